using System.Xml;

namespace Loccit.Documents.Word.Comments;

/// <summary>What Word keeps of comments in parts of their own when it saves a document ([MS-DOCX]: commentsExtended, commentsIds, commentsExtensible). Entries of comments that go would stay behind.</summary>
/// <param name="paragraphs">The numbers of the paragraphs of comments that go.</param>
internal sealed class CommentData(IReadOnlySet<string> paragraphs)
{
    private readonly HashSet<string> durable = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes their entries out.</summary>
    public void Remove(WordPackage package, Dictionary<string, byte[]> changed)
    {
        if (paragraphs.Count == 0)
            return;
        // the last part knows comments by a number that the second gives them
        foreach (var type in (string[])["commentsExtended", "commentsIds", "commentsExtensible"])
        {
            if (package.Text(package.Relationships.Of(type)) is { } part && Without(part) is { } rest)
                changed[part.Name] = part.Bytes(rest);
        }
    }

    /// <summary>The part without the entries; null if it has none of them.</summary>
    private string? Without(PartText text)
    {
        var edits = new XmlEdits();
        using var part = new WordPart(text.Name, text.Xml);
        var reader = part.Reader;
        var (start, depth) = (0, -1);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && depth < 0 && IsGone(reader))
            {
                if (reader.IsEmptyElement)
                    edits.Remove(part.Raw, RawTag.At(text.Xml, part.Raw).End);
                else
                    (start, depth) = (part.Raw, reader.Depth);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
            {
                edits.Remove(start, RawTag.At(text.Xml, part.Raw).End);
                depth = -1;
            }
        }
        return edits.IsEmpty ? null : edits.Apply(text.Xml);
    }

    private bool IsGone(XmlReader reader)
    {
        if (WordXml.Attribute(reader, "paraId") is { } paragraph && paragraphs.Contains(paragraph))
        {
            if (WordXml.Attribute(reader, "durableId") is { } id)
                durable.Add(id);
            return true;
        }
        return WordXml.Attribute(reader, "durableId") is { } known && durable.Contains(known);
    }
}
