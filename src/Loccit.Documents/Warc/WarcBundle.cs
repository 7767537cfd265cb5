using System.Globalization;
using System.Security.Cryptography;
using Loccit.Documents.Archives;

namespace Loccit.Documents.Warc;

/// <summary>Reads the pages of a web archive: each html, PDF or text that a server sent is a document with its address and the time of its capture.</summary>
/// <param name="path">The archive's name for the user; a document goes by <c>archive.warc/20140103030321/http://example.com/</c>, as web archives address their captures.</param>
/// <param name="run">Limits.</param>
/// <param name="titles">Titles by address for pages that have none of their own; may be null.</param>
internal sealed class WarcBundle(string path, BundleRun run, IReadOnlyDictionary<string, string>? titles = null)
{
    private readonly UniqueNames names = new(StringComparer.Ordinal);
    private readonly HashSet<(string Target, string Sha256)> seen = [];
    private readonly Dictionary<string, Document> byDigest = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Document> byTarget = new(StringComparer.Ordinal);
    private int documents;
    private int otherStatus;
    private int otherKind;
    private int repeated;

    /// <summary>True for the beginning of a WARC file.</summary>
    public static bool IsWarc(ReadOnlySpan<byte> bytes) => WarcReader.IsVersion(bytes);

    /// <summary>The documents of a file; several files of one archive may be read in turn.</summary>
    /// <param name="file">The WARC file.</param>
    /// <param name="isPacked">Whether it is packed with gzip.</param>
    /// <param name="name">The file's name for the user.</param>
    public IEnumerable<ReadResult> Read(Stream file, bool isPacked, string name)
    {
        using var reader = new WarcReader(file, isPacked);
        while (reader.Next() is { } record)
        {
            if (run.Left <= 0)
            {
                yield return new ReadResult(null, [run.Full(path)]) { IsAboutAll = true };
                break;
            }
            if (ReadRecord(reader, record) is { } result)
            {
                documents++;
                yield return result;
            }
        }
        var findings = reader.Diagnoses.GroupBy(d => d.Fault).OrderBy(g => g.Key).Select(g => Told(g.Key, [.. g], name)).ToList();
        if (findings.Count > 0)
            yield return new ReadResult(null, findings) { Path = path, IsAboutAll = true };
    }

    /// <summary>What is to be said at the end: what was passed over, or that there was nothing to read.</summary>
    public ReadResult? Summary()
    {
        if (documents == 0)
            return BundleRun.Nothing(path, $"is a web archive with no page in it that is read{(Passed().Length > 0 ? $" ({Passed()})" : "")}.");
        return Passed().Length == 0
            ? null
            : new ReadResult(
                null,
                [FileFinding.Of(FindingCode.PassedOver, Severity.Note, path, $"holds more than its {documents} documents; passed over: {Passed()}.")]
            )
            {
                Path = path,
                IsAboutAll = true,
            };
    }

    private string Passed() =>
        string.Join(
            ", ",
            new (int Count, string What)[]
            {
                (otherStatus, "answers with another status than 200"),
                (otherKind, "answers that are no documents"),
                (repeated, "captures that are the same as one before"),
            }
                .Where(p => p.Count > 0)
                .Select(p => $"{p.Count.ToString(CultureInfo.InvariantCulture)} {p.What}")
        );

    private static Finding Told(WarcFault fault, List<WarcDiagnosis> diagnoses, string name)
    {
        var first = diagnoses[0];
        var more = diagnoses.Count == 1 ? "" : $" (and {diagnoses.Count - 1} more of this kind)";
        var why = $"is faulty ({WarcDiagnosis.Name(fault)}): record {first.Record} {first.What}{more}.";
        return fault == WarcFault.Cut
            ? FileFinding.Of(FindingCode.PartlyRead, Severity.Warning, name, $"{why} What stands before was read. Take another copy.")
            : FileFinding.Of(FindingCode.FaultyArchive, WarcDiagnosis.IsGrave(fault) ? Severity.Warning : Severity.Note, name, why);
    }

