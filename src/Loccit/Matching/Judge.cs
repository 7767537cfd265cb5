using Loccit.Languages;
using Loccit.Legibility;
using Loccit.Matching.Cuts;
using Loccit.Matching.Differences;
using Loccit.Matching.Kinds;
using Loccit.Matching.Placing;

namespace Loccit.Matching;

/// <summary>Decides the verdict on one quotation: by its differences and the policy's rules, never by a score.</summary>
internal sealed partial class Judge(PassageIndex index, IReadOnlyList<Source> sources, Policy policy)
{
    private readonly Placer placer = new(index);

    /// <summary>What character recognition did to each source; looked at when a source is first in doubt.</summary>
    private readonly Lazy<Damage>[] damages = [.. Enumerable.Range(0, sources.Count).Select(i => new Lazy<Damage>(() => Damage.Of(index.TextOf(i))))];

    /// <summary>The language of each source, for telling what a difference touches.</summary>
    private readonly Lazy<Lexicon>[] languages = [.. sources.Select(s => new Lazy<Lexicon>(() => Lexicon.Of(s.Document!.Prose, s.Document.Metadata.Language)))];

    /// <summary>What a placement came to.</summary>
    private sealed record Examined(
        Placement Placement,
        IReadOnlyList<Edit> Edits,
        IReadOnlyList<(int Source, Span Span)> Passages,
        Verdict Verdict,
        EditKinds Flags,
        Damage Damage
    )
    {
        public int Source => Placement.Pieces[0].Source;

        public bool IsClean => Verdict <= Verdict.Marked;
    }

    /// <summary>Judges words against the cited source, or against all.</summary>
    /// <param name="quote">The words.</param>
    /// <param name="cited">Index of the source cited; -1 if none is.</param>
    /// <param name="leadIn">The author's own words before the quotation in its sentence: they may restore what the cut dropped. Null if not known.</param>
    public Judgement Decide(MarkedText quote, int cited, string? leadIn)
    {
        var free = quote.Words.Count(w => w.Bracket == 0 || w.Partly);
        if (free == 0)
            return new Judgement { Verdict = Verdict.Inconclusive, Explanation = Explain.NoWords };
        var weight = quote.Words.Where(w => w.Bracket == 0 || w.Partly).Sum(w => index.Bits(w.Hash));
        return cited >= 0 ? Against(quote, cited, leadIn, free, weight) : Anywhere(quote, leadIn, free, weight);
    }

    /// <summary>Judges words that should stand in a stretch of a source just so; null unless all of them do, and nothing is wrong with them there.</summary>
    /// <param name="quote">The words.</param>
    /// <param name="source">Index of the source.</param>
    /// <param name="stretch">Where in it.</param>
    /// <param name="leadIn">The author's own words before them, or null.</param>
    public Judgement? DecideIn(MarkedText quote, int source, Span stretch, string? leadIn)
    {
        const int Telling = 5;
        if (quote.Words.Count(w => w.Bracket == 0) < Telling || placer.PlaceIn(quote, source, stretch) is not { Coverage: > 0.9999 } placement)
            return null;
        var found = Examine(quote, placement, leadIn);
        return found.IsClean ? Tell(quote, found, null) : null;
    }

    /// <summary>How much of the words is found in a source at once, 0 to 1.</summary>
    public double Finds(MarkedText quote, int source) => placer.Place(quote, source)?.Coverage ?? 0;

