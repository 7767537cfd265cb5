namespace Loccit.Documents.Wiki;

/// <summary>A template that is used: its name and its arguments.</summary>
/// <param name="Name">In lower case, with spaces for underscores and without a namespace.</param>
/// <param name="Arguments">By name in lower case, those without a name by number from 1; the last of a name counts, as in MediaWiki.</param>
internal sealed record WikiTemplate(string Name, IReadOnlyDictionary<string, Span> Arguments)
{
    private const int LongestName = 80;

    /// <summary>Reads a template; what is nested in it is passed over.</summary>
    public static WikiTemplate Read(WikiText wiki, Span span)
    {
        var text = wiki.Text;
        var arguments = new Dictionary<string, Span>(StringComparer.Ordinal);
        var end = span.End - 2;
        string? name = null;
        var number = 0;
        var start = span.Start + 2;
        var equals = -1;
        for (var at = start; at <= end; at++)
        {
            if (at < end && wiki.EndOf(at) is var nested && nested > at && nested <= end)
            {
                at = nested - 1;
                continue;
            }
            // a note is one thing, whatever signs stand in it
            if (at < end && text[at] == '<' && WikiTag.At(text, at) is { Name: "ref", IsEnd: false } note && note.End <= end)
            {
                at = note.End - 1;
                if (!note.IsEmpty && wiki.Find("</ref", note.End) is var close && close >= 0 && close < end)
                    at = close - 1;
                continue;
            }
            if (at < end && text[at] == '=' && equals < 0 && name is not null && at - start < LongestName)
                equals = at;
            if (at < end && text[at] != '|')
                continue;
            if (name is null)
            {
                name = Plain(text.AsSpan(start, Math.Min(at - start, 200)));
            }
            else if (equals >= 0)
            {
                arguments[text.AsSpan(start, equals - start).Trim().ToString().ToLowerInvariant()] = Trim(text, equals + 1, at);
            }
            else
            {
                arguments[(++number).ToString(System.Globalization.CultureInfo.InvariantCulture)] = Trim(text, start, at);
            }
            start = at + 1;
            equals = -1;
        }
        return new WikiTemplate(name ?? "", arguments);
    }

    /// <summary>The first of several arguments that is given and not empty.</summary>
    public Span? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Arguments.TryGetValue(name, out var value) && !value.IsEmpty)
                return value;
        }
        return null;
    }

    private static string Plain(ReadOnlySpan<char> name)
    {
        var comment = name.IndexOf("<!--");
        var plain = (comment < 0 ? name : name[..comment]).Trim().ToString().Replace('_', ' ').ToLowerInvariant();
        return plain.StartsWith("template:", StringComparison.Ordinal) ? plain["template:".Length..].TrimStart() : plain;
    }

    private static Span Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Span(start, end);
    }
}
