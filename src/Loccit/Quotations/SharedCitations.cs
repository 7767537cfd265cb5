using Loccit.Quotations.Layout;

namespace Loccit.Quotations;

/// <summary>
/// Settles what is known only when speakers are: a citation behind a later quotation covers an earlier one only if both have one speaker or one has none;
/// the parts of an utterance that an interruption divides have the citations of their last part.
/// </summary>
internal static class SharedCitations
{
    private const string Shared = "shared";
    private const string Utterance = "utterance";

    public static IReadOnlyList<Quotation> Settle(IReadOnlyList<Quotation> quotations)
    {
        var result = quotations.ToArray();
        // from the last to the first: who owns each citation, and what each utterance cites
        var owners = new Dictionary<string, string?>(StringComparer.Ordinal);
        var utterances = new Dictionary<string, IReadOnlyList<Binding>>(StringComparer.Ordinal);
        for (var i = result.Length - 1; i >= 0; i--)
        {
            var q = result[i];
            var agent = q.Attribution?.Agent;
            var kept = q
                .Citations.Where(b => b.Rule != Shared || agent is null || owners.GetValueOrDefault(b.Citation) is not { } owner || owner == agent)
                .ToList();
            if (kept.Count == 0 && q.Utterance is { } u && utterances.TryGetValue(u, out var later))
                kept = [.. later.Select(b => b with { Rule = Utterance })];
            if (kept.Count != q.Citations.Count || q.Citations.Count == 0 && kept.Count > 0)
                result[i] = q = q with { Citations = kept };
            foreach (var b in q.Citations)
            {
                if (b.Rule != Shared)
                    owners.TryAdd(b.Citation, agent);
            }
            if (q.Utterance is { } utterance && q.Citations.Count > 0)
                utterances.TryAdd(utterance, q.Citations);
        }
        // a pull quote may stand behind what it repeats
        for (var i = 0; i < result.Length; i++)
        {
            if (result[i] is { Reason: PullQuotes.RepeatedReason, Citations.Count: 0, Utterance: { } u } && utterances.TryGetValue(u, out var cited))
                result[i] = result[i] with { Citations = [.. cited.Select(b => b with { Rule = Utterance })] };
        }
        return result;
    }

    /// <summary>True if the words are another quotation's, shown once more, and no source of their own is cited for them.</summary>
    public static bool IsRepetition(Quotation q) => q.Reason == PullQuotes.RepeatedReason && q.Citations.All(b => b.Rule == Utterance);
}
