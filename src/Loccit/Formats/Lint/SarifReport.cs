using System.Text.Json;

namespace Loccit.Formats.Lint;

/// <summary>
/// Findings as SARIF 2.1.0 (OASIS Standard, 2020): a rule for each code, a result for each finding, with the source's passage as related location, the suggestion as fix,
/// and a fingerprint by the quoted words, which stays while lines above move. The same report gives the same bytes.
/// </summary>
public static class SarifReport
{
    /// <summary>Key of the fingerprint; the number changes with the way it is made.</summary>
    private const string FingerprintKey = "quotation/v1";

    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes a log of one run and a line feed.</summary>
    public static void Write(Stream output, Report report, Tool tool)
    {
        var findings = Located.All(report);
        var used = findings.Select(f => f.Finding.Code).ToHashSet();
        var rules = FindingCatalog.Rules.Where(r => used.Contains(r.Code)).ToList();
        var artifacts = new Artifacts(report, findings);
        using (var json = new Utf8JsonWriter(output, JsonParts.Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Driver(json, tool, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            artifacts.Write(json);
            json.WriteStartArray("results");
            foreach (var finding in findings)
            {
                Result(json, finding, rules.FindIndex(r => r.Code == finding.Finding.Code), artifacts);
                json.Flush();
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void Driver(Utf8JsonWriter json, Tool tool, List<FindingRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", tool.Name);
        json.WriteString("version", tool.Version);
        json.WriteString("semanticVersion", tool.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code.Text());
            json.WriteString("name", rule.Code.ToString());
            Text(json, "shortDescription", FirstSentence(rule.Meaning));
            Text(json, "fullDescription", rule.Meaning);
            Text(json, "help", rule.Advice);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Located located, int rule, Artifacts artifacts)
    {
        var finding = located.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code.Text());
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Names.Of(finding.Severity));
        Text(json, "message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        PhysicalLocation(json, artifacts, finding.Path, located.Document?.Document, finding.Span);
        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < finding.Related.Count; i++)
            {
                var related = finding.Related[i];
                json.WriteStartObject();
                json.WriteNumber("id", i + 1);
                PhysicalLocation(json, artifacts, related.Path, artifacts.DocumentOf(related.Path), related.Span);
                Text(json, "message", related.Message);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintKey, located.Fingerprint);
        json.WriteEndObject();
        if (located.Replaced is { } replaced)
            Fix(json, artifacts, located, replaced);
        json.WriteEndObject();
    }

    private static void Fix(Utf8JsonWriter json, Artifacts artifacts, Located located, Span replaced)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        Text(json, "description", "Take the source's words, or mark the change.");
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        artifacts.Location(json, located.Finding.Path);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        json.WriteStartObject("deletedRegion");
        Region(json, located.Document!.Document.RegionOf(replaced)!);
        json.WriteEndObject();
        Text(json, "insertedContent", located.Finding.Suggestion!);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>The file, and the region where offsets mean something in it.</summary>
    private static void PhysicalLocation(Utf8JsonWriter json, Artifacts artifacts, string path, Document? document, Span span)
    {
        var region = span.Length > 0 ? document?.RegionOf(span) : null;
        json.WriteStartObject("physicalLocation");
        artifacts.Location(json, region?.Path ?? path);
        if (region is not null)
        {
            json.WriteStartObject("region");
            Region(json, region);
            // elsewhere the file has other characters than the text that was read
            if (document!.HasLines)
                Text(json, "snippet", span.In(document.Text));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, FileRegion region)
    {
        json.WriteNumber("startLine", region.Line);
        json.WriteNumber("startColumn", region.Column);
        json.WriteNumber("endLine", region.EndLine);
        json.WriteNumber("endColumn", region.EndColumn);
        json.WriteNumber("charOffset", region.Span.Start);
        json.WriteNumber("charLength", region.Span.Length);
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string FirstSentence(string text)
    {
        var stop = text.AsSpan().IndexOfAny(".:");
        return stop < 0 ? text : text[..stop] + ".";
    }

    /// <summary>The files that results speak of, each once, with its digest.</summary>
    private sealed class Artifacts
    {
        private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        private readonly List<(string Path, Document? Document)> files = [];

        public Artifacts(Report report, IReadOnlyList<Located> findings)
        {
            foreach (var document in report.Documents)
                Add(document.Document.Path, document.Document);
            var sources = report.Sources.GroupBy(s => s.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            foreach (var finding in findings)
            {
                Add(finding.Finding.Path, sources.GetValueOrDefault(finding.Finding.Path)?.Document);
                if (finding.Region?.Path is { } part)
                    Add(part, null);
                foreach (var related in finding.Finding.Related)
                {
                    var source = sources.GetValueOrDefault(related.Path)?.Document;
                    Add(related.Path, source);
                    if (related.Span.Length > 0 && source?.RegionOf(related.Span)?.Path is { } sourcePart)
                        Add(sourcePart, null);
                }
            }
        }

        private void Add(string path, Document? document)
        {
            if (indexes.TryAdd(path, files.Count))
                files.Add((path, document));
        }

        public Document? DocumentOf(string path) => files[indexes[path]].Document;

        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartArray("artifacts");
            foreach (var (path, document) in files)
            {
                json.WriteStartObject();
                Place(json, "location", path, index: null);
                if (document is { Sha256.Length: > 0 })
                {
                    json.WriteString("mimeType", document.MediaType);
                    json.WriteStartObject("hashes");
                    json.WriteString("sha-256", document.Sha256);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        public void Location(Utf8JsonWriter json, string path) => Place(json, "artifactLocation", path, indexes[path]);

        private static void Place(Utf8JsonWriter json, string name, string path, int? index)
        {
            json.WriteStartObject(name);
            json.WriteString("uri", FileAddress.Of(path));
            if (index is { } i)
                json.WriteNumber("index", i);
            json.WriteEndObject();
        }
    }
}
