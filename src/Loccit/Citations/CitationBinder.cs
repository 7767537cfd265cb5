using Loccit.Text;

namespace Loccit.Citations;

/// <summary>
/// Binds quotations to citations by the rules of <see cref="BindingRules"/>. Citations are looked for outward from each quotation, a fixed number in
/// each direction, so that the work is linear (with a logarithm for the look-up) even where one sentence holds everything.
/// </summary>
internal sealed class CitationBinder
{
    /// <summary>How many citations are looked at on either side of a quotation.</summary>
    private const int Reach = 8;

    /// <summary>An introduction ("Two days later, the website added:") is no longer, in UTF-16 units.</summary>
    private const int LongestIntroduction = 500;

    /// <summary>Between the call of a note and the quotation it introduces there are a mark and some space, in UTF-16 units.</summary>
    private const int LongestGap = 40;

    private readonly ProseMap map;
    private readonly IReadOnlyList<CitationFind> finds;
    private readonly NarrativeThread thread;
    private readonly List<(int Find, string Rule)>[] bound;
    private readonly Span[] hosts;

    /// <param name="map">The document.</param>
    /// <param name="finds">What the detectors found, by start.</param>
    /// <param name="thread">Which narrative citation the text speaks of at each place.</param>
    public CitationBinder(ProseMap map, IReadOnlyList<CitationFind> finds, NarrativeThread thread)
    {
        this.map = map;
        this.finds = finds;
        this.thread = thread;
        bound = new List<(int, string)>[map.Quotations.Count];
        hosts = new Span[map.Quotations.Count];
    }

    /// <summary>For each of <see cref="ProseMap.Quotations"/> the citations bound to it, best first.</summary>
    public IReadOnlyList<IReadOnlyList<(int Find, string Rule)>> Bind()
    {
        for (var i = 0; i < bound.Length; i++)
        {
            bound[i] = [];
            hosts[i] = Host(i);
        }
        BindMarkup();
        BindNotes();
        BindFollowing();
        BindNear();
        BindInNotes();
        BindShared();
        BindThread();
        foreach (var list in bound)
            Order(list);
        return bound;
    }

    /// <summary>From the start of the quotation's sentence to its end; with the sentence before, where that introduces it with a colon.</summary>
    private Span Host(int i)
    {
        var q = map.Quotations[i].Span;
        var first = map.SentenceAt(q.Start);
        if (first < 0)
            return q;
        var start = Math.Min(map.Sentences[first].Start, q.Start);
        var end = Math.Max(map.Sentences[Math.Max(first, map.SentenceAt(q.End - 1))].End, q.End);
        if (first > 0 && map.IsBlank(start, Math.Min(q.Start, start + 40)) && q.Start - start <= 40 && map.LastCharacter(map.Sentences[first - 1]) == ':')
            start = map.Sentences[first - 1].Start;
        return new Span(start, end);
    }

    private void BindMarkup()
    {
        // the innermost mark-up with an address wins; mark-up spans nest
        var open = new List<int>();
        var f = 0;
        for (var i = 0; i < bound.Length; i++)
        {
            var q = map.Quotations[i].Span;
            for (; f < finds.Count && finds[f].Span.Start <= q.Start + 2; f++)
            {
                if (finds[f].Form != CitationForm.Markup)
                    continue;
                while (open.Count > 0 && finds[open[^1]].Span.End <= finds[f].Span.Start)
                    open.RemoveAt(open.Count - 1);
                open.Add(f);
            }
            while (open.Count > 0 && finds[open[^1]].Span.End < q.End - 2)
                open.RemoveAt(open.Count - 1);
            if (open.Count > 0)
                bound[i].Add((open[^1], BindingRules.MarkupCite));
        }
    }

