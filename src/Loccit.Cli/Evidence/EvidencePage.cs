using System.Globalization;
using System.Text;
using Loccit.Cli.Pretty;
using Loccit.Cli.ReadingView;
using Loccit.Formats;

namespace Loccit.Cli.Evidence;

/// <summary>The page that leads from each quotation to its verdict, the picture of the words in their source, and the place.</summary>
internal sealed class EvidencePage
{
    /// <summary>What is shown of a page above and below the words, in points.</summary>
    private const double Around = 48;

    /// <summary>The style sheets, those of the reading view first.</summary>
    private static readonly string[] Styles = ["base", "head", "notes", "foot", "media", "evidence"];

    private readonly ReportView view;
    private readonly IReadOnlyDictionary<Entry, IReadOnlyList<Clipping>> clippings;
    private readonly Html html;
    private readonly NoteWriter notes;
    private readonly IReadOnlyList<(string Name, IReadOnlyList<(string Id, Entry Entry)> Items)> parts;

    private EvidencePage(ReportView view, IReadOnlyDictionary<Entry, IReadOnlyList<Clipping>> clippings, TextWriter output)
    {
        (this.view, this.clippings) = (view, clippings);
        html = new Html(output);
        notes = new NoteWriter(html, view, PageLinks.None);
        parts =
        [
            .. view.Documents.Select(
                (d, i) =>
                    (
                        d.Document.Document.Path,
                        (IReadOnlyList<(string, Entry)>)[.. d.Entries.Where(e => e.Judgement is not null).Select(e => ($"d{i + 1}-{e.Quotation.Id}", e))]
                    )
            ),
        ];
    }

