using Loccit.Documents.Html;

namespace Loccit.Documents.Tests.Html;

internal static class Page
{
    public static Document Read(string html) => HtmlReader.Read(html, "page.html", "", "text/html", []);

    public static Document Body(string body) => Read($"<!DOCTYPE html><html><body>{body}</body></html>");

    public static string TextOf(this Document document, Span span) => document.Text[span.Start..span.End];

    public static string[] BlockTexts(this Document document) => [.. document.Blocks.Select(b => document.TextOf(b.Span))];

    public static string[] MarkupTexts(this Document document, MarkupKind kind) =>
        [.. document.Markup.Where(m => m.Kind == kind).Select(m => document.TextOf(m.Span))];
}
