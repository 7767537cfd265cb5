using Loccit.Documents;

namespace Loccit.Fuzz;

/// <summary>What holds of every document, whatever it was made of.</summary>
internal static class Soundness
{
    /// <exception cref="InvalidDataException">Something does not hold.</exception>
    public static void Check(ReadResult result)
    {
        if (result.Document is not { } document)
        {
            Hold(result.Findings.Count > 0, "no document and no finding");
            return;
        }
        var length = document.Text.Length;
        Hold(document.Prose.Length == length, "prose is as long as the text");
        InOrder(document.Blocks.Select(b => b.Span), length, "blocks");
        InOrder(document.Syntax, length, "syntax");
        InOrder(document.Pages.Select(p => p.Span), length, "pages");
        Inside(document.Markup.Select(m => m.Span), length, "mark-up");
        Inside(document.Links.Select(l => l.Span), length, "links");
        Inside(document.Notes.Select(n => n.Body).Concat(document.Notes.SelectMany(n => n.Calls)), length, "notes");
        Inside(document.Comments.Select(c => c.Anchor), length, "comments");
        Inside(document.CitedWorks.Select(w => w.Span), length, "cited works");
        for (var at = 0; at <= length; at += Math.Max(1, length / 7))
            _ = document.PlaceOf(at).ToString();
        _ = document.Read(new Span(0, length));
        if (result.Layout is { } layout)
        {
            foreach (var box in layout.RectanglesOf(new Span(0, length)))
                Hold(double.IsFinite(box.Left + box.Right + box.Top + box.Bottom) && box.Left <= box.Right && box.Bottom <= box.Top, "rectangles");
        }
    }

    /// <exception cref="InvalidDataException">A quotation or a passage is not where it is said to be.</exception>
    public static void Check(Report report, Document source)
    {
        foreach (var (quotation, _, judgement) in report.Documents.SelectMany(d => d.Quotations))
        {
            var length = report.Documents[0].Document.Text.Length;
            Inside([quotation.Span, .. quotation.Fragments], length, "quotations");
            if (quotation.Attribution?.Speaker is { } speaker)
                Inside([speaker], length, "speakers");
            foreach (var passage in judgement?.Passages ?? [])
                Hold(passage.Span.End <= source.Text.Length && passage.Text.Length > 0, "passages");
        }
    }

    private static void InOrder(IEnumerable<Span> spans, int length, string what)
    {
        var last = 0;
        foreach (var span in spans)
        {
            Hold(span.Start >= last && span.End >= span.Start && span.End <= length, what);
            last = span.End;
        }
    }

    private static void Inside(IEnumerable<Span> spans, int length, string what)
    {
        foreach (var span in spans)
            Hold(span.Start >= 0 && span.End >= span.Start && span.End <= length, what);
    }

    private static void Hold(bool holds, string what)
    {
        if (!holds)
            throw new InvalidDataException($"does not hold: {what}");
    }
}
