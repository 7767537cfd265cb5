namespace Loccit.Documents.Flow;

/// <summary>
/// A document as a reader of marked-up text composes it, in one pass: the main text in reading order, and the notes apart, each in a flow of its own, since they
/// stand in the mark-up where they are called and in the document behind the main text.
/// </summary>
/// <param name="origin">Asked with each writing where in a file stands what is written; null for formats that are not written as text.</param>
internal sealed class Composition(Func<FileOrigin>? origin)
{
    private readonly TextFlow main = new() { Origin = origin };
    private readonly Stack<TextFlow> flows = new();
    private readonly List<ComposedNote> notes = [];
    private readonly List<(MarkupKind Kind, TextRange Range, string? Cite)> markup = [];
    private readonly List<(TextRange Range, string Target, string? Title)> links = [];
    private readonly List<(TextRange Range, Loccit.Metadata Work, string? Locator)> works = [];
    private readonly List<TextRange> unread = [];
    private readonly List<(TextRange Range, string Text)> comments = [];
    private readonly List<(TextFlow Flow, int At, int Page)> turns = [];
    private readonly List<string> labels = [];

    /// <summary>Composes what is not traced to places in a file.</summary>
    public Composition()
        : this(null) { }

    /// <summary>What is written to now: the main text or a note.</summary>
    public TextFlow Flow => flows.TryPeek(out var inner) ? inner : main;

    /// <summary>True while a note is written.</summary>
    public bool InNote => Flow.IsNote;

    /// <summary>Ends the block and says what the next is. Inside a note every block is one of the note.</summary>
    public void Block(BlockKind kind, int level = 0)
    {
        Flow.EndBlock();
        Flow.Kind = InNote ? BlockKind.Note : kind;
        Flow.Level = InNote ? 0 : level;
    }

    /// <summary>Writes characters of running text.</summary>
    public void Write(ReadOnlySpan<char> characters) => Flow.Write(characters, preformatted: false);

    /// <summary>Begins a stretch at the next character that is written.</summary>
    public TextRange Open()
    {
        var range = new TextRange();
        Flow.Begin(range);
        return range;
    }

    /// <summary>Begins a stretch with a meaning.</summary>
    public TextRange Open(MarkupKind kind, string? cite = null)
    {
        var range = Open();
        markup.Add((kind, range, cite));
        return range;
    }

    /// <summary>Gives a stretch that has ended a meaning.</summary>
    public void Mark(MarkupKind kind, TextRange range) => markup.Add((kind, range, null));

    /// <summary>Begins the words of a link.</summary>
    public TextRange OpenLink(string target, string? title = null)
    {
        var range = Open();
        links.Add((range, target, title));
        return range;
    }

    /// <summary>Begins a stretch that stands in the text and is not read.</summary>
    public TextRange OpenUnread()
    {
        var range = Open();
        unread.Add(range);
        return range;
    }

    /// <summary>Ends a stretch behind the last character that was written.</summary>
    public static void Close(TextRange range) => range.Flow!.End(range);

    /// <summary>Gives words that are written the work that they cite.</summary>
    public void Cite(TextRange range, Loccit.Metadata work, string? locator = null) => works.Add((range, work, locator));

    /// <summary>Keeps a comment that is attached to words.</summary>
    public void Comment(TextRange range, string text) => comments.Add((range, text));

