using System.Text;
using Loccit.Text;

namespace Loccit.Matching.Differences;

/// <summary>Vulgar fractions, set as one character or as figures.</summary>
internal static class Fractions
{
    /// <summary>True if the text has a vulgar fraction as a character of its own.</summary>
    public static bool Has(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c > 127 && Fold.Fraction(c).Length > 0)
                return true;
        }
        return false;
    }

    /// <summary>The text with its fractions in figures and one space between a whole number and its fraction: "2¼" and "2-1/4" → "2 1/4", which "21/4" is not.</summary>
    public static string InFigures(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Fold.Fraction(c) is { Length: > 0 } fraction)
            {
                if (result.Length > 0 && result[^1] != ' ')
                    result.Append(' ');
                result.Append(fraction);
            }
            else if (c is '/' or '\u2044' or '\u2215')
            {
                result.Append('/');
            }
            else if (char.IsWhiteSpace(c) || c is '-' or '\u2010' or '\u2011')
            {
                if (result.Length > 0 && result[^1] != ' ')
                    result.Append(' ');
            }
            else if (!(c == ',' && Fold.IsThousandsComma(text, i)) && Fold.Kind(c) != CharKind.Nothing)
            {
                result.Append(Fold.Letter(c));
            }
        }
        return result.ToString();
    }
}
