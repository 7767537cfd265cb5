using System.Globalization;
using System.Text;

namespace Loccit.Documents.Tests.Pdf;

/// <summary>Writes PDF files by hand, in Helvetica: the objects and nothing else, so that a test says all that is in its file.</summary>
internal sealed class PdfMaker
{
    private readonly List<StringBuilder> pages = [];

    /// <summary>Entries of the catalog beside the pages, e.g. <c>/PageLabels …</c>.</summary>
    public string Catalog { get; set; } = "";

    /// <summary>Entries of the information dictionary.</summary>
    public string Information { get; set; } = "";

    /// <summary>Entries of each page.</summary>
    public string Page { get; set; } = "";

    /// <summary>The font's dictionary.</summary>
    public string Font { get; set; } = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

    public PdfMaker NewPage()
    {
        pages.Add(new StringBuilder());
        return this;
    }

    /// <summary>Writes a line with its left end at a point of the page (612 by 792).</summary>
    public PdfMaker Line(double x, double y, string text, double size = 10)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("(", "\\(", StringComparison.Ordinal)
            .Replace(")", "\\)", StringComparison.Ordinal);
        pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET\n");
        return this;
    }

    /// <summary>Writes into the page's content as it stands.</summary>
    public PdfMaker Raw(string content)
    {
        pages[^1].Append(content).Append('\n');
        return this;
    }

    /// <summary>Objects beside the pages', numbered from <see cref="FirstOther"/>.</summary>
    public List<string> Others { get; } = [];

    /// <summary>Number of the first of <see cref="Others"/>.</summary>
    public const int FirstOther = 101;

    /// <summary>Writes lines under each other.</summary>
    public PdfMaker Lines(double x, double y, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
            Line(x, y - (12 * i), lines[i]);
        return this;
    }

    public byte[] ToBytes()
    {
        var objects = new List<string>
        {
            $"<</Type/Catalog/Pages 2 0 R{Catalog}>>",
            $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select((_, i) => $"{5 + (2 * i)} 0 R"))}]>>",
            Font,
            $"<<{Information}>>",
        };
        foreach (var page in pages)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents {objects.Count + 2} 0 R{Page}>>");
            objects.Add($"<</Length {page.Length}>>stream\n{page}\nendstream");
        }
        if (Others.Count > 0)
        {
            while (objects.Count < FirstOther - 1)
                objects.Add("null");
            objects.AddRange(Others);
        }
        return Write(objects);
    }

    /// <summary>A file of these objects, numbered from 1; the first is the catalog, the fourth the information dictionary.</summary>
    public static byte[] Write(IReadOnlyList<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    public ReadResult Read() => DocumentReader.Read(ToBytes(), "paper.pdf");
}
