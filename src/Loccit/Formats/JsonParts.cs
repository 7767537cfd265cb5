using System.Text.Encodings.Web;
using System.Text.Json;

namespace Loccit.Formats;

/// <summary>The objects that the JSON of several commands share, written by hand so that no reflection is needed.</summary>
internal static class JsonParts
{
    // The output is read by programs and people, never pasted into html by itself: curly quotes stay readable.
    public static readonly JsonWriterOptions Lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static readonly JsonWriterOptions Indented = Lines with { Indented = true, NewLine = "\n" };

    public static void Reading(
        Utf8JsonWriter json,
        Document document,
        IEnumerable<CheckedQuotation> quotations,
        IEnumerable<ResolvedCitation> citations,
        IEnumerable<Agent> agents,
        bool judged,
        Func<Passage, string?>? linkOf = null
    )
    {
        json.WriteStartArray("quotations");
        foreach (var quotation in quotations)
            Quotation(json, document, quotation, judged, linkOf);
        json.WriteEndArray();
        json.WriteStartArray("citations");
        foreach (var citation in citations)
            Citation(json, citation, judged);
        json.WriteEndArray();
        json.WriteStartArray("agents");
        foreach (var agent in agents)
            Agent(json, agent);
        json.WriteEndArray();
    }

    public static void Policy(Utf8JsonWriter json, Policy policy)
    {
        json.WriteStartObject("policy");
        json.WriteString("id", policy.Id);
        json.WriteString("fingerprint", policy.Fingerprint);
        json.WriteEndObject();
    }

    public static void DocumentFields(Utf8JsonWriter json, Document document)
    {
        json.WriteString("path", document.Path);
        json.WriteString("sha256", document.Sha256.Length > 0 ? document.Sha256 : null);
        json.WriteString("mediaType", document.MediaType);
        Moment(json, "captured", document.Captured);
        json.WriteString("title", document.Metadata.Title);
        json.WriteString("language", document.Metadata.Language);
        json.WriteNumber("length", document.Text.Length);
    }

    /// <summary>A moment in UTC (RFC 3339); null if there is none.</summary>
    public static void Moment(Utf8JsonWriter json, string name, DateTimeOffset? moment) => json.WriteString(name, Moment(moment));

