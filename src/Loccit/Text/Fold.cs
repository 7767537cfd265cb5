using System.Buffers;
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
        + "dnoooooxouuuuy\0\0"
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
                '\'' or '`' => CharKind.Apostrophe,
                '$' or '%' or '&' => CharKind.Sign,
                _ => CharKind.Separator,
            };
        }
        switch (c)
        {
            case '\u2019' or '\u2018' or '\u02bc' or '\u02b9' or '\uff07' or '\u00b4' or '\u2032' or '\u201b':
                return CharKind.Apostrophe;
            case '\u00ad' or '\u2060' or '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u0640' or '\u02bb' or '\u02be' or '\u02bf':
                return CharKind.Nothing; // U+0640 only stretches an Arabic word; half rings of romanisation are often left out
            case >= '\u0363' and <= '\u036f':
                return CharKind.Word; // small letters set above others
            case '\u00d7':
                return CharKind.Sign;
            case '\u00bc' or '\u00bd' or '\u00be' or (>= '\u2150' and <= '\u215e'):
                return CharKind.Sign; // vulgar fractions
            case '\u2071' or '\u207f':
                return CharKind.Word;
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
            '\u2019' or '\u2018' or '\u02bc' or '\u02b9' or '\uff07' or '\u00b4' or '\u2032' or '\u201b' => '\'',
            '\u1e9e' or '\u00bc' or '\u00bd' or '\u00be' or (>= '\u2150' and <= '\u215e') => '\0',
            '\u00aa' or '\u00ba' or (>= '\u02b0' and <= '\u02e3') or (>= '\u0363' and <= '\u036f') or (>= '\u1d2c' and <= '\u1dbb') or '\u2071' or '\u207f' =>
                Raised(c),
            '\u03c2' => '\u03c3', // the sigma at a word's end
            (>= '\u01fc' and <= '\u01fd') or (>= '\u01e2' and <= '\u01e3') => '\0',
            (>= '\u0180' and <= '\u052f') or (>= '\u1f00' and <= '\u1fff') => Decomposition.Base(c) is var plain && plain != c
                ? Letter(plain)
                : char.ToLowerInvariant(c),
            >= '\ufb00' and <= '\ufb06' => '\0',
            >= '\uff01' and <= '\uff5e' => Letter((char)(c - 0xfee0)),
            >= '\u1e00' and <= '\u1eff' => Letter1E(c),
            _ => char.ToLowerInvariant(c),
        };
    }

    /// <summary>The letters of a character that counts as several.</summary>
    public static string Long(char c) =>
        c switch
        {
            '\u00c6' or '\u00e6' or '\u01fc' or '\u01fd' or '\u01e2' or '\u01e3' => "ae",
            '\u0132' or '\u0133' => "ij",
            '\u0152' or '\u0153' => "oe",
            '\u00df' or '\u1e9e' => "ss",
            '\u00de' or '\u00fe' => "th",
            '\ufb00' => "ff",
            '\ufb01' => "fi",
            '\ufb02' => "fl",
            '\ufb03' => "ffi",
            '\ufb04' => "ffl",
            '\ufb05' or '\ufb06' => "st",
            _ => Fraction(c),
        };

    /// <summary>A vulgar fraction in figures, e.g. "1/4"; empty for another character.</summary>
    public static string Fraction(char c) =>
        c switch
        {
            '\u00bc' => "1/4",
            '\u00bd' => "1/2",
            '\u00be' => "3/4",
            '\u2150' => "1/7",
            '\u2151' => "1/9",
            '\u2152' => "1/10",
            '\u2153' => "1/3",
            '\u2154' => "2/3",
            '\u2155' => "1/5",
            '\u2156' => "2/5",
            '\u2157' => "3/5",
            '\u2158' => "4/5",
            '\u2159' => "1/6",
            '\u215a' => "5/6",
            '\u215b' => "1/8",
            '\u215c' => "3/8",
            '\u215d' => "5/8",
            '\u215e' => "7/8",
            _ => "",
        };

    // raised letters, each with the letter that it is: spacing ones, then the small letters of U+0363 … U+036F in order
    private const string RaisedLetters =
        "\u00aaa\u00bao\u02b0h\u02b2j\u02b3r\u02b7w\u02b8y\u02e1l\u02e2s\u02e3x\u1d2ca\u1d2eb\u1d30d\u1d31e\u1d33g\u1d34h\u1d35i\u1d36j\u1d37k\u1d38l"
        + "\u1d39m\u1d3an\u1d3co\u1d3ep\u1d3fr\u1d40t\u1d41u\u1d42w\u1d43a\u1d47b\u1d48d\u1d49e\u1d4dg\u1d4fk\u1d50m\u1d52o\u1d56p\u1d57t\u1d58u\u1d5bv"
        + "\u1d9cc\u1da0f\u1dbbz\u2071i\u207fn";

    private const string SetAbove = "aeioucdhmrtvx";

    /// <summary>The letter that a raised one is; itself if it is none.</summary>
    private static char Raised(char c)
    {
        if (c is >= '\u0363' and <= '\u036f')
            return SetAbove[c - '\u0363'];
        for (var i = 0; i < RaisedLetters.Length; i += 2)
        {
            if (RaisedLetters[i] == c)
                return RaisedLetters[i + 1];
        }
        return char.ToLowerInvariant(c);
    }

    /// <summary>True for a combining mark: it belongs to the letter before it.</summary>
    public static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>True for a letter that is raised above the line or set above another.</summary>
    public static bool IsRaised(char c) =>
        c is '\u00aa' or '\u00ba' or (>= '\u02b0' and <= '\u02e3') or (>= '\u0363' and <= '\u036f') or (>= '\u1d2c' and <= '\u1dbb') or '\u2071' or '\u207f'
        && Raised(c) != c;

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
            _ => Decomposition.Base(c) is var plain && plain != c ? Letter(plain) : char.ToLowerInvariant(c),
        };

    /// <summary>True if the comma between digits at <paramref name="i"/> parts thousands: three digits follow and no fourth. 75,000 is 75000; 3,5 is not 35.</summary>
    public static bool IsThousandsComma(ReadOnlySpan<char> text, int i)
    {
        var digits = 0;
        while (i + 1 + digits < text.Length && digits < 4 && char.IsAsciiDigit(text[i + 1 + digits]))
            digits++;
        return text[i] == ',' && digits == 3;
    }

    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>What an ampersand stands for.</summary>
    public const string And = "and";

    /// <summary>A word in folded letters, e.g. "ﬁancée’s" → "fiancee's".</summary>
    public static string Word(ReadOnlySpan<char> word)
    {
        if (word is "&")
            return And;
        // most words have nothing to fold but capitals
        if (!word.ContainsAnyExcept(Plain))
            return string.Create(word.Length, word, static (lower, w) => w.ToLowerInvariant(lower));
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
