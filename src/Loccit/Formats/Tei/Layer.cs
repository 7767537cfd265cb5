namespace Loccit.Formats.Tei;

/// <summary>An element that is to be laid over the text: a quotation, a mention, a cue, a citation, the call of a note.</summary>
internal sealed class Layer(Span span, LayerRank rank, string element)
{
    /// <summary>What it covers.</summary>
    public Span Span { get; } = span;

    /// <summary>Which of two with the same span is the outer one.</summary>
    public LayerRank Rank { get; } = rank;

    /// <summary>The name of the element.</summary>
    public string Element { get; set; } = element;

    /// <summary>Its identifier, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Attributes with their values, in the order in which they are written.</summary>
    public List<(string Name, string Value)> Attributes { get; } = [];

    /// <summary>Identifier of the last element of the utterance before this one, and of the first behind; null if there is none.</summary>
    public (Layer? Before, Layer? After) Utterance { get; set; }

    /// <summary>The element stands around whole paragraphs rather than inside them: index of the first and the last section, or null.</summary>
    public (int First, int Last)? Sections { get; set; }

    /// <summary>In how many pieces it is written, because it crosses the border of a paragraph or of another element.</summary>
    public int Pieces { get; set; }

    /// <summary>How many of them are written.</summary>
    public int Written { get; set; }

    /// <summary>The identifier of a piece, from 1: "q7", "q7.2" …</summary>
    public string? PieceId(int piece) =>
        Id is null ? null
        : piece == 1 ? Id
        : $"{Id}.{piece}";
}

/// <summary>What a layer is; of two with the same span the earlier here is the outer one.</summary>
internal enum LayerRank
{
    Quotation,
    Citation,
    Mention,
    Cue,
    Call,
}
