using Loccit.Archive.Passages;
using Loccit.Matching.Segments;

namespace Loccit.Archive;

public sealed partial class SourceArchive
{
    // Texts of so many characters are indexed at a time.
    private const long IndexedAtOnce = 32 << 20;

    /// <summary>The sources that may hold some words, those that share the most first.</summary>
    /// <param name="words">The words, with their ellipses and brackets, without outer marks.</param>
    /// <param name="most">At most so many.</param>
    /// <returns>The sources, and whether all that hold the words are sure to be among them.</returns>
    public FoundSources Find(string words, int most)
    {
        Index(CancellationToken.None);
        var held = Sources().Where(s => s.Current.Unreadable is null).ToList();
        var byDigest = held.GroupBy(s => s.Current.Sha256, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var found = segments.Search().Find(words, int.MaxValue, byDigest.ContainsKey);
        // the order of segments is chance, that of sources is not
        var likely = found
            .Candidates.SelectMany(c => byDigest[c.Key].Select(s => (Source: s, c.Shared)))
            .OrderByDescending(c => c.Shared)
            .ThenBy(c => c.Source.Number);
        var chosen = likely.Take(most + 1).Select(c => c.Source).ToList();
        return chosen.Count > most ? new FoundSources(chosen[..most], held.Count, IsWhole: false) : new FoundSources(chosen, held.Count, found.IsWhole);
    }

    /// <summary>Puts every text that is not in the index into it. What cannot be read is left out.</summary>
    /// <param name="cancellation">Ends it early.</param>
    public void Index(CancellationToken cancellation)
    {
        if (database.IsReadOnly)
            return;
        segments.ForgetDamaged(all: false);
        Index(segments.Missing(), cancellation);
    }

    /// <summary>Puts the texts of captures that are not in the index into it.</summary>
    private void Index(IReadOnlyList<string> missing, CancellationToken cancellation)
    {
        if (missing.Count == 0)
            return;
        var texts = new List<KeyedText>();
        var length = 0L;
        foreach (var digest in missing)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ProseOf(digest) is not { } prose)
                continue;
            texts.Add(new KeyedText(digest, prose));
            length += prose.Length;
            if (length < IndexedAtOnce)
                continue;
            segments.Add(texts, cancellation);
            texts.Clear();
            length = 0;
        }
        segments.Add(texts, cancellation);
        segments.Merge(cancellation);
    }

    /// <summary>Bytes that the index takes on the disk.</summary>
    public long IndexBytes => segmentFiles.All().Sum(n => new FileInfo(segmentFiles.FileOf(n)).Length);

    /// <summary>Makes the index as small and fast as it can be, and deletes what is left of runs that were stopped.</summary>
    /// <param name="rebuild">True to make all of it anew of the captures.</param>
    /// <param name="cancellation">Ends it early.</param>
    public void Compact(bool rebuild, CancellationToken cancellation) =>
        Guarded(
            Folder,
            () =>
            {
                if (rebuild)
                    segments.Clear();
                segments.ForgetDamaged(all: true);
                Index(cancellation);
                segments.MergeAll(cancellation);
                segments.DeleteUnneeded();
                database.Scrub();
                return true;
            }
        );

    private string? ProseOf(string sha256)
    {
        if (sources.CaptureOf(sha256) is not { } capture)
            return null;
        try
        {
            return texts.Read(capture, capture.Path).Prose;
        }
        catch (ArchiveException)
        {
            return null; // who verifies the archive says so
        }
    }
}

/// <summary>What a search in an archive came to.</summary>
/// <param name="Sources">Sources that may hold the words, those that share the most first.</param>
/// <param name="Searched">How many sources were searched.</param>
/// <param name="IsWhole">True if every source that holds the words just so is among them.</param>
public sealed record FoundSources(IReadOnlyList<HeldSource> Sources, int Searched, bool IsWhole);
