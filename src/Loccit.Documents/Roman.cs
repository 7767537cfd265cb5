using System.Text;

namespace Loccit.Documents;

/// <summary>Roman numerals from 1 to 3999, as pages and notes are numbered by.</summary>
internal static class Roman
{
    private static readonly (int Value, string Sign)[] Signs =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    /// <summary>The value of a numeral; null if it is not written as one is.</summary>
    public static int? Read(ReadOnlySpan<char> numeral)
    {
        var value = 0;
        var rest = numeral;
        foreach (var (worth, sign) in Signs)
        {
            while (rest.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                value += worth;
                rest = rest[sign.Length..];
            }
        }
        return rest.IsEmpty && value is > 0 and < 4000 && numeral.Equals(Write(value), StringComparison.OrdinalIgnoreCase) ? value : null;
    }

    /// <summary>A value as numeral in capitals; in figures where there is none.</summary>
    public static string Write(int value)
    {
        if (value is < 1 or > 3999)
            return value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var (worth, sign) in Signs)
        {
            for (; value >= worth; value -= worth)
                text.Append(sign);
        }
        return text.ToString();
    }
}
