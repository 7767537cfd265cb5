using Loccit.Legibility;
using Loccit.Text;

namespace Loccit.Matching;

/// <summary>Turns an alignment into edits: every difference with its kinds, its mark, and the policy's rule for it.</summary>
internal sealed partial class DifferenceReader
{
    private readonly MarkedText quote;
    private readonly Policy policy;
    private readonly List<Edit> edits = [];

    private readonly Damage damage;
    private readonly Placement placement;

    private DifferenceReader(MarkedText quote, Placement placement, Policy policy, Damage damage) =>
        (this.quote, this.placement, this.policy, this.damage) = (quote, placement, policy, damage);

    /// <summary>What marks the quotation keeps; looked at when one is first lost.</summary>
    private AccentUse Accents => field ??= AccentUse.Of(quote, placement);

    /// <summary>Reads all differences of a placement, by place in the quotation, and the exact passages.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="placement">Where it stands.</param>
    /// <param name="policy">Says what is allowed.</param>
    /// <param name="damage">What character recognition did to the source: what that explains is no more than glyphs.</param>
    public static (IReadOnlyList<Edit> Edits, IReadOnlyList<(int Source, Span Span)> Passages) Read(
        MarkedText quote,
        Placement placement,
        Policy policy,
        Damage damage
    )
    {
        var reader = new DifferenceReader(quote, placement, policy, damage);
        var pieces = placement.Pieces;
        var passages = new List<(int Source, Span Span)>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            reader.Words(pieces[i]);
            var span = reader.Lead(pieces[i], pieces[i].Span, i > 0 ? reader.EdgeBefore(pieces[i]) : null);
            span = reader.Tail(pieces[i], span, i + 1 < pieces.Count ? reader.EdgeBehind(pieces[i]) : null);
            if (i > 0 && reader.Join(pieces[i - 1], pieces[i]))
                passages[^1] = (passages[^1].Source, passages[^1].Span with { End = span.End });
            else if (pieces[i].FirstWord >= 0)
                passages.Add((pieces[i].Source, span));
        }
        reader.Sics();
        reader.edits.Sort(
            static (a, b) =>
                a.QuotedSpan.Start != b.QuotedSpan.Start ? a.QuotedSpan.Start.CompareTo(b.QuotedSpan.Start) : a.QuotedSpan.End.CompareTo(b.QuotedSpan.End)
        );
        return (reader.edits, passages);
    }

    /// <summary>The differences inside one piece.</summary>
    private void Words(Piece piece)
    {
        var block = new List<Step>();
        Step? last = null; // the last pair of equal words
        foreach (var step in piece.Steps)
        {
            if (step.Quote >= 0 && step.Source >= 0 && quote.Words[step.Quote].Hash == piece.Words[step.Source].Hash)
            {
                if (block.Count > 0)
                    Block(piece, block, last, step);
                else if (last is { } before)
                    Gap(piece, before, step);
                block.Clear();
                Spelling(piece, step);
                last = step;
            }
            else
            {
                block.Add(step);
            }
        }
        if (block.Count > 0)
            Block(piece, block, last, null);
    }

    /// <summary>Words that are the same: their letters may still differ.</summary>
    private void Spelling(Piece piece, Step step)
    {
        var mine = quote.Words[step.Quote];
        var theirs = piece.Words[step.Source];
        var a = quote.Text.AsSpan(mine.Start, mine.End - mine.Start);
        var b = piece.Text.AsSpan(theirs.Start, theirs.End - theirs.Start);
        if (a.SequenceEqual(b))
            return;
        var difference = Spellings.Compare(a, b);
        var isOther = !difference.AreSame || difference.Changed;
        var isAccents = !isOther && (difference.Lost || difference.LostOnCapital);
        if ((isOther || isAccents) && damage.Explains(a, b))
        {
            Add(mine.Start, mine.End, theirs.Start, theirs.End, piece, EditKinds.Typography, EditMark.None, "ocr", allowed: true);
            return;
        }
        var isGlyphs = !isOther && !isAccents && !difference.Case;
        if (mine.Partly && isGlyphs)
        {
            // [T]he where the source has The: brackets without need
            Add(mine.Start, mine.End, theirs.Start, theirs.End, piece, EditKinds.Typography, EditMark.Bracket, "glyphs", allowed: true);
            return;
        }
        var (kinds, rule) =
            isGlyphs ? (EditKinds.Typography, "glyphs")
            : isOther || (isAccents && !Accents.AreLost(a, b, difference)) ? (EditKinds.Spelling, "spelling")
            // capitals without accents: both must be allowed
            : isAccents && difference.Case ? (EditKinds.Spelling | EditKinds.Case, Allows("letter-case", EditMark.None) ? "accents" : "letter-case")
            : isAccents ? (EditKinds.Spelling, "accents")
            : OpensFragment(step.Quote) && Glyphs.OnlyFirstLetter(a, b) ? (EditKinds.Case, "first-letter-case")
            : (EditKinds.Case, "letter-case");
        var mark = mine.Bracket > 0 ? EditMark.Bracket : EditMark.None;
        Add(mine.Start, mine.End, theirs.Start, theirs.End, piece, kinds, mark, rule, rule == "glyphs" || Allows(rule, mark));
    }

    private bool OpensFragment(int word) => word == 0 || quote.ElisionBefore(word) is not null;

    /// <summary>What stands between two pairs of equal words.</summary>
    private void Gap(Piece piece, Step before, Step after)
    {
        var (qs, qe) = (quote.Words[before.Quote].End, quote.Words[after.Quote].Start);
        var (ss, se) = (piece.Words[before.Source].End, piece.Words[after.Source].Start);
        var theirs = piece.Text.AsSpan(ss, se - ss);
        // brackets that stand in the source itself ("[Laughter]") are no marks of the quotation
        if (Glyphs.Between(quote.Text.AsSpan(qs, qe - qs), theirs) == GlyphDifference.None)
            return;
        var difference = Glyphs.Between(quote.WithoutMarks(qs, qe), theirs);
        if (difference == GlyphDifference.None)
            return;
        var (kinds, rule) = Punctuation(difference);
        // a point that ends a fragment before an ellipsis, a raised or bracketed figure: no more than glyphs
        Add(qs, qe, ss, se, piece, kinds, EditMark.None, rule, rule == "glyphs" || Allows(rule, EditMark.None));
    }

    private static (EditKinds Kinds, string Rule) Punctuation(GlyphDifference difference) =>
        difference switch
        {
            GlyphDifference.Glyphs => (EditKinds.Typography, "glyphs"),
            GlyphDifference.Meaning => (EditKinds.Punctuation, "meaning-punctuation"),
            _ => (EditKinds.Punctuation, "inner-punctuation"),
        };

    /// <summary>A run of words that are not the same: divided where brackets begin and end, since each part is marked or not for itself.</summary>
    private void Block(Piece piece, List<Step> block, Step? before, Step? after)
    {
        var from = 0;
        while (from < block.Count)
        {
            var bracket = -1;
            var to = from;
            while (to < block.Count)
            {
                var b = block[to].Quote < 0 ? bracket : quote.Words[block[to].Quote].Bracket;
                if (bracket < 0)
                    bracket = b;
                else if (b != bracket)
                    break;
                to++;
            }
            Part(piece, block, from, to, before, after, Math.Max(bracket, 0));
            from = to;
        }
    }

    private void Part(Piece piece, List<Step> block, int from, int to, Step? before, Step? after, int bracket)
    {
        var mine = new List<int>();
        var theirs = new List<int>();
        for (var i = from; i < to; i++)
        {
            if (block[i].Quote >= 0)
                mine.Add(block[i].Quote);
            if (block[i].Source >= 0)
                theirs.Add(block[i].Source);
        }
        // an empty side stands between its neighbours
        var (qs, qe) =
            mine.Count > 0
                ? (quote.Words[mine[0]].Start, quote.Words[mine[^1]].End)
                : Point(block, from, before, after, s => s.Quote, i => quote.Words[i].Start, i => quote.Words[i].End);
        var (ss, se) =
            theirs.Count > 0
                ? (piece.Words[theirs[0]].Start, piece.Words[theirs[^1]].End)
                : Point(block, from, before, after, s => s.Source, i => piece.Words[i].Start, i => piece.Words[i].End);

        if (mine.Count > 0 && theirs.Count > 0 && SameLetters(mine, piece, theirs))
        {
            Add(qs, qe, ss, se, piece, EditKinds.Typography, EditMark.None, "glyphs", allowed: true);
            return;
        }
        if (bracket == 0 && IsDamage(mine, piece, theirs, before, after))
        {
            Add(qs, qe, ss, se, piece, EditKinds.Typography, EditMark.None, "ocr", allowed: true);
            return;
        }
        if (mine.Count == 0 && IsNoteMarker(piece, theirs))
        {
            Add(qs, qe, ss, se, piece, EditKinds.Omission, EditMark.None, "note-marker", Allows("note-marker", EditMark.None));
            return;
        }
        var quoted = mine.ConvertAll(i => InPlace(quote.Text, quote.Words[i].Start, quote.Words[i].End));
        var source = theirs.ConvertAll(i => InPlace(piece.Text, piece.Words[i].Start, piece.Words[i].End));
        var kinds = EditKindReader.Read(quoted, source);
        if (kinds == EditKinds.Content && quoted.Count == 1 && source.Count == 1 && Spellings.IsLigatureReduced(quoted[0].Text, source[0].Text))
            kinds = EditKinds.Spelling;
        var mark = bracket > 0 ? EditMark.Bracket : EditMark.None;
        var rule =
            mine.Count == 0 ? "omission"
            : theirs.Count == 0 ? "insertion"
            : kinds == EditKinds.Spelling ? "spelling"
            : "replacement";
        var allowed = Allows(rule, mark);
        if (mark == EditMark.Bracket && theirs.Count > 0 && Contradicts(quoted, source))
            allowed = false;
        Add(qs, qe, ss, se, piece, kinds, mark, rule, allowed);
    }

    private static (int Start, int End) Point(
        List<Step> block,
        int from,
        Step? before,
        Step? after,
        Func<Step, int> side,
        Func<int, int> start,
        Func<int, int> end
    )
    {
        for (var i = from - 1; i >= 0; i--)
        {
            if (side(block[i]) >= 0)
                return (end(side(block[i])), end(side(block[i])));
        }
        if (before is { } b)
            return (end(side(b)), end(side(b)));
        if (after is { } a)
            return (start(side(a)), start(side(a)));
        return (0, 0);
    }

    /// <summary>A bracket may name and explain; it may not drop a negation or put another number.</summary>
    private static bool Contradicts(List<WordInPlace> quoted, List<WordInPlace> source)
    {
        var lexicon = Lexicon.English;
        var theirs = source.Exists(w => lexicon.Negates(w.Folded));
        var mine = quoted.Exists(w => lexicon.Negates(w.Folded));
        if (theirs != mine)
            return true;
        bool IsNumber(WordInPlace w) =>
            w.Folded.Any(char.IsAsciiDigit) || ((lexicon.ClassOf(w.Folded) & EditKinds.Number) != EditKinds.None && w.Folded != "one");
        var numbers = source.FindAll(IsNumber);
        return numbers.Count > 0
            && quoted.Exists(IsNumber)
            && !quoted.FindAll(IsNumber).Select(w => w.Folded).SequenceEqual(numbers.Select(w => w.Folded), StringComparer.Ordinal);
    }

    /// <summary>True if a difference is no more than the source's damage: letters taken for others, words run together, specks.</summary>
    private bool IsDamage(List<int> mine, Piece piece, List<int> theirs, Step? before, Step? after)
    {
        if (!damage.IsDamaged)
            return false;
        ReadOnlySpan<char> Mine(int from, int to) => quote.Text.AsSpan(quote.Words[from].Start, quote.Words[to].End - quote.Words[from].Start);
        ReadOnlySpan<char> Theirs(int from, int to) => piece.Text.AsSpan(piece.Words[from].Start, piece.Words[to].End - piece.Words[from].Start);
        if (mine.Count > 0 && theirs.Count > 0)
            return damage.Explains(Mine(mine[0], mine[^1]), Theirs(theirs[0], theirs[^1]));
        if (theirs.Count == 0)
            return mine.TrueForAll(i => damage.CanBeLost(Mine(i, i)))
                // run together with the word before or behind
                || (before is { } b && !damage.IsWord(Theirs(b.Source, b.Source)) && damage.Explains(Mine(b.Quote, mine[^1]), Theirs(b.Source, b.Source)))
                || (after is { } a && !damage.IsWord(Theirs(a.Source, a.Source)) && damage.Explains(Mine(mine[0], a.Quote), Theirs(a.Source, a.Source)));
        return theirs.TrueForAll(i => damage.IsDebris(Theirs(i, i)));
    }

    private bool SameLetters(List<int> mine, Piece piece, List<int> theirs)
    {
        if (mine.Count == 1 && theirs.Count == 1)
            return false;
        // "notable" is not "not able"
        var negates = mine.Exists(i => Negates(quote.Text, quote.Words[i].Start, quote.Words[i].End));
        if (negates != theirs.Exists(i => Negates(piece.Text, piece.Words[i].Start, piece.Words[i].End)))
            return false;
        var a = quote.Text.AsSpan(quote.Words[mine[0]].Start, quote.Words[mine[^1]].End - quote.Words[mine[0]].Start);
        var b = piece.Text.AsSpan(piece.Words[theirs[0]].Start, piece.Words[theirs[^1]].End - piece.Words[theirs[0]].Start);
        if (Fractions.Has(a) || Fractions.Has(b))
            return Fractions.InFigures(a) == Fractions.InFigures(b);
        return string.Concat(mine.Select(i => Fold.Word(quote.Text.AsSpan(quote.Words[i].Start, quote.Words[i].End - quote.Words[i].Start))))
            == string.Concat(theirs.Select(i => Fold.Word(piece.Text.AsSpan(piece.Words[i].Start, piece.Words[i].End - piece.Words[i].Start))));
    }

    private static bool Negates(string text, int start, int end) =>
        Lexicon.English.ClassOf(Fold.Word(text.AsSpan(start, end - start))).HasFlag(EditKinds.Negation);

    /// <summary>[12] or (12): a note's number in the source.</summary>
    private static bool IsNoteMarker(Piece piece, List<int> theirs)
    {
        if (theirs.Count != 1)
            return false;
        var w = piece.Words[theirs[0]];
        if (w.Start == 0 || w.End >= piece.Text.Length)
            return false;
        for (var i = w.Start; i < w.End; i++)
        {
            if (!char.IsAsciiDigit(piece.Text[i]))
                return false;
        }
        return piece.Text[w.Start - 1] is '[' or '^' && piece.Text[w.End] is ']';
    }

    private static WordInPlace InPlace(string text, int start, int end)
    {
        var printed = text[start..end].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var i = start - 1;
        var opens = true;
        while (i >= 0 && i > start - 12)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || c is ',' or ';')
            {
                opens = false;
                break;
            }
            if (c is '.' or '!' or '?' or ':')
                break;
            i--;
        }
        var title = false;
        var e = start - 1;
        while (e >= 0 && e > start - 4 && text[e] is ' ' or '.' or '\n')
            e--;
        if (e >= 0 && char.IsLetter(text[e]))
        {
            var s = e;
            while (s > 0 && e - s < 12 && char.IsLetter(text[s - 1]))
                s--;
            title = char.IsUpper(text[s]) && Lexicon.English.IsTitle(Fold.Word(text.AsSpan(s, e + 1 - s)));
        }
        return new WordInPlace(printed, Fold.Word(printed), opens, title);
    }

    /// <summary>[sic] vouches for the source's own slip: if the word is not the source's, it vouches for nothing.</summary>
    private void Sics()
    {
        var words = edits.FindAll(e => (e.Kinds & ~(EditKinds.Typography | EditKinds.Case | EditKinds.Punctuation)) != EditKinds.None);
        words.Sort(static (a, b) => a.QuotedSpan.CompareTo(b.QuotedSpan));
        var at = 0;
        foreach (var word in quote.Sic)
        {
            var span = new Span(quote.Words[word].Start, quote.Words[word].End);
            while (at < words.Count && words[at].QuotedSpan.End <= span.Start)
                at++;
            var wrong = at < words.Count && words[at].QuotedSpan.Overlaps(span) ? words[at] : null;
            var text = span.In(quote.Text);
            var allowed = wrong is null && policy["sic"].Permission != Permission.Never;
            edits.Add(
                new Edit(
                    span,
                    wrong?.SourceSpan ?? default,
                    text + " [sic]",
                    wrong?.Source ?? text,
                    wrong?.Kinds ?? EditKinds.None,
                    EditMark.Sic,
                    "sic",
                    allowed
                )
            );
        }
    }

    private bool Allows(string rule, EditMark mark) =>
        policy[rule].Permission switch
        {
            Permission.Silent => true,
            Permission.Mark => mark != EditMark.None,
            _ => false,
        };

    private void Add(int qs, int qe, int ss, int se, Piece piece, EditKinds kinds, EditMark mark, string rule, bool allowed) =>
        edits.Add(new Edit(new Span(qs, qe), new Span(ss, se), quote.Text[qs..qe], piece.Text[ss..se], kinds, mark, rule, allowed));
}
