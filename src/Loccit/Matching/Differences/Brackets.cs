using Loccit.Matching.Kinds;

namespace Loccit.Matching.Differences;

/// <summary>What a bracket may stand for: it names and explains; it may not say the contrary.</summary>
internal static class Brackets
{
    // a report sets the verb back in time (Quirk et al. 14.31): that is no other modal
    private static readonly (string, string)[] Backshifts =
    [
        ("may", "might"),
        ("can", "could"),
        ("will", "would"),
        ("shall", "should"),
        ("shall", "would"),
        ("must", "had"),
    ];

    /// <summary>True if the words in brackets contradict those they stand for: a negation more or less, another number, modal, quantity or name, the opposite verb.</summary>
    public static bool Contradict(IReadOnlyList<WordInPlace> quoted, IReadOnlyList<WordInPlace> source, EditKinds kinds, Lexicon lexicon)
    {
        if (quoted.Any(w => lexicon.Negates(w.Folded)) != source.Any(w => lexicon.Negates(w.Folded)))
            return true;
        if (
            quoted.Count == 1
            && source.Count == 1
            && (Negations.Flips(quoted[0].Folded, source[0].Folded, lexicon) || lexicon.Opposes(quoted[0].Folded, source[0].Folded))
        )
            return true;
        return Differ(EditKinds.Modal, quoted, source, lexicon) && !IsBackshift(quoted, source)
            || Differ(EditKinds.Quantifier, quoted, source, lexicon)
            || (Differ(EditKinds.Number, quoted, source, lexicon) && !Numerals.SameNumber(quoted, source, lexicon))
            || ((kinds & EditKinds.Name) != EditKinds.None && OtherName(quoted, source, lexicon));
    }

    /// <summary>True if both sides have words of a class and not the same ones.</summary>
    private static bool Differ(EditKinds kind, IReadOnlyList<WordInPlace> quoted, IReadOnlyList<WordInPlace> source, Lexicon lexicon)
    {
        List<string> Of(IReadOnlyList<WordInPlace> words) => [.. words.Where(w => Is(w, kind, lexicon)).Select(w => w.Folded).Order(StringComparer.Ordinal)];
        var (mine, theirs) = (Of(quoted), Of(source));
        return mine.Count > 0 && theirs.Count > 0 && !mine.SequenceEqual(theirs, StringComparer.Ordinal);
    }

    // "one" is a pronoun more often than a number
    private static bool Is(WordInPlace word, EditKinds kind, Lexicon lexicon) =>
        kind == EditKinds.Number && word.Folded.Any(char.IsAsciiDigit) || ((lexicon.ClassOf(word.Folded) & kind) != EditKinds.None && word.Folded != "one");

    private static bool IsBackshift(IReadOnlyList<WordInPlace> quoted, IReadOnlyList<WordInPlace> source) =>
        Array.Exists(Backshifts, b => quoted.Any(w => w.Folded == b.Item2) && source.Any(w => w.Folded == b.Item1));

    /// <summary>True if both sides are names that have no word in common: "[Villiers]" for "Harcourt".</summary>
    private static bool OtherName(IReadOnlyList<WordInPlace> quoted, IReadOnlyList<WordInPlace> source, Lexicon lexicon)
    {
        static bool IsName(WordInPlace w, Lexicon lexicon) =>
            w.Capital && (!w.OpensSentence || w.AfterTitle) && lexicon.ClassOf(w.Folded) == EditKinds.None && !lexicon.IsTitle(w.Folded);
        var theirs = source.Where(w => IsName(w, lexicon)).Select(w => w.Folded).ToHashSet(StringComparer.Ordinal);
        // in the bracket a capital is the name's own
        var mine = quoted.Where(w => w.Capital && lexicon.ClassOf(w.Folded) == EditKinds.None && !lexicon.IsTitle(w.Folded)).Select(w => w.Folded).ToList();
        return theirs.Count > 0 && mine.Count > 0 && source.Count == theirs.Count && mine.Count == quoted.Count && !mine.Exists(theirs.Contains);
    }
}
