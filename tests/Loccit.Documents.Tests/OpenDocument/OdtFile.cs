using System.IO.Compression;
using System.Text;

namespace Loccit.Documents.Tests.OpenDocument;

/// <summary>Makes texts in OpenDocument.</summary>
internal static class OdtFile
{
    public const string Names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
        + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";

    public static string Content(string body, string styles = "") =>
        $"<office:document-content {Names}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>";

    public static byte[] Of(string body, string styles = "", string meta = "") => Package(Content(body, styles), meta);

    public static byte[] Package(string content, string meta = "", string manifest = "<x/>")
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("mimetype", "application/vnd.oasis.opendocument.text");
            Add("content.xml", content);
            Add("meta.xml", $"<office:document-meta {Names}><office:meta>{meta}</office:meta></office:document-meta>");
            Add("META-INF/manifest.xml", manifest);

            void Add(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }
}
