namespace Loccit;

/// <summary>What a stretch between marks, or set off as a block, is.</summary>
public enum QuotationKind
{
    /// <summary>The speaker's own words, standing as a sentence of their own.</summary>
    Direct,

    /// <summary>Quoted words built into the author's sentence.</summary>
    Mixed,

    /// <summary>Set off by layout or mark-up.</summary>
    Block,

    /// <summary>Reported speech without marks.</summary>
    Indirect,

    /// <summary>Marks that keep a distance from a word (‘protests’), or mention it as a word: nobody's words are claimed.</summary>
    Scare,

    /// <summary>Title of a work, name of a ship, a paper, a programme.</summary>
    Title,
}

/// <summary>One stretch of quoted words.</summary>
public sealed record Quotation
{
    /// <summary>"q1", "q2" … in the order of the document; reported speech without marks has numbers of its own, "r1", "r2" …</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required QuotationKind Kind { get; init; }

    /// <summary>From the first opening to the last closing mark, marks included, over re-opened paragraphs. Of reported speech the reported clause with the word that opens it; it may hold quotations in marks.</summary>
    public required Span Span { get; init; }

    /// <summary>The quoted words, without the outer and re-opening marks; paragraphs joined by a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>The runs of quoted words with no mark in them: split where a paragraph is re-opened and at each ellipsis; without marks and ellipses. None of reported speech.</summary>
    public required IReadOnlyList<Span> Fragments { get; init; }

    /// <summary>Id of the quotation that this one stands in, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>"u1" …: the utterance it belongs to; quotations that an interruption divides share one.</summary>
    public string? Utterance { get; init; }

    /// <summary>Who is quoted; null if the text does not say.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>The citations that name its source, each with the rule that bound it.</summary>
    public IReadOnlyList<Binding> Citations { get; init; } = [];

    /// <summary>Code of the rule that gave the kind, e.g. <c>scare-one-word</c>, <c>cue-colon</c>; <c>docs/reasons.md</c> explains each.</summary>
    public required string Reason { get; init; }
}
