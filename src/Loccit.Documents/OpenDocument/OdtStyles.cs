using System.Globalization;
using System.Xml;
using Loccit.Documents.Encodings;
using Loccit.Documents.Flow;

namespace Loccit.Documents.OpenDocument;

/// <summary>The styles of a text, those that its program made for single paragraphs among them.</summary>
internal sealed class OdtStyles
{
    private const int Deepest = 50;

    private readonly Dictionary<(string Family, string Name), (NamedStyle Own, string? Ground)> read = [];
    private readonly Dictionary<(string Family, string Name), NamedStyle> whole = [];

    /// <summary>Takes the styles of a part; what is no xml ends them.</summary>
    public void Add(string? xml)
    {
        if (xml is null)
            return;
        try
        {
            using var reader = SafeXml.Open(xml);
            (string Family, string Name)? current = null;
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                switch (reader.LocalName)
                {
                    case "style" when Get(reader, "name") is { } name:
                        current = (Get(reader, "family") ?? "", name);
                        read[current.Value] = (Named(reader, name), Get(reader, "parent-style-name"));
                        break;
                    case "paragraph-properties" or "text-properties" when current is { } style:
                        read[style] = read[style] with { Own = Properties(reader, read[style].Own) };
                        break;
                    case "body":
                        return;
                    case "master-styles" or "list-style" or "page-layout" or "default-style":
                        current = null;
                        break;
                    default:
                        break;
                }
            }
        }
        catch (XmlException)
        {
            // a text can be read without
        }
    }

    /// <summary>The style of a name, all inherited.</summary>
    public NamedStyle Of(string family, string? name)
    {
        if (name is null || !read.ContainsKey((family, name)))
            return NamedStyle.None;
        if (whole.TryGetValue((family, name), out var known))
            return known;
        var chain = new List<string>();
        for (var at = name; at is not null && read.ContainsKey((family, at)) && !chain.Contains(at) && chain.Count < Deepest; at = read[(family, at)].Ground)
            chain.Add(at);
        var style = NamedStyle.None;
        for (var i = chain.Count - 1; i >= 0; i--)
            style = read[(family, chain[i])].Own.Over(style);
        // the name of a style that a program made says nothing, that of the one it is based on does
        foreach (var at in chain)
        {
            var own = read[(family, at)].Own;
            if (own.IsQuote || own.IsCode || own.IsCodeRun || own.HeadingLevel > 0)
            {
                style = style with { Name = own.Name };
                break;
            }
        }
        return whole[(family, name)] = style;
    }

    private static string? Get(XmlReader reader, string name) => reader.GetAttribute(name, "urn:oasis:names:tc:opendocument:xmlns:style:1.0");

    private static NamedStyle Named(XmlReader reader, string name) =>
        new()
        {
            Name = Get(reader, "display-name") ?? name.Replace("_20_", " ", StringComparison.Ordinal),
            Outline =
                int.TryParse(Get(reader, "default-outline-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level > 0
                    ? level - 1
                    : null,
        };

    private static NamedStyle Properties(XmlReader reader, NamedStyle style)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            style = reader.Name switch
            {
                "fo:margin-left" => style with { Left = Twips(reader.Value) ?? style.Left },
                "fo:text-indent" => style with { FirstLine = Twips(reader.Value) ?? style.FirstLine },
                "fo:font-style" => style with { IsEmphasis = reader.Value is "italic" or "oblique" || style.IsEmphasis == true },
                "fo:font-weight" => style with { IsEmphasis = reader.Value is "bold" or "600" or "700" or "800" or "900" || style.IsEmphasis == true },
                "text:display" => style with { IsHidden = reader.Value == "none" },
                _ => style,
            };
        }
        reader.MoveToElement();
        return style;
    }

    /// <summary>A length in twentieths of a point; null for a share of something else.</summary>
    private static int? Twips(string length)
    {
        var unit = length.AsSpan().TrimStart("+-0123456789.");
        if (!double.TryParse(length.AsSpan(0, length.Length - unit.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        var points = unit switch
        {
            "in" => 72,
            "cm" => 72 / 2.54,
            "mm" => 7.2 / 2.54,
            "pt" => 1,
            "pc" => 12,
            "px" => 0.75,
            _ => 0,
        };
        return points == 0 ? null : (int)Math.Clamp(Math.Round(number * points * 20), -100_000, 100_000);
    }
}