    private Judgement Against(MarkedText quote, int cited, string? leadIn, int free, double weight)
    {
        var size = Math.Log2(index.TextOf(cited).Length + 2.0) - 2;
        if (free < 4 && (weight < size || IsOnlySmallWords(quote, cited)))
        {
            var places = PlaceCount.Of(index, quote, cited, 1000);
            if (places != 1 && (places > 1 || free == 1) || (free == 1 && quote.Words[0].End - quote.Words[0].Start < 3))
                return new Judgement
                {
                    Verdict = Verdict.Inconclusive,
                    Source = sources[cited].Id,
                    Places = places,
                    Explanation = Explain.TooShort(places, sources[cited]),
                };
        }
        var placement = placer.Place(quote, cited);
        if (placement is null || !placement.IsPlace)
        {
            var scanned = placer.ScanWhole(quote, cited);
            if (placement is null || (scanned is not null && scanned.Coverage > placement.Coverage))
                placement = scanned;
        }
        var here = placement is { IsPlace: true } ? Examine(quote, placement, leadIn) : null;
        here = Respelled(quote, here, leadIn);
        if (here is { IsClean: false })
            here = SecondLook(quote, here, leadIn);
        if (here is not { IsClean: true } && Damaged(quote, cited, leadIn, here) is { } mended && (here is null || IsAsGood(mended, here)))
            here = mended;
        // before a source that was read is said not to have the words, it is searched for their letters
        if (here is null && DamagedPlacer.Place(quote, index, cited, Damage.None) is { } byLetters && (byLetters.IsPlace || IsAlike(quote, byLetters)))
            here = Examine(quote, byLetters, leadIn);
        if (here is { IsClean: true })
            return Tell(quote, here, null);
        if (here is null && Readability.Fault(index, cited, placer) is { } fault)
            return new Judgement
            {
                Verdict = Verdict.Unavailable,
                Source = sources[cited].Id,
                Explanation = Explain.Unreadable(sources[cited], fault),
            };

        // Not here, or not as it stands here: if another source has it as it stands, that is where it comes from.
        var other = placer.Place(quote, -1);
        if (other is not null && other.Pieces.All(p => p.Source != cited) && IsSure(other, free, weight))
        {
            var there = Examine(quote, other, leadIn);
            // a copy that has the words clean shows what the scan cited misread
            if (there.IsClean && here is { Damage.IsHeavy: true })
                return Tell(quote, Excused(here), null);
            // a copy that has the words clean, and a source cited that has them but for a few letters: the source is a scan, though little of it is damaged
            if (there.IsClean && here is not null && DamagedPlacer.Place(quote, index, cited, Damage.Slight) is { IsPlace: true } scan)
            {
                var asScan = Examine(quote, scan, leadIn, Damage.Slight);
                if (asScan.IsClean)
                    return Tell(quote, asScan, null);
            }
            if (there.IsClean || (here is null && there.Verdict < Verdict.Spliced))
                return Tell(quote, there with { Verdict = Verdict.Misattributed }, sources[cited]);
        }
        if (here is not null)
            return Tell(quote, here, null);
        if (Foreign(quote, cited) is { } foreign)
            return foreign;
        if (damages[cited].Value.IsIllegible)
            return new Judgement
            {
                Verdict = Verdict.Unavailable,
                Source = sources[cited].Id,
                Explanation = Explain.Illegible(sources[cited]),
            };
        return new Judgement
        {
            Verdict = Verdict.Absent,
            Source = sources[cited].Id,
            Passages = placement is null ? [] : Nearest(placement),
            Explanation = Explain.Absent(sources[cited], index.SourceCount),
        };
    }

    private Judgement Anywhere(MarkedText quote, string? leadIn, int free, double weight)
    {
        var chance = Math.Log2(index.Words + 2.0);
        if (free < 5 || weight < chance + 6)
        {
            var places = PlaceCount.Of(index, quote, -1, 1000);
            if (places != 1 || free < 3)
                return new Judgement
                {
                    Verdict = Verdict.Inconclusive,
                    Places = places,
                    Explanation = Explain.TooShort(places, null),
                };
        }
        var placement = placer.Place(quote, -1);
        var found = placement is { IsPlace: true } ? Examine(quote, placement, leadIn) : null;
        found = Respelled(quote, found, leadIn);
        if (found is { IsClean: false })
            found = SecondLook(quote, found, leadIn);
        if (found is not { IsClean: true } && DamagedAnywhere(quote, found, leadIn) is { } mended)
            found = mended;
        if (found is not null)
            return Tell(quote, found, null);
        return new Judgement
        {
            Verdict = Verdict.Absent,
            Passages = placement is null || placement.Coverage < 0.2 ? [] : Nearest(placement),
            Explanation = Explain.AbsentEverywhere(index.SourceCount),
        };
    }

    /// <summary>True if there is nothing in the quotation but articles, pronouns and the like: such words prove nothing, however short the source is.</summary>
    private bool IsOnlySmallWords(MarkedText quote, int source) =>
        quote.Words.All(w =>
            Loccit.Text.Fold.Word(quote.Text.AsSpan(w.Start, w.End - w.Start)) is var word
            && (languages[source].Value.ClassOf(word) != EditKinds.None || word.All(char.IsAsciiDigit))
        );

    /// <summary>A quotation in another language than the source is a translation, which cannot be compared word by word; null if the languages are not known to differ.</summary>
    private Judgement? Foreign(MarkedText quote, int source)
    {
        var mine = TextLanguage.Likely(quote.Span.In(quote.Text));
        var theirs =
            languages[source].Value.Language is { Length: > 0 } known && index.TextOf(source).Length > 1000 ? known : TextLanguage.Likely(index.TextOf(source));
        return mine.Length == 0 || theirs.Length == 0 || mine == theirs
            ? null
            : new Judgement
            {
                Verdict = Verdict.Translated,
                Source = sources[source].Id,
                Explanation = Explain.Translated(sources[source], mine, theirs),
            };
    }