    /// <summary>A moment in UTC (RFC 3339).</summary>
    public static string? Moment(DateTimeOffset? moment) =>
        moment?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    public static void Quotation(Utf8JsonWriter json, Document document, CheckedQuotation item, bool judged, Func<Passage, string?>? linkOf = null)
    {
        var quotation = item.Quotation;
        json.WriteStartObject();
        json.WriteString("id", quotation.Id);
        json.WriteString("kind", Names.Of(quotation.Kind));
        json.WriteString("reason", quotation.Reason);
        Span(json, quotation.Span);
        json.WriteString("text", quotation.Text);
        json.WriteStartArray("fragments");
        foreach (var fragment in quotation.Fragments)
            SpanObject(json, fragment);
        json.WriteEndArray();
        json.WriteString("parent", quotation.Parent);
        json.WriteString("utterance", quotation.Utterance);
        Place(json, item.Place);
        Attribution(json, document, quotation.Attribution);
        json.WriteStartArray("citations");
        foreach (var binding in quotation.Citations)
            json.WriteStringValue(binding.Citation);
        json.WriteEndArray();
        json.WriteStartArray("bindings");
        foreach (var binding in quotation.Citations)
        {
            json.WriteStartObject();
            json.WriteString("citation", binding.Citation);
            json.WriteString("rule", binding.Rule);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (judged)
            Judgement(json, quotation.Kind, item.Judgement, linkOf);
        json.WriteEndObject();
    }

    /// <summary>The list of verdicts is closed, so marks that claim nobody's words are <c>unavailable</c>, with that reason.</summary>
    private static readonly Judgement NotClaimed = new()
    {
        Verdict = Verdict.Unavailable,
        Explanation = "A title, or marks that keep a distance or name a word: nobody's words are claimed, so nothing was looked for.",
    };

    private static readonly Judgement Reported = new()
    {
        Verdict = Verdict.Unavailable,
        Explanation = "Speech reported without marks: no wording is claimed, so nothing was looked for.",
    };

    private static void Judgement(Utf8JsonWriter json, QuotationKind kind, Judgement? judgement, Func<Passage, string?>? linkOf)
    {
        judgement ??= kind == QuotationKind.Indirect ? Reported : NotClaimed;
        json.WriteString("verdict", Names.Of(judgement.Verdict));
        Flags(json, judgement.Flags);
        json.WriteString("source", judgement.Source);
        json.WriteStartArray("passages");
        foreach (var passage in judgement.Passages)
        {
            json.WriteStartObject();
            json.WriteString("source", passage.Source);
            json.WriteString("sha256", passage.Sha256);
            Span(json, passage.Span);
            json.WriteString("text", passage.Text);
            Place(json, passage.Place);
            if (linkOf?.Invoke(passage) is { } link)
                json.WriteString("link", link);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Edits(json, judgement.Edits);
        json.WriteString("explanation", judgement.Explanation);
        if (judgement.CitedPlace is { } cited)
            json.WriteString("citedPlace", cited);
        SourceSpeakers(json, judgement.SourceSpeakers);
    }

    public static void SourceSpeakers(Utf8JsonWriter json, IReadOnlyList<SourceSpeaker> speakers)
    {
        json.WriteStartArray("sourceSpeakers");
        foreach (var speaker in speakers)
        {
            json.WriteStartObject();
            json.WriteString("name", speaker.Name);
            json.WriteString("source", speaker.Source);
            Span(json, speaker.Quotation);
            Place(json, speaker.Place);
            json.WriteString("basis", speaker.Basis);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Suggestion(Utf8JsonWriter json, Suggestion? suggestion)
    {
        if (suggestion is null)
        {
            json.WriteNull("suggestion");
            return;
        }
        json.WriteStartObject("suggestion");
        json.WriteString("exact", suggestion.Exact);
        json.WriteString("marked", suggestion.Marked);
        json.WriteEndObject();
    }

    /// <summary>Typography is no flag: a verdict of "typographic" says it already, and beside other kinds it does not matter.</summary>
    public static void Flags(Utf8JsonWriter json, EditKinds flags)
    {
        json.WriteStartArray("flags");
        foreach (var name in Names.Of(flags & ~EditKinds.Typography))
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    public static void Edits(Utf8JsonWriter json, IReadOnlyList<Edit> edits)
    {
        json.WriteStartArray("edits");
        foreach (var edit in edits)
        {
            json.WriteStartObject();
            json.WriteString("quoted", edit.Quoted);
            json.WriteString("source", edit.Source);
            json.WriteStartArray("kinds");
            foreach (var name in Names.Of(edit.Kinds))
                json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteString("marked", Names.Of(edit.Mark));
            json.WriteString("rule", edit.Rule);
            json.WriteBoolean("allowed", edit.Allowed);
            json.WriteNumber("quotedStart", edit.QuotedSpan.Start);
            json.WriteNumber("quotedEnd", edit.QuotedSpan.End);
            json.WriteNumber("sourceStart", edit.SourceSpan.Start);
            json.WriteNumber("sourceEnd", edit.SourceSpan.End);
            if (edit.Distance is { } distance)
            {
                json.WriteStartObject("distance");
                json.WriteNumber("words", distance.Words);
                json.WriteNumber("paragraphs", distance.Paragraphs);
                json.WriteNumber("pages", distance.Pages);
                json.WriteNumber("sections", distance.Sections);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Attribution(Utf8JsonWriter json, Document document, Attribution? attribution)
    {
        if (attribution is null)
        {
            json.WriteNull("speaker");
            json.WriteNull("cue");
            return;
        }
        // A speaker may be known without being mentioned (by the citation, by continuation): then it has an agent and no place.
        if (attribution.Speaker is null && attribution.Agent is null)
        {
            json.WriteNull("speaker");
        }
        else
        {
            json.WriteStartObject("speaker");
            json.WriteString("text", attribution.Speaker is { } s ? document.Read(s) : null);
            OptionalSpan(json, attribution.Speaker);
            json.WriteString("agent", attribution.Agent);
            json.WriteString("basis", attribution.Basis);
            if (attribution.Confidence is { } confidence)
                json.WriteNumber("confidence", confidence);
            else
                json.WriteNull("confidence");
            json.WriteEndObject();
        }
        if (attribution.Cue is not { } cue)
        {
            json.WriteNull("cue");
            return;
        }
        json.WriteStartObject("cue");
        json.WriteString("text", document.Read(cue));
        Span(json, cue);
        json.WriteEndObject();
    }

    private static void Citation(Utf8JsonWriter json, ResolvedCitation resolved, bool judged)
    {
        var citation = resolved.Citation;
        json.WriteStartObject();
        json.WriteString("id", citation.Id);
        json.WriteString("form", Names.Of(citation.Form));
        Span(json, citation.Span);
        json.WriteString("text", citation.Text);
        json.WriteString("title", citation.Title);
        Strings(json, "authors", citation.Authors);
        json.WriteString("container", citation.Container);
        json.WriteString("publisher", citation.Publisher);
        Strings(json, "dates", citation.Dates.Select(d => d.ToString()));
        json.WriteString("locator", citation.Locator);
        json.WriteString("url", citation.Url);
        json.WriteString("doi", citation.Doi);
        if (judged)
        {
            json.WriteString("source", resolved.Source);
            Strings(json, "candidates", resolved.Candidates);
            json.WriteString("rule", resolved.Rule.Length > 0 ? resolved.Rule : null);
        }
        json.WriteEndObject();
    }

    private static void Agent(Utf8JsonWriter json, Agent agent)
    {
        json.WriteStartObject();
        json.WriteString("id", agent.Id);
        json.WriteString("name", agent.Name);
        json.WriteString("kind", agent.Kind is { } kind ? Names.Of(kind) : null);
        json.WriteString("gender", agent.Gender is { } gender ? Names.Of(gender) : null);
        json.WriteString("number", agent.Number is { } number ? Names.Of(number) : null);
        json.WriteStartArray("mentions");
        foreach (var mention in agent.Mentions)
            SpanObject(json, mention);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Place(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("place");
        Positive(json, "line", place.Line);
        Positive(json, "column", place.Column);
        if (place.File is { } file)
            json.WriteString("file", file);
        Positive(json, "paragraph", place.Paragraph);
        Strings(json, "headings", place.Headings);
        json.WriteString("note", place.Note);
        json.WriteString("page", place.Page);
        if (place.PageIndex > 0)
            json.WriteNumber("pageIndex", place.PageIndex);
        if (place.Time is { } time)
            json.WriteString("time", time);
        if (place.Lines is { } lines)
            json.WriteString("lines", lines);
        json.WriteEndObject();
    }

    public static void Findings(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
            Finding(json, finding);
        json.WriteEndArray();
    }

    /// <summary>What was left out, where anything was.</summary>
    public static void Suppressed(Utf8JsonWriter json, IEnumerable<Suppression> suppressed)
    {
        if (!suppressed.Any())
            return;
        json.WriteStartArray("suppressed");
        foreach (var suppression in suppressed)
        {
            json.WriteStartObject();
            json.WriteString("by", Names.Of(suppression.Kind));
            json.WriteString("reason", suppression.Reason.Length > 0 ? suppression.Reason : null);
            json.WritePropertyName("finding");
            Finding(json, suppression.Finding);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code.Text());
        json.WriteString("severity", Names.Of(finding.Severity));
        json.WriteString("path", finding.Path);
        Span(json, finding.Span);
        json.WriteString("message", finding.Message);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("path", related.Path);
            Span(json, related.Span);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("suggestion", finding.Suggestion);
        json.WriteEndObject();
    }

    public static void Span(Utf8JsonWriter json, Span span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void SpanObject(Utf8JsonWriter json, Span span)
    {
        json.WriteStartObject();
        Span(json, span);
        json.WriteEndObject();
    }

    private static void OptionalSpan(Utf8JsonWriter json, Span? span)
    {
        if (span is { } s)
        {
            Span(json, s);
            return;
        }
        json.WriteNull("start");
        json.WriteNull("end");
    }

    private static void Positive(Utf8JsonWriter json, string name, int value)
    {
        if (value > 0)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
