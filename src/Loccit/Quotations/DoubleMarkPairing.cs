namespace Loccit.Quotations;

/// <summary>
/// Pairs the marks that are never apostrophes: doubles, guillemets, corners. Starts afresh at each paragraph, save for what is re-opened there,
/// so that one wrong mark cannot turn what follows inside out.
/// </summary>
internal sealed class DoubleMarkPairing(string prose, Convention convention, PairedMarks result)
{
    private readonly List<OpenMark> open = [];
    private readonly int[] openOf = new int[(int)MarkGlyph.SingleLow + 1];

    /// <summary>Pairs the marks of one paragraph.</summary>
    /// <param name="paragraph">Where they stand.</param>
    /// <param name="marks">All marks of it; singles are passed over.</param>
    /// <param name="mayGoOn">True if the next paragraph may re-open what is still open.</param>
    public void Pair(Span paragraph, ReadOnlySpan<Mark> marks, bool mayGoOn)
    {
        var repeated = TakeReopenings(marks);
        for (var i = 0; i < marks.Length; i++)
        {
            var mark = marks[i];
            if (mark.Family == MarkFamily.Single || repeated.Contains(i))
                continue;
            switch (Decide(marks, i))
            {
                case MarkRole.Opener:
                    Open(mark);
                    break;
                case MarkRole.Closer:
                    Close(mark);
                    break;
                case MarkRole.Either:
                    result.Stray.Add(mark);
                    break;
            }
        }
        EndParagraph(paragraph.End, mayGoOn);
    }

    /// <summary>Opener, Closer, Either for a stray mark, Prime for none at all.</summary>
    private MarkRole Decide(ReadOnlySpan<Mark> marks, int i)
    {
        var mark = marks[i];
        var opens = mark.Role == MarkRole.Opener;
        var closes = mark.Role == MarkRole.Closer;
        var family = IsOpen(mark.Family);
        switch (mark.Glyph)
        {
            case MarkGlyph.DoubleLow or MarkGlyph.TwoGraves or MarkGlyph.TwoLeft or MarkGlyph.CornerLeft or MarkGlyph.WhiteCornerLeft:
                return MarkRole.Opener;
            case MarkGlyph.TwoRight or MarkGlyph.CornerRight or MarkGlyph.WhiteCornerRight:
                return family ? MarkRole.Closer : MarkRole.Either;
            case MarkGlyph.DoubleLeft:
                if (openOf[(int)MarkGlyph.DoubleLow] > 0 && !opens)
                    return MarkRole.Closer;
                return !closes ? MarkRole.Opener
                    : family ? MarkRole.Closer
                    : MarkRole.Either;
            case MarkGlyph.DoubleRight:
                if (family && !(opens && open[^1].Mark.Glyph == MarkGlyph.DoubleRight))
                    return MarkRole.Closer;
                return opens ? MarkRole.Opener : MarkRole.Either;
            case MarkGlyph.DoubleStraight or MarkGlyph.TwoStraight:
                return DecideStraight(marks, i, family);
            default:
                return DecideGuillemet(mark, opens, closes);
        }
    }

    private MarkRole DecideStraight(ReadOnlySpan<Mark> marks, int i, bool family)
    {
        var mark = marks[i];
        if (mark.Role is MarkRole.Opener or MarkRole.Prime)
            return mark.Role;
        // 12" inside a quotation is told from its end by a better end that comes before any new beginning
        if (char.IsDigit(mark.Before) && (!family || NextDoubleCloses(marks, i + 1)))
            return MarkRole.Prime;
        if (family)
            return MarkRole.Closer;
        return mark.Role == MarkRole.Either ? MarkRole.Opener : MarkRole.Either;
    }

    /// <summary>Amortised constant: looks past singles only.</summary>
    private static bool NextDoubleCloses(ReadOnlySpan<Mark> marks, int from)
    {
        const int lookAhead = 16;
        for (var i = from; i < marks.Length && i < from + lookAhead; i++)
        {
            if (marks[i].Family == MarkFamily.Double)
                return marks[i].Role == MarkRole.Closer || marks[i].Glyph == MarkGlyph.DoubleRight;
        }
        return false;
    }

    private MarkRole DecideGuillemet(Mark mark, bool opens, bool closes)
    {
        var isLeft = mark.Glyph is MarkGlyph.GuillemetLeft or MarkGlyph.SingleGuillemetLeft;
        var other = isLeft ? mark.Glyph + 1 : mark.Glyph - 1;
        if (isLeft)
        {
            if (openOf[(int)other] > 0 && !opens)
                return MarkRole.Closer;
            return closes && convention.GuillemetsPointInwards ? MarkRole.Either : MarkRole.Opener;
        }
        if (openOf[(int)other] > 0 && !(opens && convention.GuillemetsPointInwards))
            return MarkRole.Closer;
        if (openOf[(int)mark.Glyph] > 0 && !opens)
            return MarkRole.Closer;
        return opens || (!closes && convention.GuillemetsPointInwards) ? MarkRole.Opener : MarkRole.Either;
    }

