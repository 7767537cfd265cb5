namespace Loccit.Revisions;

/// <summary>Reads what became of each quotation.</summary>
internal sealed class RevisionReader(IReadOnlyList<VersionQuotation> before, IReadOnlyList<VersionQuotation> after, Policy policy)
{
    public IReadOnlyList<RevisedQuotation> Read()
    {
        var became = new Pairing(before, after).Read();
        var paired = became.Where(a => a >= 0).ToHashSet();
        var quotations = new List<RevisedQuotation>();
        for (var b = 0; b < before.Count; b++)
        {
            if (became[b] >= 0)
            {
                if (before[b].IsClaimed || after[became[b]].IsClaimed)
                    quotations.Add(Compare(before[b], after[became[b]]));
            }
            else if (before[b].IsClaimed)
            {
                quotations.Add(
                    new RevisedQuotation
                    {
                        Before = before[b].Quoted,
                        Kinds = RevisionKinds.Lost,
                        Severity = Severity.Error,
                    }
                );
            }
        }
        quotations.AddRange(
            Enumerable
                .Range(0, after.Count)
                .Where(a => !paired.Contains(a) && after[a].IsClaimed)
                .Select(a => new RevisedQuotation { After = after[a].Quoted, Kinds = RevisionKinds.Added })
        );
        return quotations;
    }

    private RevisedQuotation Compare(VersionQuotation b, VersionQuotation a)
    {
        var edits = WordChanges.Read(b.Words, a.Words, policy);
        var speaker = Movement.OfSpeaker(b.Quoted.Speaker, a.Quoted.Speaker);
        var citation = Movement.OfCitation(b.Quoted.Citations, a.Quoted.Citations);
        var kinds = RevisionKinds.None;
        var severity = Severity.Note;
        if (edits.Any(e => !e.IsGlyphs))
            kinds |= RevisionKinds.Altered;
        foreach (var edit in edits.Where(e => !e.Allowed && !e.IsGlyphs))
            Raise(policy[edit.Rule].Severity);
        if (speaker.Moved || speaker.Dropped)
            kinds |= RevisionKinds.Speaker;
        if (citation.Moved || citation.Dropped)
            kinds |= RevisionKinds.Citation;
        if (speaker.Moved || citation.Moved)
            Raise(Severity.Error);
        if (speaker.Dropped || citation.Dropped)
            Raise(Severity.Warning);
        return new RevisedQuotation
        {
            Before = b.Quoted,
            After = a.Quoted,
            Kinds = kinds,
            Severity = severity,
            Edits = edits,
        };

        void Raise(Severity to) => severity = to > severity ? to : severity;
    }
}
