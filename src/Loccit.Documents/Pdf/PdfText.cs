using System.Text;

namespace Loccit.Documents.Pdf;

/// <summary>Writes paragraphs as one text, and keeps what is known of its parts: blocks, notes, pages, where each word stands.</summary>
internal sealed class PdfText(Hyphens hyphens, Dashes dashes, Func<int, Page> pageOf)
{
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<Markup> markup = [];
    private readonly List<Page> pages = [];
    private readonly List<Span> syntax = [];
    private readonly List<(string Label, Span Body, int Page)> notes = [];
    private readonly List<(string Label, Span Span, int Page)> calls = [];
    private readonly List<Link> links = [];
    private readonly List<NumberedLine> numbered = [];
    private int quoteStart = -1;

    public PdfLayout Layout { get; } = new();

    /// <summary>Writes a paragraph as a block.</summary>
    public void Write(Paragraph paragraph)
    {
        if (text.Length > 0)
            text.Append("\n\n");
        var start = text.Length;
        if (quoteStart >= 0 && !paragraph.IsQuote)
            EndQuote();
        if (quoteStart < 0 && paragraph.IsQuote)
            quoteStart = start;
        for (var i = 0; i < paragraph.Lines.Count; i++)
            Write(paragraph, i);
        blocks.Add(new Block(paragraph.Kind, new Span(start, text.Length), paragraph.Level));
        if (paragraph.Kind != BlockKind.Note)
            return;
        var end = EndOfNote(start);
        if (paragraph.LabelLength > 0)
            syntax.Add(new Span(start, start + paragraph.LabelLength));
        if (paragraph.NoteLabel is { } label)
            notes.Add((label, new Span(start + paragraph.LabelLength, end), paragraph.IsEndnote ? 0 : paragraph.Page));
        else if (notes.Count > 0)
            notes[^1] = notes[^1] with { Body = notes[^1].Body with { End = end } };
    }

    /// <summary>Where a note's words end: the arrow that leads back to its call is not read.</summary>
    private int EndOfNote(int start)
    {
        var end = text.Length;
        while (end > start && text[end - 1] is '↩' or '↵' or '\ufe0e' or '\ufe0f' or ' ')
            end--;
        if (end == start)
            return text.Length;
        if (end < text.Length)
            syntax.Add(new Span(end, text.Length));
        return end;
    }

    private void Write(Paragraph paragraph, int i)
    {
        var line = paragraph.Lines[i];
        TurnPage(line.Page);
        var next = i + 1 < paragraph.Lines.Count ? paragraph.Lines[i + 1] : null;
        var broken = next is not null && paragraph.Broken.Contains(next);
        var dropped = next is null || broken ? -1 : hyphens.Dropped(line.Text, next.Text);
        var length = line.Text.Length - Math.Max(0, dropped);
        var start = text.Length;
        Layout.Add(start, line, length);
        text.Append(line.Text, 0, length);
        if (line.Number > 0)
            numbered.Add(new NumberedLine(line.Number, new Span(start, text.Length)));
        foreach (var (units, target) in line.Links)
            AddLink(new Span(start + units.Start, start + Math.Min(units.End, length)), target);
        if (paragraph.Kind != BlockKind.Note)
            AddCalls(line, start);
        // a hyphen joins what stands at both sides of it, and so do most dashes
        if (next is not null && dropped < 0 && (broken || !dashes.Joins(line.Text, next.Text)))
            text.Append(broken ? '\n' : ' ');
    }

    /// <summary>Raised numbers and signs behind words are not read: they call notes.</summary>
    private void AddCalls(Line line, int start)
    {
        foreach (var run in line.Runs)
        {
            var end = Math.Min(run.End, line.Text.Length);
            if (!run.IsRaised || run.Start < 2 || run.Start >= end || !IsBehindWord(line.Text, run.Start))
                continue;
            var labels = NoteFinder.LabelsOf(line.Text.AsSpan(run.Start, end - run.Start));
            if (labels.Count == 0)
                continue;
            while (end > run.Start && line.Text[end - 1] == ' ')
                end--;
            var span = new Span(start + run.Start, start + end);
            syntax.Add(span);
            calls.AddRange(labels.Select(l => (l, span, line.Page)));
        }
    }

    /// <summary>"war.3", "war”3", but not "km2", "10 6".</summary>
    private static bool IsBehindWord(string text, int at)
    {
        var before = text[at - 1];
        return char.IsLetter(before) ? at >= 3 && char.IsLetter(text[at - 2]) && char.IsLetter(text[at - 3]) : !char.IsAsciiDigit(before) && before != ' ';
    }

    /// <summary>A link may go on in the next line.</summary>
    private void AddLink(Span span, string target)
    {
        if (links.Count > 0 && links[^1] is var last && last.Target == target && span.Start - last.Span.End <= 1)
            links[^1] = last with { Span = last.Span with { End = span.End } };
        else if (span.Length > 0)
            links.Add(new Link(span, target));
    }

    private void TurnPage(int page)
    {
        if (pages.Count > 0 && pages[^1].Index == page)
            return;
        // a page begins where its first word does, the one before ends there
        if (pages.Count > 0)
            pages[^1] = pages[^1] with { Span = pages[^1].Span with { End = text.Length } };
        pages.Add(pageOf(page) with { Span = new Span(text.Length, text.Length) });
    }

    private void EndQuote()
    {
        markup.Add(new Markup(MarkupKind.BlockQuote, new Span(quoteStart, blocks[^1].Span.End)));
        quoteStart = -1;
    }

    public Document ToDocument(string path, string sha256, Loccit.Metadata metadata, IReadOnlyList<Finding> findings)
    {
        if (quoteStart >= 0)
            EndQuote();
        if (pages.Count > 0)
            pages[^1] = pages[^1] with { Span = pages[^1].Span with { End = text.Length } };
        return new Document(text.ToString())
        {
            Path = path,
            Sha256 = sha256,
            MediaType = "application/pdf",
            Metadata = metadata,
            Findings = findings,
            HasLines = false,
            Blocks = blocks,
            Markup = markup,
            Links = [.. links.OrderBy(l => l.Span.Start)],
            Notes = [.. notes.Select(n => new Note(n.Label, n.Body, CallsOf(n.Label, n.Page)))],
            Syntax = [.. syntax.Order()],
            Pages = pages,
            NumberedLines = numbered,
        };
    }

    /// <summary>A note is called on its page, one at the end (page 0) anywhere; only the first sign of that name is its call.</summary>
    private List<Span> CallsOf(string label, int page)
    {
        if (page == 0)
            return [.. calls.Where(c => c.Label == label).Take(1).Select(c => c.Span)];
        var first = FirstCall(page);
        for (var i = first; i < calls.Count && calls[i].Page == page; i++)
        {
            if (calls[i].Label == label)
                return [calls[i].Span];
        }
        return [];
    }

    private int FirstCall(int page)
    {
        int lo = 0,
            hi = calls.Count;
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (calls[mid].Page < page)
                lo = mid + 1;
            else
                hi = mid;
        }
        return lo;
    }
}
