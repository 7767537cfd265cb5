using Loccit.Text;

namespace Loccit.Quotations;

/// <summary>The words of a short text, in order.</summary>
internal readonly struct WordScan
{
    private readonly string text;
    private readonly List<Span> words;

    private WordScan(string text, List<Span> words) => (this.text, this.words) = (text, words);

    public delegate bool Test(ReadOnlySpan<char> word);

    public int Count => words.Count;

    public ReadOnlySpan<char> this[int index] => text.AsSpan(words[index].Start, words[index].Length);

    /// <summary>The words of a text without syntax, at most <paramref name="most"/>.</summary>
    public static WordScan Words(string text, int most = int.MaxValue)
    {
        var words = new List<Span>();
        for (var i = 0; i < text.Length && words.Count < most; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var end = WordEdge.After(text, i, text.Length, abbreviations: true);
            words.Add(new Span(i, end));
            i = end - 1;
        }
        return new WordScan(text, words);
    }

    /// <summary>True if one of the first <paramref name="most"/> words is what <paramref name="test"/> looks for.</summary>
    public bool HasFirst(int most, Test test) => Has(0, Math.Min(most, Count), test);

    /// <summary>True if one of the last <paramref name="most"/> words is.</summary>
    public bool HasLast(int most, Test test) => Has(Math.Max(0, Count - most), Count, test);

    /// <summary>True if any word is.</summary>
    public bool Has(Test test) => Has(0, Count, test);

    private bool Has(int from, int to, Test test)
    {
        for (var i = from; i < to; i++)
        {
            if (test(this[i]))
                return true;
        }
        return false;
    }
}
