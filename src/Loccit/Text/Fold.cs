using System.Globalization;

namespace Loccit.Text;

/// <summary>What a character is to a word.</summary>
internal enum CharKind : byte
{
    /// <summary>White space, punctuation, a mark.</summary>
    Separator,

    /// <summary>A letter or digit: part of a word.</summary>
    Word,

    /// <summary>A letter of a script without spaces between words: a word of its own.</summary>
    Alone,

    /// <summary>A sign that counts as a word of its own: currency, percent.</summary>
    Sign,

    /// <summary>Has no width: soft hyphen, joiners, combining marks, syntax.</summary>
    Nothing,

    /// <summary>An apostrophe: part of a word between letters, a separator elsewhere.</summary>
    Apostrophe,
}

/// <summary>Makes characters that a reader takes for the same letter one: case, accents, ligatures, letter forms.</summary>
internal static class Fold
{
    // U+00C0 … U+017F in order. Base letter in lower case; '\0' where a character folds to two or to none (see Long).
    private const string Latin =
        "aaaaaa\0ceeeeiiii"
        + "dnooooo\u00d7ouuuuy\0\0"
        + "aaaaaa\0ceeeeiiii"
        + "dnooooo\u00f7ouuuuy\0y"
        + "aaaaaaccccccccdd"
        + "ddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiii"
        + "ii\0\0jjkkklllllll"
        + "lllnnnnnnnnnoooo"
        + "oo\0\0rrrrrrssssss"
        + "ssttttttuuuuuuuu"
        + "uuuuwwyyyzzzzzzs";

    /// <summary>What <paramref name="c"/> is to a word.</summary>
    public static CharKind Kind(char c)
    {
        if (c < 128)
        {
            if (char.IsAsciiLetterOrDigit(c))
                return CharKind.Word;
            return c switch
            {
                '\'' => CharKind.Apostrophe,
                '$' or '%' or '&' => CharKind.Sign,
                _ => CharKind.Separator,
            };
        }
        switch (c)
        {
            case '\u2019' or '\u2018' or '\u02bc' or '\u02b9' or '\uff07':
                return CharKind.Apostrophe;
            case '\u00ad' or '\u2060' or '\u200b' or '\u200c' or '\u200d' or '\ufeff':
                return CharKind.Nothing;
            case '\u00b2' or '\u00b3' or '\u00b9' or (>= '\u2070' and <= '\u209f'):
                return CharKind.Separator; // raised and lowered figures call notes
            case (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u4dbf') or (>= '\u4e00' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff'):
                return CharKind.Alone;
        }
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.Surrogate => CharKind.Word,
            UnicodeCategory.ModifierLetter => CharKind.Word,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharKind.Nothing,
            UnicodeCategory.SpacingCombiningMark => CharKind.Word,
            UnicodeCategory.CurrencySymbol => CharKind.Sign,
            _ => c is '\u2030' or '\u00b0' ? CharKind.Sign : CharKind.Separator,
        };
    }

    /// <summary>The letter that <paramref name="c"/> counts as; '\0' where it counts as several, which <see cref="Long"/> gives.</summary>
    public static char Letter(char c)
    {
        if (c < 128)
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        if (c is >= '\u00c0' and <= '\u017f')
            return Latin[c - '\u00c0'];
        return c switch
        {
            '\u2019' or '\u2018' or '\u02bc' or '\u02b9' or '\uff07' => '\'',
            >= '\ufb00' and <= '\ufb06' => '\0',
            >= '\uff01' and <= '\uff5e' => Letter((char)(c - 0xfee0)),
            >= '\u1e00' and <= '\u1eff' => Letter1E(c),
            '\u0451' or '\u0401' => '\u0435', // Cyrillic yo is printed as ye
            _ => char.ToLowerInvariant(c),
        };
    }

    /// <summary>The letters of a character that counts as several.</summary>
    public static string Long(char c) =>
        c switch
        {
            '\u00c6' or '\u00e6' => "ae",
            '\u0132' or '\u0133' => "ij",
            '\u0152' or '\u0153' => "oe",
            '\u00df' => "ss",
            '\u00de' or '\u00fe' => "th",
            '\ufb00' => "ff",
            '\ufb01' => "fi",
            '\ufb02' => "fl",
            '\ufb03' => "ffi",
            '\ufb04' => "ffl",
            '\ufb05' or '\ufb06' => "st",
            _ => "",
        };

    // Latin Extended Additional, by ranges of the base letter (Unicode 16, chart 1E00).
    private static char Letter1E(char c) =>
        c switch
        {
            <= '\u1e01' => 'a',
            <= '\u1e07' => 'b',
            <= '\u1e09' => 'c',
            <= '\u1e13' => 'd',
            <= '\u1e1d' => 'e',
            <= '\u1e1f' => 'f',
            <= '\u1e21' => 'g',
            <= '\u1e2b' => 'h',
            <= '\u1e2f' => 'i',
            <= '\u1e35' => 'k',
            <= '\u1e3d' => 'l',
            <= '\u1e43' => 'm',
            <= '\u1e4b' => 'n',
            <= '\u1e53' => 'o',
            <= '\u1e57' => 'p',
            <= '\u1e5f' => 'r',
            <= '\u1e69' => 's',
            <= '\u1e71' => 't',
            <= '\u1e7b' => 'u',
            <= '\u1e7f' => 'v',
            <= '\u1e89' => 'w',
            <= '\u1e8d' => 'x',
            <= '\u1e8f' => 'y',
            <= '\u1e95' => 'z',
            '\u1ea0' or '\u1ea1' => 'a',
            >= '\u1ea2' and <= '\u1eb7' => 'a',
            >= '\u1eb8' and <= '\u1ec7' => 'e',
            >= '\u1ec8' and <= '\u1ecb' => 'i',
            >= '\u1ecc' and <= '\u1ee3' => 'o',
            >= '\u1ee4' and <= '\u1ef1' => 'u',
            >= '\u1ef2' and <= '\u1ef9' => 'y',
            _ => char.ToLowerInvariant(c),
        };

    /// <summary>True if the comma between digits at <paramref name="i"/> parts thousands: three digits follow and no fourth. 75,000 is 75000; 3,5 is not 35.</summary>
    public static bool IsThousandsComma(ReadOnlySpan<char> text, int i)
    {
        var digits = 0;
        while (i + 1 + digits < text.Length && digits < 4 && char.IsAsciiDigit(text[i + 1 + digits]))
            digits++;
        return text[i] == ',' && digits == 3;
    }

    /// <summary>A word in folded letters, e.g. "ﬁancée’s" → "fiancee's".</summary>
    public static string Word(ReadOnlySpan<char> word)
    {
        var result = new System.Text.StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c == ',' && !IsThousandsComma(word, i))
            {
                result.Append(c);
                continue;
            }
            if (Kind(c) is not (CharKind.Word or CharKind.Alone or CharKind.Sign or CharKind.Apostrophe) && c != '.')
                continue;
            var letter = Letter(c);
            if (letter != '\0')
                result.Append(letter);
            else
                result.Append(Long(c));
        }
        return result.ToString();
    }
}
