namespace Loccit.Quotations.Layout;

/// <summary>What layout makes of the words that it sets off, and the code of each rule: <see cref="Quotation.Reason"/>.</summary>
internal static class Layouts
{
    /// <summary>A name stands at the head of the line.</summary>
    public const string TranscriptReason = "transcript";

    /// <summary>A question set off by mark-up stands above.</summary>
    public const string InterviewReason = "interview";

    /// <summary>The kind and the rule; null for what only marks, or mark-up within a line, set off.</summary>
    public static (QuotationKind Kind, string Reason)? KindOf(SetOff by) =>
        by switch
        {
            SetOff.Block => (QuotationKind.Block, "block-markup"),
            SetOff.MarkedBlock => (QuotationKind.Block, "block-marked"),
            SetOff.Dash => (QuotationKind.Direct, "dash"),
            SetOff.Turn => (QuotationKind.Direct, TranscriptReason),
            SetOff.Answer => (QuotationKind.Direct, InterviewReason),
            SetOff.Epigraph => (QuotationKind.Block, "epigraph"),
            _ => null,
        };
}
