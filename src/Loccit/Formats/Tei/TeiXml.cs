using System.Text;
using System.Xml;

namespace Loccit.Formats.Tei;

/// <summary>
/// Readings in TEI P5, for editors and corpora: the whole text of each document with its quotations as <c>said</c>, <c>quote</c> and <c>q</c>.
/// The characters of <c>text</c> are those of <see cref="Document.Prose"/> without syntax; what XML cannot hold is U+FFFD.
/// </summary>
public static class TeiXml
{
    /// <summary>The namespace of TEI P5.</summary>
    public const string Namespace = "http://www.tei-c.org/ns/1.0";

    /// <summary>Writes one document as <c>TEI</c>, several as <c>teiCorpus</c>, whose identifiers begin with "d1.", "d2." …</summary>
    public static void Write(Stream output, IReadOnlyList<Reading> readings, Tool tool)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineChars = "\n",
            // A carriage return of the text comes back from the parser as one.
            NewLineHandling = NewLineHandling.Entitize,
            CloseOutput = false,
        };
        using var xml = XmlWriter.Create(output, settings);
        xml.WriteStartDocument();
        xml.Line();
        if (readings.Count == 1)
        {
            One(xml, readings[0], "", tool, readings);
        }
        else
        {
            xml.WriteStartElement("teiCorpus", Namespace);
            new TeiHeader(xml, tool).WriteCorpus(readings);
            for (var i = 0; i < readings.Count; i++)
                One(xml, readings[i], $"d{i + 1}.", tool, []);
            xml.WriteEndElement();
        }
        xml.Line();
        xml.WriteEndDocument();
    }

    private static void One(XmlWriter xml, Reading reading, string prefix, Tool tool, IReadOnlyList<Reading> codesOf)
    {
        xml.WriteStartElement("TEI", Namespace);
        var language = TeiParts.Language(reading.Document.Metadata.Language);
        new TeiHeader(xml, tool).Write(reading, prefix, language, codesOf);
        xml.WriteStartElement("text", Namespace);
        if (language is not null)
            xml.WriteAttributeString("xml", "lang", null, language);
        new TeiText(xml, reading, prefix).Write();
        xml.WriteEndElement();
        xml.Line();
        xml.WriteEndElement();
    }
}
