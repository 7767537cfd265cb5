using Loccit.Archive.Integrity;

namespace Loccit.Archive;

public sealed partial class SourceArchive
{
    /// <summary>Reads all that is kept and compares it with what was put there: every capture by its digest, the database by its own rules. What can be made again is, where it is damaged.</summary>
    /// <param name="progress">Told how many of how many captures were read, from any thread; may be null.</param>
    /// <param name="cancellation">Ends it early.</param>
    public Soundness Verify(Action<int, int>? progress = null, CancellationToken cancellation = default)
    {
        var findings = new List<Finding>();
        foreach (var fault in database.Faults())
            findings.Add(
                new Finding(
                    FindingCode.DatabaseDamaged,
                    Severity.Error,
                    database.Path,
                    default,
                    $"{database.Path} is damaged: {fault}. Put it back from a backup."
                )
            );
        if (findings.Count > 0)
            return new Soundness(0, 0, 0, findings);
        var faults = record.Faults(renews: !database.IsReadOnly, out var tiles);
        foreach (var fault in faults)
            findings.Add(
                new Finding(
                    FindingCode.RecordDamaged,
                    Severity.Error,
                    database.Path,
                    default,
                    $"{fault}. What the archive says of the past cannot be relied on: put the whole folder back from a backup."
                )
            );
        var needed = Needed();
        var digests = needed.Keys.Order(StringComparer.Ordinal).ToArray();
        var told = new Finding?[digests.Length];
        var done = 0;
        Parallel.For(
            0,
            digests.Length,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i =>
            {
                told[i] = Fault(digests[i], needed[digests[i]]);
                progress?.Invoke(Interlocked.Increment(ref done), digests.Length);
            }
        );
        findings.AddRange(told.OfType<Finding>());
        var unneeded = captures.All().Count(c => !needed.ContainsKey(c));
        return new Soundness(digests.Length, unneeded, database.IsReadOnly ? 0 : texts.DeleteDamaged() + RenewSegments(cancellation) + tiles, findings);
    }

    /// <summary>Makes damaged segments of the index anew; gives their number.</summary>
    private int RenewSegments(CancellationToken cancellation)
    {
        var damaged = segments.ForgetDamaged(all: true);
        Index(cancellation);
        return damaged;
    }

    /// <summary>Every digest that is referred to, with the ids of what refers to it.</summary>
    private Dictionary<string, List<string>> Needed()
    {
        var needed = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (
            var (digest, by) in database.Rows(
                """
                SELECT DISTINCT sha256, 's' || source, source FROM captures
                UNION SELECT warc, 's' || source, source FROM visits
                UNION SELECT sha256, 'd' || document, document FROM checks
                UNION SELECT report, 'd' || document, document FROM checks
                ORDER BY 1, 3
                """,
                r => (r.Text(0), r.Text(1))
            )
        )
        {
            if (!needed.TryGetValue(digest, out var list))
                needed[digest] = list = [];
            list.Add(by);
        }
        return needed;
    }

    private Finding? Fault(string digest, List<string> by)
    {
        try
        {
            captures.Read(digest);
            return null;
        }
        catch (ArchiveException e)
        {
            var code = captures.Has(digest) ? FindingCode.CaptureDamaged : FindingCode.CaptureMissing;
            return new Finding(code, Severity.Error, e.Path, default, $"{e.Message} It belongs to {string.Join(", ", by)}.");
        }
    }
}
