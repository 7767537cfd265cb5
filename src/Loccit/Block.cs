namespace Loccit;

/// <summary>What a block of a document is.</summary>
public enum BlockKind
{
    /// <summary>A paragraph of running text.</summary>
    Paragraph,

    /// <summary>A heading; <see cref="Block.Level"/> tells its rank.</summary>
    Heading,

    /// <summary>A paragraph that is an item of a list.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A block of code or pre-formatted matter; never searched for quotations.</summary>
    Code,

    /// <summary>A paragraph of a footnote or endnote.</summary>
    Note,
}

/// <summary>A leaf block: one paragraph, heading, item or cell. Blocks of a document are in order and do not overlap.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its text, without the line end.</param>
/// <param name="Level">Rank of a heading, 1 to 6; 0 otherwise.</param>
public sealed record Block(BlockKind Kind, Span Span, int Level = 0);
