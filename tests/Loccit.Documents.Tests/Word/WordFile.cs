using System.IO.Compression;
using System.Text;

namespace Loccit.Documents.Tests.Word;

/// <summary>A Word document made of the xml of its parts.</summary>
internal sealed class WordFile
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Types = "[Content_Types].xml";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, string> parts = [];
    private readonly StringBuilder relationships = new();

    public WordFile(string body, string? w = null)
    {
        parts[Types] = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """;
        parts["_rels/.rels"] =
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        parts["word/document.xml"] = Root("document", $"<w:body>{body}</w:body>", w ?? W);
    }

    public static string P(string text, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{R(text)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public WordFile With(string type, string content)
    {
        parts[$"word/{type}.xml"] = Root(type, content, W);
        parts[Types] = parts[Types]
            .Replace(
                "</Types>",
                $"<Override PartName=\"/word/{type}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{type}+xml\"/></Types>",
                StringComparison.Ordinal
            );
        return Related($"<Relationship Id=\"r{type}\" Type=\"{Office}/{type}\" Target=\"{type}.xml\"/>");
    }

    public WordFile Linked(string id, string address) =>
        Related($"<Relationship Id=\"{id}\" Type=\"{Office}/hyperlink\" Target=\"{address}\" TargetMode=\"External\"/>");

    public WordFile Part(string name, string content)
    {
        parts[name] = content;
        return this;
    }

    public byte[] Bytes()
    {
        if (relationships.Length > 0)
            parts["word/_rels/document.xml.rels"] =
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relationships}</Relationships>";
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return memory.ToArray();
    }

    public ReadResult Read(ReadingOptions? options = null) => DocumentReader.Read(Bytes(), "a.docx", options);

    public Document Document(ReadingOptions? options = null) => Read(options).Document!;

    private WordFile Related(string relationship)
    {
        relationships.Append(relationship);
        return this;
    }

    private static string Root(string name, string content, string w) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:{name} xmlns:w=\"{w}\" xmlns:r=\"{Office}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">{content}</w:{name}>";
}