    /// <summary>True if the passage has nearly all letters of a quotation of one fragment in their order, though few whole words: other spellings, contractions.</summary>
    private static bool IsAlike(MarkedText quote, Placement placement)
    {
        const int Longest = 2000;
        if (placement.Pieces is not [{ FirstWord: >= 0 } piece] || quote.Span.Length > Longest || piece.Span.Length > Longest)
            return false;
        var (mine, theirs) = (Confusions.Outline(quote.Span.In(quote.Text)), Confusions.Outline(piece.Span.In(piece.Text)));
        return mine.Length >= 20 && EditDistance.Within(mine, theirs, mine.Length / 4);
    }

    /// <summary>What differs without a mark is laid to the scan's damage.</summary>
    private static Examined Excused(Examined found) =>
        found with
        {
            Verdict = Verdict.Typographic,
            Flags = EditKinds.None,
            Edits =
            [
                .. found.Edits.Select(e => e.Allowed || e.Mark != EditMark.None ? e : e with { Kinds = EditKinds.Typography, Rule = "ocr", Allowed = true }),
            ],
        };

    /// <summary>Elsewhere the likeness must be beyond chance: nearly all of the words, in a run.</summary>
    private bool IsSure(Placement placement, int free, double weight) =>
        placement.Coverage >= 0.75 && placement.Run >= Math.Min(free, 5) && weight >= Math.Log2(index.Words + 2.0) + 4;

    private Examined Examine(MarkedText quote, Placement placement, string? leadIn, Damage? damage = null)
    {
        var (edits, passages) = DifferenceReader.Read(quote, placement, policy, damage ?? Damage.None, s => languages[s].Value, s => sources[s].Document!);
        var first = placement.Pieces[0];
        if (Cut(quote, first, placement.Pieces[^1], leadIn) is { } cut)
            edits = [cut, .. edits];

        var splice = edits.Where(e => e.Rule == "splice" && !e.Allowed).ToList();
        var truncated = edits.Where(e => e.Rule == "edge-governing" && !e.Allowed).ToList();
        var altered = edits.Where(e => e.Mark == EditMark.None && !e.Allowed && e.Rule is not ("splice" or "edge-governing")).ToList();
        var mismarked = edits.Where(e => e.Mark != EditMark.None && !e.Allowed).ToList();
        var marked = edits.Where(e => e.Mark != EditMark.None && !e.IsGlyphs).ToList();
        var silent = edits.Where(e => e.Mark == EditMark.None && e.Allowed && !e.IsGlyphs).ToList();
        var (verdict, ground) = edits switch
        {
            _ when splice.Count > 0 => (Verdict.Spliced, splice),
            _ when altered.Count > 0 => (Verdict.Altered, altered),
            _ when mismarked.Count > 0 => (Verdict.Mismarked, mismarked),
            _ when truncated.Count > 0 => (Verdict.Truncated, truncated),
            _ when marked.Count > 0 => (Verdict.Marked, marked),
            _ when silent.Count > 0 => (Verdict.Permitted, silent),
            _ when edits.Count > 0 => (Verdict.Typographic, []),
            _ => (Verdict.Verbatim, new List<Edit>()),
        };
        var flags = EditKinds.None;
        foreach (var e in ground)
            flags |= e.Kinds;
        // what else is wrong is named too
        foreach (var e in edits.Where(e => !e.Allowed))
            flags |= e.Kinds;
        return new Examined(placement, edits, passages, verdict, flags & ~EditKinds.Typography, damage ?? Damage.None);
    }

