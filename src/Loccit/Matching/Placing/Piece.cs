using Loccit.Matching.Differences;
using Loccit.Text;

namespace Loccit.Matching.Placing;

/// <summary>A run of a quotation's words with the stretch of a source it was aligned with.</summary>
internal sealed class Piece
{
    public Piece(int source, string text, IReadOnlyList<Word> words, IReadOnlyList<Step> steps, int from, int to)
    {
        (Source, Text, Words, Steps, From, To) = (source, text, words, steps, from, to);
        int first = -1,
            last = -1;
        foreach (var s in steps)
        {
            if (s.Source < 0)
                continue;
            if (first < 0)
                first = s.Source;
            last = s.Source;
        }
        (FirstWord, LastWord) = (first, last);
    }

    /// <summary>Index of the source.</summary>
    public int Source { get; }

    /// <summary>The source's text.</summary>
    public string Text { get; }

    /// <summary>Words of the source around the passage.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The alignment; <see cref="Step.Quote"/> counts in the quotation, <see cref="Step.Source"/> in <see cref="Words"/>.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>What stands among the source's words and is not of them, in order.</summary>
    public IReadOnlyList<Span> Furniture { get; init; } = [];

    /// <summary>The source's text between two offsets, furniture left out.</summary>
    public string Between(int start, int end)
    {
        if (Furniture.Count == 0 || end <= start)
            return end <= start ? "" : Text[start..end];
        var result = new System.Text.StringBuilder(end - start);
        var at = start;
        foreach (var f in Furniture)
        {
            if (f.End <= at || f.Start >= end)
                continue;
            result.Append(Text, at, Math.Max(0, f.Start - at)).Append(' ');
            at = Math.Min(f.End, end);
        }
        return result.Append(Text, at, end - at).ToString();
    }

    /// <summary>First word of the quotation that the piece holds.</summary>
    public int From { get; }

    /// <summary>Behind the last.</summary>
    public int To { get; }

    /// <summary>Index in <see cref="Words"/> of the passage's first word; -1 if nothing is aligned.</summary>
    public int FirstWord { get; }

    /// <summary>Index of its last word.</summary>
    public int LastWord { get; }

    /// <summary>The passage, from its first to its last word.</summary>
    public Span Span => FirstWord < 0 ? default : new Span(Words[FirstWord].Start, Words[LastWord].End);

    /// <summary>Bits of information of the words that are the same on both sides.</summary>
    public required double Matched { get; init; }

    /// <summary>Longest run of words that are the same, without a gap on either side.</summary>
    public required int Run { get; init; }

    /// <summary>How many words are the same.</summary>
    public required int Same { get; init; }
}
