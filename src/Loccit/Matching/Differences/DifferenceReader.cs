using Loccit.Legibility;
using Loccit.Matching.Letters;
using Loccit.Matching.Placing;
using Loccit.Text;

namespace Loccit.Matching.Differences;

/// <summary>Turns an alignment into edits: every difference with its kinds, its mark, and the policy's rule for it.</summary>
internal sealed partial class DifferenceReader
{
    private readonly MarkedText quote;
    private readonly Policy policy;
    private readonly List<Edit> edits = [];

    /// <summary>Where the passage at hand begins, if that is before its first aligned word: a number or a word that is one word here and several there.</summary>
    private int? widened;

    private readonly Damage damage;
    private readonly Placement placement;
    private readonly Func<int, Lexicon> languages;
    private readonly Func<int, Document> documents;

    private DifferenceReader(
        MarkedText quote,
        Placement placement,
        Policy policy,
        Damage damage,
        Func<int, Lexicon> languages,
        Func<int, Document> documents
    ) => (this.quote, this.placement, this.policy, this.damage, this.languages, this.documents) = (quote, placement, policy, damage, languages, documents);

    /// <summary>What marks the quotation keeps; looked at when one is first lost.</summary>
    private AccentUse Accents => field ??= AccentUse.Of(quote, placement);

