using System.Globalization;

namespace Loccit.Documents.Word;

/// <summary>Characters that are named by their place in a font.</summary>
internal static class WordSymbols
{
    private const string Capitals = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    private const string Small = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    /// <summary>The character; U+FFFD where only the font knows what it looks like.</summary>
    public static string Of(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var c) || c is 0 or > 0xFFFF)
            return "\uFFFD";
        // fonts of symbols keep their characters in the private area
        var own = c is >= 0xF000 and <= 0xF0FF ? c - 0xF000 : c;
        if (font is "Symbol")
        {
            return own switch
            {
                >= 'A' and <= 'Z' => Capitals[own - 'A'].ToString(),
                >= 'a' and <= 'z' => Small[own - 'a'].ToString(),
                0xB7 => "•",
                0xBC => "…",
                0xBE => "—",
                0xB1 => "±",
                0xB4 => "×",
                0xB0 => "°",
                0xA3 => "≤",
                0xB3 => "≥",
                0xB9 => "≠",
                0xA2 => "′",
                0xB2 => "″",
                >= ' ' and <= '~' => ((char)own).ToString(),
                _ => "\uFFFD",
            };
        }
        if (c is >= 0xE000 and <= 0xF8FF || (font?.Contains("dings", StringComparison.OrdinalIgnoreCase) ?? false) || char.IsSurrogate((char)c))
            return "\uFFFD";
        return ((char)c).ToString();
    }
}
