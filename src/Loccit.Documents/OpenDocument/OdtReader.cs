using System.Xml;
using Loccit.Documents.Archives;
using Loccit.Documents.Encodings;

namespace Loccit.Documents.OpenDocument;

/// <summary>Makes documents of texts in OpenDocument (OASIS, version 1.3), packed (odt) or in one file (fodt).</summary>
internal static class OdtReader
{
    public const string MediaType = "application/vnd.oasis.opendocument.text";
    private const string FlatMediaType = "application/vnd.oasis.opendocument.text-flat-xml";

    /// <summary>True for a text in one file of xml.</summary>
    /// <param name="text">The text without white space before it.</param>
    public static bool IsFlat(ReadOnlySpan<char> text) =>
        text is ['<', ..]
        && text[..Math.Min(text.Length, 20_000)].Contains("<office:document ", StringComparison.Ordinal)
        && text[..Math.Min(text.Length, 20_000)].Contains(MediaType, StringComparison.Ordinal);

    /// <summary>Reads a packed text; null if it cannot be read, which the findings say.</summary>
    public static Document? Read(ZipPackage zip, string path, string sha256, ReadingOptions options, List<Finding> findings)
    {
        try
        {
            if (zip.Text("META-INF/manifest.xml", options.MaxPart)?.Contains("encryption-data", StringComparison.Ordinal) == true)
            {
                findings.Add(FileFinding.NotReadable(path, "is locked with a password; save a copy without one."));
                return null;
            }
            if (zip.Text("content.xml", options.MaxPart) is not { } content || !content.Contains("office:text", StringComparison.Ordinal))
            {
                findings.Add(FileFinding.OtherKind(path, "an OpenDocument file without a text, such as a table or a presentation"));
                return null;
            }
            var styles = new OdtStyles();
            styles.Add(zip.Text("styles.xml", options.MaxPart));
            styles.Add(content);
            return Read(content, zip.Text("meta.xml", options.MaxPart), styles, path, sha256, MediaType, options, findings);
        }
        catch (InvalidDataException e)
        {
            findings.Add(FileFinding.NotReadable(path, e.Message));
            return null;
        }
    }

    /// <summary>Reads a text in one file.</summary>
    public static Document ReadFlat(string text, string path, string sha256, ReadingOptions options, List<Finding> findings)
    {
        var styles = new OdtStyles();
        styles.Add(text);
        return Read(text, text, styles, path, sha256, FlatMediaType, options, findings);
    }

    private static Document Read(
        string content,
        string? meta,
        OdtStyles styles,
        string path,
        string sha256,
        string mediaType,
        ReadingOptions options,
        List<Finding> findings
    )
    {
        var walk = new OdtWalk(styles, options);
        using var reader = SafeXml.Open(content);
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > SafeXml.Deepest)
                {
                    findings.Add(FileFinding.Limit(path, $"is nested more than {SafeXml.Deepest} elements deep; what stands before was read."));
                    break;
                }
                walk.Step(reader);
            }
        }
        catch (XmlException e)
        {
            findings.Add(
                FileFinding.Limit(
                    path,
                    $"is damaged: its content is no XML near line {e.LineNumber}, column {e.LinePosition}; what stands before was read. Open it in a word processor and save it again."
                )
            );
        }
        var composition = walk.Finish();
        if (walk.Hidden.Length > 0)
            findings.Add(FileFinding.Hidden(path, walk.Hidden));
        if (walk.HasChanges)
            findings.Add(FileFinding.Changes(path, options));
        return composition.ToDocument(path, sha256, mediaType, OdtMetadata.Read(meta), findings);
    }
}
