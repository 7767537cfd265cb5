using PdfPage = UglyToad.PdfPig.Content.Page;

namespace Loccit.Documents.Pdf;

/// <summary>How a page as it is shown lies in the space of its file.</summary>
/// <param name="Rotation">By how many degrees it is turned clockwise to be shown: 0, 90, 180, 270.</param>
/// <param name="Left">Left edge of what is shown, in the file's space.</param>
/// <param name="Bottom">Its bottom edge.</param>
/// <param name="Width">Its width before it is turned.</param>
/// <param name="Height">Its height before it is turned.</param>
internal sealed record PageFrame(int Rotation, double Left, double Bottom, double Width, double Height)
{
    public static PageFrame Of(PdfPage page)
    {
        var box = page.CropBox.Bounds;
        return new PageFrame(((page.Rotation.Value % 360) + 360) % 360, box.Left, box.Bottom, box.Width, box.Height);
    }

    /// <summary>The rectangle in the file's space of one on the page as shown.</summary>
    public PageRectangle InFile(int page, float x0, float y0, float x1, float y1)
    {
        var (ax, ay) = InFile(x0, y0);
        var (bx, by) = InFile(x1, y1);
        return new PageRectangle(page, Math.Min(ax, bx), Math.Min(ay, by), Math.Max(ax, bx), Math.Max(ay, by));
    }

    private (double X, double Y) InFile(double x, double y) =>
        Rotation switch
        {
            90 => (Left + Width - y, Bottom + x),
            180 => (Left + Width - x, Bottom + Height - y),
            270 => (Left + y, Bottom + Height - x),
            _ => (Left + x, Bottom + y),
        };
}
