using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Loccit.Formats.Annotations;

/// <summary>
/// A report as W3C Web Annotations (Web Annotation Data Model, 2017): a collection of one page with an annotation for each judged quotation. Its target is the quoted words, its
/// bodies are the verdict, the sentence about it, the suggestion, and the passages of the source. Places are given twice: by the words with those around them, and by offsets in
/// code points. A state names the exact bytes that were read. The same report gives the same bytes.
/// </summary>
public static class WebAnnotations
{
    private const string Context = "http://www.w3.org/ns/anno.jsonld";

    /// <summary>Characters before and behind the words, by which they are told from the same words elsewhere.</summary>
    private const int Around = 32;

    /// <summary>Writes the collection and a line feed.</summary>
    public static void Write(Stream output, Report report, Tool tool)
    {
        using (var json = new Utf8JsonWriter(output, JsonParts.Indented))
            new Writer(json, report, tool).Collection();
        output.Write("\n"u8);
    }

    /// <summary>Writes each annotation by itself, one a line.</summary>
    public static void WriteLines(Stream output, Report report, Tool tool)
    {
        using var json = new Utf8JsonWriter(output, JsonParts.Lines);
        var writer = new Writer(json, report, tool);
        foreach (var document in report.Documents)
        {
            foreach (var item in document.Quotations.Where(q => q.Judgement is not null))
            {
                writer.Annotation(document.Document, item);
                json.Flush();
                output.Write("\n"u8);
                json.Reset();
            }
        }
    }

    private sealed class Writer(Utf8JsonWriter json, Report report, Tool tool)
    {
        private readonly Dictionary<string, Source> sources = report.Sources.DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);
        private readonly Dictionary<Document, CodePoints> counts = [];
        private readonly PassageLinks links = new();
        private ILookup<(string Path, Span Span), Finding>? findings;

        public void Collection()
        {
            var judged = report
                .Documents.SelectMany(d => d.Quotations.Where(q => q.Judgement is not null).Select(q => (Document: d.Document, Item: q)))
                .ToList();
            json.WriteStartObject();
            json.WriteString("@context", Context);
            json.WriteString("id", Name("collection", [.. report.Documents.Select(d => d.Document.Path + d.Document.Sha256)]));
            json.WriteString("type", "AnnotationCollection");
            json.WriteString("label", "Quotations checked");
            json.WriteNumber("total", judged.Count);
            json.WriteStartObject("first");
            json.WriteString("id", Name("page", [.. report.Documents.Select(d => d.Document.Path + d.Document.Sha256)]));
            json.WriteString("type", "AnnotationPage");
            json.WriteNumber("startIndex", 0);
            json.WriteStartArray("items");
            foreach (var (document, item) in judged)
            {
                Annotation(document, item);
                json.Flush();
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        /// <summary>The annotation of a quotation that was judged.</summary>
        public void Annotation(Document document, CheckedQuotation item)
        {
            var (judgement, span) = (item.Judgement!, item.Quotation.Span);
            findings ??= report.Findings.ToLookup(f => (f.Path, f.Span));
            var told = findings[(document.Path, span)].ToList();
            json.WriteStartObject();
            // Each can be taken out and stands by itself.
            json.WriteString("@context", Context);
            json.WriteString("id", Name("quotation", document.Path, document.Sha256, item.Quotation.Id, $"{span.Start}-{span.End}"));
            json.WriteString("type", "Annotation");
            json.WriteString("motivation", "assessing");
            json.WriteStartObject("generator");
            json.WriteString("id", $"urn:loccit:{Uri.EscapeDataString(tool.Version)}");
            json.WriteString("type", "Software");
            json.WriteString("name", $"{tool.Name} {tool.Version}");
            json.WriteEndObject();
            json.WriteStartArray("body");
            Text("tagging", Names.Of(judgement.Verdict), null);
            foreach (var message in told.Select(f => f.Message).Prepend(judgement.Explanation).Distinct(StringComparer.Ordinal))
                Text("commenting", message, "en");
            if (told.Select(f => f.Suggestion).FirstOrDefault(s => s is not null) is { } suggestion)
                Text("editing", suggestion, null);
            foreach (var passage in judgement.Passages)
                Passage(passage);
            json.WriteEndArray();
            json.WriteStartObject("target");
            Resource(WebAddress.Of(document.Metadata.Url) ?? FileAddress.Of(document.Path), document, span, directive: null);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private void Text(string purpose, string value, string? language)
        {
            json.WriteStartObject();
            json.WriteString("type", "TextualBody");
            json.WriteString("purpose", purpose);
            json.WriteString("value", value);
            json.WriteString("format", "text/plain");
            if (language is not null)
                json.WriteString("language", language);
            json.WriteEndObject();
        }

        private void Passage(Passage passage)
        {
            if (sources.GetValueOrDefault(passage.Source) is not { Document: { } document } source)
                return;
            var address = WebAddress.Of(source.Metadata.Url);
            json.WriteStartObject();
            json.WriteString("purpose", "linking");
            var directive = address is null || document.MediaType == "application/pdf" ? null : links.Directive(source, passage.Span);
            Resource(address ?? FileAddress.Of(source.Path), document, passage.Span, directive);
            json.WriteEndObject();
        }

        private void Resource(string address, Document document, Span span, string? directive)
        {
            json.WriteString("type", "SpecificResource");
            json.WriteString("source", address);
            json.WriteStartArray("selector");
            Quote(document.Text, span);
            if (!counts.TryGetValue(document, out var count))
                counts[document] = count = new CodePoints(document.Text);
            json.WriteStartObject();
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", count.Of(span.Start));
            json.WriteNumber("end", count.Of(span.End));
            json.WriteEndObject();
            if (directive is not null)
            {
                json.WriteStartObject();
                json.WriteString("type", "FragmentSelector");
                json.WriteString("conformsTo", "https://wicg.github.io/scroll-to-text-fragment/");
                json.WriteString("value", ":~:" + directive);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            if (document.Sha256.Length == 0)
                return;
            // The state is named by the digest of the bytes (RFC 6920); a TimeState must say a moment, which is known of captures only.
            var digest = $"ni:///sha-256;{Base64Url(Convert.FromHexString(document.Sha256))}";
            if (document.Captured is not { } captured)
            {
                json.WriteString("state", digest);
                return;
            }
            json.WriteStartArray("state");
            json.WriteStringValue(digest);
            json.WriteStartObject();
            json.WriteString("type", "TimeState");
            JsonParts.Moment(json, "sourceDate", captured);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        private void Quote(string text, Span span)
        {
            var start = Math.Max(0, span.Start - Around);
            var end = Math.Min(text.Length, span.End + Around);
            // Pairs stay whole.
            if (start > 0 && char.IsLowSurrogate(text[start]))
                start++;
            if (end < text.Length && char.IsLowSurrogate(text[end]))
                end--;
            json.WriteStartObject();
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", span.In(text));
            if (start < span.Start)
                json.WriteString("prefix", text[start..span.Start]);
            if (end > span.End)
                json.WriteString("suffix", text[span.End..end]);
            json.WriteEndObject();
        }

        private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        /// <summary>A name that the same things always have: a UUID of version 8 (RFC 9562), made of a digest.</summary>
        private static string Name(string kind, params ReadOnlySpan<string> things)
        {
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{string.Join('\n', things)}"))[..16];
            digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
            digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
            return $"urn:uuid:{new Guid(digest, bigEndian: true)}";
        }
    }
}
