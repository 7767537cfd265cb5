using System.Xml;

namespace Loccit.Formats.Tei;

/// <summary>The <c>teiHeader</c>: what is known of the work, which codes the text refers to, and who is quoted.</summary>
internal sealed class TeiHeader(XmlWriter xml, Tool tool)
{
    /// <param name="reading">The document.</param>
    /// <param name="prefix">What its identifiers begin with.</param>
    /// <param name="language">Its language, or null.</param>
    /// <param name="codesOf">The readings whose codes are listed here; none where the header of a corpus lists them.</param>
    public void Write(Reading reading, string prefix, string? language, IReadOnlyList<Reading> codesOf)
    {
        var document = reading.Document;
        Start("teiHeader");
        Start("fileDesc");
        Start("titleStmt");
        xml.Words("title", document.Metadata.Title ?? document.Path);
        foreach (var author in document.Metadata.Authors)
            xml.Words("author", author);
        xml.WriteEndElement();
        Published();
        Source(document);
        xml.WriteEndElement();
        Made(codesOf);
        Profile(reading, prefix, language);
        xml.WriteEndElement();
        xml.Line();
    }

    /// <summary>The header of several documents together.</summary>
    public void WriteCorpus(IReadOnlyList<Reading> readings)
    {
        Start("teiHeader");
        Start("fileDesc");
        Start("titleStmt");
        xml.Words("title", $"{readings.Count} documents with their quotations");
        xml.WriteEndElement();
        Published();
        Start("sourceDesc");
        xml.Words("p", "Each document has a header of its own.");
        xml.WriteEndElement();
        xml.WriteEndElement();
        Made(readings);
        xml.WriteEndElement();
        xml.Line();
    }

    private void Start(string element)
    {
        xml.Line();
        xml.WriteStartElement(element, TeiXml.Namespace);
    }

    private void Published()
    {
        Start("publicationStmt");
        xml.Words("p", "The text of the source described below; quotations and speakers were found and marked by a program.");
        xml.WriteEndElement();
    }

    private void Source(Document document)
    {
        var work = document.Metadata;
        Start("sourceDesc");
        Start("bibl");
        if (work.Title is { } title)
            xml.Words("title", title);
        foreach (var author in work.Authors)
            xml.Words("author", author);
        if (work.Container is { } container)
            xml.Words("title", container);
        if (work.Publisher is { } publisher)
            xml.Words("publisher", publisher);
        if (work.Issued is { } issued)
        {
            xml.WriteStartElement("date", TeiXml.Namespace);
            xml.WriteAttributeString("when", issued.ToString());
            xml.WriteString(issued.ToString());
            xml.WriteEndElement();
        }
        Identifier("URI", work.Url);
        Identifier("DOI", work.Doi);
        Identifier("filename", document.Path);
        Identifier("SHA-256", document.Sha256);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Identifier(string type, string? value)
    {
        if (value is not { Length: > 0 })
            return;
        xml.WriteStartElement("idno", TeiXml.Namespace);
        xml.WriteAttributeString("type", type);
        xml.WriteString(TeiParts.Clean(value, 0, value.Length));
        xml.WriteEndElement();
    }

    private void Made(IReadOnlyList<Reading> readings)
    {
        Start("encodingDesc");
        Start("appInfo");
        xml.WriteStartElement("application", TeiXml.Namespace);
        xml.WriteAttributeString("ident", tool.Name);
        xml.WriteAttributeString("version", tool.Version);
        xml.Words("label", tool.Name);
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (readings.Count > 0)
            Codes(readings);
        Start("editorialDecl");
        Start("quotation");
        xml.WriteAttributeString("marks", "all");
        xml.Words("p", "Quotation marks stand in the text, inside the elements.");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The codes that <c>ana</c> points to: all kinds, and the reasons and bases that occur.</summary>
    private void Codes(IReadOnlyList<Reading> readings)
    {
        var quotations = readings.SelectMany(r => r.Quotations).ToList();
        Start("classDecl");
        Taxonomy("Kind of quotation", "kind", Names.QuotationKinds.Select(Names.Of));
        Taxonomy("Rule that gave the kind", "reason", quotations.Select(q => q.Reason));
        Taxonomy("Rule that gave the speaker", "basis", quotations.Select(q => q.Attribution?.Basis).OfType<string>());
        xml.WriteEndElement();
    }

    private void Taxonomy(string title, string group, IEnumerable<string> codes)
    {
        Start("taxonomy");
        xml.Words("desc", title);
        foreach (var code in codes.Distinct().Order(StringComparer.Ordinal))
        {
            Start("category");
            xml.Id($"{group}.{code}");
            xml.Words("catDesc", code);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void Profile(Reading reading, string prefix, string? language)
    {
        if (language is null && reading.Agents.Count == 0)
            return;
        Start("profileDesc");
        if (language is not null)
        {
            Start("langUsage");
            xml.WriteStartElement("language", TeiXml.Namespace);
            xml.WriteAttributeString("ident", language);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        if (reading.Agents.Count > 0)
        {
            Start("particDesc");
            Agents(prefix, "listPerson", "person", "persName", [.. reading.Agents.Where(a => a.Kind != AgentKind.Body)]);
            Agents(prefix, "listOrg", "org", "orgName", [.. reading.Agents.Where(a => a.Kind == AgentKind.Body)]);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>Persons, and those of whom the text does not tell; or bodies.</summary>
    private void Agents(string prefix, string list, string element, string name, IReadOnlyList<Agent> agents)
    {
        if (agents.Count == 0)
            return;
        Start(list);
        foreach (var agent in agents)
        {
            Start(element);
            xml.Id(prefix + agent.Id);
            if (agent.Gender is { } gender)
                xml.WriteAttributeString("sex", gender == AgentGender.Feminine ? "F" : "M");
            xml.Words(name, agent.Name);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
