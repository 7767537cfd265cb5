using System.Numerics;

namespace Loccit.Matching.Placing;

/// <summary>
/// A set of sources to look for passages in: where runs of three words stand, and what a word tells. Where the runs stand is looked up in a table of winnowed fingerprints
/// (Schleimer, Wilkerson and Aiken, SIGMOD 2003) of word 3-grams, in which every run of <see cref="Window"/> + 2 words that a quotation shares with a source has one.
/// The table takes longer to make than the first few quotations take to be looked for in the texts themselves, so few sources have it only once it pays; the answers are the same. Safe for several threads.
/// </summary>
internal sealed class PassageIndex
{
    /// <summary>Above this many characters (about eighteen million words) only the winnowed grams are kept, so that the index stays near half the size of the text.</summary>
    private const long WinnowAbove = 100_000_000;

    /// <summary>Above this many characters a quotation is not looked for in the texts themselves.</summary>
    private const long ScanBelow = 32_000_000;

    /// <summary>So often the texts are read through; the table takes as long as some ten times.</summary>
    private const int MostScans = 8;

    private const int WinnowedWindow = 3;

    /// <summary>A gram in more places than this is common beyond counting.</summary>
    public const int MostCounted = 200_000;

    private readonly string[] texts;
    private readonly long[] bases;
    private readonly WordFrequencies frequencies;
    private readonly int threads;
    private readonly Lock making = new();
    private volatile GramTable? table;
    private volatile ScannedGrams? scanned; // the last
    private int scans;

    private PassageIndex(IReadOnlyList<string> sources, int threads)
    {
        texts = [.. sources];
        bases = new long[texts.Length + 1];
        for (var i = 0; i < texts.Length; i++)
            bases[i + 1] = bases[i] + texts[i].Length + 1;
        if (bases[^1] >= uint.MaxValue)
            throw new ArgumentException("The sources hold more than 4 billion characters; check against fewer at a time.", nameof(sources));
        this.threads = threads;
        Window = bases[^1] > WinnowAbove ? WinnowedWindow : 1;
        frequencies = WordFrequencies.Of(texts, bases);
    }

    /// <summary>Number of words in all sources: exact for few, else reckoned.</summary>
    public long Words => frequencies.Words;

    /// <summary>Winnowing window: 1 keeps every gram.</summary>
    public int Window { get; }

    /// <summary>Takes texts and makes the table for them; a text is known by its place in the list. The result does not depend on <paramref name="threads"/>.</summary>
    /// <exception cref="ArgumentException">More than four billion characters in all.</exception>
    public static PassageIndex Build(IReadOnlyList<string> sources, int threads, CancellationToken cancellationToken)
    {
        var index = new PassageIndex(sources, threads);
        index.Table(cancellationToken);
        return index;
    }

    /// <summary>Takes texts, as <see cref="Build"/> does; the table of few is made only when it pays.</summary>
    /// <exception cref="ArgumentException">More than four billion characters in all.</exception>
    public static PassageIndex Over(IReadOnlyList<string> sources, int threads, CancellationToken cancellationToken)
    {
        var index = new PassageIndex(sources, threads);
        if (index.bases[^1] > ScanBelow)
            index.Table(cancellationToken);
        return index;
    }

    /// <summary>Makes the table if so many quotations will be looked for that it pays.</summary>
    public void Expect(int quotations)
    {
        if (quotations > MostScans)
            Table(CancellationToken.None);
    }

    private GramTable Table(CancellationToken cancellationToken)
    {
        if (table is { } made)
            return made;
        lock (making)
            return table ??= GramTable.Build(texts, bases, Window, threads, cancellationToken);
    }

    /// <summary>Where the grams of some words of a quotation stand.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="words">The words, each gram being three in a row of these.</param>
    public IGramPlaces PlacesOf(QuoteWords quote, IReadOnlyList<int> words)
    {
        if (table is { } made)
            return made;
        // parts of a quotation are looked for after the whole
        if (scanned is { } known && known.Anchors.HasGrams(quote, words))
            return known;
        return Interlocked.Increment(ref scans) <= MostScans && AnchorsOf(quote, words) is { } anchors
            ? scanned = ScannedGrams.Of(texts, bases, anchors)
            : Table(CancellationToken.None);
    }

    /// <summary>The anchors of the whole quotation, or else of the words alone.</summary>
    private Anchors? AnchorsOf(QuoteWords quote, IReadOnlyList<int> words) =>
        Anchors.Of(quote, quote.Free(), this) is { } whole && whole.HasGrams(quote, words) ? whole : Anchors.Of(quote, words, this);

    /// <summary>How many sources there are.</summary>
    public int SourceCount => texts.Length;

    /// <summary>True if the position lies in the source.</summary>
    public bool Holds(int source, uint position) => position >= bases[source] && position < bases[source + 1];

    /// <summary>The text of a source.</summary>
    public string TextOf(int source) => texts[source];

    /// <summary>How many bits of information it is to meet the word.</summary>
    public double Bits(ulong word) => frequencies.Bits(word);

    /// <summary>The source that a position lies in, and the offset in its text.</summary>
    public (int Source, int Offset) Locate(uint position)
    {
        var i = Array.BinarySearch(bases, position);
        var source = i >= 0 ? i : ~i - 1;
        // an empty text begins where the next one does not: each has one unit of its own, so the source is unique
        return (source, (int)(position - bases[source]));
    }

    /// <summary>Behind the last position of the source that a position lies in.</summary>
    public long EndOf(uint position) => bases[Locate(position).Source + 1];

    /// <summary>True if two positions, the lower first, lie in one source.</summary>
    public bool SameSource(uint low, uint high) => high < EndOf(low);

    /// <summary>The fingerprint of three words in a row.</summary>
    public static ulong Gram(ulong first, ulong second, ulong third)
    {
        var g = first + BitOperations.RotateLeft(second, 21) + BitOperations.RotateLeft(third, 42);
        g = (g ^ (g >> 32)) * 0xD6E8FEB86659FD93;
        return g ^ (g >> 32);
    }
}
