namespace Loccit.Cli.ReadingView;

/// <summary>
/// Writes the text of blocks one after another, with its annotations as elements. Annotations may cross each other and the ends of blocks: then each has several elements.
/// Behind the last of a quotation stands its sign.
/// </summary>
internal sealed class InlineText(Html html, Document document, IReadOnlyList<Annotation> annotations, IReadOnlyList<Insertion> insertions)
{
    /// <summary>Elements within elements; what would be deeper has none. Browsers have a limit, too, and readers an earlier one.</summary>
    private const int Deepest = 24;

    private readonly List<Annotation> open = [];
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly List<MarginNote> signs = [];
    private int nextAnnotation;
    private int nextInsertion;

    /// <param name="span">The block.</param>
    /// <param name="next">Where the next one begins: what ends before goes no further than this block.</param>
    /// <param name="lines">True if line ends and runs of blanks are part of the text.</param>
    public void Write(Span span, int next, bool lines)
    {
        foreach (var annotation in open)
            Open(annotation);
        var at = span.Start;
        while (at < span.End)
        {
            End(at);
            var from = at;
            at = Math.Min(span.End, Insert(at));
            if (at > from)
                continue;
            Start(at);
            var to = Boundary(at, span.End);
            var text = document.Prose[at..to];
            if (lines)
                html.Lines(text);
            else
                html.Text(text);
            at = to;
        }
        // A call that ends a paragraph may stand behind the last of its words.
        while (nextInsertion < insertions.Count && insertions[nextInsertion].Span is { IsEmpty: false } call && call.Start < next)
        {
            End(call.Start);
            insertions[nextInsertion++].Write(html, open.Exists(a => a.IsLink));
        }
        End(Math.Max(at, next));
        for (var i = open.Count - 1; i >= 0; i--)
            html.Close(open[i].Element);
        Signs();
    }

    private int Boundary(int at, int end)
    {
        foreach (var annotation in open)
            end = Math.Min(end, annotation.Span.End);
        if (nextAnnotation < annotations.Count)
            end = Math.Min(end, annotations[nextAnnotation].Span.Start);
        if (nextInsertion < insertions.Count)
            end = Math.Min(end, insertions[nextInsertion].Span.Start);
        return Math.Max(end, at + 1);
    }

    private void Start(int at)
    {
        for (; nextAnnotation < annotations.Count && annotations[nextAnnotation].Span.Start <= at; nextAnnotation++)
        {
            var annotation = annotations[nextAnnotation];
            if (annotation.Span.End <= at || open.Count >= Deepest || (annotation.IsLink && open.Exists(o => o.IsLink)))
                continue;
            open.Add(annotation);
            Open(annotation);
        }
    }

    private void End(int at)
    {
        var first = open.FindIndex(a => a.Span.End <= at);
        if (first < 0)
            return;
        for (var i = open.Count - 1; i >= first; i--)
            html.Close(open[i].Element);
        signs.AddRange(open.Skip(first).Where(a => a.Span.End <= at).Reverse().Select(a => a.Note).OfType<MarginNote>());
        open.RemoveAll(a => a.Span.End <= at);
        // A link holds no link: where one goes on, the sign waits for its end.
        if (!open.Exists(a => a.IsLink))
            Signs();
        foreach (var annotation in open.Skip(first))
            Open(annotation);
    }

    /// <returns>Where the text goes on.</returns>
    private int Insert(int at)
    {
        for (; nextInsertion < insertions.Count && insertions[nextInsertion].Span.Start <= at; nextInsertion++)
        {
            var insertion = insertions[nextInsertion];
            insertion.Write(html, open.Exists(a => a.IsLink));
            at = Math.Max(at, insertion.Span.End);
        }
        return at;
    }

    private void Open(Annotation annotation)
    {
        if (annotation.Note is { } note)
            html.Open("mark", ("id", named.Add(note.MarkId) ? note.MarkId : null), ("class", note.Sign.Class), ("data-note", note.Id));
        else if (annotation.IsLink)
            html.Open("a", ("href", annotation.Target), ("rel", "noreferrer"));
        else
            html.Open(annotation.Element);
    }

    private void Signs()
    {
        foreach (var note in signs)
        {
            html.Open("a", ("class", $"sign {note.Sign.Class}"), ("href", "#" + note.Id))
                .Text(note.Sign.Symbol)
                .Element("span", " " + note.Label, ("class", "spoken"))
                .Close("a");
        }
        signs.Clear();
    }
}
