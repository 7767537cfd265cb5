namespace Loccit.Documents.Mail;

/// <summary>
/// The line that a mail program puts before what it quotes, in any language: "On Mon, 5 Jan 2026 at 10:00, Jane Doe &lt;jane@example.org> wrote:", "Am 5. Januar 2026 schrieb Jane
/// Doe &lt;jane@example.org>:".
/// </summary>
internal static class WriterLine
{
    /// <summary>The writer's name in the line: the words with capitals before the address; null if there is no address, or no name before it.</summary>
    public static Span? Name(ReadOnlySpan<char> line)
    {
        var open = line.LastIndexOf('<');
        if (open < 0 || line[open..].IndexOf('>') is not (var length and > 0) || !line.Slice(open, length).Contains('@'))
            return null;
        var end = open;
        while (end > 0 && IsAround(line[end - 1]))
            end--;
        var start = end;
        while (start > 0)
        {
            var from = start;
            while (from > 0 && IsAround(line[from - 1]))
                from--;
            var to = from;
            while (from > 0 && !char.IsWhiteSpace(line[from - 1]))
                from--;
            if (!IsOfName(line[from..to]))
                break;
            start = from;
        }
        while (start < end && IsAround(line[start]))
            start++;
        return end > start ? new Span(start, end) : null;
    }

    private static bool IsAround(char c) => char.IsWhiteSpace(c) || c is '"' or '\'' or '“' or '”';

    private static bool IsOfName(ReadOnlySpan<char> word)
    {
        word = word.Trim("\"'“”");
        return word.Length > 0
            && (char.IsUpper(word[0]) || word is "van" or "von" or "de" or "der" or "den" or "di" or "da" or "la" or "le")
            && word[^1] is not (',' or ':' or ';')
            && word is not ("AM" or "PM")
            && word.IndexOfAnyInRange('0', '9') < 0;
    }
}
