namespace Loccit.Text;

/// <summary>Reads a word of plain letters, as most words are, in lower case and with its hash, all in one walk.</summary>
internal static class PlainWord
{
    /// <summary>The offset behind the word that begins at <paramref name="start"/>; -1 if it has other letters, or a sign behind it that may belong to it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="limit">Where the text ends.</param>
    /// <param name="lower">Receives the letters in lower case; a word that is longer is not read.</param>
    /// <param name="hash">For a <see cref="WordTable{T}"/>.</param>
    /// <param name="isLower">True if it is written without capitals.</param>
    public static int Read(ReadOnlySpan<char> text, int start, int limit, Span<char> lower, out uint hash, out bool isLower)
    {
        const int small = 0x20;
        hash = WordHash.Seed;
        isLower = true;
        var word = text[start..limit];
        for (var i = 0; i < word.Length; i++)
        {
            var c = (char)(word[i] | small);
            if (!char.IsAsciiLetterLower(c))
                return i > 0 && Ends(word[i]) ? start + i : -1;
            if (i >= lower.Length)
                return -1;
            isLower &= word[i] == c;
            lower[i] = c;
            hash = WordHash.Next(hash, c);
        }
        return limit;
    }

    /// <summary>True for signs that never belong to a word. Other letters, and signs that join (’ - . &amp; /), are for <see cref="WordEdge"/> to judge.</summary>
    private static bool Ends(char c) => c is ' ' or ',' or '\n' or ';' or ':' or '!' or '?' or '"' or ')' or ']' or '\r' or '”' or '—';
}
