using System.Runtime.InteropServices;
using Loccit.Matching.Differences;
using Loccit.Matching.Placing;

namespace Loccit.Matching.Segments;

/// <summary>A place that shares words with a quotation: to be looked at, not yet found.</summary>
/// <param name="Key">The document's.</param>
/// <param name="Span">About where, in its text.</param>
/// <param name="Shared">How many of the quotation's runs of three words stand there, of those that are indexed.</param>
public readonly record struct PassageCandidate(string Key, Span Span, int Shared);

/// <summary>What a search came to.</summary>
/// <param name="Candidates">The most shared first; one for each document.</param>
/// <param name="IsWhole">
/// True if every document that has the quotation's words just so is sure to be among them: false where the quotation is shorter than what is indexed, all that it has is so
/// common that the places were not looked at, or there are more documents than were asked for.
/// </param>
public sealed record PassageCandidates(IReadOnlyList<PassageCandidate> Candidates, bool IsWhole);

/// <summary>Looks for the documents that may hold a quotation, in any number of segments. The cost depends on the quotation, not on how much is indexed. Safe for several threads.</summary>
/// <param name="segments">The segments.</param>
public sealed class PassageSearch(IReadOnlyList<PassageSegment> segments)
{
    // A run in more places than this tells little: it is looked at only where all others are as common. The limits are absolute, so that the cost does not grow with the archive.
    private static readonly int[] Limits = [256, 4096, 65536];

    // So many places are looked at in a segment, and those of one run more.
    private const int EnoughHits = 512;

    // A passage may be longer than its quotation by what was left out.
    private const int Slack = 400;

    /// <summary>The documents that share the most with some words.</summary>
    /// <param name="quotation">The words, with their ellipses and brackets, without outer marks.</param>
    /// <param name="most">At most so many documents.</param>
    /// <param name="holds">False for documents to be left out; null for none.</param>
    public PassageCandidates Find(string quotation, int most, Func<string, bool>? holds = null)
    {
        var hashes = Hashes(quotation, out var run);
        var isWhole = segments.Count == 0 || run >= segments.Max(s => s.Window) + SegmentBuilder.GramWords - 1;
        var candidates = new List<PassageCandidate>();
        foreach (var segment in segments)
        {
            var before = candidates.Count;
            var cut = false;
            foreach (var limit in Limits)
            {
                cut = Search(segment, hashes, limit, quotation.Length, holds, candidates);
                if (!cut || candidates.Count > before)
                    break;
            }
            isWhole &= !cut || candidates.Count > before;
        }
        var best = Best(candidates);
        return new PassageCandidates([.. best.Take(most)], isWhole && best.Count <= most);
    }

    private static List<PassageCandidate> Best(List<PassageCandidate> candidates)
    {
        var best = candidates.Index().OrderByDescending(c => c.Item.Shared).ThenBy(c => c.Index).Select(c => c.Item).DistinctBy(c => c.Key).ToList();
        // a single run beside many is chance: "the only thing" stands in every other book
        var least = best.Count == 0 ? 0 : Math.Min((best[0].Shared + 1) / 2, Math.Max(2, best[0].Shared / 4));
        return [.. best.TakeWhile(c => c.Shared >= least)];
    }

    /// <summary>Adds the best place of each document; true if some run was too common to be looked at.</summary>
    private static bool Search(PassageSegment segment, uint[] hashes, int limit, int length, Func<string, bool>? holds, List<PassageCandidate> candidates)
    {
        var cut = false;
        var buckets = new (uint, uint)[hashes.Length];
        for (var g = 0; g < hashes.Length; g++)
            buckets[g] = segment.Bucket(hashes[g] >> segment.Layout.CheckBits);
        var places = new List<uint>();
        var found = new (int Count, int From, int Gram)[hashes.Length];
        for (var g = 0; g < hashes.Length; g++)
        {
            var from = places.Count;
            cut |= segment.Lookup(hashes[g], buckets[g], limit, places) > limit;
            found[g] = (places.Count - from, from, g);
        }
        // the rarest tell the most, and enough of them tell all
        Array.Sort(found);
        var hits = new List<(uint Position, int Gram)>(Math.Min(places.Count, EnoughHits + limit));
        foreach (var (count, from, gram) in found)
        {
            if (hits.Count >= EnoughHits)
                break;
            for (var i = from; i < from + count; i++)
                hits.Add((places[i], gram));
        }
        hits.Sort();
        var all = CollectionsMarshal.AsSpan(hits);
        var reach = (uint)(length + (length / 2) + Slack);
        for (int from = 0, end; from < all.Length; from = end)
        {
            var (document, _) = segment.Locate(all[from].Position);
            end = from + 1;
            while (end < all.Length && segment.Locate(all[end].Position).Document == document)
                end++;
            if (holds is not null && !holds(segment.Keys[document]))
                continue;
            var (first, last, shared) = Fullest(all[from..end], reach, hashes.Length);
            var start = segment.Locate(all[from + first].Position).Offset;
            var stop = segment.Locate(all[from + last].Position).Offset;
            candidates.Add(new PassageCandidate(segment.Keys[document], new Span(start, stop), shared));
        }
        return cut;
    }

    /// <summary>The stretch no longer than <paramref name="reach"/> that has the most runs of the quotation, each counted once.</summary>
    private static (int First, int Last, int Shared) Fullest(ReadOnlySpan<(uint Position, int Gram)> hits, uint reach, int grams)
    {
        var counts = new int[grams];
        var (best, shared, from) = ((First: 0, Last: 0, Shared: 0), 0, 0);
        for (var i = 0; i < hits.Length; i++)
        {
            if (counts[hits[i].Gram]++ == 0)
                shared++;
            for (; hits[i].Position - hits[from].Position > reach; from++)
            {
                if (--counts[hits[from].Gram] == 0)
                    shared--;
            }
            if (shared > best.Shared)
                best = (from, i, shared);
        }
        return best;
    }

    /// <summary>The fingerprints of each run of three words that are the source's, each once.</summary>
    /// <param name="quotation">The words.</param>
    /// <param name="longest">Number of words of the longest run that no bracket or ellipsis divides.</param>
    private static uint[] Hashes(string quotation, out int longest)
    {
        longest = 0;
        var text = MarkedText.Read(quotation, new Span(0, quotation.Length));
        var hashes = new List<uint>(text.Words.Count);
        foreach (var (from, to) in text.Fragments())
        {
            var run = 0;
            for (var i = from; i < to; i++)
            {
                run = text.Words[i].Bracket == 0 ? run + 1 : 0;
                longest = Math.Max(longest, run);
                if (run >= SegmentBuilder.GramWords)
                    hashes.Add((uint)(PassageIndex.Gram(text.Words[i - 2].Hash, text.Words[i - 1].Hash, text.Words[i].Hash) >> 32));
            }
        }
        return [.. hashes.Distinct()];
    }
}
