using System.Security.Cryptography;
using System.Text.Json;
using Loccit.Archive.Checks;
using Loccit.Archive.Events;
using Loccit.Archive.Record;
using Loccit.Documents;
using Loccit.Formats;
using Loccit.Provenance;

namespace Loccit.Archive.Bundles;

/// <summary>Holds a bundle against the signed record, and its verdicts against those that are made again.</summary>
internal sealed class BundleVerifier(BundleFile bundle, CancellationToken cancellation)
{
    // What of a quotation in a report rests on the document, the sources and the policy.
    private static readonly string[] Judged = ["text", "start", "end", "verdict", "flags", "source", "passages", "edits"];

    private readonly List<string> faults = [];
    private readonly Dictionary<long, ArchiveEvent?> events = [];
    private readonly Dictionary<string, Document?> read = new(StringComparer.Ordinal);
    private RecordKey? key;
    private Checkpoint? signed;

    /// <summary>All that can be said of the bundle.</summary>
    public BundleProof Verify()
    {
        var manifest = bundle.Manifest;
        try
        {
            key = RecordKey.Parse(manifest.Key);
        }
        catch (FormatException e)
        {
            faults.Add($"The key in the bundle is none: {e.Message}.");
        }
        foreach (var source in manifest.Sources)
            Check(source);
        var documents = manifest.Documents.Select(Check).ToList();
        return new BundleProof(
            manifest.Key,
            signed?.Origin ?? "",
            signed?.Size ?? 0,
            manifest.Tool,
            manifest.Sources.Select(s => s.Capture.Sha256).Distinct(StringComparer.Ordinal).Count(),
            [.. manifest.Sources.Where(s => s.Capture.Manner == CaptureManner.Pasted).Select(s => s.Name).Distinct(StringComparer.Ordinal)],
            documents,
            faults
        );
    }

    private void Check(BundledSource source)
    {
        cancellation.ThrowIfCancellationRequested();
        var capture = source.Capture;
        if (Bytes(capture.Sha256) is null)
            faults.Add($"The capture of {source.Name} is not in the bundle, or has other bytes than its digest says.");
        if (Event(source.Event, EventKinds.Captured, source.Id) is not { } told)
        {
            faults.Add($"Nothing signed says that {source.Name} was captured.");
            return;
        }
        using var detail = JsonDocument.Parse(told.Detail);
        if (
            Text(detail, "sha256") != capture.Sha256
            || Text(detail, "path") != capture.Path
            || Text(detail, "address") != capture.Address
            || !string.Equals(Text(detail, "manner") ?? nameof(CaptureManner.File), capture.Manner.ToString(), StringComparison.OrdinalIgnoreCase)
            || Text(detail, "captured") != Database.Moments.WriteOrNull(capture.Captured)
        )
            faults.Add($"The signed record says something else of the capture of {source.Name} than the bundle.");
    }

    private ProvedDocument Check(BundledDocument document)
    {
        cancellation.ThrowIfCancellationRequested();
        var wrong = new List<string>();
        var told = Event(document.Event, EventKinds.Checked, document.Id);
        var check = told is null ? null : CheckedEvent.Of(told);
        if (check is null)
            wrong.Add("Nothing signed says that it was checked.");
        else if (check.Sha256 != document.Sha256 || check.Report != document.Report)
            wrong.Add("The signed record says that another document, or another report, came of this check.");
        var bytes = Bytes(document.Sha256);
        if (bytes is null)
            wrong.Add("The document is not in the bundle, or has other bytes than its digest says.");
        var line = Bytes(document.Report);
        if (line is null)
            wrong.Add("Its report is not in the bundle, or has other bytes than its digest says.");
        int resting = 0,
            same = 0,
            unshown = 0;
        var path = "";
        if (line is not null && check is not null)
        {
            using var report = JsonDocument.Parse(line);
            path = report.RootElement.GetProperty("path").GetString() ?? "";
            var kept = report.RootElement.GetProperty("quotations").EnumerateArray().ToList();
            var judged = kept.Where(q => q.GetProperty("source").ValueKind == JsonValueKind.String).ToList();
            (resting, unshown) = (judged.Count, kept.Count(q => q.GetProperty("source").ValueKind == JsonValueKind.Null && IsSaid(q)));
            if (check.Policy(document.Policy) is not { } policy)
                wrong.Add($"This program has no policy '{document.Policy}' with the rules of that check; its verdicts were not made again.");
            else if (bytes is not null)
                same = Again(path, bytes, policy, check, judged, wrong);
        }
        return new ProvedDocument(document.Id, path, told?.At ?? default, document.Policy, resting, same, unshown, wrong);
    }

