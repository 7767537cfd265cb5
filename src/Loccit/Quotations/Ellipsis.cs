namespace Loccit.Quotations;

/// <summary>The forms in which a quotation owns up to words left out.</summary>
internal static class Ellipsis
{
    /// <summary>
    /// End of the ellipsis that begins at <paramref name="at"/>, or -1 if none does: …, three or more dots, dots with spaces between, each bare or in
    /// brackets. A full stop before the dots belongs to them.
    /// </summary>
    public static int EndAt(ReadOnlySpan<char> prose, int at)
    {
        var c = prose[at];
        if (c is '[' or '(')
        {
            var inner = Dots(prose, SkipSpace(prose, at + 1));
            if (inner < 0)
                return -1;
            inner = SkipSpace(prose, inner);
            return inner < prose.Length && prose[inner] == (c == '[' ? ']' : ')') ? inner + 1 : -1;
        }
        return c is '.' or '…' ? Dots(prose, at) : -1;
    }

    private static int Dots(ReadOnlySpan<char> prose, int at)
    {
        var count = 0;
        var end = at;
        for (var i = at; i < prose.Length; )
        {
            if (prose[i] is not ('.' or '…'))
                break;
            count += prose[i] == '…' ? 3 : 1;
            end = ++i;
            i = SkipSpace(prose, i);
        }
        return count >= 3 ? end : -1;
    }

    /// <summary>Skips what may stand between two dots; a line of text seldom has more than one space there, so the look-ahead is short.</summary>
    private static int SkipSpace(ReadOnlySpan<char> prose, int at)
    {
        const int most = 8;
        var end = Math.Min(prose.Length, at + most);
        while (at < end && (prose[at] is Document.Unread || char.IsWhiteSpace(prose[at])))
            at++;
        return at;
    }
}
