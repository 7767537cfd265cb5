namespace Loccit.Documents.Wiki;

/// <summary>A tag of html or of an extension in wikitext.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="IsEnd">True for an end tag.</param>
/// <param name="IsEmpty">True if it ends itself.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Attributes">Its attributes, raw.</param>
internal sealed record WikiTag(string Name, bool IsEnd, bool IsEmpty, int End, string Attributes)
{
    private const int Longest = 1_000;

    /// <summary>The tag that begins at an offset; null if there is none.</summary>
    public static WikiTag? At(string text, int start)
    {
        var at = start + 1;
        var isEnd = at < text.Length && text[at] == '/';
        at += isEnd ? 1 : 0;
        var from = at;
        while (at < text.Length && at - from < 20 && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
            at++;
        if (at == from || !char.IsAsciiLetter(text[from]))
            return null;
        var close = text.AsSpan(at, Math.Min(Longest, text.Length - at)).IndexOfAny('>', '<');
        if (close < 0 || text[at + close] != '>')
            return null;
        var isEmpty = close > 0 && text[at + close - 1] == '/';
        return new WikiTag(text[from..at].ToLowerInvariant(), isEnd, isEmpty, at + close + 1, text.Substring(at, close - (isEmpty ? 1 : 0)));
    }

    /// <summary>The value of an attribute, trimmed; null if there is none.</summary>
    public string? Attribute(string name)
    {
        var at = 0;
        while (Attributes.IndexOf(name, at, StringComparison.OrdinalIgnoreCase) is var found and >= 0)
        {
            at = found + name.Length;
            var rest = Attributes.AsSpan(at).TrimStart();
            if ((found > 0 && !char.IsWhiteSpace(Attributes[found - 1])) || rest.IsEmpty || rest[0] != '=')
                continue;
            rest = rest[1..].TrimStart();
            if (rest.IsEmpty)
                return null;
            if (rest[0] is '"' or '\'')
            {
                var end = rest[1..].IndexOf(rest[0]);
                rest = end < 0 ? rest[1..] : rest.Slice(1, end);
            }
            else
            {
                var end = rest.IndexOfAny(' ', '\t', '\n');
                rest = end < 0 ? rest : rest[..end];
            }
            return rest.Trim() is { IsEmpty: false } value ? value.ToString() : null;
        }
        return null;
    }

    /// <summary>By what a note is known: its group and its name.</summary>
    public static string Key(string? group, string name) => $"{group}\n{name}";
}
