using System.Text;

namespace Loccit.Documents.Word.Comments;

/// <summary>The part that holds the comments of a document, and what the package must say of it.</summary>
internal static class CommentsPart
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private const string ContentTypes = "[Content_Types].xml";
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    /// <summary>Writes the comments to the part, which is made where there is none.</summary>
    /// <param name="package">The package as it is.</param>
    /// <param name="isStrict">Whether its text is a strict document's.</param>
    /// <param name="comments">Ids and paragraphs.</param>
    /// <param name="changed">The parts that are to be written.</param>
    public static void Write(
        WordPackage package,
        bool isStrict,
        IReadOnlyList<(string Id, IReadOnlyList<string> Paragraphs)> comments,
        Dictionary<string, byte[]> changed
    )
    {
        if (comments.Count == 0)
            return;
        var space = isStrict ? WordNames.Strict : WordNames.Transitional;
        if (package.Text(package.Relationships.Of("comments")) is { } part)
        {
            changed[part.Name] = part.Bytes(Within(part.Xml, p => Elements(new WordXml(p, space), comments)));
            return;
        }
        var folder = package.Main[..(package.Main.LastIndexOf('/') + 1)];
        var file = Free("comments", ".xml", f => package.Text(folder + f) is null);
        var own = new WordXml("w:", space);
        changed[folder + file] = Utf8.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"{space}\">{Elements(own, comments)}</w:comments>"
        );
        Declare(package, folder + file, changed);
        Relate(package, folder, file, isStrict, changed);
    }

    private static string Elements(WordXml own, IReadOnlyList<(string Id, IReadOnlyList<string> Paragraphs)> comments)
    {
        var text = new StringBuilder();
        foreach (var (id, paragraphs) in comments)
        {
            text.Append(own.Tag("comment", isEmpty: false, ("id", id), ("author", OwnComments.Author), ("initials", OwnComments.Initials)));
            for (var i = 0; i < paragraphs.Count; i++)
            {
                text.Append(own.Tag("p", isEmpty: false));
                if (i == 0)
                    text.Append(own.Tag("r", isEmpty: false)).Append(own.Tag("annotationRef", isEmpty: true)).Append(own.End("r"));
                text.Append(own.Tag("r", isEmpty: false)).Append(own.Text("t", paragraphs[i])).Append(own.End("r")).Append(own.End("p"));
            }
            text.Append(own.End("comment"));
        }
        return text.ToString();
    }

    private static void Declare(WordPackage package, string name, Dictionary<string, byte[]> changed)
    {
        var types =
            package.Text(ContentTypes)
            ?? throw new InvalidDataException("is damaged: it does not say what its parts are. Open it in a word processor and save it again.");
        changed[types.Name] = types.Bytes(Within(types.Xml, p => $"<{p}Override PartName=\"/{WordXml.Escape(name)}\" ContentType=\"{ContentType}\"/>"));
    }

    private static void Relate(WordPackage package, string folder, string file, bool isStrict, Dictionary<string, byte[]> changed)
    {
        var type =
            $"{(isStrict ? "http://purl.oclc.org/ooxml/officeDocument" : "http://schemas.openxmlformats.org/officeDocument/2006")}/relationships/comments";
        var id = Free("rIdComments", "", package.Relationships.IsFree);
        string Element(string prefix) => $"<{prefix}Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{file}\"/>";
        var name = $"{folder}_rels/{package.Main[folder.Length..]}.rels";
        if (package.Text(name) is { } part)
            changed[part.Name] = part.Bytes(Within(part.Xml, Element));
        else
            changed[name] = Utf8.GetBytes(
                $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{Element("")}</Relationships>"
            );
    }

    private static string Free(string start, string end, Func<string, bool> isFree)
    {
        var name = start + end;
        for (var n = 1; !isFree(name); n++)
            name = $"{start}{n}{end}";
        return name;
    }

    /// <summary>Puts content in at the end of a part's outermost element.</summary>
    private static string Within(string xml, Func<string, string> content)
    {
        var root = RawTag.Next(xml, 0)!.Value;
        if (root.IsEmpty)
            return $"{xml[..(root.End - 2)]}>{content(root.Prefix)}</{root.Name}>{xml[root.End..]}";
        var end = xml.LastIndexOf($"</{root.Name}", StringComparison.Ordinal);
        return xml.Insert(end, content(root.Prefix));
    }
}
