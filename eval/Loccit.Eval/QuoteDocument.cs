using System.Text.Json;

namespace Loccit.Eval;

/// <summary>A quotation that people marked.</summary>
/// <param name="Span">With its marks in most sets, without them in some.</param>
/// <param name="IsDirect">The speaker's own words; false for mixed and indirect speech.</param>
/// <param name="Speaker">The speaker's mention; null where the set has none.</param>
/// <param name="Character">Who speaks, in sets that name persons and not mentions; null in the others.</param>
internal sealed record GoldQuotation(Span Span, bool IsDirect, Span? Speaker, GoldCharacter? Character = null);

/// <summary>A person of a story as a set names it.</summary>
/// <param name="Name">The same for all that this person says.</param>
/// <param name="Told">How the text tells who speaks: "Explicit" (by name), "Anaphoric" (by pronoun or noun), "Implicit" (not at all); null where the set does not say.</param>
/// <param name="Expression">The words that tell it, or null.</param>
internal sealed record GoldCharacter(string Name, string? Told, string? Expression);

/// <summary>A text with the quotations that people marked in it.</summary>
internal sealed record QuoteDocument(string Id, string Text, IReadOnlyList<GoldQuotation> Quotations)
{
    /// <summary>
    /// Reads one document a line: <c>{"id","text","quotes":[{"start","end","kind","speaker_start","speaker_end"}]}</c>, offsets in UTF-16 units. Where a
    /// speaker has a name and no place, <c>"speaker_text"</c> is a person.
    /// </summary>
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

    private static GoldQuotation Read(JsonElement quote)
    {
        Span? speaker = Has(quote, "speaker_start", JsonValueKind.Number)
            ? new Span(quote.GetProperty("speaker_start").GetInt32(), quote.GetProperty("speaker_end").GetInt32())
            : null;
        return new(
            new Span(quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32()),
            quote.GetProperty("kind").GetString() == "direct",
            speaker,
            speaker is null && Words(quote, "speaker_text") is { } name
                ? new GoldCharacter(name, Words(quote, "quote_type"), Words(quote, "referring_expression"))
                : null
        );
    }

    private static string? Words(JsonElement quote, string name) => Has(quote, name, JsonValueKind.String) ? quote.GetProperty(name).GetString() : null;

    private static bool Has(JsonElement quote, string name, JsonValueKind kind) => quote.TryGetProperty(name, out var value) && value.ValueKind == kind;
}
