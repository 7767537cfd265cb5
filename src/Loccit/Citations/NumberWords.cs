namespace Loccit.Citations;

/// <summary>Small numbers in words, as chapters and lists are counted.</summary>
internal static class NumberWords
{
    /// <summary>True for "one" to "twenty", "first" to "twelfth", in any case.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[12];
        if (word.Length > lower.Length)
            return false;
        word.ToLowerInvariant(lower);
        return IsCardinal(lower[..word.Length]) || IsOrdinal(lower[..word.Length]);
    }

    private static bool IsCardinal(ReadOnlySpan<char> w) =>
        w
            is "one"
                or "two"
                or "three"
                or "four"
                or "five"
                or "six"
                or "seven"
                or "eight"
                or "nine"
                or "ten"
                or "eleven"
                or "twelve"
                or "thirteen"
                or "fourteen"
                or "fifteen"
                or "sixteen"
                or "seventeen"
                or "eighteen"
                or "nineteen"
                or "twenty";

    private static bool IsOrdinal(ReadOnlySpan<char> w) =>
        w is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" or "eleventh" or "twelfth";
}
