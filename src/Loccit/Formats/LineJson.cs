using System.Buffers;
using System.Text.Json;

namespace Loccit.Formats;

/// <summary>The answers to <see cref="InputLine"/>s, one line of JSON each, and what <c>quotes</c> says of whole documents.</summary>
public static class LineJson
{
    /// <summary>The answer of <c>verify</c>.</summary>
    public static void WriteJudgement(IBufferWriter<byte> output, InputLine line, Judgement judgement)
    {
        using (var json = Start(output, line))
        {
            json.WriteString("verdict", Names.Of(judgement.Verdict));
            JsonParts.Flags(json, judgement.Flags);
            json.WriteString("source", judgement.Source);
            json.WriteStartArray("passages");
            foreach (var passage in judgement.Passages)
            {
                json.WriteStartObject();
                json.WriteString("source", passage.Source);
                JsonParts.Span(json, passage.Span);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            JsonParts.Edits(json, judgement.Edits);
            json.WriteString("explanation", judgement.Explanation);
            if (judgement.CitedPlace is { } cited)
                json.WriteString("citedPlace", cited);
            JsonParts.SourceSpeakers(json, judgement.SourceSpeakers);
            JsonParts.Suggestion(json, judgement.Suggestion);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    /// <summary>The answer of <c>quotes</c>.</summary>
    public static void WriteReading(IBufferWriter<byte> output, InputLine line, Reading reading)
    {
        using (var json = Start(output, line))
        {
            ReadingBody(json, reading);
            JsonParts.Findings(json, reading.Document.Findings.Concat(reading.Findings));
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    /// <summary>The answer of <c>quotes</c> for a file: its path is the id.</summary>
    /// <param name="output">Receives the line.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="findings">All that was noticed about the file and its text; null for what the document and the reading hold.</param>
    public static void WriteReading(IBufferWriter<byte> output, Reading reading, IEnumerable<Finding>? findings = null)
    {
        using (var json = new Utf8JsonWriter(output, JsonParts.Lines))
        {
            json.WriteStartObject();
            json.WriteString("id", reading.Document.Path);
            ReadingBody(json, reading);
            JsonParts.Findings(json, findings ?? reading.Document.Findings.Concat(reading.Findings));
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    /// <summary>The answer to a line that could not be read or answered.</summary>
    public static void WriteError(IBufferWriter<byte> output, InputLine line, string error)
    {
        using (var json = Start(output, line, always: true))
        {
            json.WriteString("error", error);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    /// <summary>What <c>quotes</c> says of several documents, as one indented object.</summary>
    public static void WriteReadings(Stream output, IReadOnlyList<Reading> readings, IReadOnlyList<Finding> findings, Tool tool)
    {
        using (var json = new Utf8JsonWriter(output, JsonParts.Indented))
        {
            json.WriteStartObject();
            ReportJson.Head(json, tool);
            json.WriteStartArray("documents");
            foreach (var reading in readings)
            {
                json.WriteStartObject();
                JsonParts.DocumentFields(json, reading.Document);
                ReadingBody(json, reading);
                json.WriteEndObject();
                json.Flush();
            }
            json.WriteEndArray();
            JsonParts.Findings(json, findings);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void ReadingBody(Utf8JsonWriter json, Reading reading) =>
        JsonParts.Reading(
            json,
            reading.Document,
            reading.Quotations.Select(q => new CheckedQuotation(q, reading.Document.PlaceOf(q.Span), null)),
            reading.Citations.Select(c => new ResolvedCitation(c, null, [], "")),
            reading.Agents,
            judged: false
        );

    private static Utf8JsonWriter Start(IBufferWriter<byte> output, InputLine line, bool always = false)
    {
        var json = new Utf8JsonWriter(output, JsonParts.Lines);
        json.WriteStartObject();
        if (line.Id is { } id)
        {
            json.WritePropertyName("id");
            json.WriteRawValue(id, skipInputValidation: true);
        }
        else if (always)
        {
            json.WriteNull("id");
        }
        return json;
    }
}
