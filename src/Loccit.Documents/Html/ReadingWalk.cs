using AngleSharp.Dom;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Html;

using Metadata = Loccit.Metadata;

/// <summary>Reads the text of elements in order and keeps what their mark-up says of it.</summary>
internal sealed class ReadingWalk(Survey survey, PageNotes notes, Addresses addresses, Predicate<IElement> isTextForm, Landmarks? landmarks = null)
{
    private readonly record struct Context(BlockKind Kind, int Level, bool Preformatted, bool InSection, bool IsBlock, TextRange? Range, TextRange? Second);

    /// <summary>Between a note's label and its text there are a bracket, a stop and some space.</summary>
    private const int LongestGap = 16;

    private readonly TextFlow flow = new();
    private readonly Stack<Context> open = new();
    private readonly List<(MarkupKind Kind, TextRange Range, string? Cite)> markup = [];
    private readonly List<(TextRange Range, string Target, string? Title)> links = [];
    private readonly Dictionary<IElement, TextRange> calls = [];
    private readonly List<TextRange> unread = [];
    private readonly List<Span> labels = [];
    private readonly List<Note> found = [];
    private readonly BookPages pages = new();
    private readonly Dictionary<IElement, int> pageOfBody = [];
    private IElement? noteBody;

    /// <summary>Reads the main text.</summary>
    public void ReadMain(IElement root)
    {
        var inSection = false;
        for (var at = root.ParentElement; at is not null && !inSection; at = at.ParentElement)
            inSection = Elements.IsSection(at);
        open.Push(new Context(BlockKind.Paragraph, 0, false, inSection, true, null, null));
        Tree.Visit(root, Enter, Leave);
        open.Pop();
        flow.EndBlock();
    }

    /// <summary>Reads a note behind what was read before.</summary>
    public void ReadNote(PageNote note)
    {
        open.Push(new Context(BlockKind.Note, 0, false, true, true, null, null));
        if (PageOf(note) is var page and >= 0)
            pages.Resume(page, flow.Length);
        noteBody = note.Body;
        var before = flow.Blocks.Count;
        Tree.Visit(note.Body, Enter, Leave);
        noteBody = null;
        open.Pop();
        flow.EndBlock();
        if (flow.Blocks.Count == before)
            return;
        var body = new Span(flow.Blocks[before].Span.Start, flow.Blocks[^1].Span.End);
        var opening = flow.Slice(body with { End = Math.Min(body.End, body.Start + note.Label.Length + LongestGap) });
        var start = body.Start + LabelLength(opening, note.Label, note.Body.LocalName == "li");
        if (start > body.Start)
            labels.Add(body with { End = start });
        var spans = note.Calls.Select(c => calls.GetValueOrDefault(c)).Where(r => r is { IsFilled: true }).Select(r => r!.Span).Order().ToList();
        found.Add(new Note(note.Label, body with { Start = start }, spans));
    }

    /// <summary>The page on which the note stands; where that is not told, the page of its call.</summary>
    private int PageOf(PageNote note)
    {
        if (pages.Current < 0)
            return -1;
        if (pageOfBody.TryGetValue(note.Body, out var page))
            return page;
        return note.Calls.Select(c => calls.GetValueOrDefault(c)).FirstOrDefault(r => r is { IsFilled: true }) is { } call ? pages.At(call.Start) : -1;
    }

    /// <summary>The document as far as the walk knows it.</summary>
    public Document ToDocument(string path, string sha256, string mediaType, Metadata metadata, IReadOnlyList<Finding> findings)
    {
        var text = flow.ToString();
        pages.MarkHeadings(text, flow.Blocks);
        return new(text)
        {
            Path = path,
            Sha256 = sha256,
            MediaType = mediaType,
            Metadata = metadata,
            Findings = findings,
            HasLines = false,
            Blocks = flow.Blocks,
            Markup = [.. markup.Where(m => m.Range.IsFilled).Select(m => new Markup(m.Kind, m.Range.Span, m.Cite)).OrderBy(m => m.Span)],
            Links = [.. links.Where(l => l.Range.IsFilled).Select(l => new Link(l.Range.Span, l.Target, l.Title)).OrderBy(l => l.Span)],
            Notes = found,
            Comments = flow.Comments,
            Syntax = Stretches.Joined(unread.Where(u => u.IsFilled).Select(u => u.Span).Concat(labels).Order()),
            Pages = pages.Pages(text),
        };
    }

    private bool Enter(INode node)
    {
        var outer = open.Peek();
        if (node is IText text)
        {
            flow.Kind = outer.Kind;
            flow.Level = outer.Level;
            flow.Write(text.Data, outer.Preformatted);
            return false;
        }
        if (node is IComment comment && comment.Data.AsSpan().Trim().StartsWith(Comment.Address, StringComparison.OrdinalIgnoreCase))
            flow.Mark(comment.Data.Trim());
        if (node is not IElement element)
            return false;
        if (landmarks is not null && Passes(element))
            return false;
        var name = element.LocalName;
        var isBlock = Elements.IsBlock(name);
        if (name == "br")
        {
            flow.BreakLine(outer.Preformatted);
            return false;
        }
        if (IsLeftOut(element, outer.InSection))
        {
            if (isBlock)
                flow.EndBlock();
            return false;
        }
        if (isBlock)
            flow.EndBlock();
        open.Push(ContextOf(element, name, isBlock, outer));
        return true;
    }

