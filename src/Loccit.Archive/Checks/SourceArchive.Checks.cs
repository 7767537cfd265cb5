using System.Text.Json;
using Loccit.Archive.Checks;
using Loccit.Archive.Events;
using Loccit.Formats;

namespace Loccit.Archive;

public sealed partial class SourceArchive
{
    /// <summary>Keeps what a check found: the documents, the reports, the verdicts and the captures they rest on. A result that is the same as the one before is not kept twice.</summary>
    /// <param name="report">The report.</param>
    /// <param name="bytesOf">The bytes of a document, by its path in the report; null if they are not to be had, and then it is not kept.</param>
    /// <param name="sourceOf">The number of a source and the digest of the capture that was read, by its id in the report; null if it is not held.</param>
    /// <param name="tool">The program that checked.</param>
    /// <returns>The numbers of the documents that something new was kept of.</returns>
    /// <exception cref="ArchiveException">The archive cannot be written.</exception>
    public IReadOnlyList<long> Keep(
        Report report,
        Func<string, ReadOnlyMemory<byte>?> bytesOf,
        Func<string, (long Number, string Sha256)?> sourceOf,
        Tool tool
    ) =>
        Guarded(
            Folder,
            () =>
            {
                using var batch = captures.Begin();
                var waiting = new List<(CheckedDocument Result, ReadOnlyMemory<byte> Bytes, byte[] Report, string Digest)>();
                foreach (var document in report.Documents.DistinctBy(d => d.Document.Path))
                {
                    if (bytesOf(document.Document.Path) is not { } bytes)
                        continue;
                    batch.Add(bytes);
                    var line = LineOf(report, document);
                    waiting.Add((document, bytes, line, batch.Add(line)));
                }
                batch.Commit();
                var kept = new List<long>();
                Change(() =>
                {
                    kept.Clear();
                    foreach (var (result, bytes, line, digest) in waiting)
                    {
                        if (Keep(result, result.Policy ?? report.Policy, bytes.Length, digest, sourceOf, tool) is not { } number)
                            continue;
                        kept.Add(number);
                        // a program that removed the same bytes may have come between
                        if (!captures.Has(result.Document.Sha256) || !captures.Has(digest))
                        {
                            batch.Add(bytes);
                            batch.Add(line);
                        }
                    }
                    batch.Commit();
                });
                return kept;
            }
        );

    /// <summary>The documents that are held, by number.</summary>
    public IReadOnlyList<HeldDocument> Documents() => database.Read(() => checks.All().Where(d => d.Removed is null).ToList());

    /// <summary>The document that a user means: by id ("d3"), path or file name; null if none is called so.</summary>
    /// <param name="named">What the user wrote.</param>
    /// <exception cref="ArchiveException">It was removed, or several are meant.</exception>
    public HeldDocument? Document(string named) =>
        database.Read(() =>
        {
            if (string.IsNullOrWhiteSpace(named))
                return null;
            if (NumberOf(named, 'd') is { } number)
                return checks.Get(number) is { Removed: not null }
                    ? throw new ArchiveException(Folder, $"d{number} was removed; nothing of it is kept.")
                    : checks.Get(number);
            if (checks.DocumentAt(Kept(named)) is { } exact)
                return checks.Get(exact);
            return checks.Called(named) switch
            {
                [] => null,
                [var one] => checks.Get(one),
                var several => throw new ArchiveException(Folder, $"'{named}' may be {string.Join(", ", several.Select(n => $"d{n}"))}. Name one by its id."),
            };
        });

    /// <summary>The quotations of a document, as its newest check has them.</summary>
    /// <param name="document">Its number.</param>
    public IReadOnlyList<KeptQuotation> Quotations(long document) => checks.Of(document);

    /// <summary>The quotations that rest on a source, as the newest check of each document has them.</summary>
    /// <param name="source">Its number.</param>
    public IReadOnlyList<KeptQuotation> Resting(long source) => checks.Resting(source);

    /// <summary>The numbers of the documents that cite a source, as their newest checks have it.</summary>
    /// <param name="source">Its number.</param>
    public IReadOnlyList<long> Citing(long source) => checks.Citing(source);

    /// <summary>All who are quoted and may be called so, each with all quotations. Persons of one name in several documents are taken for one; see <see cref="Speaker"/>.</summary>
    /// <param name="name">A name, in full or in part; upper and lower case are the same.</param>
    public IReadOnlyList<Speaker> Who(string name) =>
        database.Read(() => SpeakerNames.Called(name, checks.Speakers()).Select(s => s with { Quotations = [.. s.Names.SelectMany(checks.By)] }).ToList());

    /// <summary>The newest check of a document, made again by this program in the captures that it rests on.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArchiveException">Something of it is missing or damaged, or this program has not the policy.</exception>
    public Report CheckAgain(HeldDocument document, CancellationToken cancellation = default) => CheckAgain(document, s => s.Capture, cancellation);

