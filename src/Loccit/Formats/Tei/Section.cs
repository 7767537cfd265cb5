namespace Loccit.Formats.Tei;

/// <summary>A stretch of the text that becomes an element of its own: a block, or visible text that stands in no block.</summary>
/// <param name="Span">Its text from the first to the last visible unit.</param>
/// <param name="Kind">What the block is; null for text outside blocks.</param>
/// <param name="Level">Rank of a heading.</param>
internal readonly record struct Section(Span Span, BlockKind? Kind, int Level)
{
    /// <summary>The sections of a document, in order, not overlapping; all that is visible lies in one of them.</summary>
    public static List<Section> Of(Document document)
    {
        var prose = document.Prose;
        var sections = new List<Section>();
        var at = 0;
        foreach (var block in document.Blocks)
        {
            var start = Math.Clamp(block.Span.Start, at, prose.Length);
            var end = Math.Clamp(block.Span.End, start, prose.Length);
            Add(new Span(at, start), null, 0);
            Add(new Span(start, end), block.Kind, block.Level);
            at = end;
        }
        Add(new Span(at, prose.Length), null, 0);
        return sections;

        void Add(Span span, BlockKind? kind, int level)
        {
            var visible = Layers.Whole(prose, span);
            if (!visible.IsEmpty)
                sections.Add(new Section(visible, kind, level));
        }
    }

    /// <summary>The element of TEI that it becomes inside its surroundings.</summary>
    public (string Element, string? Type) Element =>
        Kind switch
        {
            BlockKind.Paragraph or BlockKind.Note => ("p", null),
            BlockKind.ListItem => ("item", null),
            BlockKind.Heading => ("ab", "heading"),
            BlockKind.Cell => ("ab", "cell"),
            BlockKind.Code => ("ab", "code"),
            _ => ("ab", null),
        };
}
