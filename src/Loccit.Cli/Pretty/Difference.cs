namespace Loccit.Cli.Pretty;

/// <summary>One source's side of a difference: its own words around the passages, and their place.</summary>
internal sealed record SourceSide(string Source, IReadOnlyList<Place> Places, IReadOnlyList<Run> Words);

/// <summary>A quotation and the source's own words, with what differs between them shown on both sides.</summary>
internal sealed class Difference
{
    private const int Context = 56;
    private const int BridgedGap = 90;
    private const int LongStretch = 1200;

    private readonly IReadOnlyList<Edit> edits;

    private Difference(Judgement judgement) => edits = [.. judgement.Edits.Where(e => !e.Allowed)];

    public IReadOnlyList<Run> Quoted { get; private init; } = [];

    public IReadOnlyList<SourceSide> Sources { get; private init; } = [];

    /// <param name="text">The text that the quotation stands in.</param>
    /// <param name="words">Its words, from the first to the last.</param>
    /// <param name="judgement">What was found.</param>
    /// <param name="source">Finds a source by id.</param>
    public static Difference Of(string text, Span words, Judgement judgement, Func<string, Source?> source)
    {
        var d = new Difference(judgement);
        return new Difference(judgement)
        {
            Quoted = Words(text, words, d.edits.Select(e => e.QuotedSpan), Tone.Quoted, shown: words),
            Sources = d.FindSources(judgement, source),
        };
    }

    private List<SourceSide> FindSources(Judgement judgement, Func<string, Source?> source)
    {
        var sides = new List<SourceSide>();
        foreach (var group in judgement.Passages.GroupBy(p => p.Source, StringComparer.Ordinal))
        {
            var passages = group.ToList();
            var places = passages.Select(p => p.Place).ToList();
            if (source(group.Key)?.Document is not { } document)
            {
                sides.Add(new SourceSide(group.Key, places, Join(passages.Select(p => new List<Run> { Visible.Line(p.Text) }))));
                continue;
            }
            // An edit does not say which source it is of: the one whose passages are near it.
            var reach = new Span(passages.Min(p => p.Span.Start) - 4096, passages.Max(p => p.Span.End) + 4096);
            var changed = edits.Select(e => e.SourceSpan).Where(s => !s.IsEmpty && reach.Contains(s) && s.End <= document.Text.Length).Order().ToList();
            var stretches = Stretches(document, passages, changed);
            var found = passages.Select(p => p.Span).ToList();
            sides.Add(new SourceSide(group.Key, places, Join(stretches.Select(s => InContext(document, s, found, changed)))));
        }
        return sides;
    }

    /// <summary>What is shown of a source: each passage and change with some words around, near ones joined; never past the paragraph.</summary>
    private static List<Span> Stretches(Document document, List<Passage> passages, List<Span> changed)
    {
        var all = passages.Select(p => p.Span).Concat(changed).Where(s => s.Start >= 0 && s.End <= document.Text.Length).Order().ToList();
        var merged = new List<Span>();
        foreach (var span in all)
        {
            if (merged.Count > 0 && span.Start - merged[^1].End <= BridgedGap)
                merged[^1] = new Span(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }
        // In the order of the quotation, so that the two can be read side by side even where it changed the order.
        return [.. merged.OrderBy(s => passages.FindIndex(p => s.Contains(p.Span)) is var i and >= 0 ? i : int.MaxValue).Select(s => Widen(document, s))];
    }

    private static Span Widen(Document document, Span span)
    {
        var text = document.Text;
        var first = document.BlockAt(span.Start);
        var last = document.BlockAt(Math.Max(span.Start, span.End - 1));
        var from = first >= 0 ? Math.Min(document.Blocks[first].Span.Start, span.Start) : 0;
        var to = last >= 0 ? Math.Max(document.Blocks[last].Span.End, span.End) : text.Length;
        var start = Math.Max(from, span.Start - Context);
        var end = Math.Min(to, span.End + Context);
        while (start > from && start < span.Start && !char.IsWhiteSpace(text[start - 1]))
            start++;
        while (end < to && end > span.End && !char.IsWhiteSpace(text[end]))
            end--;
        return new Span(start, end);
    }

    private static List<Run> InContext(Document document, Span shown, List<Span> found, List<Span> changed)
    {
        var runs = new List<Run>();
        var block = document.BlockAt(shown.Start);
        if (block >= 0 && shown.Start > document.Blocks[block].Span.Start)
            runs.Add(new Run("… ", Tone.Faint));
        runs.AddRange(Words(document.Prose, shown, changed, Tone.Sourced, new Span(found.Min(f => f.Start), found.Max(f => f.End))));
        block = document.BlockAt(shown.End - 1);
        if (block >= 0 && shown.End < document.Blocks[block].Span.End)
            runs.Add(new Run(" …", Tone.Faint));
        return runs;
    }

    private static List<Run> Join(IEnumerable<List<Run>> stretches)
    {
        var joined = new List<Run>();
        foreach (var stretch in stretches)
        {
            if (joined.Count > 0)
                joined.Add(new Run(joined[^1].Text.EndsWith('…') ? " " : " … ", Tone.Faint));
            // The dots between two stretches are said once.
            joined.AddRange(joined.Count > 0 && stretch[0].Text == "… " ? stretch.Skip(1) : stretch);
        }
        return joined;
    }

    /// <summary>Pages of words without a difference help nobody to see one: the middle of a long stretch is left out.</summary>
    private static string Cut(string text, Span span)
    {
        if (span.Length <= LongStretch)
            return Visible.Line(span.In(text));
        var head = text.AsSpan(span.Start, LongStretch / 2);
        var tail = text.AsSpan(span.End - LongStretch / 2, LongStretch / 2);
        return Visible.Line($"{head[..Math.Max(head.LastIndexOf(' '), head.Length - 40)]} ⋯ {tail[Math.Clamp(tail.IndexOf(' '), 0, 40)..]}");
    }

    private static IEnumerable<Run> Pieces(string text, Span part, Span shown)
    {
        // Words around the passage are faint, its own are not.
        foreach (
            var (from, to, tone) in new[] { (part.Start, shown.Start, Tone.Faint), (shown.Start, shown.End, Tone.Normal), (shown.End, part.End, Tone.Faint) }
        )
        {
            var (s, e) = (Math.Max(from, part.Start), Math.Min(to, part.End));
            if (e > s)
                yield return new Run(Cut(text, new Span(s, e)), tone);
        }
    }

    private static List<Run> Words(string text, Span span, IEnumerable<Span> changed, Tone tone, Span shown)
    {
        var runs = new List<Run>();
        var at = span.Start;
        foreach (var change in changed.Where(c => !c.IsEmpty && c.Start >= span.Start && c.End <= span.End).Order())
        {
            if (change.Start < at)
                continue;
            runs.AddRange(Pieces(text, new Span(at, change.Start), shown));
            // The space at either end of a change belongs to the text around it.
            var words = Cut(text, change).Trim();
            if (words.Length > 0 && char.IsWhiteSpace(text[change.Start]))
                runs.Add(" ");
            if (words.Length > 0)
                runs.Add(new Run(words, tone));
            if (char.IsWhiteSpace(text[change.End - 1]))
                runs.Add(" ");
            at = change.End;
        }
        runs.AddRange(Pieces(text, new Span(at, span.End), shown));
        return runs;
    }
}
