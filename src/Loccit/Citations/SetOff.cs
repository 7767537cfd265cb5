using Loccit.Text;

namespace Loccit.Citations;

/// <summary>What mark-up sets off as the title of a work.</summary>
internal static class SetOff
{
    /// <summary>The words in italics or <c>cite</c> that lie in the span, in order, as read. Logarithmic beside what it gives.</summary>
    public static List<string> In(Document document, Span span)
    {
        var found = new List<string>();
        for (var i = First(document, span.Start); i < document.Markup.Count && document.Markup[i].Span.Start < span.End && found.Count < 8; i++)
        {
            var m = document.Markup[i];
            if (m.Kind is MarkupKind.Emphasis or MarkupKind.Title && span.Contains(m.Span))
                found.Add(document.Read(m.Span));
        }
        return found;
    }

    /// <summary>The title that begins at <paramref name="start"/> or behind white space and syntax from there, or null.</summary>
    public static Span? At(Document document, int start)
    {
        var text = document.Prose;
        var from = start;
        while (start < text.Length && (text[start] == Document.Unread || text[start] == ' '))
            start++;
        for (var i = First(document, from); i < document.Markup.Count && document.Markup[i].Span.Start <= start; i++)
        {
            var m = document.Markup[i];
            if (m.Kind is MarkupKind.Emphasis or MarkupKind.Title && !m.Span.IsEmpty)
                return m.Span;
        }
        return null;
    }

    private static int First(Document document, int start) => Ordered.Last(document.Markup, start - 1, static i => i.Span.Start) + 1;
}
