using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Loccit.Documents.Markdown;

/// <summary>Walks a parsed Markdown text, without recursion, and collects what a reader reads.</summary>
internal sealed class MarkdownWalk(string text)
{
    private readonly List<Span> read = [];
    private readonly Dictionary<Footnote, List<Span>> calls = [];
    private readonly List<(Footnote Footnote, Span Body)> bodies = [];

    public List<Loccit.Block> Blocks { get; } = [];

    public List<Loccit.Markup> Markup { get; } = [];

    public List<Link> Links { get; } = [];

    public List<Note> Notes { get; } = [];

    public List<Comment> Comments { get; } = [];

    /// <summary>Collects everything from a document.</summary>
    public void Run(MarkdownDocument document)
    {
        var leaves = new List<(LeafBlock Leaf, Span Hull)>();
        var open = new Stack<Markdig.Syntax.Block>();
        open.Push(document);
        while (open.TryPop(out var block))
        {
            if (block is ContainerBlock container)
            {
                for (var i = container.Count - 1; i >= 0; i--)
                    open.Push(container[i]);
            }
            else if (block is LeafBlock leaf and not YamlFrontMatterBlock and not LinkReferenceDefinition and not ThematicBreakBlock)
            {
                var from = read.Count;
                Leaf(leaf);
                if (read.Count > from)
                    leaves.Add((leaf, Hull(from)));
            }
        }
        foreach (var (leaf, hull) in leaves)
            Blocks.Add(new Loccit.Block(Kind(leaf), hull, leaf is HeadingBlock heading ? heading.Level : 0));
        Blocks.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        RemoveOverlaps();
        Containers(leaves);
        Markup.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        Links.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        foreach (var (footnote, body) in bodies.OrderBy(b => b.Body.Start))
            Notes.Add(new Note(footnote.Label!.TrimStart('^'), body, [.. calls.GetValueOrDefault(footnote, []).Order()]));
    }

    /// <summary>All that is neither read nor white space.</summary>
    public List<Span> Syntax()
    {
        read.Sort();
        var syntax = new List<Span>();
        var at = 0;
        foreach (var span in read)
        {
            Between(at, span.Start, syntax);
            at = Math.Max(at, span.End);
        }
        Between(at, text.Length, syntax);
        return syntax;
    }

    private void Between(int start, int end, List<Span> syntax)
    {
        var i = start;
        while (i < end)
        {
            while (i < end && char.IsWhiteSpace(text[i]))
                i++;
            var from = i;
            while (i < end && !char.IsWhiteSpace(text[i]))
                i++;
            if (i > from)
                syntax.Add(new Span(from, i));
        }
    }

    private void Leaf(LeafBlock leaf)
    {
        if (leaf is CodeBlock)
        {
            for (var i = 0; i < leaf.Lines.Count; i++)
            {
                var line = leaf.Lines.Lines[i];
                Add(line.Position, line.Position + line.Slice.Length);
            }
            return;
        }
        if (leaf is HtmlBlock)
        {
            OutsideTags(leaf.Span.Start, leaf.Span.End + 1);
            return;
        }
        for (var inline = Next(leaf.Inline, leaf.Inline); inline is not null; inline = Next(inline, leaf.Inline))
            Inline(inline);
    }

