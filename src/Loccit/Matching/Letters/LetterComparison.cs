using Loccit.Text;

namespace Loccit.Matching.Letters;

/// <summary>How the letters of two words differ.</summary>
/// <param name="AreSame">False if they are two words.</param>
/// <param name="Case">True if capitals differ.</param>
/// <param name="Lost">Marks that one side lacks on small letters, or umlauts written out.</param>
/// <param name="Telling">True if a mark that makes another letter is among those lost: an umlaut, a tilde on n, a dot on i, an accent on the last letter.</param>
/// <param name="Changed">True if a letter has other marks, not only none.</param>
/// <param name="LostOnCapital">True if a capital lacks its mark, as is common in print.</param>
internal readonly record struct SpellingDifference(bool AreSame, bool Case, bool Lost, bool Telling, bool Changed, bool LostOnCapital);

/// <summary>Compares two spellings letter by letter.</summary>
internal static class LetterComparison
{
    /// <summary>Compares two words: how they may differ and still be one word, so written by other hands and presses.</summary>
    public static SpellingDifference Compare(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var (a, b) = (Lettering.Read(first), Lettering.Read(second));
        if (Lettering.IsThorn(first) != Lettering.IsThorn(second) && Lettering.Key(first) == Lettering.Key(second))
            return new SpellingDifference(true, false, false, false, false, false);
        return new Walk(a, b).Compared();
    }

    /// <summary>True if one of the words has æ or œ where the other has e: another spelling of one word.</summary>
    public static bool IsLigatureReduced(string first, string second) => Reduced(first) is { } a ? a == Fold.Word(second) : Reduced(second) == Fold.Word(first);

    private static string? Reduced(string word) =>
        word.AsSpan().ContainsAny('\u00e6', '\u0153') ? Fold.Word(word.Replace('\u00e6', 'e').Replace('\u0153', 'e')) : null;

    private sealed class Walk(List<Lettered> a, List<Lettered> b)
    {
        private bool differCase;
        private bool lost;
        private bool telling;
        private bool changed;
        private bool capital;

        // one of the two is the older print, in all its letters
        private bool firstOlder = true;
        private bool secondOlder = true;

        public SpellingDifference Compared()
        {
            // the walk over the letters sets what else is asked
            var same = Letters();
            return new SpellingDifference(same, differCase, lost, telling, changed, capital);
        }

        private bool Letters()
        {
            int i = 0,
                j = 0;
            while (i < a.Count && j < b.Count)
            {
                var (x, y) = (a[i], b[j]);
                if (WrittenOut(a, i, b, j))
                    (i, j, lost) = (i + 1, j + 2, true);
                else if (WrittenOut(b, j, a, i))
                    (i, j, lost) = (i + 2, j + 1, true);
                else if (x.Small == y.Small)
                {
                    Same(x, y, isLast: i == a.Count - 1);
                    (i, j) = (i + 1, j + 1);
                }
                else if (y.Small == '\'' && i > 0 && Lettering.HasBreathing(a[i - 1]))
                    j++;
                else if (x.Small == '\'' && j > 0 && Lettering.HasBreathing(b[j - 1]))
                    i++;
                else if (x.Small == 'w' && IsDoubleV(b, j))
                    (i, j, firstOlder) = (i + 1, j + 2, false);
                else if (y.Small == 'w' && IsDoubleV(a, i))
                    (i, j, secondOlder) = (i + 2, j + 1, false);
                else
                {
                    firstOlder &= IsOlder(x.Small, y.Small, i);
                    secondOlder &= IsOlder(y.Small, x.Small, j);
                    (i, j) = (i + 1, j + 1);
                }
                if (!firstOlder && !secondOlder)
                    return false;
            }
            return i == a.Count && j == b.Count;
        }

        private void Same(Lettered x, Lettered y, bool isLast)
        {
            differCase |= x.Base != y.Base && !x.AnyCase && !y.AnyCase;
            if (x.Marks == y.Marks || IsTurkishPair(x, y) || IsTurkishPair(y, x))
                return;
            var marks = x.Marks == 0 ? y.Marks : x.Marks;
            var script = x.Small;
            if (script is >= '\u0370' and < '\u0400')
            {
                // of the Greek accents, one stands for three in the spelling of today
                lost = true;
            }
            else if ((x.Marks != 0 && y.Marks != 0) || (script is >= '\u0400' and < '\u0530' && marks != Lettering.Diaeresis && marks != '\u0301'))
            {
                changed = true;
            }
            else if (x.IsCapital && y.IsCapital)
            {
                capital = true;
            }
            else
            {
                lost = true;
                telling |=
                    (script is 'a' or 'o' or 'u' && Decomposition.Has(marks, Lettering.Diaeresis))
                    || (script == 'n' && Decomposition.Has(marks, Lettering.Tilde))
                    || (script == 'i' && marks == Lettering.Dotless)
                    // French and Spanish forms of a verb, and many an Italian word
                    || (isLast && marks is '\u0300' or '\u0301' && script is 'a' or 'e' or 'i' or 'o' or 'u');
            }
        }

        /// <summary>Turkish has two letters i: capital İ is small i, capital I small ı.</summary>
        private static bool IsTurkishPair(Lettered capital, Lettered small) =>
            capital.Base == 'I'
            && small.Base == 'i'
            && ((capital.Marks == Lettering.Above && small.Marks == 0) || (capital.Marks == 0 && small.Marks == Lettering.Dotless));
    }

    /// <summary>True if one letter is written as two on the other side, as where a keyboard or a telegraph has no umlauts: ü and ue, ø and oe, å and aa.</summary>
    private static bool WrittenOut(List<Lettered> marked, int i, List<Lettered> plain, int j)
    {
        var m = marked[i];
        if (m.Marks == 0 || j + 1 >= plain.Count || plain[j].Marks != 0 || plain[j + 1].Marks != 0 || plain[j].Small != m.Small)
            return false;
        // the two letters must not be there on both sides
        var next = plain[j + 1].Small;
        if (i + 1 < marked.Count && marked[i + 1].Small == next && !(j + 2 < plain.Count && plain[j + 2].Small == next))
            return false;
        return next == 'e'
            ? (m.Small is 'a' or 'o' or 'u' && m.Marks == Lettering.Diaeresis) || (m.Small == 'o' && m.Marks == Lettering.Stroke)
            : next == 'a' && m.Small == 'a' && m.Marks == '\u030a';
    }

    private static bool IsDoubleV(List<Lettered> letters, int i) =>
        i + 1 < letters.Count && letters[i].Small is 'v' or 'u' && letters[i + 1].Small is 'v' or 'u';

    /// <summary>True if the first letter is how early print set the second: v for u at the beginning of a word, u for v inside it, i for j.</summary>
    private static bool IsOlder(char older, char modern, int place) =>
        (older, modern) switch
        {
            ('v', 'u') => place == 0,
            ('u', 'v') => true,
            ('i', 'j') => true,
            _ => false,
        };
}
