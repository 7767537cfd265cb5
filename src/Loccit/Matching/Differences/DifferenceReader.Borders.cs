using Loccit.Matching.Cuts;
using Loccit.Matching.Placing;
using Loccit.Text;

namespace Loccit.Matching.Differences;

/// <summary>What stands at the borders of passages: between two of them, before the first word and behind the last.</summary>
internal sealed partial class DifferenceReader
{
    /// <summary>Two pieces that follow each other in the quotation: over an ellipsis, or without one.</summary>
    /// <returns>True if the two passages are one: the dots are the source's own, and nothing is left out.</returns>
    private bool Join(Piece first, Piece second)
    {
        if (quote.ElisionBefore(second.From) is not { } mark)
        {
            Jump(first, second);
            return false;
        }
        if (first.Source == second.Source && first.FirstWord >= 0 && second.FirstWord >= 0 && first.Span.End <= second.Span.Start)
        {
            var gap = first.Text.AsSpan(first.Span.End, second.Span.Start - first.Span.End);
            if (gap.Length < 64 && Glyphs.Signs(gap).Contains('\u2026', StringComparison.Ordinal) && !new WordScanner(gap).Next(out _, out _, out _))
            {
                var (qs, qe) = (quote.Words[first.To - 1].End, quote.Words[second.From].Start);
                if (Glyphs.Between(quote.Text.AsSpan(qs, qe - qs), gap) != GlyphDifference.None)
                    Add(qs, qe, first.Span.End, second.Span.Start, first, EditKinds.Typography, EditMark.None, "glyphs", allowed: true);
                return true;
            }
        }
        Elision(first, second, mark);
        return false;
    }

    /// <summary>Where the text of a piece begins that does not open the quotation: behind the ellipsis, or where white space parts it from the piece before.</summary>
    private int EdgeBefore(Piece piece) => quote.ElisionBefore(piece.From)?.End ?? Joint(piece.From).Start;

    /// <summary>Where the text of a piece ends that does not close the quotation: at the ellipsis, or where white space parts it from the next piece.</summary>
    private int EdgeBehind(Piece piece) => quote.ElisionBefore(piece.To)?.Start ?? Joint(piece.To).End;

    /// <summary>Between two pieces that no ellipsis parts: signs that touch the word before go with it, those that touch the word behind with that.</summary>
    /// <returns>Where what belongs to the word begins, and where what belongs to the one before it ends.</returns>
    private (int Start, int End) Joint(int word)
    {
        var (end, start) = (quote.Words[word - 1].End, quote.Words[word].Start);
        var (first, last) = (end, start);
        while (first < start && !char.IsWhiteSpace(quote.Text[first]))
            first++;
        while (last > end && !char.IsWhiteSpace(quote.Text[last - 1]))
            last--;
        return first == start ? (start, start) : (last, first);
    }

    /// <summary>What an ellipsis leaves out, and whether it may.</summary>
    private void Elision(Piece first, Piece second, Span mark)
    {
        if (first.FirstWord < 0 || second.FirstWord < 0)
            return;
        if (first.Source != second.Source)
        {
            AddMark(mark, first.Span.End, first.Span.End, "", EditKinds.Distance, "elision-source");
            return;
        }
        var (start, end) = (first.Span.End, second.Span.Start);
        if (start > end)
        {
            AddMark(mark, second.Span.Start, first.Span.End, first.Text, EditKinds.Order, "elision-order");
            return;
        }
        var distance = Distance.Over(documents(first.Source), new Span(start, end));
        if (distance.IsFar)
        {
            AddMark(mark, start, end, first.Text, EditKinds.Omission | EditKinds.Distance, "elision-distance", distance);
            return;
        }
        if (Governing.InGap(first.Text, start, end) is { } governor && policy["elision-governing"].Permission != Permission.Silent)
        {
            AddMark(mark, start, end, first.Text, EditKinds.Omission | governor.Kind, "elision-governing", distance);
            return;
        }
        if (Turns.Change(first.Text, start, end, second.Span.End) && policy["elision-speaker"].Permission != Permission.Silent)
        {
            AddMark(mark, start, end, first.Text, EditKinds.Omission | EditKinds.Person, "elision-speaker", distance);
            return;
        }
        edits.Add(
            new Edit(
                mark,
                new Span(start, end),
                mark.In(quote.Text),
                first.Text[start..end].Trim(),
                EditKinds.Omission,
                EditMark.Ellipsis,
                "omission",
                Allows("omission", EditMark.Ellipsis)
            )
            {
                Distance = distance,
            }
        );
    }

