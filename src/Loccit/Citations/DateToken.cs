namespace Loccit.Citations;

/// <summary>What a token means to a date.</summary>
internal enum DateTokenKind
{
    /// <summary>Nothing, or a joining word or mark.</summary>
    Other,

    /// <summary>One to four digits, with or without an ordinal's ending.</summary>
    Number,

    /// <summary>The name of a month.</summary>
    Month,
}

/// <summary>A word, number or mark, as the date reader sees it.</summary>
internal readonly record struct DateToken(int Start, int End, DateTokenKind Kind)
{
    /// <summary>The number, or the month from 1 to 12.</summary>
    public int Value { get; init; }

    /// <summary>How many digits the number has; 0 for all else.</summary>
    public int Digits { get; init; }

    /// <summary>True if letters follow the digits ("1st", "1999a").</summary>
    public bool HasSuffix { get; init; }

    /// <summary>The character of a mark that stands alone, or NUL.</summary>
    public char Mark { get; init; }

    /// <summary>True for "and", "to" and a dash: what stands between two dates.</summary>
    public bool Joins { get; init; }

    /// <summary>True for "of" and its like: 6th of January, 6 de enero.</summary>
    public bool IsOf { get; init; }

    /// <summary>True for "p", "pp", "page": what follows is no year.</summary>
    public bool IsPageMark { get; init; }

    /// <summary>True for a number of four digits.</summary>
    public bool IsYear => Kind == DateTokenKind.Number && Digits == 4;

    /// <summary>Every token of the text. Linear.</summary>
    public static List<DateToken> Split(string text)
    {
        var tokens = new List<DateToken>();
        for (var i = 0; i < text.Length; )
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
                i = Number(text, i, tokens);
            else if (char.IsLetter(c))
                i = Word(text, i, tokens);
            else
            {
                if (!char.IsWhiteSpace(c) && c != Document.Unread)
                    tokens.Add(new DateToken(i, i + 1, DateTokenKind.Other) { Mark = c is '—' or '‐' or '‑' ? '–' : c, Joins = c is '&' or '–' or '-' or '—' });
                i++;
            }
        }
        return tokens;
    }

    private static int Number(string text, int start, List<DateToken> tokens)
    {
        var i = start;
        var value = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            if (i - start < 4)
                value = (value * 10) + (text[i] - '0');
            i++;
        }
        var digits = i - start;
        var letters = i;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == 'º'))
            i++;
        var suffix = text.AsSpan(letters, i - letters);
        var plain =
            suffix.IsEmpty
            || (digits <= 2 && suffix is "st" or "nd" or "rd" or "th" or "er" or "º")
            || (digits == 4 && suffix.Length == 1 && suffix[0] is >= 'a' and <= 'h');
        tokens.Add(
            plain && digits <= 4
                ? new DateToken(start, i, DateTokenKind.Number)
                {
                    Value = value,
                    Digits = digits,
                    HasSuffix = !suffix.IsEmpty,
                }
                : new DateToken(start, i, DateTokenKind.Other)
        );
        return i;
    }

    private static int Word(string text, int start, List<DateToken> tokens)
    {
        var i = start;
        while (i < text.Length && char.IsLetterOrDigit(text[i]))
            i++;
        var word = text.AsSpan(start, i - start);
        Span<char> lower = stackalloc char[12];
        var month = 0;
        var (joins, isOf, page) = (false, false, false);
        if (word.Length <= lower.Length)
        {
            word.ToLowerInvariant(lower);
            lower = lower[..word.Length];
            month = MonthOf(lower);
            joins = lower is "and" or "to" or "und" or "bis" or "et" or "au" or "y" or "e" or "a" or "al";
            isOf = lower is "of" or "de" or "del";
            page = lower is "p" or "pp" or "page" or "pages" or "vol" or "no";
        }
        tokens.Add(
            new DateToken(start, i, month > 0 ? DateTokenKind.Month : DateTokenKind.Other)
            {
                Value = month,
                Joins = joins,
                IsOf = isOf,
                IsPageMark = page,
            }
        );
        return i;
    }

    /// <summary>1 to 12 for a month's name or usual abbreviation in English, German, French or Spanish, in lower case; 0 for all else.</summary>
    private static int MonthOf(ReadOnlySpan<char> word) =>
        word switch
        {
            "january" or "jan" or "januar" or "jänner" or "janvier" or "janv" or "enero" or "ene" => 1,
            "february" or "feb" or "februar" or "février" or "fevrier" or "févr" or "febrero" => 2,
            "march" or "mar" or "märz" or "maerz" or "mars" or "marzo" => 3,
            "april" or "apr" or "avril" or "avr" or "abril" or "abr" => 4,
            "may" or "mai" or "mayo" => 5,
            "june" or "jun" or "juni" or "juin" or "junio" => 6,
            "july" or "jul" or "juli" or "juillet" or "juil" or "julio" => 7,
            "august" or "aug" or "août" or "aout" or "agosto" or "ago" => 8,
            "september" or "sep" or "sept" or "septembre" or "septiembre" or "setiembre" => 9,
            "october" or "oct" or "oktober" or "okt" or "octobre" or "octubre" => 10,
            "november" or "nov" or "novembre" or "noviembre" => 11,
            "december" or "dec" or "dezember" or "dez" or "décembre" or "decembre" or "déc" or "diciembre" or "dic" => 12,
            _ => 0,
        };
}
