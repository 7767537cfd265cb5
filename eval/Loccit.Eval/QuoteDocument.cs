using System.Text.Json;

namespace Loccit.Eval;

/// <summary>A quotation that people marked.</summary>
/// <param name="Span">With its marks in most sets, without them in some.</param>
/// <param name="IsDirect">The speaker's own words; false for mixed and indirect speech.</param>
/// <param name="Speaker">The speaker's mention; null where the set has none.</param>
internal sealed record GoldQuotation(Span Span, bool IsDirect, Span? Speaker);

/// <summary>A text with the quotations that people marked in it.</summary>
internal sealed record QuoteDocument(string Id, string Text, IReadOnlyList<GoldQuotation> Quotations)
{
    /// <summary>Reads one document a line: <c>{"id","text","quotes":[{"start","end","kind","speaker_start","speaker_end"}]}</c>, offsets in UTF-16 units.</summary>
    public static IEnumerable<QuoteDocument> ReadAll(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
                continue;
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var quotations = root.GetProperty("quotes").EnumerateArray().Select(Read).ToList();
            yield return new QuoteDocument(root.GetProperty("id").ToString(), root.GetProperty("text").GetString()!, quotations);
        }
    }

    private static GoldQuotation Read(JsonElement quote) =>
        new(
            new Span(quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32()),
            quote.GetProperty("kind").GetString() == "direct",
            quote.TryGetProperty("speaker_start", out var start) && start.ValueKind == JsonValueKind.Number
                ? new Span(start.GetInt32(), quote.GetProperty("speaker_end").GetInt32())
                : null
        );
}