    private void AddMark(Span mark, int start, int end, string text, EditKinds kinds, string rule, Distance? distance = null)
    {
        var source = text.Length == 0 ? "" : text[start..Math.Min(end, start + 2000)].Trim();
        edits.Add(
            new Edit(
                mark,
                new Span(start, end),
                mark.In(quote.Text),
                source,
                kinds,
                EditMark.Ellipsis,
                rule,
                Allowed: policy[rule].Permission == Permission.Silent
            )
            {
                Distance = distance,
            }
        );
    }

    /// <summary>Words left out without a mark up to this many are an omission; beyond, two places are spliced.</summary>
    private const int SpliceWords = 60;

    private void Jump(Piece first, Piece second)
    {
        if (first.FirstWord < 0 || second.FirstWord < 0)
            return;
        var point = quote.Words[second.From - 1].End;
        if (first.Source == second.Source && first.Span.End <= second.Span.Start)
        {
            var (start, end) = (first.Span.End, second.Span.Start);
            if (end - start < SpliceWords * 16 && WordScanner.Words(first.Text, start, end) is { Count: <= SpliceWords } omitted)
            {
                if (omitted.Count == 0)
                    return;
                var kinds = EditKindReader.Read([], omitted.ConvertAll(w => InPlace(first.Text, w.Start, w.End)));
                edits.Add(
                    new Edit(
                        new Span(point, point),
                        new Span(omitted[0].Start, omitted[^1].End),
                        "",
                        first.Text[omitted[0].Start..omitted[^1].End],
                        kinds,
                        EditMark.None,
                        "omission",
                        Allows("omission", EditMark.None)
                    )
                );
                return;
            }
        }
        var kind = first.Source == second.Source && first.Span.Start >= second.Span.End ? EditKinds.Order : EditKinds.Distance;
        edits.Add(
            new Edit(
                new Span(point, quote.Words[second.From].Start),
                new Span(first.Span.End, first.Span.End),
                "",
                "",
                kind,
                EditMark.None,
                "splice",
                Allowed: policy["splice"].Permission == Permission.Silent
            )
        );
    }

    /// <summary>What stands before the quotation's first word: a dash, an opening mark.</summary>
    private Span Lead(Piece piece, Span passage, int? inner)
    {
        if (piece.FirstWord < 0 || (inner is null && quote.OpensWithEllipsis))
            return passage;
        var mine = Glyphs.Tight(quote.WithoutMarks(inner ?? quote.Span.Start, quote.Words[piece.From].Start));
        if (mine.Length == 0)
            return passage;
        // the source's signs right before its first word
        var start = passage.Start;
        var seen = 0;
        while (start > 0 && seen < mine.Length && passage.Start - start < 8 && !char.IsLetterOrDigit(piece.Text[start - 1]))
        {
            start--;
            if (!char.IsWhiteSpace(piece.Text[start]))
                seen++;
        }
        var theirs = Glyphs.Tight(piece.Text.AsSpan(start, passage.Start - start));
        if (theirs == mine)
            return passage with { Start = start };
        if (inner is not null)
            return passage;
        if (Glyphs.Signs(theirs) == Glyphs.Signs(mine))
        {
            Add(quote.Span.Start, quote.Words[piece.From].Start, start, passage.Start, piece, EditKinds.Typography, EditMark.None, "glyphs", allowed: true);
            return theirs.Length == mine.Length ? passage with { Start = start } : passage;
        }
        var signs = Glyphs.Signs(mine);
        if (signs.Length > 0)
            Add(
                quote.Span.Start,
                quote.Words[piece.From].Start,
                passage.Start,
                passage.Start,
                piece,
                EditKinds.Punctuation,
                EditMark.None,
                "final-punctuation",
                Allows("final-punctuation", EditMark.None)
            );
        return passage;
    }

