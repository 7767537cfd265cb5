using Loccit.Matching.Differences;
using Loccit.Text;

namespace Loccit.Matching.Placing;

/// <summary>A quotation's words, ready to be compared: with the information that each carries in these sources.</summary>
internal sealed class QuoteWords
{
    private readonly MarkedText quote;
    private readonly ulong[] hashes;
    private readonly ulong[] shapes;
    private readonly double[] bits;

    public QuoteWords(MarkedText quote, PassageIndex index)
    {
        this.quote = quote;
        var n = quote.Words.Count;
        hashes = new ulong[n];
        shapes = new ulong[n];
        bits = new double[n];
        for (var i = 0; i < n; i++)
        {
            var w = quote.Words[i];
            hashes[i] = w.Hash;
            shapes[i] = Aligner.Shape(quote.Text.AsSpan(w.Start, w.End - w.Start));
            bits[i] = IsFree(i) ? index.Bits(w.Hash) : 0;
        }
        Total = bits.Sum();
    }

    /// <summary>Bits of information in all words that are not in brackets.</summary>
    public double Total { get; }

    public ulong Hash(int word) => hashes[word];

    /// <summary>The word as it stands in the quotation, with a bracket in it if there is one.</summary>
    public ReadOnlySpan<char> TextOf(int word) => quote.Text.AsSpan(quote.Words[word].Start, quote.Words[word].End - quote.Words[word].Start);

    /// <summary>Bits in a run of words.</summary>
    public double Bits(int from, int to) => bits.AsSpan(from, to - from).ToArray().Sum();

    private bool IsFree(int i) => quote.Words[i].Bracket == 0 || quote.Words[i].Partly;

    /// <summary>The words that are the source's: those not in brackets.</summary>
    public List<int> Free() => Free(0, hashes.Length);

    /// <summary>The words of a run that are the source's.</summary>
    public List<int> Free(int from, int to)
    {
        var free = new List<int>(to - from);
        for (var i = from; i < to; i++)
        {
            if (IsFree(i))
                free.Add(i);
        }
        return free;
    }

    /// <summary>Length in characters of a run of words.</summary>
    public int Chars(int from, int to) => to <= from ? 0 : quote.Words[to - 1].End - quote.Words[from].Start;

    /// <summary>The words of a run that are the source's, to be counted in a text.</summary>
    public WordBag Bag(int from, int to)
    {
        var bag = new WordBag(to - from);
        for (var i = from; i < to; i++)
        {
            if (IsFree(i))
                bag.Add(hashes[i], bits[i]);
        }
        return bag;
    }

    /// <summary>The stretch of a text, about as long as the run of words, that holds the most of their information; linear in the text.</summary>
    public Span? BestWindow(string text, int start, int end, int from, int to)
    {
        var size = ((to - from) * 5 / 4) + 4;
        if (Bag(from, to).Fullest(text, start, end, size) is not { } found)
            return null;
        // some room on both sides, for words at the edges that were changed
        var room = Chars(from, to) / 4 + 40;
        var left = Math.Max(start, found.Start - room);
        var right = Math.Min(end, found.End + room);
        while (left > start && !char.IsWhiteSpace(text[left - 1]) && left > found.Start - room - 80)
            left--;
        while (right < end && !char.IsWhiteSpace(text[right]) && right < found.End + room + 80)
            right++;
        return new Span(left, right);
    }

    /// <summary>Aligns a run of words with words of a source, from which its furniture may have been taken out.</summary>
    public Piece Align(int source, string text, List<Word> words, int from, int to, IReadOnlyList<Span>? furniture = null)
    {
        var theirs = new ulong[words.Count];
        for (var i = 0; i < theirs.Length; i++)
            theirs[i] = words[i].Hash;
        var free = Free(from, to);
        var ours = new ulong[free.Count];
        for (var i = 0; i < ours.Length; i++)
            ours[i] = hashes[free[i]];
        var aligned = Aligner.InARow(ours, theirs) ?? Aligner.Align(ours, theirs, [.. free.Select(i => shapes[i])], Shapes(text, words));
        return Of(source, text, words, WithBrackets(aligned, free, theirs, from, to), from, to, furniture ?? []);
    }

    /// <summary>The piece with its words aligned in another way.</summary>
    public Piece With(Piece piece, IReadOnlyList<Step> steps) => Of(piece.Source, piece.Text, piece.Words, steps, piece.From, piece.To, piece.Furniture);

