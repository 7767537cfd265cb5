namespace Loccit.Documents;

/// <summary>A rectangle on a page, in points (1/72 inch) of the page's own space as the file has it: what annotations are placed in, before the page is turned or cropped to be shown.</summary>
/// <param name="Page">Index of the page in its file, from 1.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Bottom">Bottom edge; y grows upwards.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Top">Top edge.</param>
public readonly record struct PageRectangle(int Page, double Left, double Bottom, double Right, double Top);
