using System.Xml;

namespace Loccit.Documents.Word;

/// <summary>The namespaces of WordprocessingML, transitional and strict (ISO/IEC 29500-1 and -4), and how values are written.</summary>
internal static class WordNames
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string StrictMathematics = "http://purl.oclc.org/ooxml/officeDocument/math";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>True if a main part is one of a text document.</summary>
    public static bool IsWord(string part) =>
        part.AsSpan(0, Math.Min(part.Length, 20_000)) is var head && (head.IndexOf(Transitional) >= 0 || head.IndexOf(Strict) >= 0);

    /// <summary>True if a part is one of a strict document.</summary>
    public static bool IsStrict(string part) => part.AsSpan(0, Math.Min(part.Length, 20_000)).IndexOf(Strict) >= 0;

    /// <summary>True if the reader stands at an element of a document, of its formulas or of its alternatives.</summary>
    public static bool IsOfDocument(XmlReader reader) => reader.NamespaceURI is Transitional or Strict or Mathematics or StrictMathematics or Compatibility;

    /// <summary>An attribute of WordprocessingML; null if there is none.</summary>
    public static string? Get(XmlReader reader, string name) => reader.GetAttribute(name, Transitional) ?? reader.GetAttribute(name, Strict);

    /// <summary>The attribute <c>val</c>.</summary>
    public static string? Value(XmlReader reader) => Get(reader, "val");

    /// <summary>The id of a relationship.</summary>
    public static string? Relation(XmlReader reader) => reader.GetAttribute("id", Relations) ?? reader.GetAttribute("id", StrictRelations);

    /// <summary>A property that is on where it stands, unless it says otherwise.</summary>
    public static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off" or "none");

    /// <summary>A measure in twentieths of a point; strict documents may write it with a unit.</summary>
    public static int? Twips(string? value)
    {
        if (value is null)
            return null;
        var digits = value.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz");
        if (!double.TryParse(digits, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return null;
        var scale = value.AsSpan(digits.Length) switch
        {
            "pt" => 20,
            "in" => 1440,
            "cm" => 1440 / 2.54,
            "mm" => 144 / 2.54,
            "pc" or "pi" => 240,
            _ => 1.0,
        };
        return (int)Math.Clamp(number * scale, -100_000, 100_000);
    }
}
