using System.Text;
using System.Xml;

namespace Loccit.Documents.Word.Comments;

/// <summary>Writes elements of WordprocessingML into a part, in the part's own prefix.</summary>
/// <param name="prefix">The prefix of the namespace where they are put, with its colon; empty where it is the default.</param>
/// <param name="space">The namespace.</param>
internal sealed class WordXml(string prefix, string space)
{
    /// <summary>An empty element, or the opening tag of one that is not.</summary>
    public string Tag(string name, bool isEmpty, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var text = new StringBuilder().Append('<').Append(prefix).Append(name);
        // an attribute without a prefix is in no namespace
        var own = prefix.Length > 0 ? prefix : "lw:";
        if (prefix.Length == 0 && attributes.Length > 0)
            text.Append(" xmlns:lw=\"").Append(space).Append('"');
        foreach (var (attribute, value) in attributes)
            text.Append(' ').Append(own).Append(attribute).Append("=\"").Append(Escape(value)).Append('"');
        return text.Append(isEmpty ? "/>" : ">").ToString();
    }

    public string End(string name) => $"</{prefix}{name}>";

    /// <summary>A run's text element.</summary>
    public string Text(string name, string characters) => $"<{prefix}{name} xml:space=\"preserve\">{Escape(characters)}</{prefix}{name}>";

    /// <summary>Characters as xml has them; those that it does not have become U+FFFD.</summary>
    public static string Escape(string characters)
    {
        var result = new StringBuilder(characters.Length);
        for (var i = 0; i < characters.Length; i++)
        {
            var c = characters[i];
            if (i + 1 < characters.Length && XmlConvert.IsXmlSurrogatePair(characters[i + 1], c))
                result.Append(c).Append(characters[++i]);
            else
                _ = c switch
                {
                    '&' => result.Append("&amp;"),
                    '<' => result.Append("&lt;"),
                    '>' => result.Append("&gt;"),
                    '"' => result.Append("&quot;"),
                    _ => result.Append(XmlConvert.IsXmlChar(c) ? c : '\uFFFD'),
                };
        }
        return result.ToString();
    }

    /// <summary>An attribute by its name without prefix: its namespace changes with the version of Word.</summary>
    public static string? Attribute(XmlReader reader, string name)
    {
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.LocalName != name)
                continue;
            var value = reader.Value;
            reader.MoveToElement();
            return value;
        }
        reader.MoveToElement();
        return null;
    }
}
