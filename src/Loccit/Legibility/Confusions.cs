using Loccit.Text;

namespace Loccit.Legibility;

/// <summary>
/// The letters that character recognition takes for each other (Holley, "How Good Can It Get?", D-Lib Magazine 15, 2009; Mihov et al., 2007): rn and m, cl and d, e and c, l and 1, long s and f …
/// </summary>
internal static class Confusions
{
    /// <summary>
    /// A word's outline: each letter stands for all that are taken for it; what is no letter or digit is left out. Two words with one outline may be readings of one printed word.
    /// </summary>
    public static string Outline(ReadOnlySpan<char> word)
    {
        Span<char> letters = word.Length <= 128 ? stackalloc char[word.Length * 3] : new char[word.Length * 3];
        return new string(letters[..Outline(word, letters)]);
    }

    /// <summary>The outline if each h had been read as li; null if the word has no li. Not part of every outline: l and i are taken for much else.</summary>
    public static string? OutlineWithH(ReadOnlySpan<char> word) =>
        word.Contains("li", StringComparison.Ordinal) ? Outline(word.ToString().Replace("li", "h", StringComparison.Ordinal)) : null;

    /// <summary>Writes the outline to <paramref name="outline"/>, which must have three times the word's length. Returns its length.</summary>
    /// <param name="word">The word, or any text.</param>
    /// <param name="outline">The letters.</param>
    /// <param name="ends">Where in the word each letter of the outline ends; empty if that is not asked for.</param>
    public static int Outline(ReadOnlySpan<char> word, Span<char> outline, Span<int> ends = default)
    {
        var n = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsAscii(word[i]))
            {
                if (char.IsAsciiLetterOrDigit(word[i]))
                    n = Put(outline, n, (char)(word[i] | 0x20)); // a digit has the bit already
                if (n > 0 && !ends.IsEmpty)
                    ends[n - 1] = i + 1;
                continue;
            }
            var letter = Fold.Letter(word[i]);
            if (letter == '\0')
            {
                foreach (var l in Fold.Long(word[i]))
                {
                    if (l != '/') // of a fraction
                        n = Put(outline, n, l);
                }
            }
            else if (char.IsLetterOrDigit(letter))
            {
                n = Put(outline, n, letter);
            }
            if (n > 0 && !ends.IsEmpty)
                ends[n - 1] = i + 1;
        }
        for (var i = 0; i < n; i++)
            outline[i] = One(outline[i]);
        return n;
    }

    // two letters that run together are one from then on; what follows does not join it
    private static int Put(Span<char> outline, int n, char letter)
    {
        if (n > 0)
        {
            var joined = (outline[n - 1], letter) switch
            {
                ('r', 'n') => 'm',
                ('c', 'l' or '1' or 'i' or 'j') => 'd',
                ('i', 'i') => 'n',
                ('v', 'v') => 'w',
                _ => '\0',
            };
            if (joined != '\0')
            {
                outline[n - 1] = joined;
                return n;
            }
        }
        outline[n] = letter;
        return n + 1;
    }

    private static char One(char letter) =>
        letter switch
        {
            'e' => 'c',
            '0' => 'o',
            'h' => 'b',
            'i' or '1' or 'j' => 'l',
            'f' or '5' => 's',
            'u' => 'n',
            'q' or '9' => 'g',
            _ => letter,
        };
}