    /// <summary>Reads all differences of a placement, by place in the quotation, and the exact passages.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="placement">Where it stands.</param>
    /// <param name="policy">Says what is allowed.</param>
    /// <param name="languages">The language of each source.</param>
    /// <param name="documents">Each source, for how far apart two stretches of it are.</param>
    /// <param name="damage">What character recognition did to the source: what that explains is no more than glyphs.</param>
    public static (IReadOnlyList<Edit> Edits, IReadOnlyList<(int Source, Span Span)> Passages) Read(
        MarkedText quote,
        Placement placement,
        Policy policy,
        Damage damage,
        Func<int, Lexicon> languages,
        Func<int, Document> documents
    )
    {
        var reader = new DifferenceReader(quote, placement, policy, damage, languages, documents);
        var pieces = placement.Pieces;
        var passages = new List<(int Source, Span Span)>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            reader.Words(pieces[i]);
            reader.PassOver(pieces[i]);
            var passage = pieces[i].Span;
            if (reader.widened is { } start && start < passage.Start)
                passage = passage with { Start = start };
            var span = reader.Lead(pieces[i], passage, i > 0 ? reader.EdgeBefore(pieces[i]) : null);
            span = reader.Tail(pieces[i], span, i + 1 < pieces.Count ? reader.EdgeBehind(pieces[i]) : null);
            if (i > 0 && reader.Join(pieces[i - 1], pieces[i]))
                passages[^1] = (passages[^1].Source, passages[^1].Span with { End = span.End });
            else if (pieces[i].FirstWord >= 0)
                passages.Add((pieces[i].Source, span));
        }
        reader.Sics();
        foreach (var d in quote.Debris)
            reader.edits.Add(new Edit(d, default, d.In(quote.Text), "", EditKinds.Typography, EditMark.None, "furniture", Allowed: true));
        reader.Moves();
        reader.edits.Sort(
            static (a, b) =>
                a.QuotedSpan.Start != b.QuotedSpan.Start ? a.QuotedSpan.Start.CompareTo(b.QuotedSpan.Start) : a.QuotedSpan.End.CompareTo(b.QuotedSpan.End)
        );
        return (reader.edits, passages);
    }

    /// <summary>Tells the furniture that stands inside a passage.</summary>
    private void PassOver(Piece piece)
    {
        if (piece.FirstWord < 0)
            return;
        var passage = piece.Span;
        foreach (var f in piece.Furniture)
        {
            if (!passage.Contains(f))
                continue;
            var word = piece.Steps.LastOrDefault(s => s.Quote >= 0 && s.Source >= 0 && piece.Words[s.Source].End <= f.Start, new Step(piece.From, -1));
            var at = quote.Words[word.Quote].End;
            Add(at, at, f.Start, f.End, piece, EditKinds.Typography, EditMark.None, "furniture", allowed: true);
        }
    }

    /// <summary>The differences inside one piece.</summary>
    private void Words(Piece piece)
    {
        widened = null;
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
                Emphasis(piece, step);
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
        var b = piece.Between(theirs.Start, theirs.End).AsSpan();
        if (a.SequenceEqual(b))
            return;
        var difference = LetterComparison.Compare(a, b);
        var isOther = !difference.AreSame || difference.Changed;
        var isAccents = !isOther && (difference.Lost || difference.LostOnCapital);
        if (isOther && AreOtherSmallWords(a, b))
        {
            var (mineIn, theirsIn) = (InPlace(quote.Text, mine.Start, mine.End), InPlace(piece.Text, theirs.Start, theirs.End));
            Add(
                mine.Start,
                mine.End,
                theirs.Start,
                theirs.End,
                piece,
                EditKindReader.Read([mineIn], [theirsIn]),
                EditMark.None,
                "replacement",
                Allows("replacement", EditMark.None)
            );
            return;
        }
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

    /// <summary>Italics or bold of plain text, *so* or _so_, that only one side has.</summary>
    private void Emphasis(Piece piece, Step step)
    {
        var (mine, theirs) = (quote.Words[step.Quote], piece.Words[step.Source]);
        var (added, dropped) = (OpensEmphasis(quote.Text, mine.Start), OpensEmphasis(piece.Text, theirs.Start));
        if (added == dropped)
            return;
        var rule = added ? "emphasis-added" : "emphasis-dropped";
        var mark = Marked(added ? Remark.EmphasisAdded : Remark.EmphasisOmitted);
        // plain text has no other way to set italics: where they may be dropped, the signs are glyphs
        if (mark == EditMark.None && policy[rule].Permission == Permission.Silent)
            return;
        Add(mine.Start, mine.End, theirs.Start, theirs.End, piece, EditKinds.Emphasis, mark, rule, Allows(rule, mark));
    }

    private static bool OpensEmphasis(string text, int word)
    {
        const int Longest = 160;
        if (word == 0 || text[word - 1] is not ('*' or '_'))
            return false;
        var sign = text[word - 1];
        var from = word - 1;
        while (from > 0 && text[from - 1] == sign)
            from--;
        if (from > 0 && char.IsLetterOrDigit(text[from - 1]))
            return false;
        var behind = text.AsSpan(word, Math.Min(Longest, text.Length - word));
        return behind.IndexOf(sign) is > 0 and var close && !char.IsWhiteSpace(behind[close - 1]);
    }

    private bool OpensFragment(int word) => word == 0 || quote.ElisionBefore(word) is not null;

    /// <summary>What stands between two pairs of equal words.</summary>
    private void Gap(Piece piece, Step before, Step after)
    {
        var (qs, qe) = (quote.Words[before.Quote].End, quote.Words[after.Quote].Start);
        var (ss, se) = (piece.Words[before.Source].End, piece.Words[after.Source].Start);
        var theirs = piece.Between(ss, se).AsSpan();
        // brackets that stand in the source itself ("[Laughter]") are no marks of the quotation
        if (Glyphs.Between(quote.Text.AsSpan(qs, qe - qs), theirs) == GlyphDifference.None)
            return;
        var mine = quote.WithoutMarks(qs, qe).AsSpan();
        var difference = Glyphs.Between(mine, theirs);
        if (difference == GlyphDifference.None)
            return;
        var (kinds, mark, rule) = Signs(piece, before, after, mine, theirs, difference);
        // a point that ends a fragment before an ellipsis, a raised or bracketed figure: no more than glyphs
        Add(qs, qe, ss, se, piece, kinds, mark, rule, rule == "glyphs" || Allows(rule, mark));
    }

    /// <summary>The rule that signs between words fall under.</summary>
    private (EditKinds Kinds, EditMark Mark, string Rule) Signs(
        Piece piece,
        Step before,
        Step after,
        ReadOnlySpan<char> mine,
        ReadOnlySpan<char> theirs,
        GlyphDifference difference
    )
    {
        if (damage.IsHeavy)
            return Glyph;
        if (difference == GlyphDifference.Glyphs)
            return
                policy["internal-marks"].Permission != Permission.Silent && HasInnerMark(theirs, apostrophes: false) && !HasInnerMark(mine, apostrophes: true)
                ? (EditKinds.Punctuation, Marked(Remark.InnerMarksOmitted), "internal-marks")
                : Glyph;
        // the sign of a number below zero
        if (IsMinus(mine, quote.Text, quote.Words[after.Quote].Start) != IsMinus(theirs, piece.Text, piece.Words[after.Source].Start))
            return (EditKinds.Number | EditKinds.Punctuation, EditMark.None, "replacement");
        if (Glyphs.Between(WithoutNoteSigns(mine), WithoutNoteSigns(theirs)) <= GlyphDifference.Glyphs)
            return (EditKinds.Omission, Marked(Remark.NotesOmitted), "note-marker");
        if (Marked(Remark.None) == EditMark.Remark && Glyphs.Between(WithoutAlterations(mine), WithoutAlterations(theirs)) <= GlyphDifference.Glyphs)
            return (EditKinds.Punctuation, EditMark.Remark, "cleaned-up");
        // "No, more" is not "no more"
        var answer = Fold.Word(quote.Text.AsSpan(quote.Words[before.Quote].Start, quote.Words[before.Quote].End - quote.Words[before.Quote].Start));
        if (answer is "no" or "yes" or "nein" or "ja" or "non" or "oui" or "sí" or "si" && mine.Contains(',') != theirs.Contains(','))
            return (EditKinds.Punctuation, EditMark.None, "meaning-punctuation");
        var (kinds, rule) = Punctuation(difference);
        return (kinds, EditMark.None, rule);
    }

    /// <summary>True if a mark of quotation stands between two words; a single one right behind a word may be an apostrophe.</summary>
    private static bool HasInnerMark(ReadOnlySpan<char> gap, bool apostrophes)
    {
        for (var i = 0; i < gap.Length; i++)
        {
            if (Glyphs.IsQuoteMark(gap[i]) && (apostrophes || gap[i] is not ('\'' or '\u2019') || i > 0))
                return true;
        }
        return false;
    }

    private static bool IsMinus(ReadOnlySpan<char> gap, string text, int word) =>
        gap is [.., '-' or '\u2212' or '\u2013'] && char.IsAsciiDigit(text[word]) && (gap.Length > 1 && char.IsWhiteSpace(gap[^2]));

    private static string WithoutNoteSigns(ReadOnlySpan<char> gap) => string.Concat(gap.ToString().Where(c => c is not ('\u2020' or '\u2021' or '*')));

    private static string WithoutAlterations(ReadOnlySpan<char> gap) => string.Concat(gap.ToString().Where(c => c is not ('[' or ']' or '.' or '\u2026')));

    private static (EditKinds Kinds, string Rule) Punctuation(GlyphDifference difference) =>
        difference switch
        {
            GlyphDifference.Glyphs => (EditKinds.Typography, "glyphs"),
            GlyphDifference.Meaning => (EditKinds.Punctuation, "meaning-punctuation"),
            _ => (EditKinds.Punctuation, "inner-punctuation"),
        };

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

    /// <summary>Words that changed places are told as moved: those left out at one place and put in at another, those that replace each other.</summary>
    private void Moves()
    {
        for (var i = 0; i < edits.Count; i++)
        {
            if (!IsSilentChange(edits[i]))
                continue;
            for (var j = i + 1; j < edits.Count && j <= i + MostApart; j++)
            {
                if (!IsSilentChange(edits[j]) || !SameWords(edits[i].Quoted, edits[j].Source) || !SameWords(edits[j].Quoted, edits[i].Source))
                    continue;
                edits[i] = edits[i] with { Kinds = edits[i].Kinds | EditKinds.Order };
                edits[j] = edits[j] with { Kinds = edits[j].Kinds | EditKinds.Order };
                break;
            }
        }
    }

    /// <summary>A move is looked for among so many differences that follow.</summary>
    private const int MostApart = 12;

    private static bool IsSilentChange(Edit e) =>
        e.Mark == EditMark.None && e.Rule is "omission" or "insertion" or "replacement" && e.Quoted.Length + e.Source.Length > 0;

    private static bool SameWords(string a, string b) => Fold.Word(a) == Fold.Word(b);

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
