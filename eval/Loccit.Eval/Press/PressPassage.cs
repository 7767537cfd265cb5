using System.Text;
using Loccit.Documents;
using Loccit.Quotations;

namespace Loccit.Eval.Press;

/// <summary>A quotation that was labelled by hand.</summary>
/// <param name="Kind">"direct", "mixed", "scare" or "title".</param>
/// <param name="Span">With its marks.</param>
/// <param name="Speaker">The letter of the speaker; null if nobody is said to speak.</param>
internal sealed record PressQuotation(string Kind, Span Span, char? Speaker)
{
    /// <summary>True for words that are somebody's: those have a speaker, or the text does not say who.</summary>
    public bool IsClaim => Kind is "direct" or "mixed";
}

/// <summary>A passage with its labels; eval/gold/press/README.md says how they are written.</summary>
/// <param name="Id">Its heading.</param>
/// <param name="Document">The text without labels, read as what its file is: plain text or Markdown.</param>
/// <param name="Quotations">By start.</param>
/// <param name="Mentions">The places where a speaker is named, by letter and start.</param>
internal sealed record PressPassage(string Id, Document Document, IReadOnlyList<PressQuotation> Quotations, ILookup<char, Span> Mentions)
{
    public string Text => Document.Text;

    /// <summary>The files of passages in a folder: all but its README.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Where(f => Path.GetExtension(f) is ".txt" or ".md" && Path.GetFileName(f) != "README.md")
            .Order(StringComparer.Ordinal);

    /// <summary>Reads a file of passages.</summary>
    /// <exception cref="InvalidDataException">A label is not well formed; the message names the passage.</exception>
    public static IEnumerable<PressPassage> ReadAll(string path) =>
        File.ReadAllText(path).ReplaceLineEndings("\n").Split("### ", StringSplitOptions.RemoveEmptyEntries).Select(part => Read(part, path));

    /// <summary>What is found in the passage.</summary>
    public Reading Find() => QuotationReader.Read(Document);

    private static PressPassage Read(string part, string path)
    {
        var end = part.IndexOf('\n', StringComparison.Ordinal);
        var id = part[..end].Trim();
        var source = part[end..].Trim();
        var text = new StringBuilder();
        var quotations = new List<PressQuotation>();
        var mentions = new List<(char Who, Span Span)>();
        var open = new Stack<(string Label, int Start)>();
        for (var i = 0; i < source.Length; i++)
        {
            var two = source.AsSpan(i, Math.Min(2, source.Length - i));
            if (two is "[[" or "{{")
            {
                var bar = source.IndexOf('|', i);
                if (bar < 0)
                    throw new InvalidDataException($"{id}: a label has no bar.");
                open.Push((source[(i + 2)..bar], text.Length));
                i = bar;
            }
            else if (two is "]]" or "}}")
            {
                if (!open.TryPop(out var label))
                    throw new InvalidDataException($"{id}: a label closes that was not opened.");
                var span = new Span(label.Start, text.Length);
                if (two is "}}")
                    mentions.Add((label.Label[0], span));
                else
                    quotations.Add(Quotation(id, label.Label, span));
                i++;
            }
            else
            {
                text.Append(source[i]);
            }
        }
        if (open.Count > 0)
            throw new InvalidDataException($"{id}: a label is not closed.");
        var named = mentions.OrderBy(m => m.Span).ToLookup(m => m.Who, m => m.Span);
        if (quotations.Find(q => q.Speaker is { } who && !named.Contains(who)) is { } lost)
            throw new InvalidDataException($"{id}: no mention of {lost.Speaker}.");
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(text.ToString()), path).Document;
        if (document?.Text != text.ToString())
            throw new InvalidDataException($"{id}: the passage is not read as it is written.");
        return new PressPassage(id, document, [.. quotations.OrderBy(q => q.Span)], named);
    }

    private static PressQuotation Quotation(string id, string label, Span span)
    {
        var words = label.Split(' ');
        var claims = words[0] is "direct" or "mixed";
        if (words[0] is not ("direct" or "mixed" or "scare" or "title") || words.Length != (claims ? 2 : 1))
            throw new InvalidDataException($"{id}: '{label}' is no label.");
        return new PressQuotation(words[0], span, claims && words[1] != "-" ? words[1][0] : null);
    }
}