    /// <summary>Keeps what begins at an element; true if there is nothing else to it.</summary>
    private bool Passes(IElement element)
    {
        if (landmarks!.Titles.TryGetValue(element, out var title))
            pages.Title(title.Title, title.Level, flow.Length);
        if (landmarks.PageAt(element) is { } label)
            pages.Begin(label, flow.Length);
        return Landmarks.IsMark(element);
    }

    private bool IsLeftOut(IElement element, bool inSection)
    {
        if (element == noteBody)
            return false;
        if (pages.Current >= 0 && notes.Bodies.Contains(element))
            pageOfBody.TryAdd(element, pages.Current);
        if (notes.Bodies.Contains(element) || notes.Terms.Contains(element) || notes.BackLinks.Contains(element))
            return true;
        if (noteBody is not null && element.Attributes.Length > 0 && IsBackLink(element))
            return true;
        return element.LocalName == "form" ? !isTextForm(element) : survey.IsNoise(element, inSection);
    }

    private static bool IsBackLink(IElement element) =>
        Elements.Role(element) == "doc-backlink"
        || Elements.HasClass(element, "footnote-backref", "footnote-back", "footnote-backlink", "mw-cite-backlink", "fn-backref", "reversefootnote");

    private Context ContextOf(IElement element, string name, bool isBlock, Context outer)
    {
        var context = outer with { IsBlock = isBlock, Range = null, Second = null, InSection = outer.InSection || Elements.IsSection(element) };
        if (isBlock)
            context = InBlock(name, context);
        MarkupKind? kind = name switch
        {
            "blockquote" => MarkupKind.BlockQuote,
            "q" => MarkupKind.InlineQuote,
            "code" or "kbd" or "samp" or "tt" when !outer.Preformatted => MarkupKind.Code,
            "cite" => MarkupKind.Title,
            "em" or "i" or "b" or "strong" => MarkupKind.Emphasis,
            _ => null,
        };
        if (kind is { } k)
        {
            var cite = k is MarkupKind.BlockQuote or MarkupKind.InlineQuote ? addresses.Absolute(element.GetAttribute("cite")) : null;
            var range = new TextRange();
            markup.Add((k, range, cite));
            flow.Begin(range);
            return context with { Range = range };
        }
        if (name == "a" && element.GetAttribute("href") is { Length: > 0 } href)
            return InLink(element, href, context);
        if (name == "sup" && HoldsCall(element))
            return context with { Range = Unread() };
        return context;
    }

    private static Context InBlock(string name, Context context)
    {
        var isNote = context.Kind == BlockKind.Note;
        return name switch
        {
            "pre" or "listing" or "xmp" or "plaintext" => context with { Kind = BlockKind.Code, Level = 0, Preformatted = true },
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when !isNote => context with { Kind = BlockKind.Heading, Level = Elements.HeadingLevel(name) },
            "li" or "dd" or "dt" when !isNote => context with { Kind = BlockKind.ListItem, Level = 0 },
            "td" or "th" when !isNote => context with { Kind = BlockKind.Cell, Level = 0 },
            "blockquote" when !isNote => context with { Kind = BlockKind.Paragraph, Level = 0 },
            _ => context,
        };
    }

    private Context InLink(IElement element, string href, Context context)
    {
        if (notes.Calls.Contains(element))
        {
            var call = new TextRange();
            calls[element] = call;
            flow.Begin(call);
            return context with { Range = call, Second = Unread() };
        }
        var target = href.Trim();
        if (target.Length == 0 || target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            return context;
        var range = new TextRange();
        links.Add((range, addresses.Absolute(target) ?? target, element.GetAttribute("title") is { Length: > 0 } title ? title : null));
        flow.Begin(range);
        return context with { Range = range };
    }

    /// <summary>Nothing raised beside a call is read either: brackets, commas between two calls.</summary>
    private bool HoldsCall(IElement raised)
    {
        foreach (var node in raised.ChildNodes)
        {
            if (node is IElement child && (notes.Calls.Contains(child) || child.FirstElementChild is { } inner && notes.Calls.Contains(inner)))
                return true;
        }
        return false;
    }

    private TextRange Unread()
    {
        var range = new TextRange();
        unread.Add(range);
        flow.Begin(range);
        return range;
    }

    private void Leave(INode node)
    {
        var context = open.Pop();
        if (context.IsBlock)
            flow.EndBlock();
        if (context.Second is { } second)
            flow.End(second);
        if (context.Range is { } range)
            flow.End(range);
    }

    /// <summary>Length of the note's label as it is printed again before its text, with brackets, stop and space; 0 if it is not.</summary>
    private static int LabelLength(string block, string label, bool isNumbered)
    {
        var i = 0;
        while (i < block.Length && block[i] is '[' or '(' or '^')
            i++;
        if (!block.AsSpan(i).StartsWith(label, StringComparison.Ordinal))
            return 0;
        var end = i + label.Length;
        while (end < block.Length && block[end] is ']' or ')' or '.' or ':')
            end++;
        // "5 men" and "a man" may be words of the note
        var isMarked = end > i + label.Length || i > 0;
        if (!isMarked && (isNumbered || char.IsAsciiLetter(label[0])) && !(end < block.Length && block[end] == '\n'))
            return 0;
        var space = end;
        while (space < block.Length && (block[space] is ' ' or '\n' or '\u00a0'))
            space++;
        return space > end && space < block.Length ? space : 0;
    }
}
