namespace Loccit.Eval.Press;

/// <summary>Counts of the passages of a file; add them up.</summary>
internal sealed record PressScore
{
    public int Passages { get; init; }
    public int Quotations { get; init; }
    public int Found { get; init; }
    public int KindRight { get; init; }
    public int ClaimsFound { get; init; }
    public int DirectRight { get; init; }
    public int Claims { get; init; }
    public int SpeakerRight { get; init; }
    public int WithSpeaker { get; init; }
    public int AgentRight { get; init; }
    public int Unlabelled { get; init; }

    public static PressScore operator +(PressScore a, PressScore b) =>
        new()
        {
            Passages = a.Passages + b.Passages,
            Quotations = a.Quotations + b.Quotations,
            Found = a.Found + b.Found,
            KindRight = a.KindRight + b.KindRight,
            ClaimsFound = a.ClaimsFound + b.ClaimsFound,
            DirectRight = a.DirectRight + b.DirectRight,
            Claims = a.Claims + b.Claims,
            SpeakerRight = a.SpeakerRight + b.SpeakerRight,
            WithSpeaker = a.WithSpeaker + b.WithSpeaker,
            AgentRight = a.AgentRight + b.AgentRight,
            Unlabelled = a.Unlabelled + b.Unlabelled,
        };

    /// <summary>Scores what was read in a passage, and says what is wrong.</summary>
    public static PressScore Of(PressPassage passage, Reading reading, List<string> wrong)
    {
        var found = new Dictionary<Span, Quotation>();
        // speech reported without marks is not labelled
        foreach (var quotation in reading.Quotations.Where(q => q.Kind != QuotationKind.Indirect))
            found.TryAdd(QuoteScore.Trim(passage.Text, quotation.Span), quotation);
        var score = new PressScore { Passages = 1 };
        foreach (var gold in passage.Quotations)
        {
            found.Remove(QuoteScore.Trim(passage.Text, gold.Span), out var quotation);
            score += One(passage, reading, gold, quotation, wrong);
        }
        foreach (var quotation in found.Values)
            wrong.Add($"{passage.Id}: nobody labelled {quotation.Span.In(passage.Text)}");
        return score with { Unlabelled = found.Count };
    }

    /// <summary>What was given to each labelled quotation that was found, and whether it is the labelled speaker.</summary>
    public static IEnumerable<(Attribution? Given, bool Right)> Attributions(PressPassage passage, Reading reading)
    {
        var found = new Dictionary<Span, Quotation>();
        foreach (var quotation in reading.Quotations.Where(q => q.Kind != QuotationKind.Indirect))
            found.TryAdd(QuoteScore.Trim(passage.Text, quotation.Span), quotation);
        foreach (var gold in passage.Quotations.Where(g => g.IsClaim))
        {
            if (found.TryGetValue(QuoteScore.Trim(passage.Text, gold.Span), out var quotation))
                yield return (quotation.Attribution, Speaker(passage, reading, gold, quotation).Speaker);
        }
    }

    private static PressScore One(PressPassage passage, Reading reading, PressQuotation gold, Quotation? quotation, List<string> wrong)
    {
        var words = gold.Span.In(passage.Text).ReplaceLineEndings("¶");
        var kind = quotation?.Kind switch
        {
            null => "nothing",
            QuotationKind.Scare => "scare",
            QuotationKind.Title => "title",
            QuotationKind.Mixed => "mixed",
            _ => "direct",
        };
        var claims = kind is "direct" or "mixed";
        var kindRight = gold.IsClaim ? claims : kind == gold.Kind;
        if (kind != gold.Kind)
            wrong.Add($"{passage.Id}: {gold.Kind} taken for {kind} by {quotation?.Reason ?? "no rule"}: {words}");
        var (speaker, agent) = gold.IsClaim ? Speaker(passage, reading, gold, quotation) : (false, false);
        if (gold.IsClaim && !(speaker && (agent || gold.Speaker is null)))
        {
            var given = quotation?.Attribution;
            wrong.Add(
                $"{passage.Id}: {(speaker ? "agent" : "speaker")} {Mention(passage, gold)} taken for '{given?.Speaker?.In(passage.Text) ?? "nobody"}', "
                    + $"'{reading.Agents.FirstOrDefault(a => a.Id == given?.Agent)?.Name ?? "no agent"}' by {given?.Basis ?? "no rule"}: {words}"
            );
        }
        return new PressScore
        {
            Quotations = 1,
            Found = quotation is null ? 0 : 1,
            KindRight = kindRight ? 1 : 0,
            ClaimsFound = gold.IsClaim && claims ? 1 : 0,
            DirectRight = gold.IsClaim && kind == gold.Kind ? 1 : 0,
            Claims = gold.IsClaim ? 1 : 0,
            SpeakerRight = speaker ? 1 : 0,
            WithSpeaker = gold.Speaker is null ? 0 : 1,
            AgentRight = agent ? 1 : 0,
        };
    }

    private static (bool Speaker, bool Agent) Speaker(PressPassage passage, Reading reading, PressQuotation gold, Quotation? quotation)
    {
        if (quotation is null)
            return (false, false);
        var given = quotation.Attribution;
        if (gold.Speaker is not { } who)
            return (given?.Speaker is null && given?.Agent is null, false);
        var mentions = passage.Mentions[who].ToList();
        var agent = reading.Agents.FirstOrDefault(a => a.Id == given?.Agent)?.Mentions ?? [];
        var speaker = given?.Speaker is { } mention && mentions.Exists(m => m.Overlaps(mention));
        return (speaker || (given?.Speaker is null && agent.Any(a => mentions.Exists(m => m.Overlaps(a)))), agent.Any(a => a.Overlaps(mentions[0])));
    }

    private static string Mention(PressPassage passage, PressQuotation gold) =>
        gold.Speaker is { } who ? $"'{passage.Mentions[who].First().In(passage.Text)}'" : "nobody";
}
