using System.Text;

namespace Loccit.Documents.Html;

/// <summary>Where printed pages begin in the text, and which of its paragraphs are headings by the table of contents; kept while it is written.</summary>
internal sealed class BookPages
{
    /// <summary>A title is not sought over more paragraphs.</summary>
    private const int MostParts = 4;

    private readonly List<(string Label, int Index, int Offset)> starts = [];
    private readonly List<(string Title, int Level, int Offset)> titles = [];
    private int count;

    /// <summary>The page that the text is on; -1 before the first.</summary>
    public int Current => starts.Count - 1;

    /// <summary>A page begins with the next word.</summary>
    /// <param name="label">As printed.</param>
    /// <param name="offset">How much is written so far.</param>
    public void Begin(string label, int offset) => starts.Add((label, ++count, offset));

    /// <summary>A page begun before goes on with the next word.</summary>
    /// <param name="page">Its number here.</param>
    /// <param name="offset">How much is written so far.</param>
    public void Resume(int page, int offset) => starts.Add((starts[page].Label, starts[page].Index, offset));

    /// <summary>The next paragraph is said to be headed by this title.</summary>
    public void Title(string title, int level, int offset) => titles.Add((title, level, offset));

    /// <summary>Number of the page that holds what is written at an offset; -1 if none does.</summary>
    public int At(int offset)
    {
        int lo = 0,
            hi = starts.Count;
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (starts[mid].Offset <= offset)
                lo = mid + 1;
            else
                hi = mid;
        }
        return lo - 1;
    }

    /// <summary>The pages of the whole text.</summary>
    public List<Page> Pages(string text)
    {
        var pages = new List<Page>(starts.Count);
        var end = text.Length;
        for (var i = starts.Count - 1; i >= 0; i--)
        {
            // of pages with nothing between them the last holds the words
            if (i + 1 < starts.Count && starts[i].Offset == starts[i + 1].Offset)
                continue;
            var start = Begun(text, starts[i].Offset);
            if (end > start)
                pages.Add(new Page(starts[i].Label, starts[i].Index, new Span(start, end)) { Printed = starts[i].Label });
            end = start;
        }
        pages.Reverse();
        return pages;
    }

    /// <summary>Makes headings of paragraphs that have the words of a title; several one behind another may have them together ("Chapter I", "The Storm").</summary>
    public void MarkHeadings(string text, List<Block> blocks)
    {
        var at = 0;
        foreach (var (title, level, offset) in titles)
        {
            while (at < blocks.Count && blocks[at].Span.Start < offset)
                at++;
            var rest = Letters(title);
            var end = at;
            while (
                rest.Length > 0
                && end < Math.Min(at + MostParts, blocks.Count)
                && blocks[end].Kind is BlockKind.Paragraph
                && blocks[end].Span.Length <= 2 * title.Length + 20
            )
            {
                var part = Letters(blocks[end].Span.In(text));
                if (part.Length == 0 || !rest.StartsWith(part, StringComparison.Ordinal))
                    break;
                rest = rest[part.Length..];
                end++;
            }
            for (var i = at; rest.Length == 0 && i < end; i++)
                blocks[i] = blocks[i] with { Kind = BlockKind.Heading, Level = Math.Clamp(level, 1, 6) };
        }
    }

    private static int Begun(string text, int offset)
    {
        while (offset < text.Length && char.IsWhiteSpace(text[offset]))
            offset++;
        return offset;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }
        return letters.ToString();
    }
}