    /// <summary>Makes the verdicts again; gives how many come out the same.</summary>
    private int Again(string path, byte[] bytes, Policy policy, CheckedEvent check, List<JsonElement> kept, List<string> wrong)
    {
        var sources = bundle
            .Manifest.Sources.GroupBy(s => s.Name, StringComparer.Ordinal)
            .Select(g => g.OrderBy(s => check.Captures.Contains(s.Capture.Sha256) ? 0 : 1).First())
            .Select(AsSource);
        if (SecondCheck.Of(bytes, path, policy, sources, cancellation) is not { } report)
        {
            wrong.Add("The document cannot be read by this program.");
            return 0;
        }
        using var line = JsonDocument.Parse(SourceArchive.LineOf(report, report.Documents[0]));
        var again = line.RootElement.GetProperty("quotations").EnumerateArray().ToDictionary(q => q.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var same = 0;
        foreach (var before in kept)
        {
            var id = before.GetProperty("id").GetString()!;
            if (!again.TryGetValue(id, out var now))
                wrong.Add($"{id} is no quotation when the document is read again by this program.");
            else if (Array.Find(Judged, p => !JsonElement.DeepEquals(before.GetProperty(p), now.GetProperty(p))) is not { } other)
                same++;
            else if (Said(before) != Said(now))
                wrong.Add($"{id} was {Said(before)}; made again it is {Said(now)}.");
            else
                wrong.Add($"{id} is {Said(now)} again, but its {other} is not what was kept.");
        }
        return same;
    }

    private static string Said(JsonElement q)
    {
        var source = q.GetProperty("source").GetString();
        return source is null ? $"{q.GetProperty("verdict").GetString()}" : $"{q.GetProperty("verdict").GetString()} in {source}";
    }

    /// <summary>False for what claims to be nobody's words, and for what could not be looked for.</summary>
    private static bool IsSaid(JsonElement q) => q.GetProperty("verdict").GetString() != Names.Of(Verdict.Unavailable);

    private Source AsSource(BundledSource source)
    {
        var document = ReadSource(source);
        return new Source
        {
            Id = source.Name,
            Path = source.Capture.Path,
            Metadata = source.Metadata,
            Document = document?.With(source.Metadata, source.Capture.Captured),
            Unreadable = document is null ? "its capture cannot be read" : null,
        };
    }

    private Document? ReadSource(BundledSource source)
    {
        var c = source.Capture;
        if (read.TryGetValue(c.Sha256, out var known))
            return known;
        Document? document = null;
        if (Bytes(c.Sha256) is { } bytes)
        {
            try
            {
                var original = new Original(bytes, c.Kind, c.Charset, c.Address, c.Captured);
                document = DocumentReader.Read(original, c.Path, new ReadingOptions { RecognisesText = true }).Document;
            }
            catch (ArgumentException)
            {
                faults.Add($"{source.Name} is said to be '{c.Kind}', which this program does not know.");
            }
        }
        return read[c.Sha256] = document;
    }

    /// <summary>An event, if the record is signed with the key and holds it, and it tells this of the subject.</summary>
    private ArchiveEvent? Event(long number, string kind, string subject)
    {
        if (!events.TryGetValue(number, out var told))
            events[number] = told = Signed(number);
        return told is not null && told.Kind == kind && told.Subject == subject ? told : null;
    }

    private ArchiveEvent? Signed(long number)
    {
        if (key is null || bundle.Entry(number) is not { } entry || bundle.Proof(number) is not { } proof)
            return null;
        try
        {
            var checkpoint = proof.Verify(entry, key);
            signed ??= checkpoint;
            var told = SignedRecord.Event(entry);
            return told.Number == number && proof.Index == number - 1 && checkpoint == signed ? told : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a digest, if they have it.</summary>
    private byte[]? Bytes(string digest) => bundle.Bytes(digest) is { } bytes && Convert.ToHexStringLower(SHA256.HashData(bytes)) == digest ? bytes : null;

    private static string? Text(JsonDocument detail, string name) =>
        detail.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
