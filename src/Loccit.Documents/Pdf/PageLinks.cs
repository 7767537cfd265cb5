using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using PdfPage = UglyToad.PdfPig.Content.Page;

namespace Loccit.Documents.Pdf;

/// <summary>A place on a page that leads to the web, in points of the page as shown.</summary>
internal readonly record struct PageLink(float Left, float Bottom, float Right, float Top, string Target);

/// <summary>The links of a page to the web (ISO 32000-1, 12.5.6.5).</summary>
internal static class PageLinks
{
    /// <summary>More on one page are no reader's.</summary>
    private const int Most = 2000;

    public static List<PageLink> Of(PdfPage page) =>
        page.Dictionary.Data.ContainsKey("Annots")
            ?
            [
                .. page.GetAnnotations()
                    .Where(a => a.Type == AnnotationType.Link && a.Action is UriAction { Uri: var uri } && IsWeb(uri))
                    .Take(Most)
                    .Select(a => new PageLink(
                        (float)a.Rectangle.Left,
                        (float)a.Rectangle.Bottom,
                        (float)a.Rectangle.Right,
                        (float)a.Rectangle.Top,
                        ((UriAction)a.Action!).Uri
                    )),
            ]
            : [];

    private static bool IsWeb(string? address) =>
        address is not null
        && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    /// <summary>The stretch of a line that a link covers; null if it covers none.</summary>
    public static Span? Covered(Line line, PageLink link)
    {
        if (line.Turn != Turn.None || line.Baseline < link.Bottom - 1 || line.Baseline > link.Top)
            return null;
        int from = -1,
            to = -1;
        for (var unit = 0; unit < line.Text.Length; unit++)
        {
            var middle = (line.Edges[unit] + line.Edges[unit + 1]) / 2;
            if (middle < link.Left || middle > link.Right)
                continue;
            from = from < 0 ? unit : from;
            to = unit + 1;
        }
        while (to > from && line.Text[to - 1] == ' ')
            to--;
        return from < 0 || to <= from ? null : new Span(from, to);
    }
}
