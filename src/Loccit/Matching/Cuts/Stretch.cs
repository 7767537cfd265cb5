using Loccit.Text;

namespace Loccit.Matching.Cuts;

/// <summary>A bounded stretch of a sentence before or behind a cut, word by word, without what lies beyond a full stop, a colon or a quotation mark.</summary>
internal sealed class Stretch
{
    // a clause and the one it hangs on; further away nothing is looked for
    private const int Reach = 320;

    private readonly string text;
    private readonly List<Word> words;

    private Stretch(string text, int start, int end)
    {
        this.text = text;
        Start = start;
        End = end;
        words = WordScanner.Words(text, start, end);
        Folded = words.ConvertAll(w => Fold.Word(text.AsSpan(w.Start, w.End - w.Start)));
    }

    /// <summary>Where the stretch begins.</summary>
    public int Start { get; }

    /// <summary>Where it ends.</summary>
    public int End { get; }

    /// <summary>Its words, folded.</summary>
    public List<string> Folded { get; }

    /// <summary>How many words it has.</summary>
    public int Count => words.Count;

    /// <summary>What stands before an offset, in its sentence.</summary>
    public static Stretch Before(string text, int offset, int floor)
    {
        var from = offset;
        while (from > floor && offset - from < Reach && !IsSentenceSign(text[from - 1]))
            from--;
        // not in the middle of a word
        while (from < offset && from > floor && char.IsLetterOrDigit(text[from - 1]) && char.IsLetterOrDigit(text[from]))
            from++;
        return new Stretch(text, from, offset);
    }

    /// <summary>What stands behind an offset, in its sentence.</summary>
    public static Stretch Behind(string text, int offset, int ceiling)
    {
        var to = offset;
        while (to < ceiling && to - offset < Reach && !IsSentenceSign(text[to]))
            to++;
        while (to > offset && to < ceiling && char.IsLetterOrDigit(text[to - 1]) && char.IsLetterOrDigit(text[to]))
            to--;
        return new Stretch(text, offset, to);
    }

    /// <summary>A stretch of given bounds.</summary>
    public static Stretch Of(string text, int start, int end) => new(text, start, end);

    /// <summary>Where a word begins; behind the last, where the stretch ends.</summary>
    public int StartOf(int word) => word < words.Count ? words[word].Start : End;

    /// <summary>Where a word ends.</summary>
    public int EndOf(int word) => words[word].End;

    /// <summary>True if a hyphen joins a word to the one before it.</summary>
    public bool IsJoined(int word) => StartOf(word) is > 0 and var at && text[at - 1] is '-' or '\u2010' or '\u2011';

    /// <summary>True if a comma, or another sign that parts clauses, stands before a word; for the number of words, behind the last.</summary>
    public bool IsParted(int word)
    {
        var from = word == 0 ? Start : words[word - 1].End;
        return IsParted(text.AsSpan(from, StartOf(word) - from));
    }

    /// <summary>True if a sign that parts clauses stands in a gap between words.</summary>
    public static bool IsParted(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
        {
            if (c == ',' || IsSentenceSign(c))
                return true;
        }
        return false;
    }

    /// <summary>First word of the clause that holds the last one.</summary>
    public int ClauseStart(int end)
    {
        var i = Math.Max(0, end - 1);
        while (i > 0 && !IsParted(i))
            i--;
        return i;
    }

    /// <summary>Ends a sentence, or parts what is said by different voices.</summary>
    public static bool IsSentenceSign(char c) =>
        c
            is '.'
                or '!'
                or '?'
                or ';'
                or ':'
                or '\u2014'
                or '\u2013'
                or '('
                or ')'
                or '['
                or ']'
                or '"'
                or '\u201c'
                or '\u201d'
                or '\u201e'
                or '\u00ab'
                or '\u00bb'
                or '\u00bf'
                or '\u00a1'
                or '\u2026';
}
