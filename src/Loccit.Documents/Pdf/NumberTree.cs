using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Loccit.Documents.Pdf;

/// <summary>Reads the trees in which a file keeps values by number (ISO 32000-1, 7.9.7).</summary>
internal static class NumberTree
{
    /// <summary>A tree has no more nodes in honest files, and one that holds itself ends here.</summary>
    private const int MostNodes = 200_000;

    /// <summary>The numbers and their values, unresolved, in no order.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="root">What stands where the tree should; null for an empty one.</param>
    public static IEnumerable<(int Number, IToken Value)> Read(PdfDocument pdf, IToken? root)
    {
        var open = new Stack<DictionaryToken>();
        if (root is DictionaryToken top)
            open.Push(top);
        for (var n = 0; n < MostNodes && open.TryPop(out var node); n++)
        {
            if (pdf.Resolve(node, "Kids") is ArrayToken kids)
            {
                foreach (var kid in kids.Data)
                {
                    if (pdf.Resolve(kid) is DictionaryToken child && open.Count < MostNodes)
                        open.Push(child);
                }
            }
            if (pdf.Resolve(node, "Nums") is not ArrayToken numbers)
                continue;
            for (var i = 0; i + 1 < numbers.Data.Count; i += 2)
            {
                if (pdf.Resolve(numbers.Data[i]) is NumericToken number)
                    yield return (number.Int, numbers.Data[i + 1]);
            }
        }
    }
}
