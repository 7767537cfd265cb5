using Loccit.Archive.Database;
using Loccit.Matching.Segments;

namespace Loccit.Archive.Passages;

/// <summary>The passage index of an archive: which segments there are, and which texts are in them. Files are written before the database names them, and deleted after it has forgotten them.</summary>
internal sealed class SegmentTable(ArchiveDatabase database, ISegmentStore store)
{
    // As many segments of about one size are made one: each text is then written anew once for each time the archive grows eightfold.
    private const int MergedAtOnce = 8;
    private const long LeastTier = 1 << 20;

    private readonly Dictionary<string, PassageSegment> open = new(StringComparer.Ordinal);

    /// <summary>Digests of the texts that are not in any segment.</summary>
    public IReadOnlyList<string> Missing() =>
        database.Rows(
            "SELECT sha256 FROM captures WHERE unreadable IS NULL AND length > 0 AND sha256 NOT IN (SELECT sha256 FROM indexed) GROUP BY sha256 ORDER BY min(id)",
            r => r.Text(0)
        );

    /// <summary>True if the text of these bytes is in a segment.</summary>
    public bool Has(string sha256) => database.Number("SELECT EXISTS (SELECT 1 FROM indexed WHERE sha256 = @1)", sha256) > 0;

    /// <summary>Puts texts, by their digests, into a new segment.</summary>
    public void Add(IReadOnlyList<KeyedText> texts, CancellationToken cancellation)
    {
        if (texts.Count > 0)
            Replace([], stream => SegmentBuilder.Build(texts, stream, Environment.ProcessorCount, cancellation));
    }

    /// <summary>Makes few segments of many. Its cost is small beside that of making them.</summary>
    public void Merge(CancellationToken cancellation)
    {
        while (Tier() is { Count: > 0 } names)
            Merge(names, cancellation);
    }

    /// <summary>Makes as few segments as may be.</summary>
    public void MergeAll(CancellationToken cancellation)
    {
        var all = Sizes().OrderBy(s => s.Characters).ToList();
        for (int from = 0, end; from < all.Count; from = end)
        {
            var characters = 0L;
            for (end = from; end < all.Count && Fits(characters, all[end]); end++)
                characters += all[end].Characters;
            if (end - from > 1)
                Merge(all.ConvertAll(s => s.Name)[from..end], cancellation);
            end = Math.Max(end, from + 1);
        }
    }

    /// <summary>Leaves nothing of a text in any segment.</summary>
    public void Remove(IReadOnlyCollection<string> digests)
    {
        var names = digests.SelectMany(d => database.Rows("SELECT segment FROM indexed WHERE sha256 = @1", r => r.Text(0), d)).Distinct(StringComparer.Ordinal);
        foreach (var name in names.ToList())
        {
            if (TryOpen(name) is { } segment && segment.Keys.Any(k => !digests.Contains(k)))
                Replace([name], stream => SegmentBuilder.Merge([segment], k => !digests.Contains(k), stream));
            else
                Forget([name]);
        }
    }

    /// <summary>Forgets every segment, so that all are made anew.</summary>
    public void Clear() => Forget(Sizes().ConvertAll(s => s.Name));

    /// <summary>Forgets the segments that cannot be opened; with <paramref name="all"/> every byte of each is read. Gives their number.</summary>
    public int ForgetDamaged(bool all)
    {
        var damaged = Sizes().Select(s => s.Name).Where(n => TryOpen(n) is not { } segment || (all && !segment.IsSound())).ToList();
        Forget(damaged);
        return damaged.Count;
    }

    /// <summary>All segments, to be searched.</summary>
    public PassageSearch Search() => new([.. Sizes().Select(s => TryOpen(s.Name)).OfType<PassageSegment>()]);

    /// <summary>Deletes the files that a program which was stopped has left.</summary>
    public void DeleteUnneeded()
    {
        var needed = Sizes().Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in store.All().Where(n => !needed.Contains(n)).ToList())
            store.Delete(name);
    }

    private static bool Fits(long characters, Size next) => characters + next.Characters + next.Documents < SegmentBuilder.MostCharacters;

    private List<string> Tier()
    {
        foreach (var tier in Sizes().Where(s => s.Characters < SegmentBuilder.MostCharacters / 2).GroupBy(TierOf).OrderBy(g => g.Key))
        {
            if (tier.Count() >= MergedAtOnce && Fits(tier.Sum(s => s.Characters + s.Documents), default))
                return [.. tier.Select(s => s.Name)];
        }
        return [];
    }

    private static int TierOf(Size size) => (int)Math.Log(Math.Max(1, size.Characters / LeastTier), MergedAtOnce);

    private void Merge(List<string> names, CancellationToken cancellation)
    {
        // one that is damaged is left for those who look for damage
        var segments = names.ConvertAll(TryOpen).OfType<PassageSegment>().ToList();
        if (segments.Count < names.Count)
            Forget(names.Where(n => TryOpen(n) is null).ToList());
        else
            Replace(names, stream => SegmentBuilder.Merge(segments, _ => true, stream, cancellation));
    }

    /// <summary>Writes a segment in the place of others.</summary>
    private void Replace(List<string> old, Action<Stream> write)
    {
        var name = store.Write(write);
        var segment = PassageSegment.Open(store.Read(name));
        var done = database.Write(() =>
        {
            // another program may have been faster
            if (old.Any(o => database.Number("SELECT count(*) FROM segments WHERE name = @1", o) == 0))
                return false;
            database.Execute("INSERT INTO segments (name, characters, documents) VALUES (@1, @2, @3)", name, segment.Characters, segment.Keys.Count);
            foreach (var key in segment.Keys)
                database.Execute("INSERT INTO indexed (sha256, segment) VALUES (@1, @2) ON CONFLICT (sha256) DO UPDATE SET segment = @2", key, name);
            Delete(old);
            return true;
        });
        if (!done)
        {
            store.Delete(name);
            return;
        }
        open[name] = segment;
        old.ForEach(store.Delete);
    }

    private void Forget(List<string> names)
    {
        if (names.Count == 0)
            return;
        database.Write(() =>
        {
            Delete(names);
            return 0;
        });
        names.ForEach(store.Delete);
    }

    private void Delete(List<string> names)
    {
        foreach (var name in names)
        {
            database.Execute("DELETE FROM indexed WHERE segment = @1", name);
            database.Execute("DELETE FROM segments WHERE name = @1", name);
        }
    }

    private PassageSegment? TryOpen(string name)
    {
        if (open.TryGetValue(name, out var known))
            return known;
        try
        {
            return open[name] = PassageSegment.Open(store.Read(name));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private List<Size> Sizes() =>
        database.Rows("SELECT name, characters, documents FROM segments ORDER BY name", r => new Size(r.Text(0), r.Number(1), r.Number(2)));

    private readonly record struct Size(string Name, long Characters, long Documents);
}
