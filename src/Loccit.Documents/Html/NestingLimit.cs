using System.Buffers;
using System.Text;

namespace Loccit.Documents.Html;

/// <summary>
/// Keeps pages from nesting without end. A parser searches its open elements at nearly every tag, so a page with 100,000 open ones takes
/// time without end as well. One scan over the tags follows what is open; where that is too much, further tags are taken out, their text
/// stays. A page that is within the limits is given back as it is.
/// </summary>
internal sealed class NestingLimit
{
    /// <summary>Browsers and the parser stop at 512, and behind that the parser puts text into another order. Elements that it adds itself need room.</summary>
    public const int Deepest = 400;

    /// <summary>Elements like <c>b</c> and <c>font</c> that are open at once; each is opened again in every block, so more would multiply the page.</summary>
    private const int MostFormatting = 24;

    /// <summary>Put for a block's tag, so that words do not run together.</summary>
    private const string Break = "<br><br>";

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\r\f/>");

    private readonly string html;
    private readonly List<(string Name, int Formatting)> open = [];
    private readonly List<(string Name, string Tag)> formatting = [];
    private readonly Dictionary<string, int> opened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> dropped = new(StringComparer.Ordinal);
    private readonly bool selfClosing;
    private StringBuilder? rest;
    private int copied;
    private bool endsWithBreak;
    private int foreign;
    private long repeated;

    private NestingLimit(string html, bool selfClosing)
    {
        this.html = html;
        this.selfClosing = selfClosing;
    }

    /// <summary>The page within the limits.</summary>
    /// <param name="html">The page.</param>
    /// <param name="isXml">True if <c>&lt;a/&gt;</c> is a whole element, as in XHTML.</param>
    /// <param name="isTooDeep">True if tags of blocks had to be taken out.</param>
    public static string Apply(string html, bool isXml, out bool isTooDeep)
    {
        var limit = new NestingLimit(html, isXml);
        limit.Scan();
        isTooDeep = limit.IsTooDeep;
        return limit.rest is null ? html : limit.rest.Append(html, limit.copied, html.Length - limit.copied).ToString();
    }

    private bool IsTooDeep { get; set; }

    private void Scan()
    {
        var at = 0;
        while (at < html.Length)
        {
            var i = html.IndexOf('<', at);
            if (i < 0 || i + 1 >= html.Length)
                return;
            var next = html[i + 1];
            at =
                next == '!' ? EndOfDeclaration(i)
                : next == '?' ? EndOf(i, ">")
                : char.IsAsciiLetter(next) ? StartTag(i)
                : next == '/' && i + 2 < html.Length && char.IsAsciiLetter(html[i + 2]) ? EndTag(i)
                : i + 1;
        }
    }

    private int EndOfDeclaration(int i)
    {
        if (html.AsSpan(i).StartsWith("<!--"))
            return EndOf(i + 2, "-->");
        return foreign > 0 && html.AsSpan(i).StartsWith("<![CDATA[") ? EndOf(i, "]]>") : EndOf(i, ">");
    }

