using System.Text.Json;
using Loccit.Archive;
using Loccit.Archive.Addresses;
using Loccit.Formats;

namespace Loccit.Cli.Archives;

/// <summary>What an archive holds, as JSON.</summary>
internal static class ArchiveJson
{
    public static void Source(Utf8JsonWriter json, HeldSource source)
    {
        json.WriteStartObject();
        SourceFields(json, source);
        json.WriteEndObject();
    }

    public static void SourceFields(Utf8JsonWriter json, HeldSource source)
    {
        json.WriteString("id", source.Id);
        json.WriteString("name", source.Name);
        json.WriteString("path", source.Current.Path);
        json.WriteString("sha256", source.Current.Sha256);
        json.WriteString("mediaType", source.Current.MediaType);
        json.WriteString("unreadable", source.Current.Unreadable);
        json.WriteString("added", source.Added.UtcDateTime);
        var work = source.Metadata;
        json.WriteString("title", work.Title);
        Strings(json, "authors", work.Authors);
        json.WriteString("container", work.Container);
        json.WriteString("publisher", work.Publisher);
        json.WriteString("issued", work.Issued?.ToString());
        json.WriteString("language", work.Language);
        json.WriteString("url", work.Url);
        json.WriteString("doi", work.Doi);
        Strings(json, "identifiers", work.Identifiers);
        Strings(json, "tags", source.Tags);
        json.WriteStartArray("notes");
        foreach (var note in source.Notes)
        {
            json.WriteStartObject();
            json.WriteString("at", note.At.UtcDateTime);
            json.WriteString("text", note.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("captures");
        foreach (var capture in source.Captures)
        {
            json.WriteStartObject();
            json.WriteString("sha256", capture.Sha256);
            json.WriteNumber("size", capture.Size);
            json.WriteString("taken", capture.Taken.UtcDateTime);
            json.WriteString("path", capture.Path);
            json.WriteString("manner", ArchiveText.Manner(capture.Manner));
            json.WriteString("mediaType", capture.MediaType);
            json.WriteString("address", capture.Address);
            if (capture.Captured is { } captured)
                json.WriteString("captured", captured.UtcDateTime);
            else
                json.WriteNull("captured");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Visits(Utf8JsonWriter json, IEnumerable<HeldVisit> visits)
    {
        json.WriteStartArray("visits");
        foreach (var visit in visits)
        {
            json.WriteStartObject();
            json.WriteString("at", visit.At.UtcDateTime);
            json.WriteString("asked", visit.Asked);
            json.WriteString("address", visit.Address);
            json.WriteString("sha256", visit.Sha256);
            json.WriteString("warc", visit.Warc);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Document(Utf8JsonWriter json, HeldDocument document)
    {
        json.WriteStartObject();
        DocumentFields(json, document);
        json.WriteEndObject();
    }

    public static void DocumentFields(Utf8JsonWriter json, HeldDocument document)
    {
        json.WriteString("id", document.Id);
        json.WriteString("path", document.Path);
        json.WriteStartArray("checks");
        foreach (var check in document.Checks)
        {
            json.WriteStartObject();
            json.WriteString("at", check.At.UtcDateTime);
            json.WriteString("sha256", check.Sha256);
            json.WriteString("report", check.Report);
            json.WriteString("title", check.Title);
            json.WriteString("policy", check.Policy);
            json.WriteStartObject("verdicts");
            foreach (var verdict in Names.Verdicts.Select(Names.Of).Where(check.Verdicts.ContainsKey))
                json.WriteNumber(verdict, check.Verdicts[verdict]);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Quotations(Utf8JsonWriter json, IEnumerable<KeptQuotation> quotations)
    {
        json.WriteStartArray("quotations");
        foreach (var quotation in quotations)
        {
            json.WriteStartObject();
            json.WriteString("document", $"d{quotation.Document}");
            json.WriteString("path", quotation.Path);
            json.WriteString("checked", quotation.At.UtcDateTime);
            json.WriteString("id", quotation.Id);
            json.WriteString("text", quotation.Text);
            json.WriteString("place", quotation.Place);
            json.WriteString("speaker", quotation.Speaker);
            json.WriteString("verdict", quotation.Verdict);
            json.WriteString("explanation", quotation.Explanation);
            json.WriteString("source", quotation.Source is { } source ? $"s{source}" : null);
            json.WriteString("sha256", quotation.Sha256);
            json.WriteString("passage", quotation.Passage);
            json.WriteString("passagePlace", quotation.PassagePlace);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Findings(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code.Text());
            json.WriteString("severity", Names.Of(finding.Severity));
            json.WriteString("path", finding.Path);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
