using System.Buffers;

namespace Loccit.Documents.Wiki;

/// <summary>
/// A page with what was found in one pass over it: where each template and link closes, what is not read as mark-up, and the notes that have a name, which may be
/// called before they are written.
/// </summary>
internal sealed class WikiText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("{}[]<");

    /// <summary>Elements whose content is not read as mark-up.</summary>
    private static readonly string[] Raw =
    [
        "nowiki",
        "pre",
        "math",
        "chem",
        "syntaxhighlight",
        "source",
        "score",
        "timeline",
        "graph",
        "mapframe",
        "templatedata",
    ];

    private readonly Dictionary<int, int> ends = [];
    private readonly Dictionary<string, (int From, int At)> found = new(StringComparer.Ordinal);

    private WikiText(string text) => Text = text;

    /// <summary>The page as written.</summary>
    public string Text { get; }

    /// <summary>The content of each note that has a name, by group and name.</summary>
    public Dictionary<string, Span> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>The templates, by start.</summary>
    public List<Span> Templates { get; } = [];

    /// <summary>Scans a page. Linear.</summary>
    public static WikiText Scan(string text)
    {
        var wiki = new WikiText(text);
        wiki.Scan();
        wiki.Templates.Sort();
        return wiki;
    }

    /// <summary>Behind the end of the template, link or raw element that begins at an offset; 0 for none.</summary>
    public int EndOf(int start) => ends.GetValueOrDefault(start);

    /// <summary>Where a mark stands next; -1 if it does no more. What was found is kept, so that many who ask for the same one do not look for it each.</summary>
    public int Find(string mark, int from)
    {
        if (found.TryGetValue(mark, out var last) && from >= last.From && (last.At < 0 || from <= last.At))
            return last.At;
        var at = Text.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        found[mark] = (from, at);
        return at;
    }

    private void Scan()
    {
        var open = new Stack<(int Start, bool IsTemplate)>();
        var templates = 0;
        var at = 0;
        while (at < Text.Length)
        {
            var next = Text.AsSpan(at).IndexOfAny(Signs);
            if (next < 0)
                break;
            at += next;
            var rest = Text.AsSpan(at);
            if (rest.StartsWith("{{"))
            {
                open.Push((at, true));
                templates++;
                at += 2;
            }
            else if (rest.StartsWith("[["))
            {
                open.Push((at, false));
                at += 2;
            }
            else if (rest.StartsWith("}}") && templates > 0)
            {
                at += 2;
                while (!open.Peek().IsTemplate)
                    open.Pop();
                templates--;
                var start = open.Pop().Start;
                ends[start] = at;
                Templates.Add(new Span(start, at));
            }
            else if (rest.StartsWith("]]") && open.TryPeek(out var link) && !link.IsTemplate)
            {
                at += 2;
                open.Pop();
                ends[link.Start] = at;
            }
            else if (rest[0] == '<')
            {
                at = Element(at);
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Passes over comments and raw elements; looks into notes.</summary>
    private int Element(int at)
    {
        var rest = Text.AsSpan(at);
        if (rest.StartsWith("<!--"))
        {
            var end = Find("-->", at);
            return ends[at] = end < 0 ? Text.Length : end + 3;
        }
        var tag = WikiTag.At(Text, at);
        if (tag is null)
            return at + 1;
        if (tag.Name == "ref" && !tag.IsEnd && !tag.IsEmpty && tag.Attribute("name") is { } name)
        {
            var end = Find("</ref", tag.End);
            if (end > tag.End)
                Notes.TryAdd(WikiTag.Key(tag.Attribute("group"), name), new Span(tag.End, end));
        }
        if (tag.IsEnd || tag.IsEmpty || !Raw.Contains(tag.Name))
            return tag.End;
        var close = Find("</" + tag.Name, tag.End);
        if (close < 0)
            return tag.End;
        var after = Text.IndexOf('>', close);
        return ends[at] = after < 0 ? Text.Length : after + 1;
    }
}