    private int EndOf(int i, string mark)
    {
        var end = html.IndexOf(mark, i, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + mark.Length;
    }

    private int StartTag(int i)
    {
        var name = NameAt(i + 1);
        var end = EndOfTag(i + 1 + name.Length);
        var isClosed = end - 2 > i && html[end - 1] == '>' && html[end - 2] == '/';
        if (Elements.IsVoid(name) || isClosed && foreign > 0)
            return end;
        if (isClosed && selfClosing)
        {
            Replace(end - 2, end, $"></{name}>");
            return end;
        }
        if (foreign == 0 && Elements.IsRawText(name))
        {
            var close = html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? html.Length : EndOfTag(close + 2);
        }
        if (Elements.IsFormatting(name) && foreign == 0)
            OpenFormatting(name, i, end);
        else
            Open(name, i, end);
        return end;
    }

    private void OpenFormatting(string name, int start, int end)
    {
        if (name is "a" or "nobr")
            CloseFormatting(name); // never inside each other: the second closes the first
        if (open.Count + formatting.Count >= Deepest || formatting.Count >= MostFormatting || repeated > 100_000 + html.Length / 8)
            Drop(name, start, end, "");
        else
            AddFormatting(name, html[start..Math.Min(end, start + 100)]);
    }

    /// <summary>Of tags that are the same to the letter only the last three are opened again in the next block; the others end with this one.</summary>
    private void AddFormatting(string name, string tag)
    {
        int same = 0,
            first = -1;
        for (var i = formatting.Count - 1; i >= 0; i--)
        {
            if (formatting[i].Tag != tag)
                continue;
            same++;
            first = i;
        }
        if (same >= 3)
        {
            formatting.RemoveAt(first);
            Push(name);
        }
        formatting.Add((name, tag));
    }

    private void CloseFormatting(string name)
    {
        var i = formatting.FindLastIndex(f => f.Name == name);
        if (i >= 0)
            formatting.RemoveAt(i);
        else if (open.Count > 0 && open[^1].Name == name)
            Shorten(open.Count - 1);
    }

    private void Open(string name, int start, int end)
    {
        CloseImplied(name);
        if (open.Count + formatting.Count >= Deepest)
        {
            IsTooDeep = true;
            Drop(name, start, end, Elements.IsBlock(name) ? Break : "");
            return;
        }
        if (name is "svg" or "math")
            foreign++;
        Push(name);
        if (name == "table")
            Push("tbody"); // the parser adds it where it is not written
        if (Elements.IsBlock(name))
            repeated += formatting.Count;
        if (repeated > 100_000 + html.Length / 8 && formatting.Count > 0)
        {
            var ends = string.Concat(Enumerable.Reverse(formatting).Select(f => $"</{f.Name}>"));
            Replace(start, start, ends);
            formatting.Clear();
        }
    }

    private int EndTag(int i)
    {
        var name = NameAt(i + 2);
        var end = EndOfTag(i + 2 + name.Length);
        if (dropped.TryGetValue(name, out var count) && count > 0)
        {
            dropped[name] = count - 1;
            Replace(i, end, Elements.IsBlock(name) ? Break : "");
        }
        else if (Elements.IsFormatting(name))
        {
            CloseFormatting(name);
        }
        else
        {
            Close(name);
        }
        return end;
    }

    /// <summary>End tags that authors leave out.</summary>
    private void CloseImplied(string name)
    {
        switch (name)
        {
            case "li":
                CloseUpTo("li", "ul", "ol", "menu", "dir");
                break;
            case "dd" or "dt":
                CloseUpTo("dd", "dl");
                CloseUpTo("dt", "dl");
                break;
            case "tr" or "tbody" or "thead" or "tfoot":
                CloseUpTo("tr", "table");
                if (name != "tr" && open.Count > 0 && open[^1].Name is ("tbody" or "thead" or "tfoot"))
                    Shorten(open.Count - 1);
                break;
            case "td" or "th":
                CloseUpTo("td", "tr", "table");
                CloseUpTo("th", "tr", "table");
                break;
            case "option" or "optgroup" or "rt" or "rp":
                CloseUpTo(name, "select", "ruby");
                break;
        }
        if (Elements.IsBlock(name) && name is not ("td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "caption"))
            CloseUpTo("p", "table", "td", "th", "caption", "button", "object");
    }

    /// <summary>Closes the last open <paramref name="name"/> and all in it, unless one of <paramref name="walls"/> was opened after it.</summary>
    private void CloseUpTo(string name, params ReadOnlySpan<string> walls)
    {
        if (opened.GetValueOrDefault(name) == 0)
            return;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Name == name)
            {
                Shorten(i);
                return;
            }
            if (walls.Contains(open[i].Name))
                return;
        }
    }

    private void Close(string name)
    {
        if (name is "table" or "svg" or "math" or "select" or "body" or "html")
            CloseUpTo(name);
        else if (name is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "caption")
            CloseUpTo(name, "table");
        else
            CloseUpTo(name, "table", "td", "th", "caption", "button", "object", "svg", "math");
    }

    private void Push(string name)
    {
        open.Add((name, formatting.Count));
        opened[name] = opened.GetValueOrDefault(name) + 1;
    }

    private void Shorten(int count)
    {
        for (var i = open.Count - 1; i >= count; i--)
        {
            var (name, before) = open[i];
            opened[name]--;
            if (name is "svg" or "math")
                foreign--;
            else if (name is "td" or "th" or "caption" or "object" && before < formatting.Count)
                formatting.RemoveRange(before, formatting.Count - before); // what a cell opens ends with it
        }
        open.RemoveRange(count, open.Count - count);
    }

    private void Drop(string name, int start, int end, string instead)
    {
        dropped[name] = dropped.GetValueOrDefault(name) + 1;
        Replace(start, end, instead);
    }

    private void Replace(int start, int end, string instead)
    {
        rest ??= new StringBuilder(html.Length);
        rest.Append(html, copied, start - copied);
        endsWithBreak &= start == copied;
        // a run of tags makes one break, not thousands
        if (instead != Break || !endsWithBreak)
            rest.Append(instead);
        endsWithBreak = instead.Length == 0 ? endsWithBreak : instead == Break;
        copied = end;
    }

    /// <summary>The name in lower case; long ones are of no element and are cut.</summary>
    private string NameAt(int i)
    {
        var text = html.AsSpan(i);
        var length = text.IndexOfAny(NameEnds);
        if (length < 0)
            length = text.Length;
        return text[..Math.Min(length, 40)].ToString().ToLowerInvariant();
    }

    /// <summary>Behind the tag's end; marks of quotation hide what is in an attribute's value.</summary>
    private int EndOfTag(int i)
    {
        while (i < html.Length)
        {
            var next = html.AsSpan(i).IndexOfAny('>', '=');
            if (next < 0)
                return html.Length;
            i += next + 1;
            if (html[i - 1] == '>')
                return i;
            while (i < html.Length && html[i] is ' ' or '\t' or '\n' or '\r' or '\f')
                i++;
            if (i < html.Length && html[i] is '"' or '\'')
            {
                var close = html.IndexOf(html[i], i + 1);
                if (close < 0)
                    return html.Length;
                i = close + 1;
            }
        }
        return html.Length;
    }
}
