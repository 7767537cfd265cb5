namespace Loccit.Quotations;

/// <summary>
/// Pairs single marks, after the doubles: a single pair lies wholly inside or wholly outside of each pair of doubles. The closing shape is far more
/// often an apostrophe, so a mark closes only what is open, and one that may be a plural possessive (dogs’) only if no better comes.
/// </summary>
internal sealed class SingleMarkPairing
{
    private sealed record Setting(MarkedWords? Around, List<OpenMark> Open);

    private readonly string prose;
    private readonly Convention convention;
    private readonly PairedMarks result;
    private readonly List<MarkedWords> doubles;
    private readonly List<Setting> settings = [new Setting(null, [])];
    private int nextDouble;
    private bool someWait;

    public SingleMarkPairing(string prose, Convention convention, PairedMarks result)
    {
        this.prose = prose;
        this.convention = convention;
        this.result = result;
        doubles = [.. result.Words.OrderBy(w => w.Span)];
    }

    /// <summary>Pairs the single marks of one paragraph.</summary>
    /// <param name="paragraph">Where they stand.</param>
    /// <param name="marks">All marks of it; only singles are looked at.</param>
    /// <param name="mayGoOn">True if the next paragraph may re-open what is still open.</param>
    public void Pair(Span paragraph, ReadOnlySpan<Mark> marks, bool mayGoOn)
    {
        var atHead = someWait;
        foreach (var mark in marks)
        {
            if (mark.Family != MarkFamily.Single || mark.Role is MarkRole.Apostrophe or MarkRole.Prime)
                continue;
            if (atHead && !mark.Leads)
            {
                DropWaiting();
                atHead = false;
            }
            MoveTo(mark.Start);
            if (atHead && Reopens(mark))
                continue;
            Take(mark, settings[^1].Open);
        }
        if (atHead)
            DropWaiting();
        EndParagraph(paragraph.End, mayGoOn);
    }

    /// <summary>Leaves the doubles that end before <paramref name="offset"/> and enters those that hold it.</summary>
    private void MoveTo(int offset)
    {
        while (true)
        {
            if (settings[^1].Around is { } around && around.Span.End <= offset)
            {
                Settle(settings[^1].Open);
                settings.RemoveAt(settings.Count - 1);
            }
            else if (nextDouble < doubles.Count && doubles[nextDouble].Span.Start < offset)
            {
                if (doubles[nextDouble].Span.End > offset)
                    settings.Add(new Setting(doubles[nextDouble], []));
                nextDouble++;
            }
            else
            {
                return;
            }
        }
    }

    private void Take(Mark mark, List<OpenMark> open)
    {
        switch (mark.Glyph, mark.Role)
        {
            case (MarkGlyph.SingleLow, MarkRole.Opener):
            case (MarkGlyph.SingleStraight, MarkRole.Opener):
            case (MarkGlyph.SingleRight, MarkRole.Opener) when convention.RightMarksOpen:
                Open(mark, open);
                break;
            case (MarkGlyph.SingleLeft, _):
                if (open.Count > 0 && open[^1].Mark.Glyph == MarkGlyph.SingleLow && mark.Role != MarkRole.Opener)
                    Close(open, mark);
                else if (mark.Role == MarkRole.Closer)
                    CloseIfOpen(mark, open);
                else
                    Open(mark, open);
                break;
            case (MarkGlyph.SingleRight or MarkGlyph.SingleStraight, not MarkRole.Opener):
                CloseIfOpen(mark, open);
                break;
        }
    }

    private void Open(Mark mark, List<OpenMark> open)
    {
        // a new beginning shows that the possessive before it was the end
        if (open.Count > 0 && open[^1].Doubtful is { } end)
            Close(open, end);
        open.Add(new OpenMark(mark, open.Count));
    }

    private void CloseIfOpen(Mark mark, List<OpenMark> open)
    {
        if (open.Count == 0)
            return;
        var last = open[^1];
        if (!MayBePossessive(mark) && mark.Role == MarkRole.Closer)
            Close(open, mark);
        else if (last.Doubtful is null && !HoldsSentenceEnd(last.Mark.End, mark.Start))
            last.Doubtful = mark;
    }

