using System.Text.Json;
using Loccit.Archive.Bundles;
using Loccit.Archive.Events;
using Loccit.Formats;

namespace Loccit.Archive;

public sealed partial class SourceArchive
{
    /// <summary>
    /// Writes documents with all that their newest checks rest on into one file, by which somebody without this archive can see that they hold; <see cref="BundleProof.Of"/> reads it.
    /// The same documents at the same state of the archive give the same bytes.
    /// </summary>
    /// <param name="documents">The documents; the captures that their verdicts rest on go with them, and the sources that they cite.</param>
    /// <param name="to">Where to.</param>
    /// <param name="tool">The program that writes it.</param>
    /// <returns>The numbers of the sources that went with them.</returns>
    /// <exception cref="ArchiveException">Bytes are missing or damaged, or a source was removed since: the message says which.</exception>
    public IReadOnlyList<long> Bundle(IReadOnlyList<HeldDocument> documents, Stream to, Tool tool)
    {
        var told = new Dictionary<(string Subject, string Digest), ArchiveEvent>();
        foreach (var e in log.Read(0).Where(e => e.Kind is EventKinds.Captured or EventKinds.Checked))
            told[(e.Subject, DigestIn(e))] = e;
        var bundled = documents.OrderBy(d => d.Number).Select(d => Bundled(d, told)).ToList();
        var with = documents.OrderBy(d => d.Number).SelectMany(d => With(d, told)).DistinctBy(s => (s.Name, s.Capture.Sha256)).ToList();
        var numbers = bundled.Select(d => d.Event).Concat(with.Select(s => s.Event)).ToHashSet();
        BundleFile.Write(
            to,
            new BundleManifest(record.PublicKey(), $"{tool.Name} {tool.Version}", bundled, with),
            captures.Read,
            told.Values.Where(e => numbers.Contains(e.Number)).OrderBy(e => e.Number).Select(e => (e, record.Proof(e.Number)))
        );
        return [.. with.Select(s => NumberOf(s.Id, 's')!.Value).Distinct().Order()];
    }

    private static BundledDocument Bundled(HeldDocument document, Dictionary<(string, string), ArchiveEvent> told)
    {
        var check = document.Checks[^1];
        return new BundledDocument(document.Id, check.Sha256, check.Report, check.Policy, told[(document.Id, check.Report)].Number);
    }

    private IEnumerable<BundledSource> With(HeldDocument document, Dictionary<(string, string), ArchiveEvent> told) =>
        SourcesOf(document).Select(s => new BundledSource(s.Source.Id, s.Name, s.Capture, s.Source.Metadata, told[(s.Source.Id, s.Capture.Sha256)].Number));

    /// <summary>The digest of a capture, or of the report of a check.</summary>
    private static string DigestIn(ArchiveEvent e)
    {
        using var detail = JsonDocument.Parse(e.Detail);
        return detail.RootElement.GetProperty(e.Kind == EventKinds.Checked ? "report" : "sha256").GetString() ?? "";
    }
}
