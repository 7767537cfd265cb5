using Loccit.Text;

namespace Loccit.Citations;

/// <summary>What a unit of a sentence is.</summary>
internal enum WordKind
{
    /// <summary>A word or number.</summary>
    Word,

    /// <summary>A punctuation mark.</summary>
    Mark,

    /// <summary>A whole quotation or title in marks.</summary>
    Unit,
}

/// <summary>One unit of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where.</param>
/// <param name="Text">The word as read, or the mark; empty for a unit.</param>
internal readonly record struct SentenceWord(WordKind Kind, Span Span, string Text)
{
    /// <summary>Class of the work that the word names, or null.</summary>
    public string? Work { get; init; }

    /// <summary>Index in <see cref="ProseMap.Units"/> of a unit.</summary>
    public int Unit { get; init; }

    /// <summary>True for a word that begins with a capital or a figure.</summary>
    public bool IsCapital => Kind == WordKind.Word && (char.IsUpper(Text[0]) || char.IsAsciiDigit(Text[0]));

    /// <summary>True for this word, whatever its case.</summary>
    public bool Is(string word) => Kind == WordKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for this mark.</summary>
    public bool IsMark(char mark) => Kind == WordKind.Mark && Text[0] == mark;
}

/// <summary>The words of one sentence, with each quotation as a single unit.</summary>
internal static class SentenceWords
{
    /// <summary>No sentence is read further, in words: what a citation needs stands nearer together.</summary>
    public const int Most = 2000;

    /// <summary>Fills <paramref name="words"/> from <paramref name="start"/> and gives the offset to go on from: the end, or where the limit was reached.</summary>
    public static int Fill(ProseMap map, int start, int end, List<SentenceWord> words)
    {
        words.Clear();
        var text = map.Document.Prose;
        var unit = ProseMap.Last(map.Units.Count, u => map.Units[u].Span.Start < start) + 1;
        var i = start;
        while (i < end && words.Count < Most)
        {
            if (unit < map.Units.Count && map.Units[unit].Span.Start == i)
            {
                var span = map.Units[unit].Span;
                words.Add(new SentenceWord(WordKind.Unit, span, "") { Unit = unit++ });
                i = span.End;
                continue;
            }
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                var stop = WordEdge.After(text, i, end, abbreviations: false);
                words.Add(Word(text, i, stop));
                i = stop;
                while (unit < map.Units.Count && map.Units[unit].Span.Start < i)
                    unit++;
                continue;
            }
            if (!char.IsWhiteSpace(c) && c != Document.Unread)
                words.Add(new SentenceWord(WordKind.Mark, new Span(i, i + 1), MarkText(c)));
            i++;
        }
        return i;
    }

    private static SentenceWord Word(string text, int start, int end)
    {
        var word = text[start..end];
        if (word.Contains(Document.Unread, StringComparison.Ordinal))
            word = word.Replace("\u2060", "", StringComparison.Ordinal);
        Span<char> lower = stackalloc char[16];
        string? work = null;
        if (word.Length is > 2 and <= 16)
        {
            word.AsSpan().ToLowerInvariant(lower);
            work = Lexicon.WorkClass(lower[..word.Length]);
        }
        return new SentenceWord(WordKind.Word, new Span(start, end), word) { Work = work };
    }

    private static string MarkText(char c) =>
        c switch
        {
            ',' => ",",
            ':' => ":",
            '.' => ".",
            ';' => ";",
            _ => c.ToString(),
        };
}