    /// <summary>Keeps a comment at this point if it speaks to the program.</summary>
    public void Comment(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.StartsWith(Loccit.Comment.Address, StringComparison.OrdinalIgnoreCase))
            Flow.Mark(text.ToString());
    }

    /// <summary>Begins a page: all that is written from here on stands on it.</summary>
    public void Page(string label)
    {
        labels.Add(label);
        // what does not stand in the document has no place on a page
        var flow = flows.FirstOrDefault(f => !f.IsAside) ?? main;
        turns.Add((flow, flow.Length, labels.Count));
    }

    /// <summary>Makes a note; it stands in the document in the order of these calls, if anything is written to it.</summary>
    public ComposedNote Note(string label)
    {
        var note = new ComposedNote(
            label,
            new TextFlow
            {
                Kind = BlockKind.Note,
                IsNote = true,
                Origin = origin,
            }
        );
        notes.Add(note);
        return note;
    }

    /// <summary>Makes room for a text that stands beside the main one: it is put behind it and before the notes.</summary>
    public ComposedNote Box()
    {
        var box = new ComposedNote("", new TextFlow { Origin = origin });
        notes.Add(box);
        return box;
    }

    /// <summary>Writes the call of a note.</summary>
    public void Call(ComposedNote note)
    {
        var range = OpenUnread();
        note.Calls.Add(range);
        Write(note.Label);
        Close(range);
    }

    /// <summary>Takes words that are written already as the call of a note.</summary>
    public void Call(ComposedNote note, TextRange words)
    {
        unread.Add(words);
        note.Calls.Add(words);
    }

    /// <summary>All that is written until <see cref="Leave"/> is the note's.</summary>
    public void Enter(ComposedNote note)
    {
        flows.Push(note.Flow);
        if (labels.Count > 0)
            turns.Add((note.Flow, note.Flow.Length, labels.Count));
    }

    /// <summary>All that is written until <see cref="Leave"/> does not stand in the document.</summary>
    public void Aside() => flows.Push(new TextFlow { IsAside = true });

    /// <summary>Ends a note, or what does not stand in the document. Gives its text.</summary>
    public string Leave()
    {
        var flow = flows.Pop();
        flow.EndBlock();
        return flow.ToString();
    }

    /// <summary>The document.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sha256">Its digest.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="metadata">What is known of the work.</param>
    /// <param name="findings">What was noticed.</param>
    /// <param name="times">The moments of a transcript; asked for when all stretches have their place.</param>
    /// <param name="files">The files that the document was read from, as its origins count them.</param>
    public Document ToDocument(
        string path,
        string sha256,
        string mediaType,
        Loccit.Metadata metadata,
        IReadOnlyList<Finding> findings,
        IEnumerable<TimeCode>? times = null,
        IEnumerable<(string? Path, string Text)>? files = null
    )
    {
        while (flows.Count > 0)
            Leave();
        main.EndBlock();
        var text = new System.Text.StringBuilder(main.ToString());
        var blocks = main.Blocks;
        var told = new List<Note>();
        var stretches = main.Stretches.ToList();
        var kept = main.Comments.ToList();
        foreach (var note in notes.Where(n => n.Flow.Length > 0).OrderBy(n => n.Flow.IsNote))
        {
            if (text.Length > 0)
                text.Append("\n\n");
            note.Flow.Base = text.Length;
            text.Append(note.Flow.ToString());
            blocks.AddRange(note.Flow.Blocks.Select(b => b with { Span = At(b.Span, note.Flow.Base) }));
            stretches.AddRange(note.Flow.Stretches.Select(s => s with { Text = At(s.Text, note.Flow.Base) }));
            kept.AddRange(note.Flow.Comments.Select(c => c with { Anchor = At(c.Anchor, note.Flow.Base) }));
            if (note.Flow.IsNote)
                told.Add(new Note(note.Label, new Span(note.Flow.Base, text.Length), [.. note.Calls.Where(c => c.IsFilled).Select(c => c.Span).Order()]));
        }
        foreach (var (range, comment) in comments)
        {
            if (range.Start >= 0)
                kept.Add(new Comment(new Span(range.Span.Start, Math.Max(range.Span.Start, range.Span.End)), comment));
        }
        return new Document(text.ToString())
        {
            Path = path,
            Sha256 = sha256,
            MediaType = mediaType,
            Metadata = metadata,
            Findings = findings,
            HasLines = false,
            FileMap = files is null ? null : new FileMap(files, stretches),
            Blocks = blocks,
            Markup = [.. markup.Where(m => m.Range.IsFilled).Select(m => new Markup(m.Kind, m.Range.Span, m.Cite)).OrderBy(m => m.Span)],
            Links = [.. links.Where(l => l.Range.IsFilled).Select(l => new Link(l.Range.Span, l.Target, l.Title)).OrderBy(l => l.Span)],
            CitedWorks = [.. works.Where(w => w.Range.IsFilled).Select(w => new CitedWork(w.Range.Span, w.Work, w.Locator)).OrderBy(w => w.Span)],
            Notes = told,
            Comments = [.. kept.OrderBy(c => c.Anchor)],
            Pages = Pages(text.Length),
            Times = [.. times ?? []],
            Syntax = Stretches.Joined(unread.Where(u => u.IsFilled).Select(u => u.Span).Order()),
        };
    }

    private List<Page> Pages(int length)
    {
        var pages = new List<Page>();
        var starts = turns
            .Where(t => t.Flow == main || t.Flow.Length > 0)
            .Select(t => (At: t.Flow.Base + t.At, t.Page))
            .OrderBy(t => t.At)
            .ThenBy(t => t.Page)
            .ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var span = new Span(starts[i].At, i + 1 < starts.Count ? starts[i + 1].At : length);
            if (!span.IsEmpty)
                pages.Add(new Page(labels[starts[i].Page - 1], starts[i].Page, span));
        }
        return pages;
    }

    private static Span At(Span span, int offset) => new(span.Start + offset, span.End + offset);
}

/// <summary>A note of a <see cref="Composition"/>.</summary>
/// <param name="Label">Its number or sign, as printed.</param>
/// <param name="Flow">Its text.</param>
internal sealed record ComposedNote(string Label, TextFlow Flow)
{
    /// <summary>Where it is called.</summary>
    public List<TextRange> Calls { get; } = [];
}
