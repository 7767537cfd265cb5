using System.Text;
using System.Xml;

namespace Loccit.Formats.Tei;

/// <summary>What the parts of a TEI document share.</summary>
internal static class TeiParts
{
    private const char Replacement = '\uFFFD';

    public static void Line(this XmlWriter xml) => xml.WriteWhitespace("\n");

    /// <summary>An element of TEI that holds words alone.</summary>
    public static void Words(this XmlWriter xml, string element, string words) =>
        xml.WriteElementString(element, TeiXml.Namespace, Clean(words, 0, words.Length));

    public static void Id(this XmlWriter xml, string id) => xml.WriteAttributeString("xml", "id", null, id);

    /// <summary>The text between two offsets, without units that are not read, and with U+FFFD for each unit that XML cannot hold.</summary>
    public static string Clean(string text, int start, int end)
    {
        var i = start;
        while (i < end && IsPlain(text[i]))
            i++;
        if (i == end)
            return text[start..end];
        var clean = new StringBuilder(end - start).Append(text, start, i - start);
        for (; i < end; i++)
        {
            var c = text[i];
            if (c == Document.Unread)
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else
                clean.Append(XmlConvert.IsXmlChar(c) ? c : Replacement);
        }
        return clean.ToString();
    }

    /// <summary>The tag of a language if it has the form of one, or null: metadata may say anything.</summary>
    public static string? Language(string? tag) =>
        tag is { Length: > 1 and < 36 } && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1]) && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? tag
            : null;

    private static bool IsPlain(char c) => c is >= ' ' and < Document.Unread or '\n' or '\t';
}
