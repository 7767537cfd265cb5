using Loccit.Matching.Kinds;

namespace Loccit.Matching.Differences;

/// <summary>Says what a difference touches.</summary>
internal static class EditKindReader
{
    /// <summary>Kinds of a difference between the quotation's words and the source's in English, either of which may be empty.</summary>
    public static EditKinds Read(IReadOnlyList<WordInPlace> quoted, IReadOnlyList<WordInPlace> source) => Read(quoted, source, Lexicon.English);

    /// <summary>Kinds of a difference between the quotation's words and the source's, either of which may be empty.</summary>
    /// <param name="quoted">The quotation's words.</param>
    /// <param name="source">The source's words.</param>
    /// <param name="lexicon">The language of the source.</param>
    public static EditKinds Read(IReadOnlyList<WordInPlace> quoted, IReadOnlyList<WordInPlace> source, Lexicon lexicon)
    {
        var kinds = (quoted.Count == 0 ? EditKinds.Omission : EditKinds.None) | (source.Count == 0 ? EditKinds.Insertion : EditKinds.None);
        if (kinds == EditKinds.None)
        {
            var same = SameText(quoted, source, lexicon);
            if (same != EditKinds.None)
                return same;
        }
        return kinds | new ChangedWords(quoted, source, lexicon).Read();
    }

    /// <summary>Kinds of two runs that say the same, or the same words in another order; none if they do not.</summary>
    private static EditKinds SameText(IReadOnlyList<WordInPlace> quoted, IReadOnlyList<WordInPlace> source, Lexicon lexicon)
    {
        if (SameSequence(quoted, source))
            return OnlyLetters(quoted, source);
        if (SameWords(quoted, source))
            return EditKinds.Order;
        if (quoted.Count != source.Count && Joined(quoted, source, lexicon))
            return EditKinds.Spelling;
        if (Contraction.Same(quoted, source, lexicon, dialect: true))
            return EditKinds.Spelling;
        // a number is touched, though its value is kept
        return Numerals.SameNumber(quoted, source, lexicon) ? EditKinds.Number | EditKinds.Spelling : EditKinds.None;
    }

    private static bool SameSequence(IReadOnlyList<WordInPlace> a, IReadOnlyList<WordInPlace> b)
    {
        if (a.Count != b.Count)
            return false;
        for (var i = 0; i < a.Count; i++)
        {
            if (a[i].Folded != b[i].Folded)
                return false;
        }
        return true;
    }

    /// <summary>The same words: capitals, or accents and other letters for the same sound.</summary>
    private static EditKinds OnlyLetters(IReadOnlyList<WordInPlace> a, IReadOnlyList<WordInPlace> b)
    {
        var kinds = EditKinds.None;
        for (var i = 0; i < a.Count; i++)
        {
            if (a[i].Text == b[i].Text)
                continue;
            if (string.Equals(a[i].Text, b[i].Text, StringComparison.OrdinalIgnoreCase))
                kinds |= EditKinds.Case;
            else
                kinds |= Accents.Lower(a[i].Text) == Accents.Lower(b[i].Text) ? EditKinds.Typography : EditKinds.Spelling;
        }
        return kinds == EditKinds.None ? EditKinds.Typography : kinds;
    }

    private static bool SameWords(IReadOnlyList<WordInPlace> a, IReadOnlyList<WordInPlace> b) =>
        a.Count == b.Count
        && a.Select(w => w.Folded).Order(StringComparer.Ordinal).SequenceEqual(b.Select(w => w.Folded).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>"to-day" and "today", "any one" and "anyone"; but not "not able" and "notable", "may be" and "maybe".</summary>
    private static bool Joined(IReadOnlyList<WordInPlace> a, IReadOnlyList<WordInPlace> b, Lexicon lexicon)
    {
        const int most = 8;
        const EditKinds telling = EditKinds.Negation | EditKinds.Modal | EditKinds.Hedge;
        if (a.Count > most || b.Count > most)
            return false;
        return string.Concat(a.Select(w => w.Folded)) == string.Concat(b.Select(w => w.Folded))
            && (Classes(a, lexicon) & telling) == (Classes(b, lexicon) & telling);
    }

    private static EditKinds Classes(IReadOnlyList<WordInPlace> words, Lexicon lexicon) =>
        words.Aggregate(EditKinds.None, (all, word) => all | lexicon.ClassOf(word));
}
