namespace Loccit.Tests.Speakers;

/// <summary>Finds “…” (re-opened over paragraphs) and ‘…’ by a plain scan, so that speakers are tested apart from the quotation finder.</summary>
internal static class MarkedQuotations
{
    public static List<Quotation> In(string text)
    {
        var found = new List<Quotation>();
        int outer = -1,
            inner = -1;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '“' when outer < 0:
                    outer = found.Count;
                    found.Add(Make(text, found.Count, i, i + 1, QuotationKind.Direct, null));
                    break;
                case '”' when outer >= 0:
                    found[outer] = Close(text, found[outer], i + 1);
                    outer = -1;
                    break;
                case '‘' when inner < 0:
                    inner = found.Count;
                    found.Add(Make(text, found.Count, i, i + 1, outer < 0 ? QuotationKind.Scare : QuotationKind.Direct, outer < 0 ? null : found[outer].Id));
                    break;
                case '’' when inner >= 0 && (i + 1 == text.Length || !char.IsLetter(text[i + 1])):
                    found[inner] = Close(text, found[inner], i + 1);
                    inner = -1;
                    break;
                default:
                    break;
            }
        }
        return found;
    }

    private static Quotation Make(string text, int index, int start, int end, QuotationKind kind, string? parent) =>
        new()
        {
            Id = $"q{index + 1}",
            Kind = kind,
            Span = new(start, end),
            Text = text[(start + 1)..end],
            Fragments = [],
            Parent = parent,
            Reason = "marked",
        };

    private static Quotation Close(string text, Quotation q, int end) => q with { Span = new(q.Span.Start, end), Text = text[(q.Span.Start + 1)..(end - 1)] };
}
