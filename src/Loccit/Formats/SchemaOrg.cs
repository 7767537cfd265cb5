using System.Text.Json;

namespace Loccit.Formats;

/// <summary>
/// A report in the terms of schema.org, as JSON-LD: a <c>ClaimReview</c> for each judged quotation, of which the claim is the <c>Quotation</c> with its speaker, the document that it
/// appears in, and the works that it was looked for in. The rating counts from 1 (not there) to 5 (as in the source).
/// </summary>
public static class SchemaOrg
{
    private const int Best = 5;

    /// <summary>Writes the graph and a line feed.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="tool">The program that judged.</param>
    public static void Write(Stream output, Report report, Tool tool)
    {
        using (var json = new Utf8JsonWriter(output, JsonParts.Indented))
        {
            var sources = report.Sources.DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            foreach (var document in report.Documents)
            {
                foreach (var item in document.Quotations.Where(q => q.Judgement is not null && q.Quotation.Kind.ClaimsWords()))
                    Review(json, document, item, item.Judgement!, sources, tool);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void Review(
        Utf8JsonWriter json,
        CheckedDocument document,
        CheckedQuotation item,
        Judgement judgement,
        Dictionary<string, Source> sources,
        Tool tool
    )
    {
        Start(json, null, "ClaimReview");
        json.WriteString("claimReviewed", item.Quotation.Text);
        json.WriteString("reviewBody", judgement.Explanation);
        Start(json, "itemReviewed", "Quotation");
        json.WriteString("text", item.Quotation.Text);
        if (item.Quotation.Attribution?.Agent is { } id && document.Agents.FirstOrDefault(a => a.Id == id) is { } agent)
        {
            Start(
                json,
                "creator",
                agent.Kind == AgentKind.Body ? "Organization"
                    : agent.Kind == AgentKind.Person ? "Person"
                    : "Thing"
            );
            json.WriteString("name", agent.Name);
            json.WriteEndObject();
        }
        Work(json, "isPartOf", document.Document.Metadata, document.Document.Path);
        if (judgement.Source is { } source && sources.TryGetValue(source, out var found))
            Work(json, "isBasedOn", found.Metadata, found.Path);
        json.WriteEndObject();
        Rating(json, judgement.Verdict);
        Start(json, "author", "Organization");
        json.WriteString("name", $"{tool.Name} {tool.Version}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Rating(Utf8JsonWriter json, Verdict verdict)
    {
        // what could not be judged has none
        int? value = verdict switch
        {
            Verdict.Verbatim or Verdict.Typographic or Verdict.Permitted or Verdict.Marked => Best,
            Verdict.Misplaced => Best - 1,
            Verdict.Mismarked or Verdict.Misattributed => 3,
            Verdict.Altered or Verdict.Truncated or Verdict.Spliced => 2,
            Verdict.Absent => 1,
            _ => null,
        };
        if (value is not { } rating)
            return;
        Start(json, "reviewRating", "Rating");
        json.WriteNumber("ratingValue", rating);
        json.WriteNumber("bestRating", Best);
        json.WriteNumber("worstRating", 1);
        json.WriteString("alternateName", Names.Of(verdict));
        json.WriteEndObject();
    }

    private static void Work(Utf8JsonWriter json, string role, Metadata work, string path)
    {
        Start(json, role, "CreativeWork");
        json.WriteString("name", work.Title ?? path);
        if (work.Authors.Count > 0)
        {
            json.WriteStartArray("author");
            foreach (var author in work.Authors)
            {
                Start(json, null, "Thing");
                json.WriteString("name", author);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (work.Issued is { } issued)
            json.WriteString("datePublished", issued.ToString());
        if (WebAddress.Of(work.Url) is { } address)
            json.WriteString("url", address);
        if (work.Doi is { } doi)
            json.WriteString("identifier", $"doi:{doi}");
        json.WriteEndObject();
    }

    private static void Start(Utf8JsonWriter json, string? name, string type)
    {
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);
        json.WriteString("@type", type);
    }
}
