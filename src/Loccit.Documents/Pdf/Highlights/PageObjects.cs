using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Loccit.Documents.Pdf.Highlights;

/// <summary>A page of the file.</summary>
/// <param name="Reference">Its object.</param>
/// <param name="Dictionary">What it says of itself.</param>
internal sealed record PageObject(IndirectReference Reference, DictionaryToken Dictionary);

/// <summary>The pages of a file as objects.</summary>
internal static class PageObjects
{
    /// <summary>In the order of the file.</summary>
    /// <exception cref="InvalidDataException">The tree of pages has loops or pages that are no objects of their own.</exception>
    public static IReadOnlyList<PageObject> Read(PdfDocument pdf, int most)
    {
        var pages = new List<PageObject>();
        var open = new Stack<IToken>();
        var inner = new HashSet<IndirectReference>();
        if (pdf.Structure.Catalog.CatalogDictionary.Data.TryGetValue("Pages", out var root))
            open.Push(root);
        while (pages.Count < most && open.TryPop(out var token))
        {
            if (pdf.Resolve(token) is not DictionaryToken node)
                continue;
            if (pdf.Resolve(node, "Kids") is ArrayToken kids)
            {
                if (token is IndirectReferenceToken own && !inner.Add(own.Data))
                    throw Tangled();
                for (var i = kids.Data.Count - 1; i >= 0; i--)
                    open.Push(kids.Data[i]);
            }
            else
            {
                pages.Add(token is IndirectReferenceToken page ? new PageObject(page.Data, node) : throw Tangled());
            }
        }
        return pages;
    }

    private static InvalidDataException Tangled() => new("is damaged: its pages are not in order. Open it in a PDF viewer and save it again.");
}
