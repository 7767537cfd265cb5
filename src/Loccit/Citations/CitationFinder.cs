namespace Loccit.Citations;

/// <summary>Finds the citations of a document and binds its quotations to them.</summary>
internal static class CitationFinder
{
    public static (IReadOnlyList<Quotation> Quotations, IReadOnlyList<Citation> Citations) Find(Document document, IReadOnlyList<Quotation> quotations) =>
        (quotations, []);
}
