namespace Loccit.Eval.Persons;

/// <summary>A quotation that was found, of which the truth names the person who speaks.</summary>
/// <param name="Gold">The truth.</param>
/// <param name="Read">What was read.</param>
/// <param name="Given">The person that the agent given is; null if none was given, or one that is nobody in the truth.</param>
internal sealed record PersonCase(GoldQuotation Gold, Quotation Read, string? Given)
{
    public bool Silent => Read.Attribution?.Agent is null;

    public bool Right => Given == Gold.Character!.Name;
}

/// <summary>Counts of who speaks, as a person and not as a mention; add them up.</summary>
internal sealed record PersonScore
{
    public int Found { get; init; }
    public int Right { get; init; }
    public int Silent { get; init; }

    /// <summary>Sums over all quotations of the B³ precision and recall of its agent against its person.</summary>
    public double Precision { get; init; }
    public double Recall { get; init; }

    /// <summary>B³ F1 in 0 … 1.</summary>
    public double BCubed => Precision + Recall == 0 ? double.NaN : 2 * Precision * Recall / (Precision + Recall) / Found;

    public static PersonScore operator +(PersonScore a, PersonScore b) =>
        new()
        {
            Found = a.Found + b.Found,
            Right = a.Right + b.Right,
            Silent = a.Silent + b.Silent,
            Precision = a.Precision + b.Precision,
            Recall = a.Recall + b.Recall,
        };

    /// <summary>The quotations that were found, each with the person that its agent is: by name where the truth tells how the text names persons, else one to one.</summary>
    public static List<PersonCase> Cases(QuoteDocument truth, Reading reading)
    {
        var read = new Dictionary<Span, Quotation>();
        foreach (var q in reading.Quotations.Where(q => q.Kind is QuotationKind.Direct or QuotationKind.Mixed or QuotationKind.Block))
            read.TryAdd(QuoteScore.Trim(truth.Text, q.Span), q);
        var found = new List<(GoldQuotation Gold, Quotation Read)>();
        foreach (var gold in truth.Quotations.Where(g => g.Character is not null))
        {
            if (read.Remove(QuoteScore.Trim(truth.Text, gold.Span), out var quotation))
                found.Add((gold, quotation));
        }
        var cast = truth.Quotations.Any(g => g.Character?.Expression is not null)
            ? Casting.ByName(truth, reading)
            : Casting.OneToOne(found.Select(f => (f.Gold.Character!.Name, f.Read.Attribution?.Agent)));
        return found.ConvertAll(f => new PersonCase(f.Gold, f.Read, f.Read.Attribution?.Agent is { } agent ? cast.GetValueOrDefault(agent) : null));
    }

    /// <summary>Counts the cases of one document.</summary>
    public static PersonScore Of(IReadOnlyList<PersonCase> cases)
    {
        // a quotation that nobody was given is alone in its cluster
        var agents = cases.CountBy(c => c.Read.Attribution?.Agent ?? c.Read.Id).ToDictionary();
        var persons = cases.CountBy(c => c.Gold.Character!.Name).ToDictionary();
        var both = cases.CountBy(c => (c.Gold.Character!.Name, c.Read.Attribution?.Agent ?? c.Read.Id)).ToDictionary();
        var score = new PersonScore
        {
            Found = cases.Count,
            Right = cases.Count(c => c.Right),
            Silent = cases.Count(c => c.Silent),
        };
        foreach (var ((person, agent), count) in both)
        {
            score = score with
            {
                Precision = score.Precision + (double)count * count / agents[agent],
                Recall = score.Recall + (double)count * count / persons[person],
            };
        }
        return score;
    }
}
