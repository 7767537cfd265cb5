using System.Numerics;
using System.Text;
using Loccit.Matching.Placing;

namespace Loccit.Matching.Segments;

/// <summary>A text to be found passages in.</summary>
/// <param name="Key">By what it is known, such as a digest.</param>
/// <param name="Text">The text.</param>
public sealed record KeyedText(string Key, string Text);

/// <summary>Makes segments: of texts, or of segments. The same texts in the same order give the same bytes.</summary>
public static class SegmentBuilder
{
    /// <summary>Most characters of one segment: so many that it stays below two gigabytes, which one block of memory may have.</summary>
    public const long MostCharacters = 4_000_000_000;

    /// <summary>A fingerprint is over so many words.</summary>
    internal const int GramWords = 3;

    private const int UsualWindow = 3;

    // Texts are read in groups of at least so many characters, and fingerprints sorted in so many parts.
    private const int GroupCharacters = 1 << 20;
    private const int PartBits = 6;
    private const int Parts = 1 << PartBits;

    /// <summary>Writes the segment of some texts.</summary>
    /// <param name="texts">The texts; their keys should differ.</param>
    /// <param name="output">Written to where it stands; must be able to seek.</param>
    /// <param name="threads">How many threads read. The result does not depend on it.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArgumentException">More than <see cref="MostCharacters"/> in all.</exception>
    public static void Build(IReadOnlyList<KeyedText> texts, Stream output, int threads = 1, CancellationToken cancellation = default)
    {
        var bases = Bases(texts.Select(t => (long)t.Text.Length), texts.Count);
        var strings = texts.Select(t => t.Text).ToArray();
        var groups = new List<(int From, int To)>();
        for (int i = 0, from = 0; i < texts.Count; i++)
        {
            if (bases[i + 1] - bases[from] >= GroupCharacters || i == texts.Count - 1)
            {
                groups.Add((from, i + 1));
                from = i + 1;
            }
        }
        var read = new GramGroup[groups.Count];
        Parallel.For(
            0,
            groups.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            g => read[g] = GramGroup.Scan(strings, bases, groups[g].From, groups[g].To, UsualWindow, PartBits)
        );
        SegmentWriter.Write(
            [.. texts.Select(t => t.Key)],
            bases,
            read.Sum(g => (long)g.Entries.Length),
            UsualWindow,
            (part, entries) =>
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var group in read)
                    entries.AddRange(group.Entries.AsSpan(group.Starts[part], group.Starts[part + 1] - group.Starts[part]));
            },
            output
        );
    }

    /// <summary>Writes one segment in place of several, without a look at the texts.</summary>
    /// <param name="segments">The segments, oldest first; of one window.</param>
    /// <param name="keep">False for the keys of documents to be left out.</param>
    /// <param name="output">Written to where it stands; must be able to seek.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArgumentException">Windows differ, or more than <see cref="MostCharacters"/> in all.</exception>
    public static void Merge(IReadOnlyList<PassageSegment> segments, Func<string, bool> keep, Stream output, CancellationToken cancellation = default)
    {
        if (segments.Count == 0 || segments.Any(s => s.Window != segments[0].Window))
            throw new ArgumentException("Segments of one window are merged, one at least.", nameof(segments));
        var keys = new List<string>();
        var lengths = new List<long>();
        // where each document of each segment begins anew; -1 for one that is left out
        var moved = new List<long[]>();
        var next = 0L;
        foreach (var segment in segments)
        {
            var to = new long[segment.Keys.Count];
            for (var d = 0; d < to.Length; d++)
            {
                to[d] = -1;
                if (!keep(segment.Keys[d]))
                    continue;
                keys.Add(segment.Keys[d]);
                lengths.Add(segment.LengthOf(d));
                to[d] = next;
                next += lengths[^1] + 1;
            }
            moved.Add(to);
        }
        var bases = Bases(lengths, keys.Count);
        var whole = moved.All(m => !m.Contains(-1));
        var grams = whole ? segments.Sum(s => s.Grams) : Enumerable.Range(0, Parts).Sum(p => (long)Part(p).Count);
        SegmentWriter.Write(
            keys,
            bases,
            grams,
            segments[0].Window,
            (part, entries) =>
            {
                cancellation.ThrowIfCancellationRequested();
                entries.AddRange(Part(part));
            },
            output
        );

        List<ulong> Part(int part)
        {
            var entries = new List<ulong>();
            var old = new List<ulong>();
            for (var s = 0; s < segments.Count; s++)
            {
                old.Clear();
                var shift = segments[s].Layout.BucketBits - PartBits;
                segments[s].Read(part << shift, (part + 1) << shift, old);
                foreach (var entry in old)
                {
                    var (document, offset) = segments[s].Locate((uint)entry);
                    if (moved[s][document] is >= 0 and var start)
                        entries.Add((entry & 0xFFFFFFFF_00000000) | (uint)(start + offset));
                }
            }
            return entries;
        }
    }

    private static long[] Bases(IEnumerable<long> lengths, int count)
    {
        var bases = new long[count + 1];
        var i = 0;
        foreach (var length in lengths)
            bases[i + 1] = bases[i++] + length + 1;
        return bases[^1] <= MostCharacters ? bases : throw new ArgumentException($"A segment holds at most {MostCharacters} characters.", nameof(lengths));
    }
}
