using System.Globalization;
using System.Text;
using Loccit.Documents;
using Loccit.Measuring;

namespace Loccit.Eval.Places;

/// <summary>A page as poppler paints it, and what is painted in colour where.</summary>
internal sealed class Ink
{
    /// <summary>What passages are painted in by turns; far apart even where letters fade into the paper.</summary>
    public static readonly string[] Colours = ["#ff0000", "#00a000", "#0000ff"];

    private const int PerInch = 108;

    private readonly byte[] pixels;
    private readonly int width;
    private readonly int height;

    private Ink(byte[] file)
    {
        // P6, width, height and depth, each behind white space
        var at = 0;
        Next();
        width = int.Parse(Next(), CultureInfo.InvariantCulture);
        height = int.Parse(Next(), CultureInfo.InvariantCulture);
        Next();
        pixels = file[at..];

        string Next()
        {
            var start = at;
            while (!char.IsWhiteSpace((char)file[at]))
                at++;
            return Encoding.ASCII.GetString(file[start..at++]);
        }
    }

    /// <summary>Paints a page (from 1) of a file.</summary>
    public static Ink Of(string pdf, int page) => new(Tool.Run("pdftoppm", ["-r", $"{PerInch}", "-f", $"{page}", "-l", $"{page}", pdf]));

    /// <summary>Which colour a pixel clearly has: 0 to 2; 3 black; -1 paper or nothing clear.</summary>
    private int ColourAt(int x, int y)
    {
        var i = 3 * ((y * width) + x);
        int r = pixels[i],
            g = pixels[i + 1],
            b = pixels[i + 2];
        if (Math.Max(r, Math.Max(g, b)) < 90)
            return 3;
        return r > 140 && g < 110 && b < 110 ? 0
            : g > 110 && r < 90 && b < 90 ? 1
            : b > 140 && r < 110 && g < 110 ? 2
            : -1;
    }

    /// <summary>How much of a colour is painted on the page, how much of it inside the rectangles, and how much of the other colours and black is inside.</summary>
    public (int All, int Inside, int Foreign) Count(int colour, IEnumerable<PageRectangle> rectangles)
    {
        // the letters' own edges may reach a pixel further
        var boxes = rectangles
            .Select(r => (Left: Pixel(r.Left) - 1, Right: Pixel(r.Right) + 1, Top: height - Pixel(r.Top) - 1, Bottom: height - Pixel(r.Bottom) + 1))
            .ToList();
        int all = 0,
            inside = 0,
            foreign = 0;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var found = ColourAt(x, y);
                if (found < 0)
                    continue;
                all += found == colour ? 1 : 0;
                if (!boxes.Exists(b => x >= b.Left && x <= b.Right && y >= b.Top && y <= b.Bottom))
                    continue;
                inside += found == colour ? 1 : 0;
                // what only touches the edge is a neighbour's
                foreign += found != colour && boxes.Exists(b => x > b.Left + 3 && x < b.Right - 3 && y > b.Top + 4 && y < b.Bottom - 4) ? 1 : 0;
            }
        }
        return (all, inside, foreign);
    }

    private static int Pixel(double points) => (int)Math.Round(points * PerInch / 72);
}
