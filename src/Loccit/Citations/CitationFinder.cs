namespace Loccit.Citations;

/// <summary>Finds the citations of a document and binds its quotations to them.</summary>
internal static class CitationFinder
{
    /// <summary>
    /// Runs the detectors, keeps the citations that a quotation is bound to or that stand for themselves, numbers them by place, and gives the
    /// quotations back with their bindings, best first. Linear but for sorting.
    /// </summary>
    public static (IReadOnlyList<Quotation> Quotations, IReadOnlyList<Citation> Citations) Find(Document document, IReadOnlyList<Quotation> quotations) =>
        Find(new ProseMap(document, quotations), quotations);

    /// <summary>As above, for a document whose map has been made.</summary>
    public static (IReadOnlyList<Quotation> Quotations, IReadOnlyList<Citation> Citations) Find(ProseMap map, IReadOnlyList<Quotation> quotations)
    {
        var narrative = new NarrativeDetector(map);
        var finds = new List<CitationFind>();
        finds.AddRange(ParentheticalDetector.Find(map));
        finds.AddRange(LinkDetector.Find(map, finds));
        finds.AddRange(AuthorYearDetector.Find(map));
        finds.AddRange(NoteDetector.Find(map));
        finds.AddRange(MarkupDetector.Find(map));
        CitedWorkDetector.Complete(map, finds);
        var thread = narrative.Find(finds);
        var bound = new CitationBinder(map, finds, thread).Bind();
        return Number(map.Document, map, quotations, finds, bound);
    }

    private static (IReadOnlyList<Quotation>, IReadOnlyList<Citation>) Number(
        Document document,
        ProseMap map,
        IReadOnlyList<Quotation> quotations,
        List<CitationFind> finds,
        IReadOnlyList<IReadOnlyList<(int Find, string Rule)>> bound
    )
    {
        var used = new bool[finds.Count];
        foreach (var list in bound)
        {
            foreach (var (find, _) in list)
                used[find] = true;
        }
        var ids = new string?[finds.Count];
        var citations = new List<Citation>();
        for (var f = 0; f < finds.Count; f++)
        {
            if (!used[f] && !finds[f].StandsAlone)
                continue;
            ids[f] = $"c{citations.Count + 1}";
            citations.Add(ToCitation(ids[f]!, finds[f]));
        }
        if (citations.Count == 0)
            return (quotations, citations);
        var bindings = new Dictionary<string, IReadOnlyList<Binding>>(StringComparer.Ordinal);
        for (var i = 0; i < bound.Count; i++)
        {
            if (bound[i].Count > 0)
                bindings[map.Quotations[i].Id] = bound[i].Select(b => new Binding(ids[b.Find]!, b.Rule)).ToList();
        }
        var result = new List<Quotation>(quotations.Count);
        foreach (var q in quotations)
        {
            if (bindings.TryGetValue(q.Id, out var own))
            {
                result.Add(q with { Citations = own });
            }
            else if (q.Parent is not null && ProseMap.IsBound(q.Kind) && bindings.TryGetValue(q.Parent, out var parent))
            {
                own = parent.Select(b => b with { Rule = BindingRules.Inherited }).ToList();
                bindings[q.Id] = own;
                result.Add(q with { Citations = own });
            }
            else
            {
                result.Add(q);
            }
        }
        return (result, citations);
    }

    private static Citation ToCitation(string id, CitationFind find) =>
        new()
        {
            Id = id,
            Form = find.Form,
            Span = find.Span,
            Text = find.Text,
            Title = find.Reference.Title,
            Authors = find.Reference.Authors,
            Container = find.Reference.Container,
            Publisher = find.Reference.Publisher,
            Dates = find.Reference.Dates,
            Locator = find.Reference.Locator,
            Url = find.Reference.Url,
            Doi = find.Reference.Doi,
        };
}