    private Report CheckAgain(
        HeldDocument document,
        Func<(HeldSource Source, string Name, HeldCapture Capture), HeldCapture> captureOf,
        CancellationToken cancellation
    )
    {
        var check = document.Checks[^1];
        var told = log.Read(0).Where(e => e.Kind == EventKinds.Checked && e.Subject == document.Id).Select(CheckedEvent.Of).Last(e => e.Report == check.Report);
        if (told.Policy(check.Policy) is not { } policy)
            throw new ArchiveException(
                Folder,
                $"this program has no policy '{check.Policy}' with the rules of the check of {document.Id}. Check {document.Path} again first."
            );
        var rested = SourcesOf(document).DistinctBy(s => s.Name).Select(s => Read(s.Source, captureOf(s)) with { Id = s.Name }).ToList();
        using var kept = JsonDocument.Parse(captures.Read(check.Report));
        return SecondCheck.Of(captures.Read(check.Sha256), kept.RootElement.GetProperty("path").GetString()!, policy, rested, cancellation)
            ?? throw new ArchiveException(Folder, $"{document.Id} ({document.Path}) cannot be read any more by this version.");
    }

    /// <summary>The captures that the newest check of a document rests on, and of the sources that it cites without effect the newest; each by the name that the report has for the source.</summary>
    /// <exception cref="ArchiveException">One of them was removed since.</exception>
    private IEnumerable<(HeldSource Source, string Name, HeldCapture Capture)> SourcesOf(HeldDocument document)
    {
        using var report = JsonDocument.Parse(captures.Read(document.Checks[^1].Report));
        var names = report
            .RootElement.GetProperty("quotations")
            .EnumerateArray()
            .ToDictionary(q => q.GetProperty("id").GetString()!, q => q.GetProperty("source").GetString(), StringComparer.Ordinal);
        var rested = new HashSet<long>();
        foreach (var q in checks.Of(document.Number))
        {
            if (q is not { Source: { } number, Sha256: { } digest })
                continue;
            rested.Add(number);
            var source = sources.Get(number);
            var capture = source?.Captures.LastOrDefault(c => c.Sha256 == digest);
            if (source is null || capture is null)
                throw new ArchiveException(
                    Folder,
                    $"s{number}, which {q.Id} of {document.Id} rests on, was removed: that cannot be shown any more. Check {document.Path} again first."
                );
            yield return (source, names[q.Id] ?? source.Name, capture);
        }
        foreach (var number in checks.Cited(document.Number).Where(n => !rested.Contains(n)))
        {
            if (sources.Get(number) is { Removed: null } source)
                yield return (source, source.Name, source.Current);
        }
    }

    /// <summary>Removes a document with all its checks. Its number stays in the record, and the digests.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArchiveException">The archive cannot be written.</exception>
    public void Remove(HeldDocument document) =>
        Guarded(
            Folder,
            () =>
            {
                Change(() =>
                {
                    var digests = checks.Digests(document.Number);
                    checks.Remove(document.Number, clock.GetUtcNow());
                    MarkForErasure(digests);
                    Tell(EventKinds.Removed, document.Id, json => DigestList(json, digests));
                });
                Erase();
                database.Scrub();
                return document;
            }
        );

    private long? Keep(CheckedDocument result, Policy policy, long size, string report, Func<string, (long Number, string Sha256)?> sourceOf, Tool tool)
    {
        var path = Kept(result.Document.Path);
        var number = checks.DocumentAt(path);
        if (number is { } held && checks.NewestReport(held) == report)
            return null;
        number ??= checks.InsertDocument(path, clock.GetUtcNow());
        checks.Insert(number.Value, clock.GetUtcNow(), result, policy, size, report, tool, sourceOf);
        database.Execute("DELETE FROM erasures WHERE sha256 IN (@1, @2)", result.Document.Sha256, report);
        Tell(
            EventKinds.Checked,
            $"d{number}",
            json =>
            {
                json.WriteString("sha256", result.Document.Sha256);
                json.WriteString("report", report);
                json.WriteString("policy", policy.Fingerprint);
                // one of the user's own is nowhere else
                if (!policy.IsBuiltIn)
                    json.WriteString("rules", policy.ToString());
                json.WriteStartArray("captures");
                var rests = result.Quotations.Select(q => q.Judgement?.Source).OfType<string>().Select(sourceOf).OfType<(long, string Sha256)>();
                foreach (var digest in rests.Select(r => r.Sha256).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                    json.WriteStringValue(digest);
                json.WriteEndArray();
            }
        );
        return number;
    }

    /// <summary>The report of one document: the line that <c>--format jsonl</c> has for it.</summary>
    internal static byte[] LineOf(Report report, CheckedDocument document)
    {
        var path = document.Document.Path;
        using var stream = new MemoryStream();
        ReportJson.WriteLines(
            stream,
            new Report(report.Policy, [document], [], [.. report.Findings.Where(f => f.Path == path)])
            {
                Suppressed = [.. report.Suppressed.Where(s => s.Finding.Path == path)],
            }
        );
        return stream.ToArray();
    }
}
