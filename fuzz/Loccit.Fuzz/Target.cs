using System.Text;
using Loccit.Documents;
using Loccit.Formats;
using Loccit.Quotations;

namespace Loccit.Fuzz;

/// <summary>What is given inputs.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Extension">The ending of files that are seeds for it.</param>
/// <param name="Words">What its format is made of: put into inputs as they are.</param>
/// <param name="Run">Takes an input; throws if it breaks on it.</param>
/// <param name="IsZip">True if its files are zip archives: their parts are changed, not the packed bytes.</param>
internal sealed record Target(string Name, string Extension, string[] Words, Action<byte[]> Run, bool IsZip = false)
{
    private static readonly string[] Html =
    [
        "<p>",
        "</p>",
        "<blockquote cite=\"x\">",
        "<q>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<table><tr><td>",
        "<h2>",
        "<a href=\"#fn1\" id=\"r1\">",
        "<li id=\"fn1\">",
        "<sup>",
        "&quot;",
        "&#8220;",
        "<meta charset=utf-16>",
        "<template>",
        "<svg>",
        "<pre>",
        "<details>",
        "<ruby>",
    ];

    private static readonly string[] WordXml =
    [
        "<w:p>",
        "</w:p>",
        "<w:r><w:t>a</w:t></w:r>",
        "<w:ins w:id=\"1\">",
        "<w:del>",
        "<w:delText>x</w:delText>",
        "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:fldChar w:fldCharType=\"end\"/>",
        "<w:instrText> ADDIN ZOTERO_ITEM CSL_CITATION {} </w:instrText>",
        "<w:footnoteReference w:id=\"2\"/>",
        "<w:tbl><w:tr><w:tc>",
        "<w:sdt><w:sdtContent>",
        "<mc:AlternateContent>",
        "<w:commentRangeStart w:id=\"0\"/>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>",
        "&a;",
        "<w:vanish/>",
        "<w:moveFrom>",
    ];

    private static readonly string[] Xml =
    [
        "<p>",
        "</p>",
        "<div>",
        "<note>",
        "<quote>",
        "<said who=\"#a\">",
        "<lb/>",
        "<pb n=\"iv\"/>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>",
        "&a;",
        "<text:p>",
        "<text:note text:note-class=\"footnote\">",
        "<text:h text:outline-level=\"1\">",
        "<text:s text:c=\"9\"/>",
        "<text:change-start text:change-id=\"a\"/>",
        "<itemref idref=\"a\"/>",
        "<opf:item id=\"a\" href=\"a\" media-type=\"application/xhtml+xml\"/>",
    ];

