using System.Text;

namespace Loccit.Documents.Word;

/// <summary>Puts paragraphs together to the text of a document and keeps where each of its characters comes from.</summary>
internal sealed class WordText
{
    /// <summary>A paragraph that is indented by this much more than the others is set off, in twentieths of a point: half a centimetre.</summary>
    private const int SetOff = 280;

    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<(int Start, int End)> quotes = [];
    private readonly int margin;
    private bool goesOn;

    /// <param name="main">The paragraphs of the main text, by which it is told what an indentation is.</param>
    public WordText(List<WordParagraph> main) => margin = Margin(main);

    /// <summary>Where the characters come from, by start.</summary>
    public List<WordPiece> Pieces { get; } = [];

    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>Block quotations, each over all its paragraphs.</summary>
    public IEnumerable<Span> Quotes => quotes.Select(q => new Span(q.Start, q.End));

    public int Length => text.Length;

    public override string ToString() => text.ToString();

    /// <summary>Writes paragraphs, each with the text boxes anchored in it behind it. Gives the stretch that they take; empty if they hold nothing.</summary>
    public Span Write(IEnumerable<WordParagraph> paragraphs, bool isNote)
    {
        var first = blocks.Count;
        var quoted = false;
        var waiting = new Stack<WordParagraph>(paragraphs.Reverse());
        goesOn = false;
        while (waiting.TryPop(out var paragraph))
        {
            if (Write(paragraph, isNote))
            {
                var isQuote = !isNote && IsQuote(paragraph);
                if (isQuote && quoted)
                    quotes[^1] = (quotes[^1].Start, blocks[^1].Span.End);
                else if (isQuote)
                    quotes.Add((blocks[^1].Span.Start, blocks[^1].Span.End));
                quoted = isQuote;
            }
            for (var i = paragraph.Boxes.Count - 1; i >= 0; i--)
                waiting.Push(paragraph.Boxes[i]);
        }
        return blocks.Count == first ? default : new Span(blocks[first].Span.Start, blocks[^1].Span.End);
    }

    private bool Write(WordParagraph paragraph, bool isNote)
    {
        var own = paragraph.Text.ToString();
        var start = goesOn ? 0 : own.Length - own.AsSpan().TrimStart().Length;
        var end = paragraph.GoesOn ? own.Length : own.AsSpan().TrimEnd().Length;
        var joins = goesOn && blocks.Count > 0;
        paragraph.Dropped = start;
        paragraph.Written = Math.Max(0, end - start);
        if (paragraph.Written > 0 && text.Length > 0 && !joins)
            text.Append("\n\n");
        paragraph.Base = text.Length;
        if (paragraph.Written == 0)
            return false;
        goesOn = paragraph.GoesOn;
        text.Append(own, start, end - start);
        foreach (var piece in paragraph.Pieces)
        {
            var (from, to) = (Math.Max(piece.Start, start), Math.Min(piece.Start + piece.Length, end));
            if (from < to)
                Pieces.Add(piece with { Start = paragraph.Base + from - start, Length = to - from, Skipped = from - piece.Start });
        }
        if (joins)
        {
            blocks[^1] = blocks[^1] with { Span = blocks[^1].Span with { End = text.Length } };
            return true;
        }
        var kind = KindOf(paragraph, isNote);
        blocks.Add(new Block(kind, new Span(paragraph.Base, text.Length), kind == BlockKind.Heading ? paragraph.HeadingLevel : 0));
        return true;
    }

    private static BlockKind KindOf(WordParagraph paragraph, bool isNote) =>
        isNote ? BlockKind.Note
        : paragraph.Style.IsCode ? BlockKind.Code
        : paragraph.HeadingLevel > 0 ? BlockKind.Heading
        : paragraph.InCell ? BlockKind.Cell
        : paragraph.IsListItem ? BlockKind.ListItem
        : BlockKind.Paragraph;

    private bool IsQuote(WordParagraph paragraph) =>
        KindOf(paragraph, isNote: false) is BlockKind.Paragraph or BlockKind.ListItem
        && (paragraph.Style.IsQuote || (!paragraph.IsListItem && paragraph.Indentation >= margin + SetOff));

    /// <summary>The indentation of most of the text.</summary>
    private static int Margin(List<WordParagraph> main)
    {
        var lengths = new Dictionary<int, long>();
        foreach (var p in main.Where(p => KindOf(p, isNote: false) == BlockKind.Paragraph && !p.Style.IsQuote))
            lengths[p.Indentation] = lengths.GetValueOrDefault(p.Indentation) + p.Text.Length;
        return lengths.Count == 0 ? 0 : lengths.OrderByDescending(l => l.Value).ThenBy(l => l.Key).First().Key;
    }
}