    private void BindNotes()
    {
        var calls = new List<(Span Call, int Find)>();
        for (var f = 0; f < finds.Count; f++)
        {
            foreach (var call in finds[f].Calls)
                calls.Add((call, f));
        }
        calls.Sort((a, b) => a.Call.CompareTo(b.Call));
        for (var i = 0; i < bound.Length; i++)
        {
            var q = map.Quotations[i];
            // a call may stand inside a block quotation, or before the closing mark
            var from = q.Kind == QuotationKind.Block ? q.Span.Start : q.Span.End - 1;
            var next = i + 1 < bound.Length ? map.Quotations[i + 1].Span.Start : int.MaxValue;
            var limit = Math.Min(next, hosts[i].End + 1);
            var k = Ordered.Last(calls, from - 1, static c => c.Call.Start) + 1;
            for (var n = 0; n < Reach && k < calls.Count && calls[k].Call.Start < limit; n++, k++)
            {
                bound[i].Add((calls[k].Find, BindingRules.NoteCall));
            }
            if (bound[i].Count > 0 || q.Kind == QuotationKind.Block)
                continue;
            // “A” and “B”.¹ — one call for the quotations of one sentence
            k = Ordered.Last(calls, from - 1, static c => c.Call.Start) + 1;
            if (k < calls.Count && calls[k].Call.Start <= hosts[i].End && !HasCitationBetween(q.Span.End, Math.Min(calls[k].Call.Start, hosts[i].End)))
                bound[i].Add((calls[k].Find, BindingRules.NoteCall));
            // He wrote:¹ “A”
            else if (
                k > 0
                && calls[k - 1].Call.End <= q.Span.Start
                && q.Span.Start - calls[k - 1].Call.End <= LongestGap
                && calls[k - 1].Call.Start >= hosts[i].Start
                && map.IsBlank(calls[k - 1].Call.End, q.Span.Start, ":,")
            )
                bound[i].Add((calls[k - 1].Find, BindingRules.NoteCall));
        }
    }

    private void BindFollowing()
    {
        for (var f = 0; f < finds.Count; f++)
        {
            if (finds[f].Follows >= 0 && !bound[finds[f].Follows].Exists(b => b.Rule == BindingRules.FollowsDirectly))
                bound[finds[f].Follows].Add((f, BindingRules.FollowsDirectly));
            if (finds[f].Introduces >= 0)
                bound[finds[f].Introduces].Add((f, BindingRules.Introduces));
        }
    }

    /// <summary>Links and narrative citations in the quotation's own sentence.</summary>
    private void BindNear()
    {
        for (var i = 0; i < bound.Length; i++)
        {
            var q = map.Quotations[i].Span;
            var host = hosts[i];
            var at = Ordered.Last(finds, q.Start, static f => f.Span.Start);
            var links = 0;
            var before = false;
            for (int f = at, n = 0; f >= 0 && n < Reach && finds[f].Span.End > host.Start; f--, n++)
            {
                var find = finds[f];
                if (find.Form == CitationForm.Link && find.Span.Overlaps(q))
                {
                    bound[i].Add((f, BindingRules.LinkAround));
                }
                else if (find.Span.Start < host.Start || find.Span.End > q.Start + 1 || HasQuotationBetween(i, find.Span))
                {
                    continue;
                }
                else if (find.Form == CitationForm.Link && links++ < 2)
                {
                    bound[i].Add((f, BindingRules.LinkInSentence));
                }
                else if (find.Form == CitationForm.Narrative && !before)
                {
                    before = true;
                    bound[i].Add((f, BindingRules.NarrativeBefore));
                }
            }
            var after = false;
            for (int f = at + 1, n = 0; f < finds.Count && n < Reach && finds[f].Span.Start < host.End; f++, n++)
            {
                var find = finds[f];
                if (find.Form == CitationForm.Link && find.Span.Overlaps(q))
                    bound[i].Add((f, BindingRules.LinkAround));
                else if (find.Span.Start < q.End - 1 || HasQuotationBetween(i, find.Span))
                    continue;
                else if (find.Form == CitationForm.Link && links++ < 2)
                    bound[i].Add((f, BindingRules.LinkInSentence));
                else if (find.Form == CitationForm.Narrative && !after && !before)
                {
                    after = true;
                    bound[i].Add((f, BindingRules.NarrativeAfter));
                }
            }
        }
    }

    /// <summary>Words quoted in a note are those of the work that it names before them, unless something nearer names another.</summary>
    private void BindInNotes()
    {
        for (var i = 0; i < bound.Length; i++)
        {
            if (bound[i].Count > 0)
                continue;
            var q = map.Quotations[i].Span;
            var f = Ordered.Last(finds, q.Start - 1, static f => f.Span.Start);
            for (var n = 0; f >= 0 && n < Reach; f--, n++)
            {
                if (finds[f].Form != CitationForm.Note || !finds[f].Span.Contains(q) || finds[f].Reference.Title == map.Quotations[i].Text)
                    continue;
                bound[i].Add((f, BindingRules.InNote));
                break;
            }
        }
    }

    /// <summary>True if another quotation stands between the citation and quotation <paramref name="i"/>, so that it is nearer to that one.</summary>
    private bool HasQuotationBetween(int i, Span find) =>
        find.Start >= map.Quotations[i].Span.End
            ? i + 1 < bound.Length && map.Quotations[i + 1].Span.Start < find.Start
            : i > 0 && map.Quotations[i - 1].Span.Start >= find.End;

