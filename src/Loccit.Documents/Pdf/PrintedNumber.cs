using System.Buffers;
using System.Globalization;

namespace Loccit.Documents.Pdf;

/// <summary>A page's number as it is printed: "12", "xiv", "S-3".</summary>
/// <param name="Prefix">What stands before the figure: "S-"; empty for most.</param>
/// <param name="Value">The number.</param>
/// <param name="Numeral">How it is written.</param>
internal readonly record struct PrintedNumber(string Prefix, int Value, Numeral Numeral)
{
    private static readonly SearchValues<char> PrefixSigns = SearchValues.Create("-–.ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The number so many pages on.</summary>
    public PrintedNumber Plus(int pages) => this with { Value = Value + pages };

    public override string ToString() =>
        Prefix
        + Numeral switch
        {
            Numeral.SmallRoman => Roman.Write(Value).ToLowerInvariant(),
            Numeral.LargeRoman => Roman.Write(Value),
            _ => Value.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>Reads one word.</summary>
    public static PrintedNumber? Read(ReadOnlySpan<char> word)
    {
        word = word.Trim("-–—[]().|•· ");
        if (word.IsEmpty || word.Length > 10)
            return null;
        var digits = word.Length;
        while (digits > 0 && char.IsAsciiDigit(word[digits - 1]))
            digits--;
        if (digits < word.Length)
        {
            var prefix = word[..digits];
            // "S-12", "A.3", "e14"
            var isPrefix = prefix.Length <= 3 && (prefix.IsEmpty || (char.IsAsciiLetter(prefix[0]) && !prefix[1..].ContainsAnyExcept(PrefixSigns)));
            return isPrefix && word.Length - digits <= 5 && int.TryParse(word[digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? new PrintedNumber(prefix.ToString(), value, Numeral.Arabic)
                : null;
        }
        if (!word.ContainsAnyExcept("ivxlc") && Roman.Read(word) is { } small)
            return new PrintedNumber("", small, Numeral.SmallRoman);
        return !word.ContainsAnyExcept("IVXLC") && Roman.Read(word) is { } large ? new PrintedNumber("", large, Numeral.LargeRoman) : null;
    }
}

/// <summary>How a number is written.</summary>
internal enum Numeral
{
    /// <summary>12.</summary>
    Arabic,

    /// <summary>xii.</summary>
    SmallRoman,

    /// <summary>XII.</summary>
    LargeRoman,
}