    /// <summary>Writes the page in UTF-8.</summary>
    public static void Write(Stream output, ReportView view, IReadOnlyDictionary<Entry, IReadOnlyList<Clipping>> clippings)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var page = new EvidencePage(view, clippings, writer);
        var around = PageTemplate.Around(
            "evidence.html",
            Styles,
            script: null,
            "img-src 'self' file:; ",
            "title",
            "head",
            "list",
            "documents",
            "sources",
            "foot"
        );
        writer.Write(around[0]);
        page.html.Text(page.Title);
        writer.Write(around[1]);
        page.Head();
        writer.Write(around[2]);
        page.Overview();
        writer.Write(around[3]);
        foreach (var (name, items) in page.parts)
            page.Document(name, items);
        writer.Write(around[4]);
        page.Sources();
        writer.Write(around[5]);
        page.html.Text($"loccit {Program.Version}");
        writer.Write(around[6]);
    }

    private string Title => $"Evidence for {(parts.Count == 1 ? Path.GetFileName(parts[0].Name) : Wording.Count(parts.Count, "document"))}";

    private void Head()
    {
        html.Element("h1", Title);
        foreach (var line in SummaryText.Lines(view.Report))
            html.Element("p", line, ("class", "summary"));
    }

    /// <summary>Every quotation in the order of reading.</summary>
    private void Overview()
    {
        var count = parts.Sum(p => p.Items.Count);
        html.Open("h2", ("id", "list-title")).Text(Wording.Count(count, "quotation")).Close("h2").Break();
        html.Open("ol", ("class", "findings")).Break();
        foreach (var (id, entry) in parts.SelectMany(p => p.Items))
        {
            var sign = SignOf(entry);
            html.Open("li")
                .Open("a", ("href", "#" + id), ("class", sign.Class))
                .Element("span", sign.Symbol, ("class", "symbol"), ("aria-hidden", "true"))
                .Element("span", Names.Of(entry.Judgement!.Verdict), ("class", "label"))
                .Text(" ")
                .Element("span", Visible.Shorten(Visible.Line(entry.Quotation.Text), 90))
                .Text(" ")
                .Element("span", entry.Origin, ("class", "place"))
                .Close("a")
                .Close("li")
                .Break();
        }
        html.Close("ol").Break();
    }

    private void Document(string name, IReadOnlyList<(string Id, Entry Entry)> items)
    {
        html.Open("section", ("class", "quotations")).Element("h2", name, ("class", parts.Count == 1 ? "spoken" : null)).Break();
        foreach (var (id, entry) in items)
            Item(id, entry);
        html.Close("section").Break();
    }

    private void Item(string id, Entry entry)
    {
        var (sign, judgement) = (SignOf(entry), entry.Judgement!);
        html.Open("article", ("id", id), ("class", $"item {sign.Class}"), ("aria-labelledby", id + "-name"))
            .Open("h3", ("id", id + "-name"))
            .Element("span", sign.Symbol, ("class", "symbol"), ("aria-hidden", "true"))
            .Element("span", Names.Of(judgement.Verdict), ("class", "label"))
            .Text(" ")
            .Element("q", Visible.Shorten(Visible.Line(entry.Quotation.Text), 400))
            .Close("h3")
            .Break();
        string?[] about = [entry.Speaker, Wording.Short(entry.Checked.Place), entry.Main?.Code.Text()];
        html.Element("p", string.Join(" · ", about.Where(a => !string.IsNullOrEmpty(a))), ("class", "by"));
        html.Element("p", entry.Main?.Message ?? judgement.Explanation);
        foreach (var clipping in clippings.GetValueOrDefault(entry) ?? [])
            Show(clipping, entry);
        // A source without pages is shown by its words alone.
        notes.Words(entry, judgement);
        html.Close("article").Break();
    }

    /// <summary>The part of the page with the words, as a picture that leads to the whole; the words alone where there is none.</summary>
    private void Show(Clipping clipping, Entry entry)
    {
        var page = clipping.Page;
        var place = $"{page.Source}, p. {page.Label}";
        html.Open("figure").Break();
        if (page.IsPainted)
        {
            var (width, height) = (page.Frame.ShownWidth, page.Frame.ShownHeight);
            var top = Math.Max(0, height - clipping.Boxes.Max(b => b.Top) - Around);
            var bottom = Math.Min(height, height - clipping.Boxes.Min(b => b.Bottom) + Around);
            html.Open("a", ("href", Address(page.Picture)))
                .Open(
                    "svg",
                    ("class", clipping.Colour.ToString().ToLowerInvariant()),
                    ("viewBox", $"0 {Number(top)} {Number(width)} {Number(bottom - top)}"),
                    ("role", "img"),
                    ("aria-label", $"{place}: {Visible.Shorten(Visible.Line(Words(entry, page.Source)), 400)}")
                )
                .Open("image", ("href", Address(page.Picture)), ("width", Number(width)), ("height", Number(height)), ("preserveAspectRatio", "none"))
                .Close("image");
            foreach (var box in clipping.Boxes)
            {
                html.Open(
                        "rect",
                        ("x", Number(box.Left - 1)),
                        ("y", Number(height - box.Top - 1)),
                        ("width", Number(box.Right - box.Left + 2)),
                        ("height", Number(box.Top - box.Bottom + 2))
                    )
                    .Close("rect");
            }
            html.Close("svg").Close("a").Break();
        }
        html.Open("figcaption").Element("a", place, ("href", $"{Address(page.Copy)}#page={page.Index}"));
        if (page.IsPainted)
            html.Text(" · ").Element("a", "the whole page as a picture", ("href", Address(page.Picture)));
        html.Close("figcaption").Close("figure").Break();
    }

    private static string Words(Entry entry, string source) => string.Join(" … ", entry.Judgement!.Passages.Where(p => p.Source == source).Select(p => p.Text));

    /// <summary>The sources in which words were found, with the digest of what was read.</summary>
    private void Sources()
    {
        var found = parts
            .SelectMany(p => p.Items)
            .SelectMany(i => i.Entry.Judgement!.Passages)
            .Select(p => p.Source)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(view.SourceOf)
            .OfType<Source>()
            .ToList();
        if (found.Count == 0)
            return;
        html.Open("h2").Text("Sources").Close("h2").Break().Open("ul", ("class", "sources")).Break();
        var copies = clippings
            .Values.SelectMany(c => c)
            .Select(c => c.Page)
            .DistinctBy(p => p.Source)
            .ToDictionary(p => p.Source, p => p.Copy, StringComparer.Ordinal);
        foreach (var source in found)
        {
            html.Open("li");
            if (copies.TryGetValue(source.Id, out var copy))
                html.Element("a", source.Id, ("href", Address(copy)));
            else
                html.Text(source.Id);
            if (source.Metadata.Title is { } title)
                html.Text($" “{title}”");
            html.Text(" ").Element("code", "sha256 " + source.Document!.Sha256).Close("li").Break();
        }
        html.Close("ul").Break();
    }

    private static Sign SignOf(Entry entry) => Sign.Of(entry.Judgement!.Verdict, entry.MainSeverity);

    private static string Address(string name) => Uri.EscapeDataString(name);

    private static string Number(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
