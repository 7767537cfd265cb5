using Loccit.Text;

namespace Loccit.Matching.Kinds;

/// <summary>
/// Reads a number in digits with the separators of its language: English 1,000.5, German, French and Spanish 1.000,5, all of them 1 000.
/// What could be read two ways is not read: "1,000" in German.
/// </summary>
internal static class Digits
{
    private const int MostDigits = 24; // what a decimal holds, with room to multiply

    /// <summary>Reads from a digit on and moves behind the number. False if it cannot be said which number it is.</summary>
    /// <param name="text">Where the number stands.</param>
    /// <param name="at">Its first digit; then the place behind it.</param>
    /// <param name="language">en, de, fr, es, or empty where it is not known.</param>
    /// <param name="value">The number, if it is not long.</param>
    /// <param name="all">All digits of a number too long to reckon with; empty otherwise.</param>
    public static bool Read(ReadOnlySpan<char> text, ref int at, string language, out decimal value, out string all)
    {
        var groups = new List<Range>();
        var separators = new List<char>();
        var i = at;
        while (true)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            groups.Add(start..i);
            if (Separator(text, i, groups[0], separators) is not { } separator)
                break;
            separators.Add(separator);
            i++;
        }
        at = i;
        (value, all) = (0, "");
        if (Decimals(text, groups, separators, language) is not { } decimals)
            return false;
        var lengths = groups.ConvertAll(g => g.End.Value - g.Start.Value);
        var whole = groups.Count - decimals;
        for (var g = 1; g < whole; g++)
        {
            if (lengths[g] != 3 || lengths[0] > 3)
                return false;
        }
        // 007 is a code; 0.5 is a number
        if (text[groups[0].Start.Value] == '0' && (lengths[0] > 1 || whole > 1))
            return false;
        if (lengths.Sum() > MostDigits)
        {
            all = Joined(text, groups, whole);
            return true;
        }
        var scale = 1m;
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var c in text[groups[g]])
            {
                value = (value * 10) + (c - '0');
                if (g >= whole)
                    scale *= 10;
            }
        }
        value /= scale;
        return true;
    }

    private static string Joined(ReadOnlySpan<char> text, List<Range> groups, int whole)
    {
        var result = new System.Text.StringBuilder();
        for (var g = 0; g < groups.Count; g++)
        {
            if (g == whole)
                result.Append('.');
            result.Append(text[groups[g]]);
        }
        return whole < groups.Count ? result.ToString().TrimEnd('0') : result.ToString();
    }

    /// <summary>The separator at a place, if what stands there parts one number.</summary>
    private static char? Separator(ReadOnlySpan<char> text, int at, Range first, List<char> before)
    {
        if (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]))
            return null;
        var c = text[at];
        if (c is '.' or ',')
            return c;
        var apart =
            char.IsWhiteSpace(c) ? ' '
            : Fold.Kind(c) == CharKind.Apostrophe ? '\''
            : '\0';
        // a space or a Swiss apostrophe parts thousands only
        if (apart == '\0' || first.End.Value - first.Start.Value > 3 || before.Exists(s => s != apart))
            return null;
        var digits = 0;
        while (digits < 4 && at + 1 + digits < text.Length && char.IsAsciiDigit(text[at + 1 + digits]))
            digits++;
        return digits == 3 ? apart : null;
    }

    /// <summary>How many of the groups (0 or 1) stand behind the decimal point; null if that cannot be said.</summary>
    private static int? Decimals(ReadOnlySpan<char> text, List<Range> groups, List<char> separators, string language)
    {
        if (separators.Count == 0)
            return 0;
        var last = separators[^1];
        if (separators.Count > 1)
        {
            if (separators.TrueForAll(s => s == last))
                return 0;
            // 1.000,50: all but the last are of one kind
            return last is '.' or ',' && separators.FindIndex(s => s != separators[0]) == separators.Count - 1 ? 1 : null;
        }
        if (last is not ('.' or ','))
            return 0;
        var three = groups[1].End.Value - groups[1].Start.Value == 3;
        var zero = groups[0].End.Value - groups[0].Start.Value == 1 && text[groups[0].Start.Value] == '0';
        return (language, last) switch
        {
            ("en", ',') => three && !zero ? 0 : null,
            ("en", _) => 1,
            ("", _) => three && !zero ? null : 1,
            (_, '.') => three && !zero ? 0 : null,
            _ => three && !zero ? null : 1,
        };
    }
}