    /// <summary>The words right before or behind the passage, if they govern it and the author has not put them in his own.</summary>
    private Edit? Cut(MarkedText quote, Piece first, Piece last, string? leadIn)
    {
        if (first.FirstWord < 0 || policy["edge-governing"].Permission == Permission.Silent)
            return null;
        // the passage begins with a changed word: what stands before it is not a cut
        if (first.Steps.Count > 0 && (first.Steps[0].Source < 0 || first.Steps[0].Quote < 0))
            return null;
        var block = BlockOf(first);
        var start = quote.Words.Count > 0 ? quote.Words[0].Start : quote.Span.Start;
        if (Governing.Before(first.Text, first.Span, block.Start) is { } before)
            return IsRestored(before, first) ? null : CutEdit(start, first.Text, before.Span, before.Kind);
        if (Halved(first) is { } half)
            return CutEdit(start, first.Text, half, EditKinds.Number);
        var tail = quote.Text.AsSpan(quote.Words[^1].End, quote.Span.End - quote.Words[^1].End);
        var signs = Glyphs.Signs(tail);
        if (
            !quote.ClosesWithEllipsis
            && !signs.Contains('?', StringComparison.Ordinal)
            && Governing.Question(first.Text, first.Span.Start, first.Span.End, block.Start, block.End) is { } question
        )
            return leadIn is not null && leadIn.Contains("whether", StringComparison.OrdinalIgnoreCase)
                ? null
                : CutEdit(start, first.Text, question, EditKinds.Punctuation);
        if (last.LastWord < 0 || quote.Words.Count < LeastClause || !EndsWithSourceWord(last))
            return null;
        var around = new Span(BlockOf(last).Start, Math.Max(BlockOf(last).End, last.Span.End));
        return Governing.Behind(last.Text, last.Span, around, signs.StartsWith('.'), quote.ClosesWithEllipsis) is { } behind && !IsRestored(behind, last)
            ? CutEdit(quote.Words[^1].End, last.Text, behind.Span, behind.Kind)
            : null;

        bool IsRestored(Governor governor, Piece piece) => leadIn is not null && Governing.Restored(leadIn, piece.Text, governor);
    }

    /// <summary>"Half | a million": a fraction right before the article of the number it is taken of.</summary>
    private static Span? Halved(Piece first)
    {
        const int Longest = 8;
        var text = first.Text;
        var word = first.Words[first.FirstWord];
        if (Loccit.Text.Fold.Word(text.AsSpan(word.Start, word.End - word.Start)) is not ("a" or "an"))
            return null;
        var end = word.Start;
        while (end > 0 && text[end - 1] is ' ' or '\n')
            end--;
        var start = end;
        while (start > 0 && end - start < Longest && char.IsLetter(text[start - 1]))
            start--;
        return Loccit.Text.Fold.Word(text.AsSpan(start, end - start)) == "half" ? new Span(start, word.Start) : null;
    }

    /// <summary>A clause that a condition can turn has at least so many words.</summary>
    private const int LeastClause = 5;

    private static bool EndsWithSourceWord(Piece piece) => piece.Steps.Count > 0 && piece.Steps[^1] is { Quote: >= 0, Source: >= 0 };

    private static Edit CutEdit(int at, string text, Span span, EditKinds kind) =>
        new(new Span(at, at), span, "", span.In(text).Trim(), kind, EditMark.None, "edge-governing", Allowed: false);

    /// <summary>The paragraph that a passage begins in: what stands in another governs nothing here.</summary>
    private Span BlockOf(Piece piece)
    {
        var document = sources[piece.Source].Document!;
        var block = document.BlockAt(piece.Span.Start);
        return block < 0 ? new Span(0, piece.Text.Length) : document.Blocks[block].Span;
    }

    private Judgement Tell(MarkedText quote, Examined examined, Source? citedInstead)
    {
        var source = sources[examined.Source];
        var doubt =
            examined.Verdict == Verdict.Altered && examined.Damage.IsHeavy ? Doubt.Of(quote, examined.Placement, examined.Edits, examined.Damage) : null;
        var passages = examined.Passages.Select(p => Passage(p.Source, p.Span)).ToList();
        var judgement = new Judgement
        {
            Verdict = doubt is null ? examined.Verdict : Verdict.Inconclusive,
            Flags = doubt is null ? examined.Flags : EditKinds.None,
            Source = source.Id,
            Passages = passages,
            Edits = examined.Edits,
            SourceDamage = examined.Damage is { IsDamaged: true, Rate: > 0 } ? examined.Damage.Rate : null,
            Explanation = doubt is null ? "" : Explain.TooDamaged(source, doubt),
        };
        return doubt is not null ? judgement : judgement with { Explanation = Explain.Found(judgement, source, citedInstead, quote, policy) };
    }

    private List<Passage> Nearest(Placement placement)
    {
        var best = placement.Pieces.Where(p => p.FirstWord >= 0).OrderByDescending(p => p.Matched).FirstOrDefault();
        return best is null ? [] : [Passage(best.Source, best.Span)];
    }

    private Passage Passage(int source, Span span)
    {
        var document = sources[source].Document!;
        return new Passage(sources[source].Id, document.Sha256, span, document.Read(span), document.PlaceOf(span));
    }
}
