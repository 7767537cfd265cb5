using Loccit.Formats;

namespace Loccit.Cli.ReadingView;

/// <summary>A stretch of a document's text that stands in an element of its own.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Element">Name of the element.</param>
/// <param name="Target">Address of a link; null for all else.</param>
/// <param name="Note">The note beside it; null for all else.</param>
internal sealed record Annotation(Span Span, string Element, string? Target = null, MarginNote? Note = null)
{
    public bool IsLink => Target is not null;

    /// <summary>All of a document, by start, the longer first.</summary>
    public static IReadOnlyList<Annotation> Of(Document document, IReadOnlyList<MarginNote> notes)
    {
        var all = notes
            .Select(n => new Annotation(n.Span, "mark", Note: n))
            .Concat(
                document
                    .Links.Select(l => (l.Span, Target: WebAddress.Of(l.Target)))
                    .Where(l => l.Target is not null)
                    .Select(l => new Annotation(l.Span, "a", l.Target))
            )
            .Concat(document.Markup.Where(m => ElementOf(m.Kind) is not null).Select(m => new Annotation(m.Span, ElementOf(m.Kind)!)));
        // The order of the kinds decides where spans are equal: sorting is stable.
        return [.. all.Where(a => !a.Span.IsEmpty).OrderBy(a => a.Span)];
    }

    private static string? ElementOf(MarkupKind kind) =>
        kind switch
        {
            MarkupKind.Code => "code",
            MarkupKind.Emphasis => "em",
            MarkupKind.Title => "cite",
            MarkupKind.InlineQuote => "q",
            _ => null,
        };
}