    private void Inline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                // an escaped character stands behind its backslash
                var escaped = literal.Span.Length > literal.Content.Length && literal.Span.Start < text.Length && text[literal.Span.Start] == '\\';
                Add(literal.Span.Start + (escaped ? 1 : 0), literal.Span.End + 1);
                break;
            case HtmlEntityInline entity:
                Add(entity.Span.Start, entity.Span.End + 1);
                break;
            case CodeInline code:
                var (cs, ce) = (code.Span.Start + code.DelimiterCount, code.Span.End + 1 - code.DelimiterCount);
                Add(cs, ce);
                if (ce > cs)
                    Markup.Add(new Loccit.Markup(MarkupKind.Code, new Span(cs, ce)));
                break;
            case AutolinkInline link:
                var bare = text[link.Span.Start] != '<';
                var (ls, le) = (link.Span.Start + (bare ? 0 : 1), link.Span.End + 1 - (bare ? 0 : 1));
                Add(ls, le);
                Links.Add(new Link(new Span(ls, le), link.IsEmail ? "mailto:" + link.Url : link.Url));
                break;
            case FootnoteLink { IsBackLink: false } call when call.Footnote is { } footnote && call.Span.End >= call.Span.Start:
                if (!calls.TryGetValue(footnote, out var spans))
                    calls[footnote] = spans = [];
                spans.Add(new Span(call.Span.Start, call.Span.End + 1));
                break;
            case HtmlInline html when html.Tag.StartsWith(CommentStart, StringComparison.Ordinal):
                AddComment(html.Span.Start, html.Span.End + 1);
                break;
            case LinkInline { IsImage: false } link when Inside(link) is { } inside:
                Links.Add(new Link(inside, link.Url ?? "", string.IsNullOrEmpty(link.Title) ? null : link.Title));
                break;
            case EmphasisInline emphasis when Inside(emphasis) is { } inside:
                Markup.Add(new Loccit.Markup(MarkupKind.Emphasis, inside));
                break;
        }
    }

    /// <summary>The span of what stands inside a container of inlines.</summary>
    private static Span? Inside(ContainerInline container)
    {
        if (container.FirstChild is not { } first || container.LastChild is not { } last)
            return null;
        var span = new Span(first.Span.Start, last.Span.End + 1);
        return span.IsEmpty ? null : span;
    }

    /// <summary>The inline after this one in reading order; what is inside an image is its description and not read.</summary>
    private static Inline? Next(Inline? inline, ContainerInline? root)
    {
        if (inline is null)
            return null;
        if (inline is ContainerInline { FirstChild: { } child } and not LinkInline { IsImage: true })
            return child;
        while (inline is not null && inline != root)
        {
            if (inline.NextSibling is { } sibling)
                return sibling;
            inline = inline.Parent;
        }
        return null;
    }

    private void OutsideTags(int start, int end)
    {
        end = Math.Min(end, text.Length);
        var at = start;
        while (at < end)
        {
            var tag = text.IndexOf('<', at, end - at);
            var stop = tag < 0 ? end : tag;
            var (s, e) = (at, stop);
            while (s < e && char.IsWhiteSpace(text[s]))
                s++;
            while (e > s && char.IsWhiteSpace(text[e - 1]))
                e--;
            Add(s, e);
            if (tag < 0)
                break;
            if (string.CompareOrdinal(text, tag, CommentStart, 0, CommentStart.Length) == 0)
            {
                var ends = text.IndexOf(CommentEnd, tag, StringComparison.Ordinal);
                if (ends < 0 || ends >= end)
                    break;
                AddComment(tag, ends + CommentEnd.Length);
                at = ends + CommentEnd.Length;
                continue;
            }
            var close = text.IndexOf('>', tag, end - tag);
            if (close < 0)
                break;
            at = close + 1;
        }
    }

    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    private void AddComment(int start, int end)
    {
        end = Math.Min(end, text.Length);
        if (end - start < CommentStart.Length + CommentEnd.Length)
            return;
        var words = text.AsSpan((start + CommentStart.Length)..(end - CommentEnd.Length)).Trim();
        if (words.StartsWith(Comment.Address, StringComparison.OrdinalIgnoreCase))
            Comments.Add(new Comment(new Span(start, end), words.ToString()));
    }

    private void Add(int start, int end)
    {
        start = Math.Max(0, start);
        end = Math.Min(end, text.Length);
        if (end > start)
            read.Add(new Span(start, end));
    }

    private Span Hull(int from)
    {
        int start = int.MaxValue,
            end = 0;
        for (var i = from; i < read.Count; i++)
        {
            start = Math.Min(start, read[i].Start);
            end = Math.Max(end, read[i].End);
        }
        return new Span(start, end);
    }

    /// <summary>Blocks never overlap; where the parser's spans do (a table's cells in a broken row), the later one gives way.</summary>
    private void RemoveOverlaps()
    {
        var end = 0;
        Blocks.RemoveAll(b =>
        {
            if (b.Span.Start < end)
                return true;
            end = b.Span.End;
            return false;
        });
    }

    private static BlockKind Kind(LeafBlock leaf)
    {
        switch (leaf)
        {
            case HeadingBlock:
                return BlockKind.Heading;
            case CodeBlock:
                return BlockKind.Code;
        }
        for (var parent = leaf.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case Footnote:
                    return BlockKind.Note;
                case ListItemBlock:
                    return BlockKind.ListItem;
                case TableCell:
                    return BlockKind.Cell;
            }
        }
        return BlockKind.Paragraph;
    }

    /// <summary>Block quotations and notes reach from their first leaf to their last.</summary>
    private void Containers(List<(LeafBlock Leaf, Span Hull)> leaves)
    {
        var hulls = new Dictionary<ContainerBlock, Span>();
        var order = new List<ContainerBlock>();
        foreach (var (leaf, hull) in leaves)
        {
            for (var parent = leaf.Parent; parent is not null; parent = parent.Parent)
            {
                if (parent is not (QuoteBlock or Footnote))
                    continue;
                if (hulls.TryGetValue(parent, out var old))
                {
                    hulls[parent] = new Span(Math.Min(old.Start, hull.Start), Math.Max(old.End, hull.End));
                }
                else
                {
                    hulls[parent] = hull;
                    order.Add(parent);
                }
            }
        }
        foreach (var container in order)
        {
            if (container is Footnote footnote)
                bodies.Add((footnote, hulls[container]));
            else
                Markup.Add(new Loccit.Markup(MarkupKind.BlockQuote, hulls[container]));
        }
    }
}
