using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Loccit.Documents.Encodings;
using UglyToad.PdfPig;

namespace Loccit.Documents.Pdf;

/// <summary>
/// What publishers say of a work in the XMP packet of its file (ISO 16684-1): the terms of Dublin Core and PRISM. Told from the information dictionary, it
/// names each author for itself, the journal, the day of publication and the DOI.
/// </summary>
internal static partial class XmpMetadata
{
    /// <summary>What the packet says; nothing if there is none or it is no xml.</summary>
    public static Loccit.Metadata Read(PdfDocument pdf)
    {
        if (!pdf.TryGetXmpMetadata(out var packet))
            return Loccit.Metadata.None;
        // packets are padded with white space, and may begin with a byte order mark
        return Read(Decoded(packet.GetXmlBytes().ToArray()).Trim('\ufeff', '\0', ' ', '\n', '\r', '\t'));
    }

    /// <summary>What a packet says; nothing if it is no xml.</summary>
    public static Loccit.Metadata Read(string packet)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var xml = SafeXml.Open(packet);
            while (xml.Read())
            {
                if (xml.Depth > SafeXml.Deepest)
                    break;
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Description" })
                    continue;
                // the values are attributes, or elements with text or a list in them
                for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
                    Add(xml.LocalName, xml.Value);
                xml.MoveToElement();
                if (xml.IsEmptyElement)
                    continue;
                using var inside = xml.ReadSubtree();
                foreach (var property in XElement.Load(inside).Elements())
                {
                    var items = property.Descendants().Where(e => e.Name.LocalName == "li").ToList();
                    if (items.Count == 0)
                        Add(property.Name.LocalName, property.Value);
                    foreach (var item in items)
                        Add(property.Name.LocalName, item.Value);
                }
            }
        }
        catch (XmlException)
        {
            // what was read before is kept
        }
        return new Loccit.Metadata
        {
            Title = PdfMetadata.Title(First("title")),
            Authors = [.. (values.GetValueOrDefault("creator") ?? []).SelectMany(PdfMetadata.Authors)],
            Container = First("publicationName"),
            Publisher = First("publisher"),
            Issued = Date("publicationDate") ?? Date("coverDate") ?? Date("coverDisplayDate"),
            Language = First("language") is { } language && LanguageTag().IsMatch(language) ? language : null,
            Url = First("url") is { } url && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : null,
            Doi = PdfMetadata.Doi(First("doi")) ?? PdfMetadata.Doi(First("identifier")),
            Identifiers = [.. Numbers("isbn"), .. Numbers("issn"), .. Numbers("eIssn")],
        };

        void Add(string name, string value)
        {
            value = value.Trim();
            if (value.Length == 0)
                return;
            if (!values.TryGetValue(name, out var list))
                values[name] = list = [];
            list.Add(value);
        }

        string? First(string name) => values.TryGetValue(name, out var list) ? list[0] : null;

        PartialDate? Date(string name) => PartialDate.TryParse(First(name), out var date) ? date : null;

        IEnumerable<string> Numbers(string name) => First(name) is { } number ? [$"{name.ToLowerInvariant().TrimStart('e')}:{number}"] : [];
    }

    private static string Decoded(byte[] bytes) =>
        bytes is [0xfe, 0xff, ..] ? System.Text.Encoding.BigEndianUnicode.GetString(bytes)
        : bytes is [0xff, 0xfe, ..] ? System.Text.Encoding.Unicode.GetString(bytes)
        : System.Text.Encoding.UTF8.GetString(bytes);

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