    private bool IsOpen(MarkFamily family) => openByFamily[(int)family] > 0;

    private readonly int[] openByFamily = new int[(int)MarkFamily.Single + 1];

    private void Open(Mark mark)
    {
        if (open.Count > 0 && open[^1].Mark.Glyph == mark.Glyph && open[^1].NextAlike < 0)
            open[^1].NextAlike = mark.Start;
        open.Add(new OpenMark(mark, open.Count));
        Count(mark, 1);
    }

    private void Count(Mark mark, int by)
    {
        openOf[(int)mark.Glyph] += by;
        openByFamily[(int)mark.Family] += by;
    }

    private void Close(Mark mark)
    {
        var exact = HasProperOpener(mark.Glyph);
        while (true)
        {
            var last = Pop();
            if (exact ? MarkGlyphs.IsProperPair(last.Mark.Glyph, mark.Glyph) : last.Mark.Family == mark.Family)
            {
                if (last.Depth < PairedMarks.MaxDepth)
                    result.Words.Add(last.ClosedBy(mark));
                return;
            }
            GiveUp(last, mark.Start);
        }
    }

    private OpenMark Pop()
    {
        var last = open[^1];
        open.RemoveAt(open.Count - 1);
        Count(last.Mark, -1);
        return last;
    }

    private bool HasProperOpener(MarkGlyph close)
    {
        for (var g = MarkGlyph.DoubleLeft; g <= MarkGlyph.WhiteCornerRight; g++)
        {
            if (openOf[(int)g] > 0 && MarkGlyphs.IsProperPair(g, close))
                return true;
        }
        return false;
    }

    /// <summary>An opening mark without an end: its words reach to the next mark of its shape, else to <paramref name="end"/>.</summary>
    private void GiveUp(OpenMark mark, int end)
    {
        // a mark that could as well have closed something says nothing about words behind it
        if (mark.Mark.Role != MarkRole.Opener && mark.Mark.Glyph is MarkGlyph.DoubleStraight or MarkGlyph.TwoStraight or MarkGlyph.DoubleRight)
        {
            result.Stray.Add(mark.Mark);
            return;
        }
        if (mark.Mark.Glyph == MarkGlyph.DoubleRight && !convention.RightMarksOpen)
        {
            result.Stray.Add(mark.Mark);
            return;
        }
        result.Unclosed.Add(mark.Mark);
        if (mark.Depth < PairedMarks.MaxDepth)
            result.Words.Add(mark.EndedAt(TrimEnd(mark.Mark.End, mark.NextAlike >= 0 ? Math.Min(mark.NextAlike, end) : end)));
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && (prose[end - 1] == Document.Unread || char.IsWhiteSpace(prose[end - 1])))
            end--;
        return end;
    }

    private void EndParagraph(int end, bool mayGoOn)
    {
        lastEnd = end;
        var keep = 0;
        // of the marks still open, those that hold another opening mark of their shape were left open by a slip
        while (mayGoOn && keep < open.Count && keep < PairedMarks.MaxDepth && open[keep].NextAlike < 0)
            keep++;
        if (mayGoOn && keep == 0 && open.Count > 0 && open[^1].NextAlike < 0)
        {
            KeepOnlyLast(end);
            return;
        }
        GiveUpFrom(keep, end);
    }

    private int lastEnd;

    private void KeepOnlyLast(int end)
    {
        var last = Pop();
        GiveUpFrom(0, end);
        last.Depth = 0;
        open.Add(last);
        Count(last.Mark, 1);
    }

    private void GiveUpFrom(int keep, int end)
    {
        while (open.Count > keep)
            GiveUp(Pop(), end);
    }

    /// <summary>Finds the marks at the head of the paragraph that repeat what is open, outermost first; what is not repeated is given up.</summary>
    private HashSet<int> TakeReopenings(ReadOnlySpan<Mark> marks)
    {
        if (open.Count == 0)
            return [];
        var taken = new HashSet<int>();
        var next = 0;
        var kept = 0;
        for (; kept < open.Count; kept++)
        {
            while (next < marks.Length && marks[next].Leads && !Repeats(open[kept].Mark, marks[next]))
                next++;
            if (next >= marks.Length || !marks[next].Leads)
                break;
            open[kept].Reopen(marks[next]);
            taken.Add(next++);
        }
        GiveUpFrom(kept, lastEnd);
        return taken;
    }

    /// <summary>French also repeats the closing mark at the head of a paragraph.</summary>
    private static bool Repeats(Mark open, Mark mark) =>
        mark.Glyph == open.Glyph || (open.Glyph == MarkGlyph.GuillemetLeft && mark.Glyph == MarkGlyph.GuillemetRight);
}
