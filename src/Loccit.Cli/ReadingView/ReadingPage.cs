using System.Text;
using Loccit.Cli.Evidence;
using Loccit.Cli.Pretty;
using Loccit.Formats;

namespace Loccit.Cli.ReadingView;

/// <summary>A report as one page of html that needs nothing else: the documents as they read, and beside each quotation what its source has.</summary>
internal sealed class ReadingPage
{
    /// <summary>The style sheets, in the order in which they overrule each other.</summary>
    private static readonly string[] Styles = ["base", "head", "text", "notes", "foot", "media"];

    private readonly ReportView view;
    private readonly Html html;
    private readonly NoteWriter notes;
    private readonly IReadOnlyList<Part> parts;
    private readonly IReadOnlyList<MarginNote> elsewhere;

    /// <summary>One document with its notes and the beginning of its ids.</summary>
    private sealed record Part(string Prefix, CheckedDocument Checked, IReadOnlyList<MarginNote> Notes)
    {
        public Document Document => Checked.Document;

        public string Id => Prefix.TrimEnd('-');

        /// <summary>Its path, or what else it goes by.</summary>
        public string Name => Document.Path.Length > 0 ? Document.Path : Document.Metadata.Title ?? "document";
    }

    private ReadingPage(Report report, TextWriter output, PageLinks pictures)
    {
        view = new ReportView(report);
        html = new Html(output);
        notes = new NoteWriter(html, view, pictures);
        parts = [.. view.Documents.Select((d, i) => new Part($"d{i + 1}-", d.Document, MarginNote.Of($"d{i + 1}-", d.Entries, d.Others)))];
        elsewhere = [.. view.Elsewhere.Select((f, i) => MarginNote.Of($"file{i + 1}", f))];
    }

