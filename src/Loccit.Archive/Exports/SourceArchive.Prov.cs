using System.Globalization;
using System.Text.Json;
using Loccit.Archive.Events;
using Loccit.Archive.Exports;
using Loccit.Formats;

namespace Loccit.Archive;

public sealed partial class SourceArchive
{
    /// <summary>Writes where the words of documents are from, in PROV-JSON: what each quotation was quoted from, which captures there are of the sources, when they were made, and which follows which.</summary>
    /// <param name="documents">The documents, as their newest checks have them.</param>
    /// <param name="to">Where to.</param>
    /// <exception cref="ArchiveException">A source that was quoted was removed since.</exception>
    public void WriteProv(IReadOnlyList<HeldDocument> documents, Stream to) =>
        ProvJson.Write(
            to,
            record.PublicKey().Split('+')[0],
            prov =>
            {
                foreach (var document in documents.OrderBy(d => d.Number))
                    Put(prov, document);
            }
        );

    private static string Named(string sha256) => $"sha256-{sha256}";

    private void Put(ProvJson prov, HeldDocument document)
    {
        var check = document.Checks[^1];
        var activity = string.Create(CultureInfo.InvariantCulture, $"{document.Id}-check{document.Checks.Count}");
        using var report = JsonDocument.Parse(captures.Read(check.Report));
        prov.Entity(document.Id, "Document", ("dct:title", check.Title), ("loccit:path", document.Path));
        prov.Entity(Named(check.Sha256), "Bytes", ("loccit:sha256", check.Sha256));
        prov.Specialization(Named(check.Sha256), document.Id);
        prov.Entity(Named(check.Report), "Report", ("loccit:sha256", check.Report), ("loccit:policy", check.Policy));
        prov.Activity(activity, "Check", check.At);
        prov.Agent("loccit", "prov:SoftwareAgent", "Loccit");
        prov.Association(activity, "loccit");
        prov.Usage(activity, Named(check.Sha256), check.At);
        prov.Generation(Named(check.Report), activity, check.At);
        foreach (var (source, _, capture) in SourcesOf(document).DistinctBy(s => s.Capture.Sha256))
        {
            Put(prov, source);
            prov.Usage(activity, Named(capture.Sha256), check.At);
            prov.Derivation(Named(check.Sha256), source.Id, "prov:PrimarySource");
        }
        var agents = report
            .RootElement.GetProperty("agents")
            .EnumerateArray()
            .ToDictionary(a => a.GetProperty("id").GetString()!, a => a.GetProperty("name").GetString()!, StringComparer.Ordinal);
        foreach (var q in checks.Of(document.Number))
        {
            if (q is not { Source: not null, Sha256: { } digest, Passage: { } passage } || q.Verdict == Names.Of(Verdict.Absent))
                continue;
            var words = $"{document.Id}-{q.Id}";
            prov.Entity(words, "Quotation", ("prov:value", q.Text), ("loccit:place", q.Place), ("loccit:verdict", q.Verdict));
            prov.Entity($"{words}-passage", "Passage", ("prov:value", passage), ("loccit:place", q.PassagePlace));
            prov.Derivation(words, $"{words}-passage", "prov:Quotation");
            prov.Derivation($"{words}-passage", Named(digest), "prov:Quotation");
            if (q.Speaker is { } name)
            {
                var speaker = $"{document.Id}-{agents.First(a => a.Value == name).Key}";
                prov.Agent(speaker, "prov:Agent", name);
                prov.Attribution(words, speaker);
            }
        }
    }

    /// <summary>A source with all its captures, each the revision of the one before.</summary>
    private static void Put(ProvJson prov, HeldSource source)
    {
        var work = source.Metadata;
        prov.Entity(
            source.Id,
            "Source",
            ("dct:title", work.Title),
            ("dct:creator", work.Authors.Count > 0 ? string.Join("; ", work.Authors) : null),
            ("dct:issued", work.Issued?.ToString()),
            ("dct:identifier", work.Doi is { } doi ? $"doi:{doi}" : work.Url)
        );
        HeldCapture? before = null;
        foreach (var capture in source.Captures.DistinctBy(c => c.Sha256))
        {
            var made = capture.Captured ?? capture.Taken;
            prov.Entity(
                Named(capture.Sha256),
                "Capture",
                ("loccit:sha256", capture.Sha256),
                ("loccit:path", capture.Path),
                ("loccit:address", capture.Address),
                ("dct:format", capture.MediaType)
            );
            prov.Specialization(Named(capture.Sha256), source.Id);
            prov.Activity($"{source.Id}-{Named(capture.Sha256)}", "Capturing", made);
            prov.Generation(Named(capture.Sha256), $"{source.Id}-{Named(capture.Sha256)}", made);
            prov.Usage($"{source.Id}-{Named(capture.Sha256)}", source.Id, made);
            if (before is not null)
                prov.Derivation(Named(capture.Sha256), Named(before.Sha256), "prov:Revision");
            before = capture;
        }
    }
}
