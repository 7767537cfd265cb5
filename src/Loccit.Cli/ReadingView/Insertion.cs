namespace Loccit.Cli.ReadingView;

/// <summary>Something that stands at a point of the text, or in the place of a few units of it.</summary>
/// <param name="Span">The units that it replaces; empty at a point.</param>
/// <param name="Write">Writes it; told whether it stands in a link, which can hold no other.</param>
internal sealed record Insertion(Span Span, Action<Html, bool> Write)
{
    /// <summary>The calls of a document’s notes, the beginnings of its pages and the times of its paragraphs, by place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="prefix">Tells the ids of this document from those of others.</param>
    public static IReadOnlyList<Insertion> Of(Document document, string prefix) =>
        [.. Pages(document).Concat(Times(document)).Concat(Calls(document, prefix)).OrderBy(i => i.Span.Start)];

    /// <summary>Name of a note in the page, by its index.</summary>
    public static string NoteId(string prefix, int note) => $"{prefix}n{note + 1}";

    /// <summary>Name of the first call of a note, by its index.</summary>
    public static string CallId(string prefix, int note) => $"{prefix}c{note + 1}";

    private static IEnumerable<Insertion> Calls(Document document, string prefix)
    {
        for (var i = 0; i < document.Notes.Count; i++)
        {
            var (label, id, target) = (document.Notes[i].Label, CallId(prefix, i), "#" + NoteId(prefix, i));
            foreach (var (n, call) in document.Notes[i].Calls.Index())
                yield return new Insertion(call, (html, linked) => Call(html, label, n == 0 ? id : null, linked ? null : target));
        }
    }

    private static void Call(Html html, string label, string? id, string? target)
    {
        html.Open("sup", ("class", "call"), ("id", id));
        if (target is null)
            html.Text(label);
        else
            html.Open("a", ("href", target)).Element("span", "note ", ("class", "spoken")).Text(label).Close("a");
        html.Close("sup");
    }

    private static IEnumerable<Insertion> Pages(Document document)
    {
        Page? before = null;
        foreach (var page in document.Pages)
        {
            if (before?.Index != page.Index)
                yield return new Insertion(
                    new Span(page.Span.Start, page.Span.Start),
                    (html, _) => html.Element("span", $"p. {page.Label}", ("class", "page"))
                );
            before = page;
        }
    }

    /// <summary>A paragraph of a transcript says when it begins; each line of its subtitles would be too much.</summary>
    private static IEnumerable<Insertion> Times(Document document)
    {
        var before = -1;
        foreach (var time in document.Times)
        {
            var block = document.BlockAt(time.Span.Start);
            if (block != before)
                yield return new Insertion(new Span(time.Span.Start, time.Span.Start), (html, _) => html.Element("span", $"at {time}", ("class", "page")));
            before = block;
        }
    }
}
