using System.Xml;

namespace Loccit.Documents.Tei;

/// <summary>Reads a <c>teiHeader</c>: the work that the text was taken from (<c>sourceDesc</c>), else what is said of the file.</summary>
internal sealed class TeiHeaderReader
{
    private readonly TeiBibl file = new();
    private readonly TeiBibl source = new();
    private TeiBibl? current;
    private int depth;
    private string? language;

    /// <summary>What is known of the work.</summary>
    public Loccit.Metadata Metadata => source.Metadata.Or(file.Metadata with { Publisher = null }) with { Language = language };

    /// <summary>True while inside the header.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Takes the beginning of an element; true if it belongs to the header.</summary>
    public bool Begin(XmlReader reader)
    {
        if (!IsOpen && reader.LocalName == "teiHeader")
        {
            IsOpen = !reader.IsEmptyElement;
            return true;
        }
        if (!IsOpen)
            return false;
        if (current is not null)
        {
            if (!reader.IsEmptyElement)
                depth++;
            current.Begin(reader);
            return true;
        }
        if (reader.LocalName == "language")
            language ??= reader.GetAttribute("ident");
        if (reader.LocalName is "titleStmt" or "sourceDesc" or "publicationStmt" && !reader.IsEmptyElement)
        {
            current = reader.LocalName == "sourceDesc" ? source : file;
            depth = 0;
        }
        return true;
    }

    /// <summary>Takes characters.</summary>
    public void Text(string characters) => current?.Text(characters);

    /// <summary>Takes the end of an element.</summary>
    public void End(string name)
    {
        if (current is null)
        {
            IsOpen &= name != "teiHeader";
        }
        else if (depth == 0)
        {
            current = null;
        }
        else
        {
            depth--;
            current.End();
        }
    }

    /// <summary>Takes the language that a text names itself.</summary>
    public void Language(string? tag) => language ??= string.IsNullOrWhiteSpace(tag) ? null : tag;
}