    /// <summary>Carries a bracket's citation back over the quotations before the one that it follows.</summary>
    private void BindShared()
    {
        for (var f = 0; f < finds.Count; f++)
        {
            if (finds[f].Form != CitationForm.Parenthetical)
                continue;
            var last = finds[f].Follows;
            if (last < 0)
            {
                if (finds[f].Introduces >= 0)
                    continue;
                // the bracket ends a paragraph that has quotations further up
                last = map.QuotationAt(finds[f].Span.Start);
                if (last < 0 || map.BlockAt(map.Quotations[last].Span.End) != map.BlockAt(finds[f].Span.Start) || HasOwn(last) || !EndsBlock(finds[f].Span))
                    continue;
                if (HasCitationBetween(map.Quotations[last].Span.End, finds[f].Span.Start))
                    continue;
                bound[last].Add((f, BindingRules.Shared));
            }
            for (var i = last - 1; i >= 0; i--)
            {
                if (HasOwn(i) || !Continues(i))
                    break;
                bound[i].Add((f, BindingRules.Shared));
            }
        }
    }

    private bool EndsBlock(Span bracket)
    {
        var block = map.BlockAt(bracket.Start);
        var end = block < 0 ? bracket.End : map.Blocks[block].Span.End;
        return end - bracket.End <= 8 && map.IsBlank(bracket.End, Math.Max(end, bracket.End), ".,;");
    }

    /// <summary>True if the quotation has a citation of its own, so that it needs none that stands behind a later one.</summary>
    private bool HasOwn(int i) => bound[i].Exists(b => b.Rule != BindingRules.LinkInSentence);

    /// <summary>True if from quotation <paramref name="i"/> to the next there are only their own paragraphs and introductions, and no citation.</summary>
    private bool Continues(int i)
    {
        var (q, next) = (map.Quotations[i].Span, map.Quotations[i + 1].Span);
        if (HasCitationBetween(q.End, next.Start))
            return false;
        var from = map.BlockAt(q.End - 1);
        var to = map.BlockAt(next.Start);
        if (to - from > 3)
            return false;
        for (var b = from + 1; b < to; b++)
        {
            var block = map.Blocks[b];
            if (block.Kind is BlockKind.Heading or BlockKind.Code || block.Span.Length > LongestIntroduction || map.LastCharacter(block.Span) != ':')
                return false;
        }
        return to <= from || map.Blocks[to].Kind != BlockKind.Heading;
    }

    /// <summary>True if a citation that is no link stands between the two places.</summary>
    private bool HasCitationBetween(int start, int end)
    {
        var f = Ordered.Last(finds, start - 1, static k => k.Span.Start) + 1;
        for (var n = 0; n < Reach && f < finds.Count && finds[f].Span.Start < end; n++, f++)
        {
            if (finds[f].Form is CitationForm.Parenthetical or CitationForm.Narrative)
                return true;
        }
        return false;
    }

    /// <summary>The work that the text speaks of, for quotations that nothing nearer names a source for.</summary>
    private void BindThread()
    {
        for (var i = 0; i < bound.Length; i++)
        {
            if (bound[i].Exists(b => b.Rule is not (BindingRules.LinkInSentence or BindingRules.Shared)))
                continue;
            if (thread.At(map.Quotations[i].Span.Start) is { } spoken && !bound[i].Exists(b => b.Find == spoken.Find))
                bound[i].Add((spoken.Find, spoken.CarriedOn ? BindingRules.NarrativeThread : BindingRules.NarrativeBefore));
        }
    }

    private static void Order(List<(int Find, string Rule)> list)
    {
        if (list.Count < 2)
            return;
        var seen = new HashSet<int>();
        var sorted = list.Select((b, n) => (b, n)).OrderBy(x => Rank(x.b.Rule)).ThenBy(x => x.n).Select(x => x.b).Where(b => seen.Add(b.Find)).ToList();
        list.Clear();
        list.AddRange(sorted);
    }

    private static int Rank(string rule) =>
        rule switch
        {
            BindingRules.MarkupCite => 0,
            BindingRules.FollowsDirectly => 1,
            BindingRules.Introduces => 2,
            BindingRules.NoteCall => 3,
            BindingRules.InNote => 4,
            BindingRules.LinkAround => 5,
            BindingRules.NarrativeAfter => 6,
            BindingRules.NarrativeBefore => 7,
            BindingRules.Shared => 8,
            BindingRules.LinkInSentence => 9,
            BindingRules.NarrativeThread => 10,
            _ => 11,
        };
}
