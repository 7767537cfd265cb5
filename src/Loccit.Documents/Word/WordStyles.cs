using System.Xml;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Word;

/// <summary>The styles of a document by id.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, (NamedStyle Own, string? Ground)> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedStyle> whole = new(StringComparer.Ordinal);
    private string? ofParagraphs;

    /// <summary>The style of an id, all inherited; of paragraphs that name none, that of the document.</summary>
    public NamedStyle Of(string? id, bool ofParagraph)
    {
        id ??= ofParagraph ? ofParagraphs : null;
        if (id is null || !read.ContainsKey(id))
            return NamedStyle.None;
        if (whole.TryGetValue(id, out var known))
            return known;
        // a chain of styles may lead back to itself
        var chain = new List<string>();
        for (var at = id; at is not null && read.ContainsKey(at) && !chain.Contains(at) && chain.Count < 50; at = read[at].Ground)
            chain.Add(at);
        var style = NamedStyle.None;
        for (var i = chain.Count - 1; i >= 0; i--)
            style = read[chain[i]].Own.Over(style);
        // where a style is based on one for quotations, it is one for quotations
        if (!style.IsQuote && chain.Exists(c => read[c].Own.IsQuote))
            style = style with { Name = "quote" };
        return whole[id] = style;
    }

    public static WordStyles Read(string? xml)
    {
        var styles = new WordStyles();
        if (xml is null)
            return styles;
        using var reader = WordPackage.Xml(xml);
        string? id = null,
            ground = null;
        var style = NamedStyle.None;
        while (reader.Read())
        {
            if (!WordNames.IsOfDocument(reader))
                continue;
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "style" && id is not null)
            {
                styles.read[id] = (style, ground);
                id = null;
            }
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "style":
                    id = WordNames.Get(reader, "styleId");
                    (style, ground) = (NamedStyle.None, null);
                    if (id is not null && WordNames.Get(reader, "type") == "paragraph" && WordNames.Get(reader, "default") is "1" or "true" or "on")
                        styles.ofParagraphs = id;
                    break;
                case "name":
                    style = style with { Name = WordNames.Value(reader) ?? "" };
                    break;
                case "basedOn":
                    ground = WordNames.Value(reader);
                    break;
                case "outlineLvl":
                    style = style with { Outline = int.TryParse(WordNames.Value(reader), out var level) ? level : null };
                    break;
                case "ind":
                    style = style with { Left = WordParagraph.LeftOf(reader), FirstLine = WordParagraph.FirstLineOf(reader) };
                    break;
                case "numPr":
                    style = style with { IsListed = true };
                    break;
                case "b" or "i" or "u":
                    style = style with { IsEmphasis = WordNames.IsOn(reader) };
                    break;
                case "vanish":
                    style = style with { IsHidden = WordNames.IsOn(reader) };
                    break;
                default:
                    break;
            }
        }
        return styles;
    }
}
