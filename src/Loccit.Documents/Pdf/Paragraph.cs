namespace Loccit.Documents.Pdf;

/// <summary>Lines that belong together.</summary>
internal sealed class Paragraph
{
    public List<Line> Lines { get; } = [];

    /// <summary>Lines before which the author broke the line: those of verse, of an address.</summary>
    public HashSet<Line> Broken { get; } = [];

    public BlockKind Kind { get; set; } = BlockKind.Paragraph;

    /// <summary>Rank of a heading.</summary>
    public int Level { get; set; }

    /// <summary>A block quotation, or part of one.</summary>
    public bool IsQuote { get; set; }

    /// <summary>Label of the note that it begins; null if it begins none.</summary>
    public string? NoteLabel { get; set; }

    /// <summary>True for a note that stands at the document's end: it may be called on any page.</summary>
    public bool IsEndnote { get; set; }

    /// <summary>Units at its beginning that are the note's label.</summary>
    public int LabelLength { get; set; }

    /// <summary>Its column's edges.</summary>
    public required ColumnEdges Edges { get; init; }

    /// <summary>True if its first line begins further in than its others, or than the column.</summary>
    public bool IsIndented => Lines[0].Left > (Lines.Count > 1 ? Lines[1].Left : Edges.Left) + (0.7f * Size);

    /// <summary>True if its last line breaks off where the next word would still have had room.</summary>
    public bool EndsShort { get; set; }

    /// <summary>The block that the file itself says it is (<see cref="Tags"/>); 0 for none.</summary>
    public int Block => Lines[0].Block;

    public float Size => Lines[0].Size;

    public int Page => Lines[0].Page;

    public string Text => string.Join(' ', Lines.Select(l => l.Text));

    public int Length => Lines.Sum(l => l.Text.Length);
}
