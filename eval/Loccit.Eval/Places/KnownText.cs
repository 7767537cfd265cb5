using System.Text;
using Loccit.Eval.Making;

namespace Loccit.Eval.Places;

/// <summary>A passage of a known text.</summary>
/// <param name="Words">The words, one space between two.</param>
/// <param name="Heading">The heading it stands under; null in a note.</param>
internal sealed record KnownPassage(string Words, string? Heading);

/// <summary>A text whose every letter is known, and which files are made of: headings, paragraphs, block quotations, notes.</summary>
internal sealed class KnownText
{
    private const int LeastWords = 4000,
        WordsOfSection = 700;

    private readonly List<Part> parts = [];

    /// <summary>A block, and where in it passages stand.</summary>
    private sealed record Part(PartKind Kind, string Text, string? Note)
    {
        public List<Span> Passages { get; } = [];
    }

    private enum PartKind
    {
        Heading,
        Paragraph,
        Quote,
    }

    public string Name { get; }

    public List<KnownPassage> Passages { get; } = [];

    /// <summary>All words in the order of reading, notes last, one space between two.</summary>
    public string Words => string.Join(' ', parts.Select(p => p.Text).Concat(parts.Select(p => p.Note).OfType<string>()));

    /// <param name="source">A text of the corpus.</param>
    /// <param name="random">Chooses the stretch and the passages.</param>
    /// <param name="passages">How many passages are looked for.</param>
    public KnownText(SourceText source, Random random, int passages)
    {
        Name = Path.GetFileNameWithoutExtension(source.Name);
        var paragraphs = source.Text.Split("\n\n").Select(Excerpt.Flow).Where(IsPlain).ToList();
        var at = random.Next(Math.Max(1, paragraphs.Count - 150));
        int words = 0,
            section = WordsOfSection;
        for (; at < paragraphs.Count && words < LeastWords; at++)
        {
            var text = paragraphs[at];
            if (section >= WordsOfSection)
            {
                section = 0;
                parts.Add(new Part(PartKind.Heading, $"Section {parts.Count + 1} of {source.Name.Length + words}", null));
            }
            var length = text.AsSpan().Count(' ') + 1;
            var note = random.Next(9) == 0 && at + 1 < paragraphs.Count && paragraphs[at + 1].Length < 400 ? paragraphs[++at] : null;
            parts.Add(new Part(length > 25 && random.Next(8) == 0 ? PartKind.Quote : PartKind.Paragraph, text, note));
            (words, section) = (words + length, section + length);
        }
        Choose(random, passages);
    }

    /// <summary>Prose in letters that every font has.</summary>
    private static bool IsPlain(string text) =>
        text.Length is > 60 and < 4000
        && text.All(c => c < 0x180 || c is '“' or '”' or '‘' or '’' or '—' or '–' or '…')
        && !text.AsSpan().ContainsAny("_*|=\u00ad");

    private void Choose(Random random, int count)
    {
        if (parts.Count == 0)
            return;
        var all = Words;
        for (var tries = 0; tries < 100 * count && Passages.Count < count; tries++)
        {
            var part = parts[random.Next(parts.Count)];
            var tokens = part.Text.Split(' ');
            var take = random.Next(10, 45);
            if (part.Kind == PartKind.Heading || tokens.Length < take)
                continue;
            var first = random.Next(tokens.Length - take + 1);
            var start = tokens.Take(first).Sum(t => t.Length + 1);
            var words = string.Join(' ', tokens.Skip(first).Take(take));
            var span = new Span(start, start + words.Length);
            if (
                part.Passages.Exists(p => p.Start <= span.End && span.Start <= p.End)
                || all.IndexOf(words, all.IndexOf(words, StringComparison.Ordinal) + 1, StringComparison.Ordinal) >= 0
            )
                continue;
            part.Passages.Add(span);
            Passages.Add(new KnownPassage(words, parts.Take(parts.IndexOf(part)).LastOrDefault(p => p.Kind == PartKind.Heading)?.Text));
        }
    }

    /// <summary>The text as pandoc's Markdown. Long words may be broken; passages have the colours of <see cref="Ink.Colours"/> in turn of their place.</summary>
    public string ToMarkdown(bool coloured)
    {
        var text = new StringBuilder();
        var colour = 0;
        for (var n = 0; n < parts.Count; n++)
        {
            var part = parts[n];
            text.Append(
                part.Kind switch
                {
                    PartKind.Heading => "# ",
                    PartKind.Quote => "> ",
                    _ => "",
                }
            );
            var at = 0;
            foreach (var passage in part.Passages.Order())
            {
                text.Append(Escape(part.Text[at..passage.Start]));
                if (coloured)
                    text.Append('[')
                        .Append(Escape(part.Text[passage.Start..passage.End]))
                        .Append("]{style=\"color:")
                        .Append(Ink.Colours[colour++ % 3])
                        .Append("\"}");
                else
                    text.Append(Escape(part.Text[passage.Start..passage.End]));
                at = passage.End;
            }
            text.Append(Escape(part.Text[at..]));
            if (part.Note is not null)
                text.Append("[^").Append(n).Append(']');
            text.Append("\n\n");
        }
        for (var n = 0; n < parts.Count; n++)
        {
            if (parts[n].Note is { } note)
                text.Append("[^").Append(n).Append("]: ").Append(Escape(note)).Append("\n\n");
        }
        return text.ToString();
    }

    /// <summary>Nothing is syntax; a long word may be broken in its middle.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAscii(text[i]) && !char.IsAsciiLetterOrDigit(text[i]) && text[i] != ' ')
                escaped.Append('\\');
            escaped.Append(text[i]);
            if (i >= 3 && i + 4 < text.Length && Enumerable.Range(i - 3, 8).All(k => char.IsAsciiLetterLower(text[k])) && i % 3 == 0)
                escaped.Append('\u00ad');
        }
        return escaped.ToString();
    }
}
