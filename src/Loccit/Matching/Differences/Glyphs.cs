using System.Text;
using Loccit.Matching.Letters;
using Loccit.Text;

namespace Loccit.Matching.Differences;

/// <summary>How two stretches between words differ.</summary>
internal enum GlyphDifference
{
    /// <summary>The same characters, white space aside.</summary>
    None,

    /// <summary>Marks, dashes, hyphenation: the same to a reader.</summary>
    Glyphs,

    /// <summary>Commas, points, dashes.</summary>
    Punctuation,

    /// <summary>A question mark or an exclamation mark.</summary>
    Meaning,
}

/// <summary>Compares characters where words are the same.</summary>
internal static class Glyphs
{
    /// <summary>True if the two differ in the case of their first letter and in nothing else but glyphs.</summary>
    public static bool OnlyFirstLetter(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (x, y) = (Lettering.Read(a), Lettering.Read(b));
        return x.Count == y.Count && x.Count > 0 && x[0] != y[0] && x.Skip(1).SequenceEqual(y.Skip(1));
    }

    /// <summary>Compares what stands between two words on both sides.</summary>
    public static GlyphDifference Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b))
            return GlyphDifference.None;
        if (Tight(a) == Tight(b))
            return GlyphDifference.None;
        var (x, y) = (Signs(Miscoding.Mend(a)), Signs(Miscoding.Mend(b)));
        // a hyphen may be set or not: work-force, work force
        if (x == y || (IsHyphen(a) && y.Length == 0) || (IsHyphen(b) && x.Length == 0))
            return GlyphDifference.Glyphs;
        return Meaning(x) == Meaning(y) ? GlyphDifference.Punctuation : GlyphDifference.Meaning;
    }

    /// <summary>The question and exclamation marks of a row of signs.</summary>
    private static string Meaning(string signs) => string.Concat(signs.Where(c => c is '?' or '!' or '\u203d'));

    private static bool IsHyphen(ReadOnlySpan<char> gap)
    {
        var t = gap.Trim();
        return t.Length == 1 && t[0] is '-' or '\u2010' or '\u2011';
    }

    /// <summary>Without white space and what has no width.</summary>
    public static string Tight(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && Fold.Kind(c) != CharKind.Nothing)
                result.Append(c);
        }
        return result.ToString();
    }

    /// <summary>True for every mark of quotation, single or double, and for apostrophes.</summary>
    public static bool IsQuoteMark(char c) => QuoteMarks.Is(c);

    /// <summary>The punctuation that a reader would hear: quote marks, emphasis and spacing left out; all dashes one; three points one ellipsis.</summary>
    public static string Signs(ReadOnlySpan<char> gap)
    {
        var result = new StringBuilder(gap.Length);
        for (var i = 0; i < gap.Length; i++)
        {
            var c = gap[i];
            // primes of feet and inches are typed as quote marks
            if (char.IsWhiteSpace(c) || IsQuoteMark(c) || c is >= '\u2032' and <= '\u2034' || Fold.Kind(c) == CharKind.Nothing)
                continue;
            switch (c)
            {
                case '_' or '*':
                    break;
                case '-' or (>= '\u2010' and <= '\u2015') or '\u2212':
                    if (result.Length == 0 || result[^1] != '-')
                        result.Append('-');
                    break;
                case '.' when result.Length > 1 && result[^1] == '.' && result[^2] == '.':
                    result.Length -= 2;
                    result.Append('\u2026');
                    break;
                case '.' when result.Length > 0 && result[^1] == '\u2026':
                    break;
                case '\uff0c' or '\u3001':
                    result.Append(',');
                    break;
                case '\uff0e' or '\u3002':
                    result.Append('.');
                    break;
                case '\uff1f':
                    result.Append('?');
                    break;
                case '\uff01':
                    result.Append('!');
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }
        return result.ToString();
    }
}
