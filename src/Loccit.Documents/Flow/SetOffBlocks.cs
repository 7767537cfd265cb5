namespace Loccit.Documents.Flow;

/// <summary>Finds the block quotations of a document that sets them off by a style or by their indentation, which is seen only beside all the other paragraphs.</summary>
internal sealed class SetOffBlocks
{
    /// <summary>A paragraph that is indented by this much more than the others is set off, in twentieths of a point: half a centimetre.</summary>
    private const int SetOff = 280;

    private readonly record struct Paragraph(TextRange Range, bool IsQuote, bool IsPlain, int Indentation);

    private readonly List<Paragraph> paragraphs = [];

    /// <summary>Takes a paragraph of the main text that has ended.</summary>
    /// <param name="range">Its words.</param>
    /// <param name="isQuote">True if its style is one for quotations.</param>
    /// <param name="isPlain">True for running text, false for headings, items, cells and code, which are indented for other reasons.</param>
    /// <param name="indentation">Of the line that is furthest left, in twentieths of a point.</param>
    public void Add(TextRange range, bool isQuote, bool isPlain, int indentation) => paragraphs.Add(new Paragraph(range, isQuote, isPlain, indentation));

    /// <summary>Marks the block quotations, each over all its paragraphs.</summary>
    public void Mark(Composition composition)
    {
        var margin = Margin();
        TextRange? open = null;
        foreach (var paragraph in paragraphs)
        {
            if (!paragraph.Range.IsFilled)
                continue;
            if (!paragraph.IsQuote && !(paragraph.IsPlain && paragraph.Indentation >= margin + SetOff))
            {
                open = null;
                continue;
            }
            if (open is null)
            {
                open = new TextRange { Flow = paragraph.Range.Flow, Start = paragraph.Range.Start };
                composition.Mark(MarkupKind.BlockQuote, open);
            }
            open.End = paragraph.Range.End;
        }
    }

    /// <summary>The indentation of most of the text.</summary>
    private int Margin()
    {
        var lengths = new Dictionary<int, long>();
        foreach (var p in paragraphs.Where(p => p.IsPlain && !p.IsQuote && p.Range.IsFilled))
            lengths[p.Indentation] = lengths.GetValueOrDefault(p.Indentation) + p.Range.Span.Length;
        return lengths.Count == 0 ? 0 : lengths.OrderByDescending(l => l.Value).ThenBy(l => l.Key).First().Key;
    }
}
