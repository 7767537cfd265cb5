using System.Globalization;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.ReadingView;

/// <summary>Writes a document as it reads: a row for each paragraph, and the notes on it beside.</summary>
internal sealed class DocumentWriter(Html html, NoteWriter notes)
{
    private const int DeepestQuote = 3;

    /// <summary>Paragraphs of a text that is too long to be drawn at once.</summary>
    private const int Long = 200;

    /// <param name="document">The document.</param>
    /// <param name="prefix">Tells its ids from those of others.</param>
    /// <param name="beside">Its notes, by place.</param>
    public void Write(Document document, string prefix, IReadOnlyList<MarginNote> beside)
    {
        var inline = new InlineText(html, document, Annotation.Of(document, beside), Insertion.Of(document, prefix));
        var stretches = Stretches(document);
        var quotes = new QuoteDepth(document);
        var levels = new Stack<int>();
        var (note, footnote) = (0, 0);
        // What is about the whole file stands in its head.
        while (note < beside.Count && beside[note].Span.IsEmpty)
            note++;
        html.Open("article", ("class", stretches.Count > Long ? "long" : null), ("lang", LanguageTag.Of(document.Metadata.Language))).Break();
        for (var i = 0; i < stretches.Count; i++)
        {
            var (block, next) = (stretches[i], i + 1 < stretches.Count ? stretches[i + 1].Span.Start : int.MaxValue);
            var first = note;
            while (note < beside.Count && beside[note].Span.Start < next)
                note++;
            html.Open("div", ("class", "row"));
            var depth = Math.Min(DeepestQuote, quotes.At(block.Span.Start));
            for (var d = 0; d < depth; d++)
                html.Open("blockquote");
            var element = Element(block, levels);
            html.Open(element, ("class", Class(block)), ("dir", "auto"), ("data-paragraph", Paragraph(document, block)));
            while (footnote < document.Notes.Count && document.Notes[footnote].Body.Start < block.Span.End)
                Footnote(document.Notes[footnote], prefix, footnote++);
            inline.Write(block.Span, next, lines: block.Kind == BlockKind.Code);
            html.Close(element);
            for (var d = 0; d < depth; d++)
                html.Close("blockquote");
            if (note > first)
            {
                html.Open("div", ("class", "beside")).Break();
                for (var n = first; n < note; n++)
                    notes.Write(beside[n]);
                html.Close("div");
            }
            html.Close("div").Break();
        }
        html.Close("article").Break();
    }

    /// <summary>The blocks, and between them what was read although it stands in none.</summary>
    private static List<Block> Stretches(Document document)
    {
        var stretches = new List<Block>();
        var at = 0;
        foreach (var block in document.Blocks)
        {
            Between(block.Span.Start);
            if (!block.Span.IsEmpty)
                stretches.Add(block);
            at = Math.Max(at, block.Span.End);
        }
        Between(document.Text.Length);
        return stretches;

        void Between(int end)
        {
            if (end > at && document.Prose.AsSpan(at, end - at).IndexOfAnyExcept(Blank) >= 0 && document.Prose[at..end].Any(char.IsLetterOrDigit))
                stretches.Add(new Block(BlockKind.Paragraph, new Span(at, end)));
        }
    }

    private static readonly System.Buffers.SearchValues<char> Blank = System.Buffers.SearchValues.Create(" \t\r\n\f\v\u00a0\u2060");

    /// <summary>Headings are ranked below those of the page, without gaps: their own rank is only how they look.</summary>
    private static string Element(Block block, Stack<int> levels)
    {
        if (block.Kind == BlockKind.Code)
            return "pre";
        if (block.Kind != BlockKind.Heading)
            return "p";
        while (levels.Count > 0 && levels.Peek() >= block.Level)
            levels.Pop();
        levels.Push(block.Level);
        return Math.Min(6, levels.Count + 2) switch
        {
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        };
    }

    private static string Class(Block block) =>
        block.Kind switch
        {
            BlockKind.Heading => $"heading level-{Math.Clamp(block.Level, 1, 6)}",
            BlockKind.ListItem => "item",
            BlockKind.Cell => "cell",
            BlockKind.Code => "code",
            BlockKind.Note => "footnote",
            _ => "paragraph",
        };

    private static string? Paragraph(Document document, Block block) =>
        document.PlaceOf(block.Span.Start) is { Paragraph: > 0 and var number, Note: null } ? number.ToString(CultureInfo.InvariantCulture) : null;

    private void Footnote(Note note, string prefix, int index)
    {
        html.Open("span", ("class", "number"), ("id", Insertion.NoteId(prefix, index)));
        if (note.Calls.Count > 0)
            html.Open("a", ("href", "#" + Insertion.CallId(prefix, index)))
                .Text(note.Label)
                .Element("span", ", back to the text", ("class", "spoken"))
                .Close("a");
        else
            html.Text(note.Label);
        html.Close("span").Text(" ");
    }
}
