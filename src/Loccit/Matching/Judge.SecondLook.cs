using Loccit.Legibility;
using Loccit.Matching.Differences;
using Loccit.Matching.Letters;
using Loccit.Matching.Placing;
using Loccit.Text;

namespace Loccit.Matching;

/// <summary>Before a quotation is accused, its passage is read once more: with what stands around it, without what is not of its words, as a scan would have it.</summary>
internal sealed partial class Judge
{
    /// <summary>So many characters more are read on the side where words are missing.</summary>
    private const int Further = 600;

    /// <summary>A run of the quotation of fewer words is told as changed words, not looked for elsewhere.</summary>
    private const int LeastSplice = 5;

    /// <summary>The better of what was found and what a second look finds; where words of the quotation stand elsewhere, the two are spliced.</summary>
    private Examined SecondLook(MarkedText quote, Examined found, string? leadIn)
    {
        var best = found;
        if (Strays.Gather(quote, index, found.Placement) is { IsPlace: true } gathered && Examine(quote, gathered, leadIn) is var near && IsBetter(near, best))
            best = near;
        if (best is { IsClean: false } && Reread(quote, best.Placement, leadIn) is { } reread && IsBetter(reread, best))
            best = reread;
        return best.Verdict == Verdict.Altered ? Spliced(quote, best) ?? best : best;
    }

    private static bool IsBetter(Examined a, Examined b) =>
        a.Verdict < b.Verdict || (a.Verdict == b.Verdict && a.Placement.Matched > b.Placement.Matched + 0.001);

    /// <summary>True if reading the source as a scan accounts for as much: what it leaves, a cut say, is then the true fault.</summary>
    private static bool IsAsGood(Examined mended, Examined found) =>
        mended.Verdict <= found.Verdict || mended.Placement.Matched > found.Placement.Matched + 0.001;

    private static bool Differs(MarkedText quote, Piece piece, Step step) =>
        step.Quote < 0 || step.Source < 0 || quote.Words[step.Quote].Hash != piece.Words[step.Source].Hash;

    private static int Whole(string text, int start)
    {
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        return start;
    }

    /// <summary>The finding that a run of the quotation's words stands in another place or source, if it does so beyond chance; null otherwise.</summary>
    private Examined? Spliced(MarkedText quote, Examined found)
    {
        foreach (var piece in found.Placement.Pieces)
        {
            foreach (var (from, to) in Unmatched(quote, piece))
            {
                var span = new Span(quote.Words[from].Start, quote.Words[to - 1].End);
                var part = MarkedText.Read(quote.Text, span);
                var free = part.Words.Count(w => w.Bracket == 0 || w.Partly);
                var weight = part.Words.Where(w => w.Bracket == 0 || w.Partly).Sum(w => index.Bits(w.Hash));
                if (placer.Place(part, -1) is not { } elsewhere || !IsSure(elsewhere, free, weight))
                    continue;
                var (edits, passages) = DifferenceReader.Read(part, elsewhere, policy, Damage.None, s => languages[s].Value, s => sources[s].Document!);
                if (edits.Any(e => !e.Allowed && e.Rule != "splice"))
                    continue;
                var source = elsewhere.Pieces[0].Source;
                var kind =
                    source == found.Source && elsewhere.Pieces[0].Span.End <= piece.Span.Start && from > piece.From ? EditKinds.Order : EditKinds.Distance;
                var mark = from == piece.From ? quote.ElisionBefore(from) : null;
                var rule = mark is null ? "splice" : "elision-source";
                var splice = new Edit(
                    mark ?? span with { End = span.Start },
                    default,
                    mark?.In(quote.Text) ?? "",
                    "",
                    kind,
                    mark is null ? EditMark.None : EditMark.Ellipsis,
                    rule,
                    policy[rule].Permission == Permission.Silent
                );
                var rest = found.Edits.Where(e =>
                    !span.Overlaps(e.QuotedSpan) && !(e.QuotedSpan.Length == 0 && (e.QuotedSpan.Start == span.Start || e.QuotedSpan.Start == span.End))
                );
                var all = new List<(int Source, Span Span)>(found.Passages);
                if (from <= piece.From)
                    all.InsertRange(0, passages);
                else
                    all.AddRange(passages);
                return found with
                {
                    Verdict = mark is null ? Verdict.Spliced : Verdict.Mismarked,
                    Edits = [.. rest.Append(splice).Concat(edits).OrderBy(e => e.QuotedSpan.Start)],
                    Passages = all,
                    Flags = kind,
                };
            }
        }
        return null;
    }

