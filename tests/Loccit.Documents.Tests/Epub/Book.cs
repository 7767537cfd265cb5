using System.Text;
using Loccit.Documents.Tests.Archives;

namespace Loccit.Documents.Tests.Epub;

/// <summary>A book made of its chapters.</summary>
internal sealed class Book
{
    private const string Xhtml = "application/xhtml+xml";
    private readonly ZipFile zip = new ZipFile().With("mimetype", "application/epub+zip");
    private readonly StringBuilder manifest = new();
    private readonly StringBuilder spine = new();
    private string metadata = "<dc:title>The Book</dc:title>";
    private string spineAttributes = "";
    private string guide = "";

    public Book Metadata(string xml)
    {
        metadata = xml;
        return this;
    }

    public Book Chapter(string name, string body, string bodyAttributes = "") =>
        Page(
            name,
            $"<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title/></head><body {bodyAttributes}>{body}</body></html>"
        );

    public Book Page(string name, string xhtml, string linear = "yes")
    {
        Item(name, Xhtml, "", xhtml);
        spine.Append($"<itemref idref=\"{name}\" linear=\"{linear}\"/>");
        return this;
    }

    /// <summary>The navigation document of EPUB 3.</summary>
    public Book Navigation(string body)
    {
        Item("nav.xhtml", Xhtml, "nav", $"<html xmlns:epub=\"http://www.idpf.org/2007/ops\"><body>{body}</body></html>");
        spine.Append("<itemref idref=\"nav.xhtml\"/>");
        return this;
    }

    /// <summary>The table of contents of EPUB 2.</summary>
    public Book Ncx(string content)
    {
        Item(
            "toc.ncx",
            "application/x-dtbncx+xml",
            "",
            $"<?xml version=\"1.0\"?><!DOCTYPE ncx PUBLIC \"-//NISO//DTD ncx 2005-1//EN\" \"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd\"><ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\">{content}</ncx>"
        );
        spineAttributes = " toc=\"toc.ncx\"";
        return this;
    }

    public Book Guide(string type, string href)
    {
        guide += $"<reference type=\"{type}\" href=\"{href}\"/>";
        return this;
    }

    public Book Part(string name, string content)
    {
        zip.With(name, content);
        return this;
    }

    public byte[] Bytes()
    {
        zip.With(
            "META-INF/container.xml",
            "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"OPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"
        );
        zip.With(
            "OPS/book.opf",
            $"<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:opf=\"http://www.idpf.org/2007/opf\">{metadata}</metadata><manifest>{manifest}</manifest><spine{spineAttributes}>{spine}</spine><guide>{guide}</guide></package>"
        );
        return zip.Bytes();
    }

    public ReadResult Read(ReadingOptions? options = null) => DocumentReader.Read(Bytes(), "a.epub", options);

    public Document Document()
    {
        var result = Read();
        result.Findings.ShouldBeEmpty();
        return result.Document!;
    }

    private void Item(string name, string type, string properties, string content)
    {
        zip.With("OPS/" + name, content);
        manifest.Append(
            $"<item id=\"{name}\" href=\"{Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal)}\" media-type=\"{type}\" properties=\"{properties}\"/>"
        );
    }
}
