namespace Loccit.Documents.Pdf;

/// <summary>Whether letters are an English word, by a list of 34,000 (<c>english.words</c>) and the endings that words may have. Read when first asked.</summary>
internal static class EnglishWords
{
    private static readonly Lazy<byte[]> List = new(Load);

    private static readonly string[] Endings = ["’s", "'s", "s", "ed", "ing", "ly"];

    // what is put before a word and makes another that no list has in full: readdressed
    private static readonly string[] Beginnings = ["re", "un", "dis", "mis", "over", "under", "out", "pre", "inter", "trans", "sub", "super"];

    /// <summary>True for a word in lower case that is in the list, or of which one without its ending is.</summary>
    public static bool Has(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 30)
            return false;
        if (IsListed(word))
            return true;
        Span<char> whole = stackalloc char[word.Length];
        foreach (var ending in Endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            if (IsListed(stem))
                return true;
            // driving: drive; stopped: stop
            stem.CopyTo(whole);
            whole[stem.Length] = 'e';
            if (ending is "ed" or "ing" && (IsListed(whole[..(stem.Length + 1)]) || (stem.Length > 3 && stem[^1] == stem[^2] && IsListed(stem[..^1]))))
                return true;
        }
        return false;
    }

    /// <summary>True for a word, and for one with such as "re" or "over" before it.</summary>
    public static bool HasOrMakes(ReadOnlySpan<char> word)
    {
        if (Has(word))
            return true;
        foreach (var beginning in Beginnings)
        {
            if (word.Length > beginning.Length + 3 && word.StartsWith(beginning, StringComparison.Ordinal) && Has(word[beginning.Length..]))
                return true;
        }
        return false;
    }

    /// <summary>Looks a word up by halving the list, which stays the bytes that it is.</summary>
    private static bool IsListed(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<byte> list = List.Value;
        int low = 0,
            high = list.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var start = list[low..middle].LastIndexOf((byte)'\n') is var before and >= 0 ? low + before + 1 : low;
            var end = start + list[start..].IndexOf((byte)'\n');
            var order = Compare(list[start..end], word);
            if (order == 0)
                return true;
            if (order < 0)
                low = end + 1;
            else
                high = start;
        }
        return false;
    }

    private static int Compare(ReadOnlySpan<byte> listed, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < listed.Length && i < word.Length; i++)
        {
            if (listed[i] != word[i])
                return listed[i].CompareTo((byte)Math.Min(word[i], (char)byte.MaxValue));
        }
        return listed.Length.CompareTo(word.Length);
    }

    private static byte[] Load()
    {
        using var stream = typeof(EnglishWords).Assembly.GetManifestResourceStream("english.words")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var start = 0;
        while (bytes[start] == '#')
            start += Array.IndexOf(bytes, (byte)'\n', start) - start + 1;
        return bytes[start..];
    }
}
