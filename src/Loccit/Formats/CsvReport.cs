using System.Globalization;
using System.Text;

namespace Loccit.Formats;

/// <summary>
/// Every quotation that claims somebody's words as a row of comma-separated values (RFC 4180, UTF-8 with its byte order mark, which spreadsheets need).
/// A cell that a spreadsheet would run as a formula has an apostrophe before it.
/// </summary>
public static class CsvReport
{
    private static readonly string[] Columns =
    [
        "path",
        "id",
        "line",
        "column",
        "place",
        "kind",
        "quotation",
        "speaker",
        "citation",
        "verdict",
        "flags",
        "source",
        "source place",
        "source words",
        "severity",
        "codes",
        "explanation",
        "suggestion",
    ];

    /// <summary>Writes a row of names and one for each quotation.</summary>
    public static void Write(Stream output, Report report)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);
        Row(writer, Columns);
        var findings = report.Findings.ToLookup(f => (f.Path, f.Span));
        foreach (var document in report.Documents)
        {
            var agents = document.Agents.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
            var citations = document.Citations.ToDictionary(c => c.Citation.Id, c => c.Citation.Text, StringComparer.Ordinal);
            foreach (var item in document.Quotations)
            {
                if (item.Judgement is not { } judgement)
                    continue;
                var (quotation, place) = (item.Quotation, item.Place);
                var own = findings[(document.Document.Path, quotation.Span)].ToList();
                var attribution = quotation.Attribution;
                Row(
                    writer,
                    [
                        document.Document.Path,
                        quotation.Id,
                        place.Line > 0 ? place.Line.ToString(CultureInfo.InvariantCulture) : "",
                        place.Column > 0 ? place.Column.ToString(CultureInfo.InvariantCulture) : "",
                        place.File is { } part ? $"{part} {place}".TrimEnd() : place.ToString(),
                        Names.Of(quotation.Kind),
                        quotation.Text,
                        attribution?.Agent is { } id && agents.TryGetValue(id, out var name) ? name
                        : attribution?.Speaker is { } mention ? document.Document.Read(mention)
                        : "",
                        string.Join("; ", quotation.Citations.Select(b => citations.GetValueOrDefault(b.Citation, ""))),
                        Names.Of(judgement.Verdict),
                        string.Join(' ', Names.Of(judgement.Flags)),
                        judgement.Source ?? "",
                        judgement.Passages.Count > 0 ? judgement.Passages[0].Place.ToString() : "",
                        string.Join(" … ", judgement.Passages.Select(p => p.Text)),
                        own.Count > 0 ? Names.Of(own.Max(f => f.Severity)) : "",
                        string.Join(' ', own.Select(f => f.Code.Text())),
                        judgement.Explanation,
                        own.Select(f => f.Suggestion).FirstOrDefault(s => s is not null) ?? "",
                    ]
                );
            }
        }
    }

    private static void Row(TextWriter writer, IEnumerable<string> cells)
    {
        writer.Write(string.Join(',', cells.Select(Cell)));
        writer.Write("\r\n");
    }

    private static string Cell(string text)
    {
        // CWE-1236: documents may be hostile
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            text = "'" + text;
        return text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