    /// <summary>What stands behind the quotation's last word: closing comma or full stop, a question mark.</summary>
    private Span Tail(Piece piece, Span passage, int? inner)
    {
        if (piece.LastWord < 0 || (inner is null && quote.ClosesWithEllipsis))
            return passage;
        var from = quote.Words[piece.To - 1].End;
        var mine = Glyphs.Tight(quote.WithoutMarks(from, inner ?? quote.Span.End));
        var end = passage.End;
        var next = piece.LastWord + 1 < piece.Words.Count ? piece.Words[piece.LastWord + 1].Start : Math.Min(piece.Text.Length, passage.End + 16);
        var behind = piece.Text.AsSpan(end, Math.Max(0, Math.Min(next, end + 16) - end));
        // of four points the first is the sentence's (Chicago 13.53)
        if (mine.Length == 0 && inner is not null && quote.ElisionBefore(piece.To) is { } mark && mark.In(quote.Text).Count('.') == 4 && behind.StartsWith("."))
            return passage with { End = end + 1 };
        if (mine.Length == 0)
            return passage;
        var theirs = Glyphs.Tight(behind);
        if (theirs.StartsWith(mine, StringComparison.Ordinal))
            return passage with { End = end + Reach(behind, mine.Length) };
        var (mySigns, theirSigns) = (Glyphs.Signs(mine), Glyphs.Signs(behind));
        if (theirSigns.StartsWith(mySigns, StringComparison.Ordinal))
        {
            // up to the last sign that both have, and the marks behind it that both have
            var reach = 0;
            while (reach < behind.Length && Glyphs.Signs(behind[..reach]).Length < mySigns.Length)
                reach++;
            for (var marks = Marks(mine) - Marks(behind[..reach]); marks > 0 && reach < behind.Length && Glyphs.IsQuoteMark(behind[reach]); marks--)
                reach++;
            if (inner is null)
                Add(from, quote.Span.End, end, end + reach, piece, EditKinds.Typography, EditMark.None, "glyphs", allowed: true);
            return passage with { End = end + reach };
        }
        if (inner is not null)
            return passage;
        // a stop or comma of the author's sentence behind the source's own sign changes nothing: "!.", "?,"
        var asks = mySigns.AsSpan().IndexOfAny('?', '!') >= 0 && !(theirSigns.Length > 0 && mySigns[0] == theirSigns[0] && mySigns[1..] is "." or ",");
        var asked = theirSigns.Length > 0 && theirSigns[0] is '?' or '!';
        var meaning = asks || (asked && mySigns.StartsWith('.'));
        var rule = meaning ? "meaning-punctuation" : "final-punctuation";
        // the sign that the source has in its place is of the passage
        var place = behind.Length > 0 && behind[0] is '.' or ',' or ';' or ':' or '!' or '?' or '\u2026' ? 1 : 0;
        Add(from, quote.Span.End, end, end + place, piece, EditKinds.Punctuation, EditMark.None, rule, Allows(rule, EditMark.None));
        return passage with { End = end + place };
    }

    private static int Marks(ReadOnlySpan<char> text)
    {
        var marks = 0;
        foreach (var c in text)
            marks += Glyphs.IsQuoteMark(c) ? 1 : 0;
        return marks;
    }

    private static int Reach(ReadOnlySpan<char> text, int signs)
    {
        var i = 0;
        while (i < text.Length && signs > 0)
        {
            if (!char.IsWhiteSpace(text[i]) && Fold.Kind(text[i]) != CharKind.Nothing)
                signs--;
            i++;
        }
        return i;
    }
}
