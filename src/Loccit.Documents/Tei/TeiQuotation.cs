using Loccit.Documents.Flow;

namespace Loccit.Documents.Tei;

/// <summary>
/// A stretch that an element calls a quotation. Editors keep the marks in the text, or leave them out since the element says it: only where there are none does the
/// element tell the reader something.
/// </summary>
internal sealed class TeiQuotation(Composition composition, bool isQuote, bool isBlock, bool isContinued)
{
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("\"'`´‘’‚‛“”„‟‹›«»「『—–");

    /// <summary>The words.</summary>
    public TextRange Range { get; } = composition.Open();

    /// <summary>True if it stands for itself, set off from the text around.</summary>
    public bool IsBlock { get; private set; } = isBlock;

    /// <summary>Tells that paragraphs stand in it.</summary>
    public void HoldsBlocks() => IsBlock |= Range.Start < 0;

    /// <summary>Marks the words in the document if they bear no marks themselves.</summary>
    public void Mark(Composition document)
    {
        if (!Range.IsFilled || isContinued)
            return;
        var flow = Range.Flow!;
        var before = Range.Start == 0 ? ' ' : flow.Slice(new Span(Range.Start - 1, Range.Start))[0];
        var bearsMarks = Marks.Contains(flow.Slice(new Span(Range.Start, Range.Start + 1))[0]) || Marks.Contains(before);
        if (IsBlock ? isQuote || !bearsMarks : !bearsMarks)
            document.Mark(IsBlock ? MarkupKind.BlockQuote : MarkupKind.InlineQuote, Range);
    }
}
