using System.Net;
using System.Text;

namespace Loccit.Documents.Wiki;

/// <summary>The words of a short piece of wikitext, such as the title in a citation.</summary>
internal static class WikiPlain
{
    private const int Longest = 4_000;
    private const int Deepest = 3;

    /// <summary>The words, with white space collapsed; links as their labels, templates as their last argument.</summary>
    public static string Of(WikiText wiki, Span span) => Of(wiki, span, 0);

    private static string Of(WikiText wiki, Span span, int depth)
    {
        var text = wiki.Text;
        var plain = new StringBuilder();
        var end = Math.Min(span.End, span.Start + Longest);
        for (var at = span.Start; at < end; )
        {
            var nested = wiki.EndOf(at);
            if (nested > at && nested <= span.End)
            {
                if (text[at] == '{' && depth < Deepest && Words(WikiTemplate.Read(wiki, new Span(at, nested))) is { } words)
                    plain.Append(Of(wiki, words, depth + 1));
                else if (text[at] == '[' && depth < Deepest)
                    plain.Append(Of(wiki, Label(text, at + 2, nested - 2), depth + 1));
                at = nested;
            }
            else if (text[at] == '<' && WikiTag.At(text, at) is { } tag)
            {
                plain.Append(tag.Name == "br" ? " " : "");
                at = tag.End;
                if (tag is { Name: "ref", IsEmpty: false, IsEnd: false } && wiki.Find("</ref", at) is var close && close >= 0 && close < span.End)
                    at = close;
            }
            else if (text[at] == '\'' && at + 1 < end && text[at + 1] == '\'')
            {
                while (at < end && text[at] == '\'')
                    at++;
            }
            else
            {
                plain.Append(text[at++]);
            }
        }
        return string.Join(' ', WebUtility.HtmlDecode(plain.ToString()).Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What is read of a link: the label, or the target.</summary>
    public static Span Label(string text, int start, int end)
    {
        var bar = text.AsSpan(start, end - start).IndexOf('|');
        return bar < 0 ? new Span(start, end) : new Span(start + bar + 1, end);
    }

    /// <summary>What a template shows that wraps words: its last argument without a name.</summary>
    public static Span? Words(WikiTemplate template)
    {
        Span? last = null;
        for (var i = 1; template.First(i.ToString(System.Globalization.CultureInfo.InvariantCulture)) is { } value && i < 10; i++)
            last = value;
        return last ?? template.First("text");
    }
}
