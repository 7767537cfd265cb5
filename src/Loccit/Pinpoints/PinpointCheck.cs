using Loccit.Matching;
using Loccit.Matching.Differences;

namespace Loccit.Pinpoints;

/// <summary>Compares where words were found with the place in the source that is cited for them.</summary>
internal static class PinpointCheck
{
    /// <summary>The judgement, with the cited place if the words stand elsewhere in the source; another one if they stand at the cited place too.</summary>
    /// <param name="judgement">What was found in the source cited.</param>
    /// <param name="locators">The places cited in that source, as written.</param>
    /// <param name="source">The source cited.</param>
    /// <param name="judgeIn">Judges the words in a stretch of the source; null if they are not in it just so.</param>
    public static Judgement Of(Judgement judgement, IReadOnlyList<string> locators, Source source, Func<Span, Judgement?> judgeIn)
    {
        if (locators.Count == 0 || judgement.Verdict > Verdict.Spliced || judgement.Passages.Count == 0 || judgement.Source != source.Id)
            return judgement;
        if (judgement.Passages.Any(p => p.Source != source.Id))
            return judgement;
        var map = PinpointMap.Of(source.Document!);
        // what is cited by page and by chapter must stand in both, as far as the source tells
        var places = locators
            .SelectMany(PinpointReader.Read)
            .Where(p => p.Kind != PinpointKind.Page || judgement.Passages.All(x => map.KnowsPageOf(x.Span.Start)))
            .GroupBy(p => p.Kind)
            .Select(kind => kind.Select(map.Find).ToList())
            // one place that the source does not tell may be the one
            .Where(found => found.TrueForAll(f => f is not null))
            .Select(found => found.SelectMany(f => f!).ToList())
            .ToList();
        // where lines are numbered, a page with lines says more than a page
        if (LineReferences.Find(locators, source.Document!) is { Count: > 0 } lines)
            places = [lines];
        if (places.TrueForAll(stretches => judgement.Passages.Any(p => stretches.Exists(s => Meets(s, p.Span)))))
            return judgement;
        var words = judgement.Passages[0].Span.In(source.Document!.Text);
        foreach (var stretch in places.SelectMany(s => s))
        {
            var at = source.Document.Text.AsSpan(stretch.Start, stretch.Length).IndexOf(words, StringComparison.Ordinal);
            if (at < 0)
                continue;
            const int Around = 400;
            at += stretch.Start;
            var near = new Span(Math.Max(stretch.Start, at - Around), Math.Min(stretch.End, at + words.Length + Around));
            return judgeIn(near) ?? judgement;
        }
        var cited = string.Join("; ", locators);
        if (judgement.Verdict > Verdict.Marked)
            return judgement with { CitedPlace = cited };
        return judgement with
        {
            Verdict = Verdict.Misplaced,
            Flags = EditKinds.None,
            CitedPlace = cited,
            Explanation = Explain.Misplaced(judgement.Passages[0], source, cited),
        };
    }

    private static bool Meets(Span stretch, Span passage) => passage.Start < stretch.End && stretch.Start < passage.End;
}
