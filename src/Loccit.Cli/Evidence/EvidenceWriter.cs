using System.ComponentModel;
using Loccit.Cli.Archives;
using Loccit.Cli.Configuration;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;
using Loccit.Documents;

namespace Loccit.Cli.Evidence;

/// <summary><c>--evidence</c>: what a checker wants to see with their own eyes. For each source in PDF a copy with the words highlighted, pictures of the pages that are quoted, and a page that leads from each quotation to them.</summary>
internal sealed class EvidenceWriter
{
    private readonly EvidenceFolder folder;
    private readonly ReportView view;
    private readonly Session session;
    private readonly FileNames names = new();
    private readonly Dictionary<string, SourceCopy?> copies = new(StringComparer.Ordinal);

    private EvidenceWriter(EvidenceFolder folder, Report report, Session session)
    {
        (this.folder, this.session) = (folder, session);
        view = new ReportView(report);
    }

    /// <summary>Fills the folder; gives the way to its pages. Where no pictures can be made it says why and goes on.</summary>
    /// <exception cref="CannotException">The folder cannot be written to, or holds other files of these names.</exception>
    public static PageLinks Write(Setting<string> evidence, Report report, ReadingOptions reading, ArchivedSources? archived, bool quiet, Session session)
    {
        using var folder = EvidenceFolder.Open(evidence);
        var writer = new EvidenceWriter(folder, report, session);
        writer.Open(reading, archived);
        var clippings = writer.Clippings();
        writer.WriteCopies(quiet);
        using (var index = File.Create(folder.PathOf("index.html")))
            EvidencePage.Write(index, writer.view, clippings);
        folder.Finish();
        return new PageLinks(evidence.Value, clippings);
    }

    private void Open(ReadingOptions reading, ArchivedSources? archived)
    {
        // names do not depend on which quotation comes first
        var cited = view
            .Documents.SelectMany(d => d.Entries)
            .SelectMany(e => e.Judgement?.Passages ?? [])
            .Select(p => p.Source)
            .Distinct(StringComparer.Ordinal);
        foreach (var id in cited.Order(StringComparer.Ordinal))
            copies[id] = view.SourceOf(id) is { Document.MediaType: "application/pdf" } source
                ? SourceCopy.Open(source, names.Of(id), archived?.BytesOf(source), reading, Tell)
                : null;
    }

    /// <summary>The pages on which each quotation's words stand, by document and quotation.</summary>
    private Dictionary<Entry, IReadOnlyList<Clipping>> Clippings()
    {
        var clippings = new Dictionary<Entry, IReadOnlyList<Clipping>>(ReferenceEqualityComparer.Instance);
        foreach (var entry in view.Documents.SelectMany(d => d.Entries).Where(e => e.Judgement is { Passages.Count: > 0 }))
            clippings[entry] =
            [
                .. entry.Judgement!.Passages.GroupBy(p => p.Source, StringComparer.Ordinal).SelectMany(g => copies[g.Key]?.Mark(entry, [.. g]) ?? []),
            ];
        return clippings;
    }

    private void Tell(string note) => session.Say($"note: {note}");

    private void WriteCopies(bool quiet)
    {
        var made = copies.Values.OfType<SourceCopy>().ToList();
        foreach (var copy in made)
        {
            if (copy.Write(folder.PathOf(copy.FileName)) is { } why)
                Tell(why);
        }
        var pages = made.SelectMany(c => c.Pages).ToList();
        using var progress = new ProgressLine(session, quiet, "painting pages");
        var done = 0;
        try
        {
            Parallel.ForEach(
                pages,
                new ParallelOptions { CancellationToken = session.Cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
                page =>
                {
                    page.IsPainted = PagePainter.Paint(folder.PathOf(page.Copy), page.Index, folder.PathOf(page.Picture));
                    progress.Report(Interlocked.Increment(ref done), pages.Count);
                }
            );
        }
        catch (AggregateException e) when (e.InnerExceptions.All(i => i is Win32Exception))
        {
            Tell(
                "there are no pictures of the pages: pdftoppm is not installed. It comes with poppler (Debian, Ubuntu: apt install poppler-utils; macOS: brew install poppler)."
            );
            return;
        }
        var failed = pages.Count(p => !p.IsPainted);
        if (failed > 0)
            Tell($"{Wording.Count(failed, "page")} could not be painted by pdftoppm; the copies of the sources have them.");
    }
}
