namespace Loccit.Documents.Tests;

/// <summary>What must hold of every document, whatever it was made from.</summary>
internal sealed class DocumentCheck(Document document)
{
    /// <summary>True if all parts lie in the text, are in order, and blocks and syntax do not overlap.</summary>
    public bool Holds() =>
        InOrder(document.Blocks.Select(b => b.Span), mayOverlap: false)
        && document.Blocks.All(b => b.Span.Length > 0 && !char.IsWhiteSpace(document.Text[b.Span.Start]) && !char.IsWhiteSpace(document.Text[b.Span.End - 1]))
        && InOrder(document.Syntax, mayOverlap: false)
        && InOrder(document.Markup.Select(m => m.Span), mayOverlap: true)
        && InOrder(document.Links.Select(l => l.Span), mayOverlap: true)
        && InOrder(document.CitedWorks.Select(w => w.Span), mayOverlap: true)
        && InOrder(document.Comments.Select(c => c.Anchor), mayOverlap: true)
        && InOrder(document.Pages.Select(p => p.Span), mayOverlap: false)
        && InOrder(document.Times.Select(t => t.Span), mayOverlap: false)
        && InOrder(document.Notes.Select(n => n.Body), mayOverlap: false)
        && document.Notes.All(n => InOrder(n.Calls, mayOverlap: true))
        && document.Text.Length == document.Prose.Length;

    private bool InOrder(IEnumerable<Span> spans, bool mayOverlap)
    {
        var last = default(Span);
        foreach (var span in spans)
        {
            if (span.Start < 0 || span.End < span.Start || span.End > document.Text.Length || span.Start < (mayOverlap ? last.Start : last.End))
                return false;
            last = span;
        }
        return true;
    }
}
