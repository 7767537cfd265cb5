namespace Loccit.Matching.Kinds;

/// <summary>How a number is used.</summary>
internal enum NumeralForm
{
    /// <summary>It counts: five.</summary>
    Cardinal,

    /// <summary>It gives the place in an order: fifth.</summary>
    Ordinal,

    /// <summary>Ten years: the 1990s.</summary>
    Decade,
}

/// <summary>A number read from its text: equal for all ways of writing it. A part that decimals cannot give stays a fraction in lowest terms.</summary>
/// <param name="Top">The number, or the fraction's upper part.</param>
/// <param name="Bottom">1, or the fraction's lower part.</param>
/// <param name="Form">How it is used.</param>
/// <param name="Unit">"%", the sign of a currency, or empty.</param>
/// <param name="Long">All digits where they are more than can be reckoned with; empty otherwise.</param>
internal readonly record struct Numeral(decimal Top, decimal Bottom, NumeralForm Form, string Unit, string Long)
{
    /// <summary>A number and a part of one, reduced; null if both are broken.</summary>
    public static Numeral? Of(decimal whole, decimal top, decimal bottom, NumeralForm form, string unit)
    {
        if (bottom <= 1 || top == 0)
            return new Numeral(whole, 1, form, unit, "");
        var rest = bottom;
        while (rest % 2 == 0)
            rest /= 2;
        while (rest % 5 == 0)
            rest /= 5;
        if (rest == 1)
            return new Numeral(whole + (top / bottom), 1, form, unit, "");
        if (whole != decimal.Truncate(whole) || top != decimal.Truncate(top) || whole > 1e15m)
            return null;
        var (a, b) = ((whole * bottom) + top, bottom);
        while (b != 0)
            (a, b) = (b, a % b);
        return new Numeral(((whole * bottom) + top) / a, bottom / a, form, unit, "");
    }
}
