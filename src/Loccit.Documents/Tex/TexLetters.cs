using Loccit.Documents.Encodings;

namespace Loccit.Documents.Tex;

/// <summary>The characters that TeX commands stand for: LaTeX2e's own (source2e, ltoutenc), those of textcomp and of babel.</summary>
internal static class TexLetters
{
    /// <summary>The characters of a command without arguments; null for any other.</summary>
    public static string? Of(ReadOnlySpan<char> command) =>
        command switch
        {
            "ss" => "ß",
            "SS" => "ẞ",
            "ae" => "æ",
            "AE" => "Æ",
            "oe" => "œ",
            "OE" => "Œ",
            "o" => "ø",
            "O" => "Ø",
            "aa" => "å",
            "AA" => "Å",
            "l" => "ł",
            "L" => "Ł",
            "i" or "imath" => "ı",
            "j" or "jmath" => "ȷ",
            "dh" => "ð",
            "DH" => "Ð",
            "dj" => "đ",
            "DJ" => "Đ",
            "th" => "þ",
            "TH" => "Þ",
            "ng" => "ŋ",
            "NG" => "Ŋ",
            "S" or "textsection" => "§",
            "P" or "textparagraph" => "¶",
            "dag" or "textdagger" => "†",
            "ddag" or "textdaggerdbl" => "‡",
            "copyright" or "textcopyright" => "©",
            "textregistered" => "®",
            "texttrademark" => "™",
            "pounds" or "textsterling" => "£",
            "euro" or "texteuro" or "EUR" => "€",
            "textyen" => "¥",
            "textcent" => "¢",
            "textdollar" => "$",
            "textdegree" or "degree" => "°",
            "textnumero" => "№",
            "texttimes" => "×",
            "textbullet" => "•",
            "textperiodcentered" => "·",
            "textordfeminine" => "ª",
            "textordmasculine" => "º",
            "textonehalf" => "½",
            "textonequarter" => "¼",
            "textthreequarters" => "¾",
            "ldots" or "dots" or "textellipsis" or "dotso" or "dotsc" or "lips" => "…",
            "textendash" => "–",
            "textemdash" => "—",
            "textquoteleft" or "lq" => "‘",
            "textquoteright" or "rq" => "’",
            "textquotedblleft" => "“",
            "textquotedblright" => "”",
            "textquotesingle" => "'",
            "textquotedbl" or "dq" => "\"",
            "quotedblbase" or "glqq" => "„",
            "grqq" => "“",
            "quotesinglbase" or "glq" => "‚",
            "grq" => "‘",
            "guillemotleft" or "guillemetleft" or "flqq" => "«",
            "og" => "«\u00a0",
            "guillemotright" or "guillemetright" or "frqq" => "»",
            "fg" => "\u00a0»",
            "guilsinglleft" or "flq" => "‹",
            "guilsinglright" or "frq" => "›",
            "textexclamdown" => "¡",
            "textquestiondown" => "¿",
            "textasciitilde" => "~",
            "textasciicircum" => "^",
            "textbackslash" => "\\",
            "textbar" => "|",
            "textless" => "<",
            "textgreater" => ">",
            "textunderscore" or "_" => "_",
            "textbraceleft" or "{" or "lbrace" => "{",
            "textbraceright" or "}" or "rbrace" => "}",
            "%" => "%",
            "&" => "&",
            "#" => "#",
            "$" => "$",
            "slash" => "/",
            "LaTeX" => "LaTeX",
            "LaTeXe" => "LaTeX2e",
            "TeX" => "TeX",
            "BibTeX" => "BibTeX",
            " "
            or "\n"
            or "\t"
            or "quad"
            or "qquad"
            or "space"
            or ","
            or ";"
            or ":"
            or ">"
            or "enspace"
            or "thinspace"
            or "nobreakspace"
            or "hfill"
            or "hspace" => " ",
            _ => null,
        };

    /// <summary>The combining mark of an accent command; '\0' for any other.</summary>
    public static char Accent(ReadOnlySpan<char> command) =>
        command switch
        {
            "'" => '\u0301',
            "`" => '\u0300',
            "^" => '\u0302',
            "\"" => '\u0308',
            "~" => '\u0303',
            "=" => '\u0304',
            "." => '\u0307',
            "u" => '\u0306',
            "v" => '\u030c',
            "H" => '\u030b',
            "t" => '\u0361',
            "c" => '\u0327',
            "d" => '\u0323',
            "b" => '\u0331',
            "r" => '\u030a',
            "k" => '\u0328',
            _ => '\0',
        };

    /// <summary>A letter with an accent, as one character where there is one; what follows it stays.</summary>
    public static string Accented(string letters, char accent) =>
        char.IsSurrogate(letters[0]) ? letters : AccentedLetters.Compose(letters[0], accent) + letters[1..];

    /// <summary>What signs of the input make together (the ligatures of TeX's fonts); null for none.</summary>
    /// <param name="text">The input.</param>
    /// <param name="length">How many signs it takes.</param>
    public static string? Ligature(ReadOnlySpan<char> text, out int length)
    {
        (var made, length) = text switch
        {
            ['-', '-', '-', ..] => ("—", 3),
            ['-', '-', ..] => ("–", 2),
            ['`', '`', ..] => ("“", 2),
            ['\'', '\'', ..] => ("”", 2),
            [',', ',', ..] => ("„", 2),
            ['<', '<', ..] => ("«", 2),
            ['>', '>', ..] => ("»", 2),
            ['!', '`', ..] => ("¡", 2),
            ['?', '`', ..] => ("¿", 2),
            ['`', ..] => ("‘", 1),
            ['\'', ..] => ("’", 1),
            ['~', ..] => ("\u00a0", 1),
            _ => ((string?)null, 0),
        };
        return made;
    }

    /// <summary>True for what a command's name is made of.</summary>
    public static bool IsNameLetter(char c) => char.IsAsciiLetter(c) || c == '@';
}