    /// <summary>All targets.</summary>
    public static IReadOnlyList<Target> All { get; } =
    [
        Reader("txt", "\u201c", "\u201d", "\u00ab", "\u00bb", "\"", "''", "\u2014", "said", "\n\n", "\r", " wrote (", ", 2019, p. 3)", "ibid.", "\u0000"),
        Reader(
            "md",
            "> ",
            "# ",
            "[^1]",
            "[^1]: ",
            "```",
            "**",
            "[a](b)",
            "![",
            "<!-- loccit:ignore LC401 x -->",
            "---\n",
            "| a | b |\n|---|---|\n",
            "\\",
            "&#x0;",
            "    "
        ),
        Reader("html", Html),
        Reader(
            "pdf",
            "obj\n",
            "endobj\n",
            "stream\n",
            "endstream\n",
            "<<",
            ">>",
            "/Type/Page",
            "/Kids[1 0 R]",
            "/Parent 1 0 R",
            "/Length 0",
            "BT ",
            " ET",
            " Tj",
            " TJ",
            " Td ",
            "/F1 10 Tf ",
            "/MCID 0",
            "/StructParents 0",
            "/Rotate 90",
            "/ToUnicode 1 0 R",
            "xref\n",
            "trailer<<",
            "startxref\n",
            "%%EOF",
            "/Filter/FlateDecode",
            "/Filter[/ASCIIHexDecode/LZWDecode]",
            "1 0 R",
            "99999999999",
            "-1"
        ),
        Reader("docx", WordXml) with
        {
            IsZip = true,
        },
        Reader("epub", [.. Html, .. Xml]) with
        {
            IsZip = true,
        },
        Reader("odt", Xml) with
        {
            IsZip = true,
        },
        Reader("zip", "a.txt", "b.docx", "../c.md") with
        {
            IsZip = true,
        },
        Reader("wacz", "{\"url\":\"http://a/\"}", "WARC/1.0\r\n") with
        {
            IsZip = true,
        },
        Reader(
            "mhtml",
            "Content-Type: multipart/related; boundary=x\r\n",
            "--x\r\n",
            "--x--\r\n",
            "Content-Transfer-Encoding: quoted-printable\r\n",
            "Content-Location: a\r\n",
            "=\r\n",
            "=E2=80=9C",
            "<p>"
        ),
        Reader(
            "eml",
            "From: A <a@b.c>\r\n",
            "Content-Type: text/html\r\n",
            "\r\n\r\n",
            "> ",
            "On 1 May, A wrote:\r\n",
            "=?utf-8?q?=22?=",
            "Content-Type: message/rfc822\r\n",
            "boundary=\"x\"",
            "--x\r\n"
        ),
        Reader(
            "warc",
            "WARC/1.0\r\n",
            "WARC-Type: response\r\n",
            "Content-Length: 10\r\n",
            "\r\n\r\n",
            "HTTP/1.1 200 OK\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Content-Encoding: gzip\r\n",
            "WARC-Target-URI: http://a/\r\n",
            "WARC-Refers-To: <urn:uuid:1>\r\n",
            "5\r\nabcde\r\n0\r\n"
        ),
        Reader("srt", "1\n", "00:00:01,000 --> 00:00:02,000\n", "<i>", "{\\an8}", ">> ", "- "),
        Reader("vtt", "WEBVTT\n\n", "00:01.000 --> 00:02.000 align:start\n", "<v Ann>", "<c.x>", "NOTE x\n", "STYLE\n", "&amp;"),
        Reader(
            "wiki",
            "{{cite web|url=a|quote=b}}",
            "{{",
            "}}",
            "<ref name=a>",
            "<ref name=a/>",
            "</ref>",
            "[[a|b]]",
            "{|\n",
            "|-\n",
            "|}\n",
            "'''",
            "== a ==\n",
            "<nowiki>",
            "<!--",
            "{{sfn|A|2001|p=3}}",
            "{{blockquote|"
        ),
        Reader(
            "tex",
            "\\begin{quote}",
            "\\end{quote}",
            "\\enquote{",
            "}",
            "{",
            "\\cite[see][3]{a}",
            "\\footnote{",
            "$",
            "\\verb|",
            "%\n",
            "``",
            "''",
            "\\input{a}",
            "\\bibliography{a}",
            "\\begin{thebibliography}",
            "\\bibitem{a} ",
            "\\\"o",
            "\\section{"
        ),
        Reader("xml", [.. Xml, "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">", "<teiHeader>", "<text><body>"]),
        Reader(
            "rtf",
            "{\\rtf1\\ansi",
            "{\\footnote ",
            "\\par ",
            "\\u8220?",
            "\\'93",
            "\\uc0",
            "{\\*\\x ",
            "\\bin5 ",
            "\\v ",
            "\\trowd\\cellx1\\cell\\row",
            "{\\fonttbl{\\f0 A;}}",
            "}"
        ),
        new Target(
            "check",
            ".md",
            ["“", "”", "‘", "’", "\"", "…", "[…]", "[sic]", "not ", "\n\n", "> ", "said Ann. ", " (Bell 2019, p. 3)", "[^1]", "source.txt"],
            Check
        ),
        new Target(
            "line",
            ".jsonl",
            ["{\"id\":1,", "\"quote\":\"", "\"text\":", "\"cited\":", "\\u201c", "null", "}", "]"],
            bytes => InputLine.Parse(bytes, 1, "quote")
        ),
    ];

    private static Target Reader(string name, params string[] words) =>
        new(
            name,
            "." + name,
            words,
            bytes =>
            {
                foreach (var result in DocumentReader.ReadAll(bytes, $"input.{name}", Limits).Take(50))
                    Soundness.Check(result);
            }
        );

    /// <summary>The first half of a text as a document, the other as its source.</summary>
    private static void Check(byte[] bytes)
    {
        var half = bytes.Length / 2;
        var source = DocumentReader.Read(bytes.AsMemory(half), "source.txt").Document;
        if (source is null || DocumentReader.Read(bytes.AsMemory(0, half), "input.md").Document is not { } document)
            return;
        var checker = new Checker(
            [
                new Source
                {
                    Id = "source.txt",
                    Path = "source.txt",
                    Document = source,
                },
            ],
            null
        );
        Soundness.Check(checker.Check([QuotationReader.Read(document)]), source);
    }

    /// <summary>Small limits reach the code behind them.</summary>
    private static readonly ReadingOptions Limits = new()
    {
        MaxBytes = 10_000_000,
        MaxMarkdown = 1_000_000,
        MaxPages = 50,
        MaxPart = 2_000_000,
    };
}
