using Loccit.Legibility;
using Loccit.Matching.Placing;
using Loccit.Text;

namespace Loccit.Matching.Differences;

/// <summary>
/// Whether a heavily damaged scan bears witness against a quotation. It does where the words that differ can be read in it, and those around them, and where no letter lost or misread makes one of the
/// other. Where it does not, nobody can say what was printed.
/// </summary>
internal static class Doubt
{
    /// <summary>So many words on either side must be the same and legible where hardly a word is; elsewhere one is enough.</summary>
    private const int MostAround = 2;

    /// <summary>A word so short can be lost.</summary>
    private const int ShortWord = 2;

    /// <summary>Characters in which they are looked for.</summary>
    private const int Reach = 80;

    /// <summary>The first of the differences held against a quotation, if all of them may be the scan's doing; null if one is not.</summary>
    public static Edit? Of(MarkedText quote, Placement placement, IReadOnlyList<Edit> edits, Damage damage)
    {
        var text = placement.Pieces[0].Text;
        var held = edits.Where(e => !e.Allowed).ToList();
        return
            held.Count > 0
            && placement.Pieces.All(p => ReferenceEquals(p.Text, text))
            && held.TrueForAll(e => e.Mark == EditMark.None && IsOfWords(e) && IsDoubtful(quote, text, e, damage))
            ? held[0]
            : null;
    }

    private static bool IsOfWords(Edit edit) =>
        edit.Rule is "omission" or "insertion" or "replacement" or "spelling" or "typo" or "contraction" or "number-form" or "accents";

    private static bool IsDoubtful(MarkedText quote, string text, Edit edit, Damage damage)
    {
        var (mine, theirs) = (edit.QuotedSpan, edit.SourceSpan);
        var around = damage.IsIllegible ? MostAround : 1;
        var isReplaced = edit.Source.Length > 0 && edit.Quoted.Length > 0;
        if (isReplaced && !damage.IsIllegible && !IsLike(edit.Quoted, edit.Source))
            return false;
        if (edit.Source.Length > 0 && !damage.IsLegible(edit.Source))
            return true;
        if (isReplaced && damage.MayHaveMade(edit.Quoted, edit.Source))
            return true;
        var before = Last(text, theirs.Start, Math.Max(0, theirs.Start - Reach), around);
        var behind = WordScanner.Words(text, theirs.End, Math.Min(text.Length, theirs.End + Reach)).Take(around).ToList();
        // a word may be lost in what remains between its neighbours
        if (
            edit.Source.Length == 0
            && (mine.Length <= ShortWord || (before.Count > 0 && behind.Count > 0 && HasLetters(text, before[^1].End, behind[0].Start)))
        )
            return true;
        var myBefore = quote.Words.Where(w => w.End <= mine.Start).TakeLast(around).Select(w => Outline(quote.Text, w.Start, w.End));
        var myBehind = quote.Words.Where(w => w.Start >= mine.End).Take(around).Select(w => Outline(quote.Text, w.Start, w.End));
        return !AreSame(myBefore.Reverse(), Enumerable.Reverse(before), text) || !AreSame(myBehind, behind, text);
    }

    // damage changes letters, but not one word into three
    private static bool IsLike(string quoted, string source)
    {
        var (mine, theirs) = (Confusions.Outline(quoted), Confusions.Outline(source));
        return EditDistance.Within(mine, theirs, Math.Max(2, Math.Max(mine.Length, theirs.Length) * 2 / 3));
    }

    private static List<Word> Last(string text, int end, int start, int most)
    {
        while (start > 0 && start < end && !char.IsWhiteSpace(text[start - 1]))
            start++;
        return [.. WordScanner.Words(text, start, end).TakeLast(most)];
    }

    private static bool HasLetters(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
                return true;
        }
        return false;
    }

    // a letter that is always taken for another does not make a word illegible
    private static string Outline(string text, int start, int end) => Confusions.Outline(text.AsSpan(start, end - start));

    // at the quotation's edge there are fewer
    private static bool AreSame(IEnumerable<string> mine, IEnumerable<Word> theirs, string text)
    {
        var source = theirs.Select(w => Outline(text, w.Start, w.End)).ToList();
        var i = 0;
        foreach (var outline in mine)
        {
            if (i >= source.Count || source[i++] != outline)
                return false;
        }
        return true;
    }
}
