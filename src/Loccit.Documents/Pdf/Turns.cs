using UglyToad.PdfPig.Core;

namespace Loccit.Documents.Pdf;

/// <summary>Turns a page so that text of one direction stands upright, and back.</summary>
internal static class Turns
{
    /// <summary>A point of the page as it lies when text of this direction is upright.</summary>
    public static (float X, float Y) Upright(this Turn turn, PdfPoint point) =>
        turn switch
        {
            Turn.Right => ((float)-point.Y, (float)point.X),
            Turn.Half => ((float)-point.X, (float)-point.Y),
            Turn.Left => ((float)point.Y, (float)-point.X),
            _ => ((float)point.X, (float)point.Y),
        };

    /// <summary>A point of upright text as it lies on the page as shown.</summary>
    public static (float X, float Y) Shown(this Turn turn, float x, float y) =>
        turn switch
        {
            Turn.Right => (y, -x),
            Turn.Half => (-x, -y),
            Turn.Left => (-y, x),
            _ => (x, y),
        };
}
