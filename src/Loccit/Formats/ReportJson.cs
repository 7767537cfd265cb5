using System.Text.Json;
using Loccit.Formats.Annotations;

namespace Loccit.Formats;

/// <summary>The program that made a report.</summary>
/// <param name="Name">E.g. "loccit".</param>
/// <param name="Version">E.g. "0.1.0".</param>
public sealed record Tool(string Name, string Version);

/// <summary>Reports as JSON, in the shape of docs/report.schema.json. The same report gives the same bytes.</summary>
public static class ReportJson
{
    /// <summary>Number of the shape; it changes when a program that reads the old one would break.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes a whole report as one indented object and a line feed.</summary>
    public static void Write(Stream output, Report report, Tool tool)
    {
        using (var json = new Utf8JsonWriter(output, JsonParts.Indented))
        {
            json.WriteStartObject();
            Head(json, tool);
            JsonParts.Policy(json, report.Policy);
            json.WriteStartArray("documents");
            var linkOf = PassageLinks.In(report);
            foreach (var document in report.Documents)
            {
                json.WriteStartObject();
                DocumentBody(json, document, report.Policy, linkOf);
                json.WriteEndObject();
                json.Flush();
            }
            json.WriteEndArray();
            json.WriteStartArray("sources");
            foreach (var source in report.Sources)
                Source(json, source);
            json.WriteEndArray();
            JsonParts.Findings(json, report.Findings);
            JsonParts.Suppressed(json, report.Suppressed);
            SummaryObject(json, new Summary(report));
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    /// <summary>Writes one line for each document: its object in the whole report, with its findings. A file that could not be read has a line with its path and findings alone.</summary>
    public static void WriteLines(Stream output, Report report)
    {
        var findings = report.Findings.ToLookup(f => f.Path, StringComparer.Ordinal);
        var suppressed = report.Suppressed.ToLookup(s => s.Finding.Path, StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        var linkOf = PassageLinks.In(report);
        foreach (var document in report.Documents)
        {
            using (var json = new Utf8JsonWriter(output, JsonParts.Lines))
            {
                json.WriteStartObject();
                DocumentBody(json, document, report.Policy, linkOf);
                var isFirst = written.Add(document.Document.Path);
                JsonParts.Findings(json, isFirst ? findings[document.Document.Path] : []);
                JsonParts.Suppressed(json, isFirst ? suppressed[document.Document.Path] : []);
                json.WriteEndObject();
            }
            output.Write("\n"u8);
        }
        foreach (var group in findings.Where(g => written.Add(g.Key)))
        {
            using (var json = new Utf8JsonWriter(output, JsonParts.Lines))
            {
                json.WriteStartObject();
                json.WriteString("path", group.Key);
                JsonParts.Findings(json, group);
                json.WriteEndObject();
            }
            output.Write("\n"u8);
        }
    }

    internal static void Head(Utf8JsonWriter json, Tool tool)
    {
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteStartObject("tool");
        json.WriteString("name", tool.Name);
        json.WriteString("version", tool.Version);
        json.WriteEndObject();
    }

    private static void DocumentBody(Utf8JsonWriter json, CheckedDocument document, Policy policy, Func<Passage, string?> linkOf)
    {
        JsonParts.DocumentFields(json, document.Document);
        JsonParts.Policy(json, document.Policy ?? policy);
        JsonParts.Reading(json, document.Document, document.Quotations, document.Citations, document.Agents, judged: true, linkOf);
    }

    private static void Source(Utf8JsonWriter json, Source source)
    {
        var metadata = source.Metadata;
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("path", source.Path);
        json.WriteString("sha256", source.Document is { Sha256.Length: > 0 } d ? d.Sha256 : null);
        json.WriteString("mediaType", source.Document?.MediaType);
        JsonParts.Moment(json, "captured", source.Document?.Captured);
        json.WriteString("title", metadata.Title);
        JsonParts.Strings(json, "authors", metadata.Authors);
        json.WriteString("container", metadata.Container);
        json.WriteString("publisher", metadata.Publisher);
        json.WriteString("issued", metadata.Issued?.ToString());
        json.WriteString("language", metadata.Language);
        json.WriteString("url", metadata.Url);
        json.WriteString("doi", metadata.Doi);
        json.WriteString("unreadable", source.Unreadable);
        json.WriteEndObject();
    }

    private static void SummaryObject(Utf8JsonWriter json, Summary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("checked", summary.Checked);
        json.WriteNumber("couldNotCheck", summary.CouldNotCheck);
        json.WriteStartObject("verdicts");
        foreach (var verdict in Names.Verdicts)
            json.WriteNumber(Names.Of(verdict), summary[verdict]);
        json.WriteEndObject();
        json.WriteStartObject("kinds");
        foreach (var kind in Names.QuotationKinds)
            json.WriteNumber(Names.Of(kind), summary[kind]);
        json.WriteEndObject();
        json.WriteStartObject("findings");
        for (var severity = Severity.Error; severity >= Severity.Note; severity--)
            json.WriteNumber(Names.Of(severity), summary[severity]);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
