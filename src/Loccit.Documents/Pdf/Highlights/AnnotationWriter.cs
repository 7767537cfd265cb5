using System.Security.Cryptography;
using System.Text;

namespace Loccit.Documents.Pdf.Highlights;

/// <summary>Writes annotations (ISO 32000-1, 12.5) with the picture that every viewer shows alike.</summary>
internal sealed class AnnotationWriter(Revision revision)
{
    /// <summary>Size of the sign of a note and of a window that pops up, in points.</summary>
    private const double Sign = 20,
        WindowWidth = 220,
        WindowHeight = 140;

    /// <summary>Flag of an annotation that is printed, too.</summary>
    private const int Print = 4;

    /// <summary>Width of the line around the words, and of what is left free around it.</summary>
    private const double Stroke = 0.6,
        Margin = 1;

    private int multiply;
    private int notes;

    /// <summary>Puts the objects of an annotation in; the numbers of those that the page is to list.</summary>
    /// <param name="mark">What is marked.</param>
    /// <param name="page">Reference to the page's object.</param>
    /// <param name="frame">How the page lies.</param>
    public int[] Put(PageMark mark, string page, PageFrame frame)
    {
        var (annotation, window) = (revision.NewNumber(), revision.NewNumber());
        var boxes = mark.Boxes.Count > 0 ? mark.Boxes : [NoteBox(mark.Page, frame)];
        var around = Around(boxes.Select(b => frame.InFile(b.Page, b.Left, b.Bottom, b.Right, b.Top)));
        var name = PageAnnotations.Name + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Rectangle(around)} {mark.Text}")))[..16];
        var (fill, _) = Paint(mark.Colour);
        revision.Put(
            annotation,
            $"<</Type/Annot{(mark.Boxes.Count > 0 ? Shape(mark, frame, around) : "/Subtype/Text/Name/Comment")}/Rect[{Rectangle(around)}]/C[{fill}]/F {Print}"
                + $"/T{PdfSyntax.Text(PageAnnotations.Author)}/NM{PdfSyntax.Text(name)}/Contents{PdfSyntax.Text(mark.Text)}/P {page}/Popup {window} 0 R>>"
        );
        var beside = new PageRectangle(mark.Page, frame.Left + frame.Width, around.Top - WindowHeight, frame.Left + frame.Width + WindowWidth, around.Top);
        revision.Put(window, $"<</Type/Annot/Subtype/Popup/Rect[{Rectangle(beside)}]/F {Print}/Parent {annotation} 0 R/P {page}/Open false>>");
        return [annotation, window];
    }

    private string Shape(PageMark mark, PageFrame frame, PageRectangle around)
    {
        var quads = new List<double>();
        foreach (var box in mark.Boxes)
        {
            // upper left, upper right, lower left, lower right as the words are read: what viewers do, whatever the standard says
            foreach (var (x, y) in ((double, double)[])[(box.Left, box.Top), (box.Right, box.Top), (box.Left, box.Bottom), (box.Right, box.Bottom)])
            {
                var point = frame.InFile(box.Page, x, y, x, y);
                quads.AddRange([point.Left, point.Bottom]);
            }
        }
        return $"/Subtype/Highlight/QuadPoints[{PdfSyntax.Numbers([.. quads])}]/AP<</N {Picture(mark, frame, around)} 0 R>>";
    }

    /// <summary>The object that paints it: a colour under which the words stay black, and a line around them, so that no colour is needed to see it.</summary>
    private int Picture(PageMark mark, PageFrame frame, PageRectangle around)
    {
        if (multiply == 0)
            revision.Put(multiply = revision.NewNumber(), "<</Type/ExtGState/BM/Multiply>>");
        var (fill, stroke) = Paint(mark.Colour);
        var paint = new StringBuilder($"/G gs {fill} rg {stroke} RG {PdfSyntax.Numbers(Stroke)} w\n");
        foreach (var box in mark.Boxes)
        {
            var r = frame.InFile(box.Page, box.Left, box.Bottom, box.Right, box.Top);
            paint.Append($"{PdfSyntax.Numbers(r.Left, r.Bottom, r.Right - r.Left, r.Top - r.Bottom)} re B\n");
        }
        var picture = revision.NewNumber();
        revision.Put(
            picture,
            $"<</Type/XObject/Subtype/Form/BBox[{Rectangle(around)}]/Group<</S/Transparency>>/Resources<</ExtGState<</G {multiply} 0 R>>>>/Length {paint.Length}>>\nstream\n{paint}\nendstream"
        );
        return picture;
    }

    /// <summary>Notes about the document stand in a row at the top of the page.</summary>
    private PageRectangle NoteBox(int page, PageFrame frame)
    {
        var (left, top) = (Margin + Sign / 2 + (notes++ * (Sign + 4)), frame.ShownHeight - (Sign / 2));
        left = Math.Min(left, Math.Max(0, frame.ShownWidth - Sign));
        return new PageRectangle(page, left, top - Sign, left + Sign, top);
    }

    private static PageRectangle Around(IEnumerable<PageRectangle> boxes)
    {
        var around = boxes.Aggregate(
            (a, b) => new PageRectangle(a.Page, Math.Min(a.Left, b.Left), Math.Min(a.Bottom, b.Bottom), Math.Max(a.Right, b.Right), Math.Max(a.Top, b.Top))
        );
        return new PageRectangle(around.Page, around.Left - Margin, around.Bottom - Margin, around.Right + Margin, around.Top + Margin);
    }

    private static string Rectangle(PageRectangle r) => PdfSyntax.Numbers(r.Left, r.Bottom, r.Right, r.Top);

    /// <summary>The colour under the words and that of the line around them, as PDF writes them.</summary>
    private static (string Fill, string Stroke) Paint(HighlightColour colour) =>
        colour switch
        {
            HighlightColour.Green => ("0.78 0.94 0.78", "0.10 0.45 0.18"),
            HighlightColour.Blue => ("0.80 0.89 1", "0.15 0.35 0.65"),
            HighlightColour.Yellow => ("1 0.93 0.55", "0.60 0.42 0"),
            _ => ("1 0.80 0.78", "0.72 0.10 0.10"),
        };
}
