using System.Text.Json;

namespace Loccit.Formats.Lint;

/// <summary>
/// Findings that were known at a time, so that only new ones are told. They are known again by their code, their file's name and the quoted words in folded letters, never by line; as many
/// times as they were found.
/// </summary>
public sealed class Baseline
{
    /// <summary>Number of the file's shape.</summary>
    public const int SchemaVersion = 1;

    private readonly Dictionary<string, int> known;

    private Baseline(Dictionary<string, int> known) => this.known = known;

    /// <summary>How many findings it holds.</summary>
    public int Count => known.Values.Sum();

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="FormatException">It is none; the message says what is wrong.</exception>
    public static Baseline Read(string json)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.GetProperty("schemaVersion").GetInt32() != SchemaVersion)
                throw new FormatException($"it is of another version of loccit (schemaVersion is not {SchemaVersion})");
            foreach (var entry in document.RootElement.GetProperty("findings").EnumerateArray())
            {
                var fingerprint = entry.GetProperty("fingerprint").GetString()!;
                known[fingerprint] = known.GetValueOrDefault(fingerprint) + entry.GetProperty("count").GetInt32();
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or OverflowException)
        {
            throw new FormatException("it is no baseline", e);
        }
        return new Baseline(known);
    }

    /// <summary>Writes all findings of a report, those that a baseline left out among them, by file and code.</summary>
    public static void Write(Stream output, Report report)
    {
        var left = report.Suppressed.Where(s => s.Kind == SuppressionKind.Baseline).Select(s => s.Finding);
        var all = Located
            .All(report with { Findings = [.. report.Findings, .. left] })
            .Where(l => l.Finding.Severity > Severity.Note)
            .GroupBy(l => l.Fingerprint, StringComparer.Ordinal)
            .Select(g => (Fingerprint: g.Key, First: g.First(), Count: g.Count()))
            .OrderBy(g => Path.GetFileName(g.First.Finding.Path), StringComparer.Ordinal)
            .ThenBy(g => g.First.Finding.Code)
            .ThenBy(g => g.Fingerprint, StringComparer.Ordinal);
        using (var json = new Utf8JsonWriter(output, JsonParts.Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartArray("findings");
            foreach (var (fingerprint, first, count) in all)
            {
                json.WriteStartObject();
                json.WriteString("file", Path.GetFileName(first.Finding.Path));
                json.WriteString("code", first.Finding.Code.Text());
                json.WriteString("fingerprint", fingerprint);
                json.WriteNumber("count", count);
                // for whoever reads the file; not compared
                json.WriteString("words", first.Words);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    /// <summary>The report without the findings that are known.</summary>
    /// <param name="report">The report.</param>
    /// <param name="gone">How many known findings were not found again.</param>
    public Report Apply(Report report, out int gone)
    {
        var left = new Dictionary<string, int>(known, StringComparer.Ordinal);
        var kept = new List<Finding>();
        var suppressed = new List<Suppression>(report.Suppressed);
        foreach (var located in Located.All(report))
        {
            if (left.TryGetValue(located.Fingerprint, out var count) && count > 0)
            {
                left[located.Fingerprint] = count - 1;
                suppressed.Add(new Suppression(located.Finding, SuppressionKind.Baseline, ""));
            }
            else
            {
                kept.Add(located.Finding);
            }
        }
        gone = left.Values.Sum();
        return report with { Findings = kept, Suppressed = suppressed };
    }
}
