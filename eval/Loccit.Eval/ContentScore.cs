namespace Loccit.Eval;

/// <summary>Counts of all contents of a set of documents, direct, mixed and indirect alike, and of their sources; add them up.</summary>
/// <param name="Gold">Contents that people marked.</param>
/// <param name="Read">Contents that the reader found.</param>
/// <param name="Exact">Those that are the same.</param>
/// <param name="GoldSources">Mentions of speakers that people marked, each counted once.</param>
/// <param name="ReadSources">Those of the reader.</param>
/// <param name="ExactSources">Those that are the same.</param>
internal sealed record ContentScore(int Gold = 0, int Read = 0, int Exact = 0, int GoldSources = 0, int ReadSources = 0, int ExactSources = 0)
{
    public static ContentScore operator +(ContentScore a, ContentScore b) =>
        new(a.Gold + b.Gold, a.Read + b.Read, a.Exact + b.Exact, a.GoldSources + b.GoldSources, a.ReadSources + b.ReadSources, a.ExactSources + b.ExactSources);

    /// <summary>Scores all that claims or reports somebody's words. What stands in marks inside a reported clause is a part of that content and none of its own.</summary>
    public static ContentScore Of(QuoteDocument truth, IReadOnlyList<Quotation> read)
    {
        var contents = new HashSet<Span>();
        var sources = new HashSet<Span>();
        var reach = 0;
        foreach (var q in read.Where(q => q.Kind is not (QuotationKind.Scare or QuotationKind.Title)))
        {
            if (q.Kind == QuotationKind.Indirect)
                reach = Math.Max(reach, q.Span.End);
            else if (q.Span.End <= reach)
                continue;
            contents.Add(QuoteScore.Trim(truth.Text, q.Span));
            if (q.Attribution?.Speaker is { } speaker)
                sources.Add(QuoteScore.Trim(truth.Text, speaker));
        }
        var gold = truth.Quotations.Select(q => QuoteScore.Trim(truth.Text, q.Span)).ToHashSet();
        var goldSources = truth.Quotations.Select(q => q.Speaker).OfType<Span>().Select(s => QuoteScore.Trim(truth.Text, s)).ToHashSet();
        return new ContentScore(
            gold.Count,
            contents.Count,
            contents.Count(gold.Contains),
            goldSources.Count,
            sources.Count,
            sources.Count(goldSources.Contains)
        );
    }
}
