using System.Globalization;
using System.Text;
using Loccit.Measuring;

namespace Loccit.Eval.Places;

/// <summary>Makes files of known texts with the programs that people make them with.</summary>
internal static class FileMaker
{
    /// <summary>The first pages have labels in small roman numerals.</summary>
    public const int RomanPages = 3;

    /// <summary>What LibreOffice prints on the first page of its PDFs.</summary>
    public const int FirstPrinted = 117;

    private const string Sheet = """
        <style>
        body { font: 11pt/1.35 "Liberation Serif", "DejaVu Serif", serif; text-align: justify; max-width: none; hyphens: manual; }
        h1 { font-size: 15pt; text-align: left; }
        @page { size: A4; margin: 2.2cm; @top-center { content: "A RUNNING HEAD"; font-size: 9pt } @bottom-center { content: counter(page); font-size: 9pt } }
        </style>
        """;

    /// <summary>Only passages are coloured.</summary>
    private const string Links = "<style>a, a:visited { color: #000000 }</style>";

    /// <summary>The ways in which files are made, by name; each writes one file below the folder and gives its path.</summary>
    public static IReadOnlyList<(string Name, Func<KnownText, string, string> Make)> All { get; } =
    [
        ("docx, pandoc", (t, f) => Pandoc(t, f, "docx")),
        ("docx, LibreOffice", (t, f) => Office(Page(t, f, ""), f, "docx:MS Word 2007 XML")),
        ("epub, pandoc", (t, f) => Pandoc(t, f, "epub")),
        ("html, pandoc", (t, f) => Pandoc(t, f, "html")),
        ("html, LibreOffice", (t, f) => Office(Pandoc(t, f, "docx"), f, "html:HTML (StarWriter)")),
        ("pdf, Chromium", (t, f) => Labelled(Printed(Page(t, f, Sheet), f))),
        (
            "pdf, Chromium, two columns",
            (t, f) => Labelled(Printed(Page(t, f, Sheet + "<style>body { columns: 2; column-gap: 0.8cm; font-size: 9.5pt }</style>"), f))
        ),
        ("pdf, LibreOffice", (t, f) => OfficePdf(t, f, 1)),
        ("pdf, LibreOffice, two columns", (t, f) => OfficePdf(t, f, 2)),
    ];

    /// <summary>The label of a page of a PDF that is made here, by its number in the file.</summary>
    public static string Label(string path, int page) =>
        path.Contains(".labelled.", StringComparison.Ordinal)
            ? page <= RomanPages
                ? new string('i', page)
                : (page - RomanPages).ToString(CultureInfo.InvariantCulture)
            : (page + FirstPrinted - 1).ToString(CultureInfo.InvariantCulture);

    private static string Pandoc(KnownText text, string folder, string format)
    {
        var source = Path.Combine(folder, $"{text.Name}.md");
        var made = Path.Combine(folder, $"{text.Name}.{format}");
        File.WriteAllText(source, text.ToMarkdown(coloured: false));
        Tool.Run("pandoc", ["-f", "markdown-smart", "-s", "--metadata", $"title={text.Name}", "--metadata", "lang=en", source, "-o", made]);
        return made;
    }

    /// <summary>A page with coloured passages.</summary>
    private static string Page(KnownText text, string folder, string style)
    {
        var source = Path.Combine(folder, $"{text.Name}.md");
        var made = Path.Combine(folder, $"{text.Name}.page.html");
        File.WriteAllText(source, text.ToMarkdown(coloured: true));
        var body = Encoding.UTF8.GetString(Tool.Run("pandoc", ["-f", "markdown-smart", "-t", "html5", source]));
        File.WriteAllText(
            made,
            $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{text.Name}</title>{Links}{style}</head><body>{body}</body></html>"
        );
        return made;
    }

    private static string Office(string source, string folder, string format)
    {
        var made = Directory.CreateDirectory(Path.Combine(folder, "office")).FullName;
        string[] input = source.EndsWith(".html", StringComparison.Ordinal) ? ["--infilter=HTML (StarWriter)"] : [];
        Tool.Run("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", .. input, "--convert-to", format, "--outdir", made, source]);
        return Path.Combine(made, Path.ChangeExtension(Path.GetFileName(source), format.Split(':')[0]));
    }

    private static string OfficePdf(KnownText text, string folder, int columns)
    {
        var flat = Office(Page(text, folder, ""), folder, "fodt:OpenDocument Text Flat XML");
        var xml = File.ReadAllText(flat);
        // the page's columns, its head and foot, and the number that counting begins with
        // of every layout, since the master page of a text that was a web page has one of its own
        xml = xml.Replace(
            "</style:page-layout-properties>",
            $"<style:columns fo:column-count=\"{columns}\" fo:column-gap=\"0.8cm\"/></style:page-layout-properties>",
            StringComparison.Ordinal
        );
        xml = Insert(
            xml,
            "<style:master-page style:name=\"HTML\"",
            "<style:header><text:p>A RUNNING HEAD</text:p></style:header><style:footer><text:p><text:page-number text:select-page=\"current\"/></text:p></style:footer>"
        );
        xml = xml.Replace(
            "</office:automatic-styles>",
            $"<style:style style:name=\"First\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_1\" style:master-page-name=\"HTML\"><style:paragraph-properties style:page-number=\"{FirstPrinted}\"/></style:style></office:automatic-styles>",
            StringComparison.Ordinal
        );
        var heading = xml.IndexOf("<text:h text:style-name=\"", StringComparison.Ordinal) + "<text:h text:style-name=\"".Length;
        xml = xml[..heading] + "First" + xml[xml.IndexOf('"', heading)..];
        var changed = Path.Combine(folder, $"{text.Name}.{columns}.fodt");
        File.WriteAllText(changed, xml);
        return Office(changed, folder, "pdf");
    }

    /// <summary>Inserts into the element that the opening names.</summary>
    private static string Insert(string xml, string opening, string content)
    {
        var at = xml.IndexOf(opening, StringComparison.Ordinal);
        if (at < 0)
            throw new InvalidOperationException($"LibreOffice writes its flat files otherwise than expected: no {opening}");
        var end = xml.IndexOf('>', at);
        if (xml[end - 1] != '/')
            return xml[..(end + 1)] + content + xml[(end + 1)..];
        var name = xml[(at + 1)..xml.IndexOf(' ', at)];
        return xml[..(end - 1)] + ">" + content + $"</{name}>" + xml[(end + 1)..];
    }

    private static string Printed(string page, string folder)
    {
        var made = Path.ChangeExtension(page, ".pdf");
        Tool.Run(
            "chromium",
            [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                $"--user-data-dir={folder}/browser",
                "--no-pdf-header-footer",
                $"--print-to-pdf={made}",
                $"file://{page}",
            ]
        );
        return made;
    }

    /// <summary>A copy with page labels: i, ii, iii, 1, 2 …</summary>
    private static string Labelled(string pdf)
    {
        var plain = Path.ChangeExtension(pdf, ".plain.pdf");
        var made = Path.ChangeExtension(pdf, ".labelled.pdf");
        Tool.Run("qpdf", ["--qdf", "--object-streams=disable", pdf, plain]);
        var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(plain));
        var at = bytes.IndexOf("/Type /Catalog", StringComparison.Ordinal);
        File.WriteAllBytes(plain, Encoding.Latin1.GetBytes(bytes.Insert(at, $"/PageLabels << /Nums [ 0 << /S /r >> {RomanPages} << /S /D >> ] >>\n  ")));
        File.WriteAllBytes(made, Tool.Run("fix-qdf", [plain]));
        return made;
    }
}
