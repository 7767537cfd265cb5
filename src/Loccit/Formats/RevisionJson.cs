using System.Text.Json;
using Loccit.Revisions;

namespace Loccit.Formats;

/// <summary>What became of a document's quotations, as JSON: definition <c>diffReport</c> of docs/report.schema.json.</summary>
public static class RevisionJson
{
    private static readonly (RevisionKinds Kind, string Name)[] Kinds =
    [
        (RevisionKinds.Altered, "altered"),
        (RevisionKinds.Lost, "lost"),
        (RevisionKinds.Added, "added"),
        (RevisionKinds.Speaker, "speaker"),
        (RevisionKinds.Citation, "citation"),
    ];

    /// <summary>Writes one indented object and a line feed.</summary>
    public static void Write(Stream output, Revision revision, Tool tool)
    {
        using (var json = new Utf8JsonWriter(output, JsonParts.Indented))
        {
            json.WriteStartObject();
            ReportJson.Head(json, tool);
            JsonParts.Policy(json, revision.Policy);
            Version(json, "before", revision.Before);
            Version(json, "after", revision.After);
            json.WriteStartArray("quotations");
            foreach (var quotation in revision.Quotations)
                Quotation(json, quotation);
            json.WriteEndArray();
            json.WriteStartObject("summary");
            json.WriteNumber("kept", revision.Count(RevisionKinds.None));
            foreach (var (kind, name) in Kinds)
                json.WriteNumber(name, revision.Count(kind));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    /// <summary>The kinds as printed; "kept" for none.</summary>
    public static IEnumerable<string> NamesOf(RevisionKinds kinds) =>
        kinds == RevisionKinds.None ? ["kept"] : Kinds.Where(k => kinds.HasFlag(k.Kind)).Select(k => k.Name);

    private static void Version(Utf8JsonWriter json, string name, Document document)
    {
        json.WriteStartObject(name);
        json.WriteString("path", document.Path);
        json.WriteString("sha256", document.Sha256.Length > 0 ? document.Sha256 : null);
        json.WriteEndObject();
    }

    private static void Quotation(Utf8JsonWriter json, RevisedQuotation quotation)
    {
        json.WriteStartObject();
        JsonParts.Strings(json, "changes", quotation.Kinds == RevisionKinds.None ? [] : NamesOf(quotation.Kinds));
        json.WriteString("severity", Names.Of(quotation.Severity));
        Words(json, "before", quotation.Before);
        Words(json, "after", quotation.After);
        JsonParts.Edits(json, quotation.Edits);
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, QuotedWords? words)
    {
        if (words is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        JsonParts.Strings(json, "ids", words.Quotations.Select(q => q.Id));
        json.WriteNumber("start", words.Quotations[0].Span.Start);
        json.WriteNumber("end", words.Quotations[^1].Span.End);
        json.WriteString("text", words.Text);
        JsonParts.Place(json, words.Place);
        json.WriteString("speaker", words.Speaker);
        JsonParts.Strings(json, "citations", words.Citations.Select(c => c.Text));
        json.WriteEndObject();
    }
}