    /// <summary>Writes the page in UTF-8.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">What was found.</param>
    /// <param name="tool">What made it.</param>
    /// <param name="pictures">The way to the pages of the sources that are shown beside it.</param>
    public static void Write(Stream output, Report report, Tool tool, PageLinks pictures)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var page = new ReadingPage(report, writer, pictures);
        var around = PageTemplate.Around("page.html", Styles, "page.js", "", "title", "head", "findings", "documents", "foot");
        writer.Write(around[0]);
        page.html.Text(page.Title + " – quotations checked");
        writer.Write(around[1]);
        page.Head();
        writer.Write(around[2]);
        page.Findings();
        writer.Write(around[3]);
        foreach (var part in page.parts)
            page.Document(part);
        page.Files();
        writer.Write(around[4]);
        page.html.Text($"{tool.Name} {tool.Version}");
        writer.Write(around[5]);
    }

    private string Title => parts.Count == 1 ? Path.GetFileName(parts[0].Name) : Wording.Count(parts.Count, "document");

    private void Head()
    {
        html.Element("h1", Title);
        foreach (var line in SummaryText.Lines(view.Report))
            html.Element("p", line, ("class", "summary"));
        if (view.Report.Sources.Count == 0 && parts.Any(p => p.Checked.Quotations.Any(q => q.Judgement is not null)))
            html.Element("p", "No sources were given (--sources): the quotations are listed, their words not checked.", ("class", "unchecked"));
        Filters();
    }

    /// <summary>What the notes can be chosen by. Without the script there is no choice, and all are shown.</summary>
    private void Filters()
    {
        var judged = parts
            .SelectMany(p => p.Notes)
            .Select(n => n.Entry?.Judgement is { } j ? (Note: n, Judgement: j) : default)
            .Where(x => x.Note is not null)
            .ToList();
        if (judged.Count == 0)
            return;
        html.Open("form", ("class", "filters scripted"), ("aria-label", "Choose what is shown")).Break();
        html.Open("fieldset").Element("legend", "Show only", ("class", "spoken"));
        foreach (var verdict in judged.GroupBy(x => x.Judgement.Verdict).OrderBy(g => g.Key))
        {
            var sign = Sign.Of(verdict.Key, verdict.Max(x => x.Note.Entry!.MainSeverity));
            html.Open("label", ("class", $"choice {sign.Class}"))
                .Open("input", ("type", "checkbox"), ("name", "verdict"), ("value", Names.Of(verdict.Key)))
                .Element("span", sign.Symbol, ("class", "symbol"), ("aria-hidden", "true"))
                .Text($" {Names.Of(verdict.Key)} ")
                .Element("span", $"{verdict.Count()}", ("class", "count"))
                .Close("label");
        }
        html.Close("fieldset").Break();
        var kinds = judged.GroupBy(x => x.Note.Entry!.Quotation.Kind).OrderBy(g => g.Key).Select(g => (Names.Of(g.Key), g.Count()));
        var sources = judged.Where(x => x.Judgement.Source is not null).GroupBy(x => x.Judgement.Source!, StringComparer.Ordinal);
        Choice("kind", "Kind", "every kind", [.. kinds]);
        Choice("source", "Source", "every source", [.. sources.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))]);
        html.Element("output", "", ("name", "shown")).Close("form").Break();
    }

    private void Choice(string name, string label, string all, IReadOnlyList<(string Value, int Count)> values)
    {
        if (values.Count < 2)
            return;
        html.Open("label", ("class", "choice")).Text(label + " ").Open("select", ("name", name)).Open("option", ("value", "")).Text(all).Close("option");
        foreach (var (value, count) in values)
            html.Element("option", $"{value} ({count})", ("value", value));
        html.Close("select").Close("label").Break();
    }

    /// <summary>All that somebody should look at, in the order of reading.</summary>
    private void Findings()
    {
        // Where nothing could be checked the head says so once.
        var unchecked_ = view.Report.Sources.Count == 0;
        var all = parts
            .SelectMany(p => p.Notes.Where(n => n.NeedsAttention && !(unchecked_ && n.Sign.Class == "open")).Select(n => (Part: (Part?)p, Note: n)))
            .Concat(elsewhere.Where(n => n.NeedsAttention).Select(n => (Part: (Part?)null, Note: n)))
            .ToList();
        html.Open("h2", ("id", "findings-title"))
            .Text(all.Count > 0 ? $"{Wording.Count(all.Count, "thing")} to look at" : "Nothing to look at")
            .Close("h2")
            .Break();
        if (all.Count == 0)
            return;
        var shared = SharedFolder(parts.Select(p => p.Name));
        html.Open("ol", ("class", "findings")).Break();
        foreach (var (part, note) in all)
        {
            var place = part is null || note.Span.IsEmpty ? "" : Wording.Short(part.Document.PlaceOf(note.Span.Start));
            var where = part is null ? "" : Wording.Joined(parts.Count > 1 ? part.Name[shared..] : "", place).TrimStart(' ', ',');
            html.Open("li", ("data-note", note.Id))
                .Open("a", ("href", "#" + note.Id), ("class", note.Sign.Class))
                .Element("span", note.Sign.Symbol, ("class", "symbol"), ("aria-hidden", "true"))
                .Element("span", note.Label, ("class", "label"))
                .Text(" ")
                .Element("span", note.Message, ("class", "message"));
            if (where.Length > 0)
                html.Text(" ").Element("span", where, ("class", "place"));
            html.Close("a").Close("li").Break();
        }
        html.Close("ol").Break();
    }

    /// <summary>Length of the path of the folder that holds all of them.</summary>
    private static int SharedFolder(IEnumerable<string> paths)
    {
        var shared = paths.DefaultIfEmpty("").Aggregate((a, b) => a[..a.AsSpan().CommonPrefixLength(b)]);
        return shared.LastIndexOf('/') + 1;
    }

    private void Document(Part part)
    {
        html.Open("section", ("class", "document"), ("id", part.Id), ("aria-labelledby", part.Prefix + "name")).Break();
        html.Open("header").Element("h2", part.Name, ("id", part.Prefix + "name"), ("class", parts.Count == 1 ? "spoken" : null));
        if (parts.Count > 1)
        {
            var attention = part.Notes.Count(n => n.NeedsAttention);
            var policy = part.Checked.Policy is { } own ? $", policy {own.Id}" : "";
            html.Element("p", $"{Wording.Count(part.Checked.Quotations.Count(q => q.Judgement is not null), "quotation")}, {attention} to look at{policy}");
        }
        // Most documents say their title themselves.
        if (part.Document.Metadata.Title is { } title && !part.Document.Blocks.Take(8).Any(b => part.Document.Read(b.Span) == title))
            html.Element("p", title, ("class", "title"));
        foreach (var note in part.Notes.Where(n => n.Span.IsEmpty))
            notes.Write(note);
        html.Close("header").Break();
        new DocumentWriter(html, notes).Write(part.Document, part.Prefix, part.Notes);
        html.Close("section").Break();
    }

    /// <summary>What was found about files that are no document of the report.</summary>
    private void Files()
    {
        if (elsewhere.Count == 0)
            return;
        html.Open("section", ("class", "files"), ("aria-labelledby", "files-name")).Element("h2", "Other files", ("id", "files-name")).Break();
        foreach (var (note, finding) in elsewhere.Zip(view.Elsewhere))
        {
            html.Open("div", ("class", "file")).Element("p", finding.Path, ("class", "path"));
            notes.Write(note);
            html.Close("div");
        }
        html.Close("section").Break();
    }
}
