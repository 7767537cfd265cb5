namespace Loccit.Quotations;

/// <summary>Finds what stands between marks or is set off as a block, and says what it is.</summary>
internal static class QuotationFinder
{
    public static (IReadOnlyList<Quotation> Quotations, IReadOnlyList<Finding> Findings) Find(Document document) => ([], []);
}