    private ReadResult? ReadRecord(WarcReader reader, WarcRecord record)
    {
        if (record.Target is not { } target || !IsOfTheWeb(target))
            return null;
        try
        {
            return record.Type switch
            {
                "response" => ReadAnswer(reader, record, target),
                "resource" or "conversion" => ReadBytes(record, target),
                "revisit" => Revisit(record, target),
                _ => null,
            };
        }
        catch (Exception e) when (WarcReader.IsOfTheFile(e))
        {
            // the reader meets the same, and tells it
            return null;
        }
    }

    private ReadResult? ReadAnswer(WarcReader reader, WarcRecord record, string target)
    {
        var answer = HttpAnswer.Read(record.Content, run.Most);
        run.Unpacked(answer.Body.Length);
        if (answer.Fault is { } fault)
            reader.Tell(answer.IsBroken ? WarcFault.Cut : WarcFault.Packing, record, fault);
        if (record.Fields["WARC-Payload-Digest"] is { } digest && !answer.HasDigest(digest))
            reader.Tell(WarcFault.Digest, record, "holds another body than its WARC-Payload-Digest says");
        if (answer.Status != 200)
        {
            otherStatus++;
            return null;
        }
        return Make(record, target, answer.Fields["Content-Type"], answer.Body, answer.IsWhole);
    }

    private ReadResult? ReadBytes(WarcRecord record, string target)
    {
        var bytes = new MemoryStream();
        var isWhole = Bounded.Copy(record.Content, bytes, run.Most);
        run.Unpacked(bytes.Length);
        return Make(record, target, record.Fields["Content-Type"], bytes.GetBuffer().AsMemory(0, (int)bytes.Length), isWhole);
    }

    private ReadResult? Make(WarcRecord record, string target, string? type, ReadOnlyMemory<byte> bytes, bool isWhole)
    {
        var kind = MediaTypes.KindOf(type, bytes.Span);
        if (kind == FileKind.Unknown || bytes.IsEmpty || target.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase))
        {
            otherKind++;
            return null;
        }
        if (isWhole && !seen.Add((target, Convert.ToHexString(SHA256.HashData(bytes.Span)))))
        {
            repeated++;
            return null;
        }
        var inner = NameOf(record, target);
        if (!isWhole)
            return ReadResult.Refused(FileFinding.Limit(inner, $"has more than {run.Options.MaxPart} bytes; no larger page of a web archive is read."));
        var result = DocumentReader.Read(bytes, inner, new Origin(kind, MediaTypes.CharsetOf(type), target, record.Date), run.Options);
        if (result.Document is not { } document)
            return result;
        if (document.Metadata.Title is null && titles is not null && titles.TryGetValue(target, out var title))
            document = document.With(document.Metadata with { Title = title });
        byTarget.TryAdd(target, document);
        if (record.Fields["WARC-Payload-Digest"] is { } digest)
            byDigest.TryAdd(digest, document);
        return result with
        {
            Document = document,
            Findings = record.Fields["WARC-Truncated"] is { } why ? [.. result.Findings, Truncated(inner, why)] : result.Findings,
        };
    }

    /// <summary>A capture whose content is that of one before: under the same address nothing new, under another the same text.</summary>
    private ReadResult? Revisit(WarcRecord record, string target)
    {
        var first =
            (record.Fields["WARC-Payload-Digest"] is { } digest ? byDigest.GetValueOrDefault(digest) : null)
            ?? (record.Fields["WARC-Refers-To-Target-URI"] is { } other ? byTarget.GetValueOrDefault(other.Trim('<', '>')) : null);
        if (first is null || byTarget.ContainsKey(target))
        {
            repeated++;
            return null;
        }
        var again = first.At(NameOf(record, target)).With(first.Metadata with { Url = target }, record.Date);
        byTarget.Add(target, again);
        return new ReadResult(again, []);
    }

    private string NameOf(WarcRecord record, string target)
    {
        var time = record.Date?.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) ?? "undated";
        return names.Of($"{path}/{time}/{target}", isAddress: true);
    }

    private static Finding Truncated(string inner, string why) =>
        FileFinding.Of(FindingCode.PartlyRead, Severity.Warning, inner, $"was cut off when it was captured ({why}).");

    /// <summary>Writers keep their own logs and pictures of pages under other addresses.</summary>
    private static bool IsOfTheWeb(string target) =>
        target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);
}
