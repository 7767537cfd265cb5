namespace Loccit.Matching.Kinds;

/// <summary>Words of German and French as they were spelled before their reforms.</summary>
internal static class OlderSpellings
{
    /// <summary>Thal and Tal, seyn and sein, Cultur and Kultur, Photo and Foto, regiren and regieren (before 1901 and 1996); Mueller and Müller.</summary>
    public static bool German(string a, string b)
    {
        var (start, x, y) = Apart(a, b);
        if (a.Length < 3 || b.Length < 3)
            return false;
        return Older(a, start, x, y) || Older(b, start, y, x);
    }

    private static bool Older(string word, int start, string older, string newer) =>
        (older, newer) switch
        {
            ("h", "") => start > 0 && word[start - 1] == 't', // Theil
            ("ph", "f") => true,
            ("y", "i") => start > 0 && word[start - 1] is 'e' or 'a', // seyn, Mayn
            ("c", "k" or "z") => word.Length >= 5,
            ("", "e") => word.AsSpan(start).StartsWith("r", StringComparison.Ordinal) && start > 0 && word[start - 1] == 'i' && word.Length >= 5, // regiren
            ("e", "") => start > 0 && word[start - 1] is 'a' or 'o' or 'u' && word.Length >= 5 && !IsVowelPair(word, start), // Mueller
            _ => false,
        };

    // "Bauern" is not "Baurn" with an umlaut: au and eu take no e
    private static bool IsVowelPair(string word, int start) => start > 1 && word[start - 2] is 'a' or 'e' or 'o' or 'u' or 'i' or 'q';

    /// <summary>étoit and était, parens and parents (before 1835).</summary>
    public static bool French(string a, string b)
    {
        if (a.Length < 5 || b.Length < 5)
            return false;
        var (start, x, y) = Apart(a, b);
        if (a.Length == b.Length && (x, y) is ("o", "a") or ("a", "o"))
            return a.AsSpan(start + 1) is "is" or "it" or "ient";
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return longer.Length == shorter.Length + 1
            && longer.EndsWith("nts", StringComparison.Ordinal)
            && shorter.EndsWith("ns", StringComparison.Ordinal)
            && longer.AsSpan(0, longer.Length - 3).SequenceEqual(shorter.AsSpan(0, shorter.Length - 2));
    }

    /// <summary>Where two words part, and what each has there.</summary>
    private static (int Start, string Mine, string Theirs) Apart(string a, string b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        return (start, a[start..^end], b[start..^end]);
    }
}
