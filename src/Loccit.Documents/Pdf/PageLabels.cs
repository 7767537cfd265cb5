using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Loccit.Documents.Pdf;

/// <summary>The labels that a file gives its pages (ISO 32000-1, 12.4.2).</summary>
internal sealed class PageLabels
{
    private readonly SortedDictionary<int, (string Prefix, string Style, int Start)> ranges = [];

    public static PageLabels None { get; } = new();

    /// <summary>The label of a page (its index from 1); null if the file gives none.</summary>
    public string? Of(int page)
    {
        (int From, (string Prefix, string Style, int Start) Range)? found = null;
        foreach (var (from, range) in ranges)
        {
            if (from > page - 1)
                break;
            found = (from, range);
        }
        if (found is not { } f)
            return null;
        var number = f.Range.Start + page - 1 - f.From;
        var label =
            f.Range.Prefix
            + f.Range.Style switch
            {
                "D" => number.ToString(CultureInfo.InvariantCulture),
                "r" => Roman.Write(number).ToLowerInvariant(),
                "R" => Roman.Write(number),
                "a" => Letters(number).ToLowerInvariant(),
                "A" => Letters(number),
                _ => "",
            };
        return label.Length > 0 ? label : null;
    }

    public static PageLabels Read(PdfDocument pdf)
    {
        var labels = new PageLabels();
        foreach (var (from, value) in NumberTree.Read(pdf, pdf.Resolve(pdf.Structure.Catalog.CatalogDictionary, "PageLabels")))
        {
            if (pdf.Resolve(value) is DictionaryToken range)
                labels.ranges[from] = (
                    PdfTokens.Text(pdf.Resolve(range, "P")) ?? "",
                    pdf.Resolve(range, "S") is NameToken style ? style.Data : "",
                    pdf.Resolve(range, "St") is NumericToken start ? start.Int : 1
                );
        }
        return labels;
    }

    /// <summary>A to Z, AA to ZZ.</summary>
    private static string Letters(int number) => number < 1 || number > 26 * 40 ? "" : new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);
}
