using Loccit.Matching;
using Loccit.Matching.Differences;

namespace Loccit.Revisions;

/// <summary>A quotation of one version, ready to be compared.</summary>
/// <param name="Quoted">The quotation.</param>
/// <param name="Words">Its words with their marks.</param>
/// <param name="IsClaimed">False if the marks claim nobody's words. Such a one is looked at only to see what became of a quotation.</param>
internal sealed record VersionQuotation(QuotedWords Quoted, MarkedText Words, bool IsClaimed)
{
    /// <summary>Equal for the same words in the same order.</summary>
    public UInt128 Key { get; } = KeyOf(Words);

    private static UInt128 KeyOf(MarkedText words)
    {
        UInt128 key = (ulong)words.Words.Count;
        foreach (var word in words.Words)
            key = (key * 0x9E3779B97F4A7C15) + word.Hash;
        return key;
    }
}

/// <summary>Puts the quotations of a version together: the parts of an utterance are one.</summary>
internal static class VersionReader
{
    public static List<VersionQuotation> Read(Reading reading)
    {
        var names = reading.Agents.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        var citations = reading.Citations.ToDictionary(c => c.Id, StringComparer.Ordinal);
        return
        [
            .. reading
                .Quotations.Where(q => q.Parent is null && q.Kind != QuotationKind.Indirect)
                .GroupBy(q => q.Utterance is null ? q.Id : "utterance " + q.Utterance, StringComparer.Ordinal)
                .Select(g => Make(reading.Document, [.. g], names, citations))
                .Where(v => v.Words.Words.Count > 0),
        ];
    }

    private static VersionQuotation Make(Document document, List<Quotation> parts, Dictionary<string, string> names, Dictionary<string, Citation> citations)
    {
        var text = string.Join(' ', parts.Select(p => p.Text));
        var attribution = parts.Select(p => p.Attribution).FirstOrDefault(a => a is { Agent: not null } or { Speaker: not null });
        var speaker =
            attribution?.Agent is { } agent && names.TryGetValue(agent, out var name) ? name
            : attribution?.Speaker is { } mention ? document.Read(mention)
            : null;
        var cited = parts
            .SelectMany(p => p.Citations)
            .Select(b => b.Citation)
            .Distinct(StringComparer.Ordinal)
            .Where(citations.ContainsKey)
            .Select(id => citations[id])
            .ToList();
        return new VersionQuotation(
            new QuotedWords(parts, text, document.PlaceOf(parts[0].Span.Start), speaker, cited),
            MarkedText.Read(text, new Span(0, text.Length)),
            parts.Exists(p => p.Kind.ClaimsWords())
        );
    }
}
