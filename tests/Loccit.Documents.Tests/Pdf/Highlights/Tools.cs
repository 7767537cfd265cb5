using System.Diagnostics;

namespace Loccit.Documents.Tests.Pdf.Highlights;

/// <summary>Other programs that read PDF files; ./test installs them.</summary>
internal static class Tools
{
    /// <summary>What qpdf says of a file; skips the test where there is none.</summary>
    public static void ShouldPassQpdf(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.pdf", pdf);
        var (code, said) = Run("qpdf", "--check", path);
        code.ShouldBe(0, said);
    }

    /// <summary>The file as qpdf writes it with the given options.</summary>
    public static byte[] Qpdf(byte[] pdf, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var (from, to) = (folder.File("a.pdf", pdf), Path.Combine(folder.Path, "b.pdf"));
        var (code, said) = Run("qpdf", [.. options, .. (string[])(options.Contains("--encrypt") ? [] : ["--deterministic-id"]), from, to]);
        code.ShouldBe(0, said);
        return File.ReadAllBytes(to);
    }

    /// <summary>A page as poppler paints it, at 144 dots an inch.</summary>
    public static Picture Paint(byte[] pdf, int page = 1)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.pdf", pdf);
        var (code, said) = Run("pdftoppm", "-r", "144", "-cropbox", "-f", $"{page}", "-l", $"{page}", "-singlefile", path, Path.Combine(folder.Path, "p"));
        code.ShouldBe(0, said);
        return Picture.Read(File.ReadAllBytes(Path.Combine(folder.Path, "p.ppm")));
    }

    private static (int Code, string Said) Run(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd() + error.Result;
            process.WaitForExit();
            return (process.ExitCode, said);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed here.");
            throw;
        }
    }
}

/// <summary>Pixels.</summary>
internal sealed record Picture(int Width, int Height, byte[] Pixels)
{
    /// <summary>Reads a picture as pdftoppm writes it (P6).</summary>
    public static Picture Read(byte[] ppm)
    {
        var numbers = new List<int>();
        var at = 2;
        while (numbers.Count < 3)
        {
            while (char.IsWhiteSpace((char)ppm[at]))
                at++;
            var start = at;
            while (char.IsAsciiDigit((char)ppm[at]))
                at++;
            numbers.Add(int.Parse(System.Text.Encoding.ASCII.GetString(ppm, start, at - start), System.Globalization.CultureInfo.InvariantCulture));
        }
        return new Picture(numbers[0], numbers[1], ppm[(at + 1)..]);
    }

    /// <summary>Bounds of the pixels of a kind, in points from the lower left corner.</summary>
    public (double Left, double Bottom, double Right, double Top)? Bounds(Func<byte, byte, byte, bool> isOne)
    {
        int left = int.MaxValue,
            top = int.MaxValue,
            right = -1,
            bottom = -1;
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var i = 3 * ((y * Width) + x);
                if (!isOne(Pixels[i], Pixels[i + 1], Pixels[i + 2]))
                    continue;
                (left, right) = (Math.Min(left, x), Math.Max(right, x + 1));
                (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y + 1));
            }
        }
        return right < 0 ? null : (left / 2.0, (Height - bottom) / 2.0, right / 2.0, (Height - top) / 2.0);
    }

    /// <summary>Ink of letters.</summary>
    public static bool IsDark(byte r, byte g, byte b) => r < 90 && g < 90 && b < 90;

    /// <summary>The paint of a highlight in red or the line around it.</summary>
    public static bool IsReddish(byte r, byte g, byte b) => r > g + 30 && r > b + 30;
}
