using PdfPage = UglyToad.PdfPig.Content.Page;

namespace Loccit.Documents;

/// <summary>How a page as it is shown lies in the space of its file.</summary>
/// <param name="Rotation">By how many degrees it is turned clockwise to be shown: 0, 90, 180, 270.</param>
/// <param name="Left">Left edge of what is shown, in the file's space, in points.</param>
/// <param name="Bottom">Its bottom edge; y grows upwards.</param>
/// <param name="Width">Its width before it is turned.</param>
/// <param name="Height">Its height before it is turned.</param>
public sealed record PageFrame(int Rotation, double Left, double Bottom, double Width, double Height)
{
    /// <summary>Width of the page as shown, in points.</summary>
    public double ShownWidth => Rotation is 90 or 270 ? Height : Width;

    /// <summary>Height of the page as shown, in points.</summary>
    public double ShownHeight => Rotation is 90 or 270 ? Width : Height;

    internal static PageFrame Of(PdfPage page)
    {
        var box = page.CropBox.Bounds;
        return new PageFrame(((page.Rotation.Value % 360) + 360) % 360, box.Left, box.Bottom, box.Width, box.Height);
    }

    /// <summary>The rectangle in the file's space of one on the page as shown (from its lower left corner, y upwards).</summary>
    internal PageRectangle InFile(int page, double x0, double y0, double x1, double y1)
    {
        var (ax, ay) = InFile(x0, y0);
        var (bx, by) = InFile(x1, y1);
        return new PageRectangle(page, Math.Min(ax, bx), Math.Min(ay, by), Math.Max(ax, bx), Math.Max(ay, by));
    }

    /// <summary>The rectangle on the page as shown (from its lower left corner, y upwards) of one in the file's space.</summary>
    public PageRectangle Shown(PageRectangle rectangle)
    {
        var (ax, ay) = Shown(rectangle.Left, rectangle.Bottom);
        var (bx, by) = Shown(rectangle.Right, rectangle.Top);
        return new PageRectangle(rectangle.Page, Math.Min(ax, bx), Math.Min(ay, by), Math.Max(ax, bx), Math.Max(ay, by));
    }

    private (double X, double Y) InFile(double x, double y) =>
        Rotation switch
        {
            90 => (Left + Width - y, Bottom + x),
            180 => (Left + Width - x, Bottom + Height - y),
            270 => (Left + y, Bottom + Height - x),
            _ => (Left + x, Bottom + y),
        };

    private (double X, double Y) Shown(double x, double y) =>
        Rotation switch
        {
            90 => (y - Bottom, Left + Width - x),
            180 => (Left + Width - x, Bottom + Height - y),
            270 => (Bottom + Height - y, x - Left),
            _ => (x - Left, y - Bottom),
        };
}
