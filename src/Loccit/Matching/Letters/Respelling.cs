using Loccit.Matching.Differences;
using Loccit.Matching.Placing;
using Loccit.Text;

namespace Loccit.Matching.Letters;

/// <summary>
/// Reads a source's words as the quotation's where only the press, the keyboard or a wrong decoding made them others: umlauts written out, u and v, i and j, vv of early print,
/// compounds with or without hyphen, character references. The text stays as it is; only what a word is taken for changes, and where it begins and ends.
/// </summary>
internal sealed class Respelling
{
    /// <summary>A longer row of letters is not taken apart.</summary>
    private const int LongestWord = 60;

    /// <summary>A compound has at most so many parts.</summary>
    private const int MostParts = 4;

    private readonly MarkedText quote;
    private readonly string text;
    private readonly List<Word> words;
    private readonly HashSet<ulong> own = [];
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int First, int Count)> compounds = new(StringComparer.Ordinal);

    private Respelling(MarkedText quote, List<int> free, string text, List<Word> words)
    {
        (this.quote, this.text, this.words) = (quote, text, words);
        var theirs = new HashSet<ulong>();
        foreach (var word in words)
            theirs.Add(word.Hash);
        foreach (var i in free)
        {
            own.Add(quote.Words[i].Hash);
            if (theirs.Contains(quote.Words[i].Hash))
                continue;
            byKey.TryAdd(Lettering.Key(Mine(i, i)), i);
        }
        for (var k = 0; k < free.Count; k++)
        {
            for (var n = 1; n < MostParts && k + n < free.Count && IsHyphen(quote.Text, quote.Words[free[k + n - 1]].End, quote.Words[free[k + n]].Start); n++)
                compounds.TryAdd(Lettering.Key(Mine(free[k], free[k + n])), (free[k], n + 1));
        }
    }

    /// <summary>The words of a stretch of a source, read for a quotation.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="free">Its words that are compared.</param>
    /// <param name="text">The source's text.</param>
    /// <param name="window">The stretch.</param>
    public static List<Word> Words(MarkedText quote, List<int> free, string text, Span window) =>
        free.Count == 0 ? [] : new Respelling(quote, free, text, Scan(text, window)).Read();

    /// <summary>Aligns the pieces of a placement again; null if their words are read as before.</summary>
    public static Placement? Reread(MarkedText quote, PassageIndex index, Placement placement)
    {
        QuoteWords? q = null;
        var pieces = placement.Pieces.ToArray();
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            if (piece.Words.Count == 0)
                continue;
            q ??= new QuoteWords(quote, index);
            // a reference may end behind the last word
            var window = new Span(piece.Words[0].Start, Math.Min(piece.Text.Length, piece.Words[^1].End + 1));
            var words = Words(quote, q.Free(piece.From, piece.To), piece.Text, window);
            if (!words.SequenceEqual(piece.Words))
                pieces[i] = q.Align(piece.Source, piece.Text, words, piece.From, piece.To);
        }
        return pieces.SequenceEqual(placement.Pieces) ? null : new Placement(pieces, placement.Total);
    }

    private static List<Word> Scan(string text, Span window)
    {
        var stretch = text.AsSpan(window.Start, window.Length);
        if (!Miscoding.IsSuspect(stretch))
            return WordScanner.Words(text, window.Start, window.End);
        var starts = new List<int>(stretch.Length + 1);
        var meant = Miscoding.Mend(stretch, starts);
        return WordScanner.Words(meant, 0, meant.Length).ConvertAll(w => new Word(window.Start + starts[w.Start], window.Start + starts[w.End], w.Hash));
    }

    private List<Word> Read()
    {
        if (byKey.Count == 0)
            return words;
        var read = new List<Word>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (Joined(i, read) is var parts and > 0)
                i += parts - 1;
            else if (own.Contains(words[i].Hash) || !(Respelled(i, read) || Parted(i, read)))
                read.Add(words[i]);
        }
        return read;
    }

    private bool Respelled(int i, List<Word> read)
    {
        var word = words[i];
        var theirs = Theirs(word.Start, word.End);
        if (
            word.End - word.Start > LongestWord
            || !byKey.TryGetValue(Lettering.Key(theirs), out var mine)
            || !LetterComparison.Compare(Mine(mine, mine), theirs).AreSame
        )
            return false;
        read.Add(word with { Hash = quote.Words[mine].Hash });
        return true;
    }

    /// <summary>Takes several words with hyphens between them for one word of the quotation; returns how many, 0 if they are not.</summary>
    private int Joined(int i, List<Word> read)
    {
        for (var n = 1; n < MostParts && i + n < words.Count && IsHyphen(text, words[i + n - 1].End, words[i + n].Start); n++)
        {
            var (start, end) = (words[i].Start, words[i + n].End);
            if (
                end - start > LongestWord
                || !byKey.TryGetValue(Lettering.Key(Theirs(start, end)), out var mine)
                || !LetterComparison.Compare(Mine(mine, mine), Theirs(start, end)).AreSame
            )
                continue;
            read.Add(new Word(start, end, quote.Words[mine].Hash));
            return n + 1;
        }
        return 0;
    }

    /// <summary>Takes one word for several of the quotation with hyphens between them.</summary>
    private bool Parted(int i, List<Word> read)
    {
        var (start, end) = (words[i].Start, words[i].End);
        if (compounds.Count == 0 || end - start > LongestWord || !compounds.TryGetValue(Lettering.Key(Theirs(start, end)), out var compound))
            return false;
        var before = read.Count;
        var at = start;
        for (var k = 0; k < compound.Count; k++)
        {
            var mine = compound.First + k;
            var cut = k == compound.Count - 1 ? end : at + 1;
            while (cut < end && !LetterComparison.Compare(Mine(mine, mine), Theirs(at, cut)).AreSame)
                cut++;
            if (at >= end || !LetterComparison.Compare(Mine(mine, mine), Theirs(at, cut)).AreSame)
            {
                read.RemoveRange(before, read.Count - before);
                return false;
            }
            read.Add(new Word(at, cut, quote.Words[mine].Hash));
            at = cut;
        }
        return true;
    }

    private static bool IsHyphen(string text, int start, int end) => end - start == 1 && text[start] is '-' or '\u2010' or '\u2011';

    private ReadOnlySpan<char> Mine(int from, int to) => quote.Text.AsSpan(quote.Words[from].Start, quote.Words[to].End - quote.Words[from].Start);

    private ReadOnlySpan<char> Theirs(int start, int end) => text.AsSpan(start, end - start);
}