    /// <summary>Runs of a piece's words that its passage does not have, a chance word in them aside.</summary>
    private static List<(int From, int To)> Unmatched(MarkedText quote, Piece piece)
    {
        var runs = new List<(int, int)>();
        int from = -1,
            to = -1,
            same = 0;
        foreach (var step in piece.Steps.Append(new Step(int.MaxValue, -1)))
        {
            if (step.Quote < 0)
                continue;
            var ends = step.Quote == int.MaxValue;
            if (!ends && Differs(quote, piece, step))
            {
                from = from < 0 ? step.Quote : from;
                to = step.Quote + 1;
                same = 0;
            }
            else if (ends || ++same > 2)
            {
                if (from >= 0 && to - from >= LeastSplice)
                    runs.Add((from, to));
                from = -1;
            }
        }
        return runs;
    }

    /// <summary>The quotation read against more of the source around its passage, and without what is not of its words: page numbers, heads, notes. Null if that changes nothing.</summary>
    private Examined? Reread(MarkedText quote, Placement placement, string? leadIn)
    {
        var q = new QuoteWords(quote, index);
        var pieces = new List<Piece>(placement.Pieces.Count);
        var any = false;
        foreach (var piece in placement.Pieces)
        {
            if (piece.Words.Count == 0 || piece.Steps.Count == 0)
            {
                pieces.Add(piece);
                continue;
            }
            // a head or tail that is not where it should be may stand a little further off
            var (left, right) = q.Core(piece);
            var start = left > piece.From || Differs(quote, piece, piece.Steps[0]) ? Math.Max(0, piece.Words[0].Start - Further) : piece.Words[0].Start;
            var end =
                right < piece.To || Differs(quote, piece, piece.Steps[^1]) ? Math.Min(piece.Text.Length, piece.Words[^1].End + Further) : piece.Words[^1].End;
            var wider = start < piece.Words[0].Start || end > piece.Words[^1].End;
            var words = wider ? WordScanner.Words(piece.Text, Whole(piece.Text, start), end) : piece.Words;
            var furniture = Furniture.In(piece.Text, start, end);
            furniture.RemoveAll(f => IsQuoted(quote, piece.Text, f));
            var isPart = left > piece.From || right < piece.To;
            any |= wider || isPart || furniture.Count > 0;
            pieces.Add(
                !wider && !isPart && furniture.Count == 0
                    ? piece
                    : Ends.Reach(q, q.Align(piece.Source, piece.Text, Furniture.Without(piece.Text, words, furniture), piece.From, piece.To, furniture))
            );
        }
        // what leaves out much is no less a place than what it is a better reading of
        return any && new Placement(pieces, placement.Total) is var reread && (reread.IsPlace || reread.Matched > placement.Matched)
            ? Examine(quote, reread, leadIn)
            : null;
    }

    /// <summary>True if the quotation has the words of what would be passed over, "(Applause.)": they are quoted with the rest. A number alone may stand there by chance.</summary>
    private static bool IsQuoted(MarkedText quote, string text, Span furniture)
    {
        var words = WordScanner.Words(text, furniture.Start, furniture.End);
        if (!words.Exists(w => char.IsLetter(text[w.Start])))
            return false;
        for (var i = 0; i + words.Count <= quote.Words.Count; i++)
        {
            var same = 0;
            while (same < words.Count && quote.Words[i + same].Hash == words[same].Hash)
                same++;
            if (same == words.Count)
                return true;
        }
        return false;
    }

    /// <summary>The quotation read against a source as one that came from a scan; null if the source did not, or has nothing like it.</summary>
    private Examined? Damaged(MarkedText quote, int source, string? leadIn, Examined? found)
    {
        var damage = damages[source].Value;
        // one word that is none is a slip of the author's; two in one passage are the copy's
        if (!damage.IsDamaged && found is not null && found.Edits.Count(e => e.Rule == "typo") > 1)
            damage = Damage.Slight;
        return damage.IsDamaged && DamagedPlacer.Place(quote, index, source, damage) is { IsPlace: true } placement
            ? Examine(quote, placement, leadIn, damage)
            : null;
    }

    /// <summary>The best that the source found says when read as a scan; if none was found, that any scanned source says.</summary>
    private Examined? DamagedAnywhere(MarkedText quote, Examined? found, string? leadIn)
    {
        if (found is not null)
            return Damaged(quote, found.Source, leadIn, found) is { } mended && IsAsGood(mended, found) ? mended : null;
        // the first to ask waits for a look at every source
        Parallel.ForEach(damages, d => _ = d.Value);
        Examined? best = null;
        for (var s = 0; s < sources.Count; s++)
        {
            if (Damaged(quote, s, leadIn, null) is { } mended && (best is null || mended.Placement.Coverage > best.Placement.Coverage))
                best = mended;
        }
        return best;
    }

    /// <summary>A placement with differences, read again: words that only the press or the keyboard made others are taken for the same.</summary>
    private Examined? Respelled(MarkedText quote, Examined? examined, string? leadIn) =>
        examined is { IsClean: false } && Respelling.Reread(quote, index, examined.Placement) is { } placement
            ? Examine(quote, placement, leadIn, examined.Damage)
            : examined;
}