    private Piece Of(int source, string text, IReadOnlyList<Word> words, IReadOnlyList<Step> steps, int from, int to, IReadOnlyList<Span> furniture)
    {
        double matched = 0;
        int run = 0,
            longest = 0,
            same = 0;
        foreach (var s in steps)
        {
            if (s.Quote >= 0 && s.Source >= 0 && hashes[s.Quote] == words[s.Source].Hash)
            {
                matched += bits[s.Quote];
                same++;
                longest = Math.Max(longest, ++run);
            }
            else if (s.Quote < 0 || IsFree(s.Quote))
            {
                run = 0;
            }
        }
        return new Piece(source, text, words, steps, from, to)
        {
            Matched = matched,
            Run = longest,
            Same = same,
            Furniture = furniture,
        };
    }

    private static ulong[] Shapes(string text, List<Word> words)
    {
        var shapes = new ulong[words.Count];
        for (var i = 0; i < shapes.Length; i++)
            shapes[i] = Aligner.Shape(text.AsSpan(words[i].Start, words[i].End - words[i].Start));
        return shapes;
    }

    /// <summary>
    /// Puts the words in brackets back between their neighbours. They are not aligned as words: what the source has in their place is what stands between the neighbours there.
    /// Words in brackets that the source has just so are the source's own.
    /// </summary>
    private List<Step> WithBrackets(List<Step> aligned, List<int> free, ulong[] theirs, int from, int to)
    {
        var steps = new List<Step>(aligned.Count + to - from - free.Count);
        var next = from;
        var gap = 0; // where the source's own words since the last pair begin in steps
        foreach (var step in aligned)
        {
            if (step.Quote < 0)
            {
                steps.Add(step);
                continue;
            }
            var word = free[step.Quote];
            if (steps.Count == 0 && step.Source >= 0)
                next = PutBefore(steps, next, word, step.Source, theirs);
            PutBack(steps, gap, next, word, theirs);
            steps.Add(new Step(word, step.Source));
            next = word + 1;
            gap = steps.Count;
        }
        if (steps.Count > 0 && steps[^1] is { Source: >= 0 } last)
        {
            for (var at = last.Source + 1; next < to && at < theirs.Length && theirs[at] == hashes[next]; at++)
                steps.Add(new Step(next++, at));
            gap = steps.Count;
        }
        PutBack(steps, gap, next, to, theirs);
        return steps;
    }

    /// <summary>Words in brackets that open a quotation, "[A] wise man", and that the source has right before what follows. Returns the first word that is not put back.</summary>
    private int PutBefore(List<Step> steps, int from, int word, int at, ulong[] theirs)
    {
        var first = word;
        while (first > from && at - (word - first) > 0 && theirs[at - (word - first) - 1] == hashes[first - 1])
            first--;
        if (first > from)
            return from;
        for (var i = first; i < word; i++)
            steps.Add(new Step(i, at - (word - i)));
        return word;
    }

    /// <summary>A bracket stands for a few words of the source; where there are more, they are not searched for its own.</summary>
    private const int MostReplaced = 100;

    private void PutBack(List<Step> steps, int gap, int from, int to, ulong[] theirs)
    {
        var end = steps.Count; // what is put back is not searched
        for (var word = from; word < to; word++)
        {
            var own = end - gap > MostReplaced ? -1 : steps.FindIndex(gap, end - gap, s => s.Quote < 0 && theirs[s.Source] == hashes[word]);
            if (own >= 0)
            {
                steps[own] = steps[own] with { Quote = word };
                gap = own + 1;
            }
            else
            {
                steps.Add(new Step(word, -1));
            }
        }
    }

    /// <summary>The part of a piece that truly belongs to its passage: the run of words with the most matches over misses.</summary>
    public (int From, int To) Core(Piece piece)
    {
        double sum = 0,
            best = double.NegativeInfinity;
        int start = piece.From,
            left = piece.From,
            right = piece.To;
        foreach (var s in piece.Steps)
        {
            if (s.Quote < 0)
                continue;
            var same = s.Source >= 0 && hashes[s.Quote] == piece.Words[s.Source].Hash;
            if (sum <= 0)
            {
                sum = 0;
                start = s.Quote;
            }
            sum +=
                same ? 1
                : IsFree(s.Quote) ? -1.5
                : 0;
            if (sum <= best)
                continue;
            best = sum;
            (left, right) = (start, s.Quote + 1);
        }
        return (left, right);
    }
}
