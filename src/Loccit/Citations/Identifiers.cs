namespace Loccit.Citations;

/// <summary>Finds and normalises what names a work without a doubt: DOI, ISBN and address.</summary>
internal static class Identifiers
{
    /// <summary>The first DOI of the text and where it stands, with its resolver's address if it has one.</summary>
    public static (string Doi, Span Span)? FindDoi(string text)
    {
        for (var at = text.IndexOf("10.", StringComparison.Ordinal); at >= 0; at = text.IndexOf("10.", at + 3, StringComparison.Ordinal))
        {
            if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
                continue;
            var i = at + 3;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if (i - at - 3 is < 4 or > 9 || i + 1 >= text.Length || text[i] != '/')
                continue;
            var end = TrimEnd(text, at, EndOfToken(text, i + 1));
            if (end <= i + 1)
                continue;
            var start = at;
            while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '<' or '[' or '"' or '“' or ','))
                start--;
            return (text[at..end].ToLowerInvariant(), new Span(start, end));
        }
        return null;
    }

    /// <summary>The first web address of the text, and where it stands.</summary>
    public static (string Url, Span Span)? FindUrl(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var i = text.AsSpan(at).IndexOfAny('h', 'H', 'w');
            if (i < 0)
                return null;
            at += i;
            var rest = text.AsSpan(at);
            var starts =
                rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("www.", StringComparison.Ordinal);
            if (!starts || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
                continue;
            var end = TrimEnd(text, at, EndOfToken(text, at));
            if (end - at > 8)
                return (text[at..end], new Span(at, end));
        }
        return null;
    }

    /// <summary>Every ISBN behind the letters "ISBN", digits (and X) alone.</summary>
    public static List<string> FindIsbns(string text)
    {
        var found = new List<string>();
        for (var at = text.IndexOf("isbn", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("isbn", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var isbn = Isbn(text.AsSpan(at, Math.Min(40, text.Length - at)));
            if (isbn is not null)
                found.Add(isbn);
        }
        return found;
    }

    /// <summary>The digits of an ISBN of 10 or 13, as 13 digits so that both editions of a number agree; null if there is none.</summary>
    public static string? Isbn(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[13];
        var n = 0;
        if (text.StartsWith("isbn", StringComparison.OrdinalIgnoreCase))
            text = text[4..];
        if (text.StartsWith("-13", StringComparison.Ordinal) || text.StartsWith("-10", StringComparison.Ordinal))
            text = text[3..];
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || (c is 'X' or 'x' && n == 9))
            {
                digits[n++] = char.ToUpperInvariant(c);
                if (n == 13)
                    break;
            }
            else if (n > 0 ? c is not ('-' or ' ' or '–') : c is not (':' or ' ' or '.'))
            {
                break;
            }
        }
        if (n == 13)
            return new string(digits);
        return n == 10 ? Widen(digits[..10]) : null;
    }

    private static string Widen(ReadOnlySpan<char> ten)
    {
        var body = string.Concat("978", ten[..9]);
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
            sum += (body[i] - '0') * (i % 2 == 0 ? 1 : 3);
        return body + (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>An address without what does not tell two pages apart: scheme, "www.", fragment, tracking parameters, closing slash; host in lower case.</summary>
    public static string NormaliseUrl(string url)
    {
        var text = url.Trim();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme is > 0 and < 8)
            text = text[(scheme + 3)..];
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            text = text[4..];
        var fragment = text.IndexOf('#');
        if (fragment >= 0)
            text = text[..fragment];
        var query = text.IndexOf('?');
        if (query >= 0)
        {
            var kept = text[(query + 1)..]
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Where(p => !p.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !p.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase));
            var joined = string.Join('&', kept);
            text = joined.Length > 0 ? $"{text[..query].TrimEnd('/')}?{joined}" : text[..query];
        }
        text = text.TrimEnd('/');
        var slash = text.IndexOf('/');
        var host = (slash < 0 ? text : text[..slash]).ToLowerInvariant();
        host =
            host.EndsWith(":80", StringComparison.Ordinal) ? host[..^3]
            : host.EndsWith(":443", StringComparison.Ordinal) ? host[..^4]
            : host;
        return slash < 0 ? host : host + text[slash..];
    }

    private static int EndOfToken(string text, int i)
    {
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»' or Document.Unread))
            i++;
        return i;
    }

    /// <summary>Leaves out closing punctuation, and a closing bracket that nothing in the address opened.</summary>
    private static int TrimEnd(string text, int start, int end)
    {
        var open = 0;
        foreach (var c in text.AsSpan(start, end - start))
            open +=
                c is '(' or '[' ? 1
                : c is ')' or ']' ? -1
                : 0;
        for (; end > start; end--)
        {
            var c = text[end - 1];
            if (c is ')' or ']' && open < 0)
                open++;
            else if (c is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’'))
                break;
        }
        return end;
    }
}
