using Loccit.Legibility;
using Loccit.Matching.Kinds;
using Loccit.Matching.Letters;
using Loccit.Matching.Placing;
using Loccit.Text;

namespace Loccit.Matching.Differences;

/// <summary>Words that are not the same on both sides: which rule they fall under.</summary>
internal sealed partial class DifferenceReader
{
    /// <summary>A run of words of either side between two pairs of equal words.</summary>
    /// <param name="Piece">The piece it is in.</param>
    /// <param name="Mine">The quotation's words; none for an omission.</param>
    /// <param name="Theirs">The source's words; none for an insertion.</param>
    /// <param name="Quoted">Bounds in the quoting text.</param>
    /// <param name="Source">Bounds in the source's text.</param>
    /// <param name="Before">The pair before it.</param>
    /// <param name="After">The pair behind it.</param>
    private readonly record struct Change(Piece Piece, List<int> Mine, List<int> Theirs, Span Quoted, Span Source, Step? Before, Step? After);

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
        var change = new Change(piece, mine, theirs, new Span(qs, qe), new Span(ss, se), before, after);
        if (bracket > 0 && IsSourcesBracket(change))
            return;
        var lexicon = languages(piece.Source);
        if (bracket == 0 && Widened(change, lexicon) is { } wide)
        {
            change = wide;
            widened = wide.Source.Start;
        }
        var small =
            bracket == 0 ? ByGlyphs(change) ?? ByForm(change, lexicon)
            : mine.Count > 0 && theirs.Count > 0 && SameLetters(mine, piece, theirs) ? Glyph
            : null;
        if (small is var (kinds, mark, rule))
            Add(change, kinds, mark, rule, kinds == EditKinds.Typography || Allows(rule, mark));
        else
            ByWords(change, bracket > 0 ? EditMark.Bracket : EditMark.None, lexicon);
    }

    /// <summary>A difference of words.</summary>
    private void ByWords(Change change, EditMark mark, Lexicon lexicon)
    {
        var quoted = change.Mine.ConvertAll(i => InPlace(quote.Text, quote.Words[i].Start, quote.Words[i].End));
        var source = change.Theirs.ConvertAll(i => InPlace(change.Piece.Text, change.Piece.Words[i].Start, change.Piece.Words[i].End));
        var kinds = EditKindReader.Read(quoted, source, lexicon);
        if (kinds == EditKinds.Content && quoted.Count == 1 && source.Count == 1 && LetterComparison.IsLigatureReduced(quoted[0].Text, source[0].Text))
            kinds = EditKinds.Spelling;
        var rule =
            quoted.Count == 0 ? "omission"
            : source.Count == 0 ? "insertion"
            : IsSameNumber(change, lexicon) ? "number-form"
            : Contraction.Same(quoted, source, lexicon) ? "contraction"
            : IsTypo(change, lexicon) ? "typo"
            : kinds == EditKinds.Spelling ? "spelling"
            : "replacement";
        if (rule == "typo")
            kinds = EditKinds.Spelling;
        var contradicts = mark == EditMark.Bracket && source.Count > 0 && Brackets.Contradict(quoted, source, kinds, lexicon);
        Add(change, kinds, mark, rule, Allows(rule, mark) && !contradicts);
    }

    private static readonly (EditKinds Kinds, EditMark Mark, string Rule) Glyph = (EditKinds.Typography, EditMark.None, "glyphs");

    /// <summary>True if the brackets are the source's own: "[t]he" stands so there.</summary>
    private bool IsSourcesBracket(Change change)
    {
        // the whole of what stands between white space
        static string Around(string text, Span span)
        {
            const int Longest = 60;
            var (start, end) = (span.Start, span.End);
            while (start > 0 && span.Start - start < Longest && !char.IsWhiteSpace(text[start - 1]))
                start--;
            while (end < text.Length && end - span.End < Longest && !char.IsWhiteSpace(text[end]))
                end++;
            return string.Concat(Glyphs.Tight(text.AsSpan(start, end - start)).Where(c => c is '[' or ']' || char.IsLetterOrDigit(c)));
        }
        return change.Mine.Count > 0 && change.Theirs.Count > 0 && Around(quote.Text, change.Quoted) == Around(change.Piece.Text, change.Source);
    }

    /// <summary>
    /// The source's word before a change that begins the quotation may belong to it: "T HE" for "The", "Twenty-one" for "21". Null if it does not make both sides the same.
    /// </summary>
    private Change? Widened(Change change, Lexicon lexicon)
    {
        const int Most = 3;
        if (change.Before is not null || change.Mine.Count == 0 || change.Theirs.Count == 0)
            return null;
        var words = change.Piece.Words;
        for (var first = change.Theirs[0] - 1; first >= 0 && change.Theirs[0] - first <= Most; first--)
        {
            var theirs = Enumerable.Range(first, change.Theirs[^1] + 1 - first).ToList();
            var wide = change with { Theirs = theirs, Source = change.Source with { Start = words[first].Start } };
            if (SameLetters(wide.Mine, wide.Piece, theirs) || Numerals.SameNumber(wide.Quoted.In(quote.Text), wide.Source.In(wide.Piece.Text), lexicon))
                return wide;
            // a quotation that begins with a capital begins where the source's sentence does: "Some vintners" for "All the vintners"
            if (char.IsUpper(quote.Text[change.Quoted.Start]) && change.Mine[0] == 0 && OpensSentence(change.Piece.Text, words[first].Start))
                return wide;
        }
        return null;
    }

    private static bool OpensSentence(string text, int word)
    {
        if (!char.IsUpper(text[word]))
            return false;
        var i = word - 1;
        while (i >= 0 && (char.IsWhiteSpace(text[i]) || Glyphs.IsQuoteMark(text[i]) || text[i] is '(' or '\u00bf' or '\u00a1'))
            i--;
        return i < 0 || text[i] is '.' or '!' or '?' or ':';
    }

    /// <summary>True if both sides are the same number, the words next to them counted in: "12%" and "12 per cent".</summary>
    private bool IsSameNumber(Change change, Lexicon lexicon)
    {
        var text = change.Piece.Text;
        // words that a bracket put back may stand before their neighbours
        bool Same(int qs, int qe, int ss, int se) =>
            qs < qe && ss < se && Numerals.SameNumber(quote.Text.AsSpan(qs, qe - qs), text.AsSpan(ss, se - ss), lexicon);
        var (q, s) = (change.Quoted, change.Source);
        if (Same(q.Start, q.End, s.Start, s.End))
            return true;
        var (before, after) = (change.Before, change.After);
        var words = change.Piece.Words;
        return (before is { } b && Same(quote.Words[b.Quote].Start, q.End, words[b.Source].Start, s.End))
            || (after is { } a && Same(q.Start, quote.Words[a.Quote].End, s.Start, words[a.Source].End))
            || (before is { } c && after is { } d && Same(quote.Words[c.Quote].Start, quote.Words[d.Quote].End, words[c.Source].Start, words[d.Source].End));
    }

    /// <summary>A difference that is one of glyphs: the same letters, a scan's damage.</summary>
    private (EditKinds Kinds, EditMark Mark, string Rule)? ByGlyphs(Change change)
    {
        if (change.Mine.Count > 0 && change.Theirs.Count > 0 && SameLetters(change.Mine, change.Piece, change.Theirs))
            // the brackets in which the source altered a letter: (cleaned up) speaks of them
            return change.Source.In(change.Piece.Text).Contains(']', StringComparison.Ordinal) && Marked(Remark.None) == EditMark.Remark
                ? (EditKinds.Punctuation, EditMark.Remark, "cleaned-up")
                : Glyph;
        if (IsDamage(change.Mine, change.Piece, change.Theirs, change.Before, change.After))
            return (EditKinds.Typography, EditMark.None, "ocr");
        return change.Mine.Count == 0 && IsInterruption(change) ? (EditKinds.Typography, EditMark.None, "interruption") : null;
    }

    /// <summary>Something of the source that is left out and is not of its words in the full sense: a note's call, a reference, a sound.</summary>
    private (EditKinds Kinds, EditMark Mark, string Rule)? ByForm(Change change, Lexicon lexicon)
    {
        if (change.Mine.Count == 1 && change.Theirs.Count == 1 && EndsWithNoteCall(change))
            return (EditKinds.Omission, Marked(Remark.NotesOmitted), "note-marker");
        if (change.Mine.Count > 0)
            return null;
        if (IsNoteMarker(change.Piece, change.Theirs))
            return (EditKinds.Omission, Marked(Remark.NotesOmitted), "note-marker");
        if (References.IsCitation(change.Piece.Text, change.Source))
            return (EditKinds.Omission, Marked(Remark.CitationsOmitted), "citation");
        return Filler.Only(change.Piece.Text, change.Source, lexicon) ? (EditKinds.Omission, EditMark.None, "filler") : null;
    }

    /// <summary>How a remark behind the words marks what it names.</summary>
    private EditMark Marked(Remark remark) =>
        (quote.Remarks & remark) != Remark.None || ((quote.Remarks & Remark.CleanedUp) != Remark.None && Allows("cleaned-up", EditMark.Remark))
            ? EditMark.Remark
            : EditMark.None;

    /// <summary>"count17": the call of a note, set on the word.</summary>
    private bool EndsWithNoteCall(Change change)
    {
        var mine = change.Quoted.In(quote.Text).AsSpan();
        var theirs = change.Source.In(change.Piece.Text).AsSpan();
        return theirs.Length - mine.Length is > 0 and <= 3
            && theirs.StartsWith(mine, StringComparison.Ordinal)
            && char.IsLetter(mine[^1])
            && theirs[mine.Length..].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>
    /// True if one person's words run on over what is left out: the source closes its marks, says who speaks in a few words, and opens them again in the same paragraph.
    /// </summary>
    private static bool IsInterruption(Change change)
    {
        const int Most = 120;
        if (change.Before is not { } before || change.After is not { } after || change.Theirs.Count == 0)
            return false;
        var text = change.Piece.Text;
        if (change.Piece.Words[before.Source].End > change.Source.Start || change.Source.End > change.Piece.Words[after.Source].Start)
            return false;
        var gap = text.AsSpan(change.Piece.Words[before.Source].End, change.Piece.Words[after.Source].Start - change.Piece.Words[before.Source].End);
        var lead = gap[..(change.Source.Start - change.Piece.Words[before.Source].End)];
        var tail = gap[(change.Source.End - change.Piece.Words[before.Source].End)..];
        return gap.Length <= Most
            && gap.IndexOf('\n') < 0
            && HasMark(lead)
            && HasMark(tail)
            && !HasMark(change.Source.In(text))
            && gap.IndexOfAny('.', '!', '?') < 0;

        static bool HasMark(ReadOnlySpan<char> between)
        {
            foreach (var c in between)
            {
                if (Glyphs.IsQuoteMark(c) && c is not ('\'' or '\u2019'))
                    return true;
            }
            return false;
        }
    }

    /// <summary>True if the source's word is no word and the quotation's is what it was meant to be, by one letter.</summary>
    private bool IsTypo(Change change, Lexicon lexicon)
    {
        if (change.Mine.Count != 1 || change.Theirs.Count != 1 || lexicon != Lexicon.English)
            return false;
        // a capital inside a sentence is a name's, and names are spelled as they are
        var place = InPlace(change.Piece.Text, change.Source.Start, change.Source.End);
        if (place.Text.Length < 3 || (place.Capital && !place.OpensSentence) || place.Text.AsSpan(1).ContainsAnyExceptInRange('a', 'z'))
            return false;
        var (mine, theirs) = (Fold.Word(change.Quoted.In(quote.Text)), place.Folded);
        return !CommonWords.Contains(theirs) && CommonWords.Contains(mine) && EditDistance.Within(mine, theirs, 1);
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

    /// <summary>True if a difference is no more than the source's damage: letters taken for others, words run together, specks.</summary>
    private bool IsDamage(List<int> mine, Piece piece, List<int> theirs, Step? before, Step? after)
    {
        if (!damage.IsDamaged)
            return false;
        ReadOnlySpan<char> Mine(int from, int to) => quote.Text.AsSpan(quote.Words[from].Start, quote.Words[to].End - quote.Words[from].Start);
        ReadOnlySpan<char> Theirs(int from, int to) => piece.Text.AsSpan(piece.Words[from].Start, piece.Words[to].End - piece.Words[from].Start);
        if (mine.Count == theirs.Count && mine.Count > 1 && mine.Zip(theirs).All(p => IsDamage([p.First], piece, [p.Second], null, null)))
            return true;
        if (mine.Count > 0 && theirs.Count > 0)
            return damage.Explains(Mine(mine[0], mine[^1]), Theirs(theirs[0], theirs[^1]))
                && !AreOtherSmallWords(Mine(mine[0], mine[^1]), Theirs(theirs[0], theirs[^1]));
        if (theirs.Count == 0)
            return mine.TrueForAll(i => damage.CanBeLost(Mine(i, i)))
                // run together with the word before or behind
                || (before is { } b && RanTogether(Mine(b.Quote, b.Quote), Mine(b.Quote, mine[^1]), Theirs(b.Source, b.Source)))
                || (after is { } a && RanTogether(Mine(a.Quote, a.Quote), Mine(mine[0], a.Quote), Theirs(a.Source, a.Source)));
        return theirs.TrueForAll(i => damage.IsDebris(Theirs(i, i)));
    }

    /// <summary>True if the source's word is several of the quotation's, with letters of each: where one stands there alone, the others do not.</summary>
    private bool RanTogether(ReadOnlySpan<char> one, ReadOnlySpan<char> all, ReadOnlySpan<char> source)
    {
        var (alone, whole, theirs) = (Confusions.Outline(one).Length, Confusions.Outline(all).Length, Confusions.Outline(source).Length);
        return theirs >= alone + ((whole - alone + 1) / 2) && !damage.IsWord(source) && damage.Explains(all, source);
    }

    /// <summary>Fifty and sixty, could and should: two words of one closed class are two words, however like they look in print.</summary>
    private static bool AreOtherSmallWords(ReadOnlySpan<char> mine, ReadOnlySpan<char> theirs)
    {
        const EditKinds Telling = EditKinds.Negation | EditKinds.Number | EditKinds.Date | EditKinds.Unit | EditKinds.Modal | EditKinds.Quantifier;
        var (a, b) = (Fold.Word(mine), Fold.Word(theirs));
        return a != b && (Lexicon.English.ClassOf(a) & Lexicon.English.ClassOf(b) & Telling) != EditKinds.None;
    }

    /// <summary>[12], or 12 set close behind a word or stop: a note's number in the source.</summary>
    private static bool IsNoteMarker(Piece piece, List<int> theirs)
    {
        if (theirs.Count != 1)
            return false;
        var w = piece.Words[theirs[0]];
        if (w.Start == 0 || w.End - w.Start > 3)
            return false;
        for (var i = w.Start; i < w.End; i++)
        {
            if (!char.IsAsciiDigit(piece.Text[i]))
                return false;
        }
        var behind = w.End < piece.Text.Length ? piece.Text[w.End] : ' ';
        return piece.Text[w.Start - 1] switch
        {
            '[' or '^' => behind is ']' or ' ' or '\n',
            '.' or ',' or ';' or ':' or '!' or '?' or ')' or '"' or '\u201d' or '\u2019' => !char.IsAsciiDigit(piece.Text[Math.Max(0, w.Start - 2)])
                && (char.IsWhiteSpace(behind) || behind is '.' or ',' or ';' or ')'),
            _ => false,
        };
    }

    private void Add(Change change, EditKinds kinds, EditMark mark, string rule, bool allowed) =>
        Add(change.Quoted.Start, change.Quoted.End, change.Source.Start, change.Source.End, change.Piece, kinds, mark, rule, allowed);
}