    private void Close(List<OpenMark> open, Mark mark)
    {
        var last = open[^1];
        open.RemoveAt(open.Count - 1);
        if (last.Depth < PairedMarks.MaxDepth)
            result.Words.Add(last.ClosedBy(mark));
    }

    /// <summary>dogs’ bowls, goin’ home, th’ old: a letter before, a space behind.</summary>
    private bool MayBePossessive(Mark mark)
    {
        if (!char.IsWhiteSpace(mark.After) || !char.IsLetterOrDigit(mark.Before))
            return false;
        var at = mark.Start;
        while (at > 0 && (prose[at - 1] == Document.Unread))
            at--;
        var before = at >= 2 ? char.ToLowerInvariant(prose[at - 2]) : ' ';
        return mark.Before switch
        {
            's' or 'S' or 'x' or 'z' => true,
            'n' => before is 'i' or 'a',
            'h' => before == 't',
            'o' or 'd' => !char.IsLetter(before),
            _ => false,
        };
    }

    /// <summary>Amortised linear: asked at most once for an opening mark that it does not refuse; a refusal stands in for one sentence only.</summary>
    private bool HoldsSentenceEnd(int start, int end)
    {
        const int longest = 200; // no one's possessive closes words longer than this
        if (end - start > longest)
            return true;
        for (var i = start; i + 2 < end; i++)
        {
            if (prose[i] is '.' or '!' or '?' && char.IsWhiteSpace(prose[i + 1]) && char.IsUpper(prose[i + 2]))
                return true;
        }
        return false;
    }

    private bool Reopens(Mark mark)
    {
        if (!CanRepeat(mark))
            return false;
        for (var s = settings.Count - 1; s >= 0; s--)
        {
            foreach (var open in settings[s].Open)
            {
                if (open.Waits && open.Mark.Glyph == mark.Glyph)
                {
                    open.Reopen(mark);
                    return true;
                }
            }
        }
        return false;
    }

    private bool CanRepeat(Mark mark) => mark.Glyph == MarkGlyph.SingleLeft || (mark.Glyph == MarkGlyph.SingleStraight && convention.MainIsSingle);

    private void DropWaiting()
    {
        someWait = false;
        foreach (var setting in settings)
        {
            for (var i = 0; i < setting.Open.Count; i++)
            {
                if (!setting.Open[i].Waits)
                    continue;
                var dropped = setting.Open[i..];
                setting.Open.RemoveRange(i, dropped.Count);
                Settle(dropped);
            }
        }
    }

    private int lastEnd;

    private void EndParagraph(int end, bool mayGoOn)
    {
        MoveTo(end);
        lastEnd = end;
        foreach (var setting in settings)
        {
            var open = setting.Open;
            // only the outermost may go on: singles do not stand in singles
            var keep = mayGoOn && open.Count == 1 && CanRepeat(open[0].Mark) && (open[0].Doubtful is null || convention.MainIsSingle);
            if (keep)
            {
                open[0].Waits = true;
                someWait = true;
            }
            else
            {
                Settle(open);
            }
        }
    }

    /// <summary>Nothing can close these any more.</summary>
    private void Settle(List<OpenMark> open)
    {
        while (open.Count > 0)
        {
            var last = open[^1];
            if (last.Doubtful is { } end)
            {
                Close(open, end);
                continue;
            }
            open.RemoveAt(open.Count - 1);
            GiveUp(last);
        }
    }

    /// <summary>A lone single mark is a slip worth telling only where singles are the main marks and it heads a paragraph.</summary>
    private void GiveUp(OpenMark mark)
    {
        if (!convention.MainIsSingle || !mark.Mark.Leads || mark.Depth > 0 || lastEnd <= mark.Mark.End)
            return;
        result.Unclosed.Add(mark.Mark);
        result.Words.Add(mark.EndedAt(lastEnd));
    }
}
