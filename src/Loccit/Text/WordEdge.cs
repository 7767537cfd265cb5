namespace Loccit.Text;

/// <summary>Where a word of running text ends.</summary>
internal static class WordEdge
{
    // Syntax inside a word is short (emphasis on a part of it); longer syntax, the target of a link, stands between two words.
    private const int LongestSyntax = 8;

    /// <summary>
    /// The offset behind the word whose first letter or digit is at <paramref name="start"/>, not beyond <paramref name="limit"/>. An apostrophe, a hyphen, a soft
    /// hyphen or syntax between letters belongs to the word. Kana and Han are written without spaces: each counts as a word.
    /// </summary>
    /// <param name="text">The text; <see cref="Document.Unread"/> has no width.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="limit">Where the text ends.</param>
    /// <param name="abbreviations">True if the signs that join single letters and figures belong to a word too: U.S, AT&amp;T, 9/11.</param>
    public static int After(string text, int start, int limit, bool abbreviations)
    {
        if (IsUnspaced(text[start]))
            return start + 1;
        var end = start + 1;
        var stopped = false;
        while (end < limit)
        {
            // most words are plain letters and end with a space
            if (text[end] == ' ')
                return end;
            if (char.IsAsciiLetterOrDigit(text[end]) || char.IsLetterOrDigit(text[end]) && !IsUnspaced(text[end]))
            {
                end++;
                continue;
            }
            var next = end;
            var sign = '\0';
            while (
                next < limit
                && next - end < LongestSyntax
                && (text[next] is Document.Unread or '\u00ad' || (sign == '\0' && IsJoint(text[next], abbreviations)))
            )
            {
                if (text[next] is not (Document.Unread or '\u00ad'))
                    sign = text[next];
                next++;
            }
            if (next == end || next >= limit || !char.IsLetterOrDigit(text[next]) || IsUnspaced(text[next]))
                return end;
            if (sign == '/' && !(char.IsDigit(text[end - 1]) && char.IsDigit(text[next])))
                return end;
            // "end.Next" is a missing space, "U.S" an abbreviation: only single letters and figures are joined by a full stop
            if (sign == '.' && end - start > 1 && !stopped && !char.IsDigit(text[end - 1]))
                return end;
            stopped |= sign == '.';
            end = next;
        }
        return end;
    }

    private static bool IsJoint(char c, bool abbreviations) => c is '\'' or '’' or '-' or '‑' || (abbreviations && c is '.' or '&' or '/');

    private static bool IsUnspaced(char c) => c is >= '\u3040' and <= '\u9fff';
}
