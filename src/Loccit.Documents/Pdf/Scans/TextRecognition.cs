using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Loccit.Documents.Pdf.Scans;

/// <summary>Reads pages that are pictures: painted by poppler's <c>pdftoppm</c>, recognised by <c>tesseract</c>, where both are installed. Nothing else is started, and nothing leaves the machine.</summary>
internal static class TextRecognition
{
    /// <summary>Points in an inch: what tesseract was trained on.</summary>
    private const int PerInch = 300;

    /// <summary>A page that takes longer is given up.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static readonly Lazy<HashSet<string>> Languages = new(ReadLanguages);

    /// <summary>True if the programs are there.</summary>
    public static bool IsInstalled => Languages.Value.Count > 0;

    /// <summary>The lines of pages, as far as they can be recognised; a page that cannot has none.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="pages">Which pages, from 1, and how each lies.</param>
    /// <param name="language">What the file says it is written in (BCP 47); null if it does not.</param>
    public static IEnumerable<PageLines> Read(ReadOnlyMemory<byte> bytes, IReadOnlyList<(int Number, PageFrame Frame)> pages, string? language)
    {
        var folder = Directory.CreateTempSubdirectory("loccit-").FullName;
        try
        {
            var file = Path.Combine(folder, "scan.pdf");
            File.WriteAllBytes(file, bytes.Span);
            var read = new PageLines?[pages.Count];
            var tongue = TongueOf(language);
            Parallel.For(
                0,
                pages.Count,
                i =>
                {
                    var (number, frame) = pages[i];
                    var picture = Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));
                    // a page of ten metres would fill the memory: its longer side is no more than 10,000 points
                    var longer = Math.Max(frame.Width, frame.Height);
                    var size = Math.Min(PerInch, (int)(10_000 * 72 / Math.Max(1, longer)));
                    if (
                        size < 20
                        || Run("pdftoppm", "-r", $"{size}", "-gray", "-png", "-singlefile", "-f", $"{number}", "-l", $"{number}", file, picture) is null
                    )
                        return;
                    if (Run("tesseract", picture + ".png", "stdout", "-l", tongue, "--dpi", $"{size}", "tsv") is { } words)
                        read[i] = RecognisedPage.Read(words, number, frame, size);
                    // a book's pictures together would fill the disk
                    File.Delete(picture + ".png");
                }
            );
            return read.OfType<PageLines>();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What tesseract calls a language (ISO 639-2): the file's own if it is installed, else English, else whatever is there.</summary>
    private static string TongueOf(string? language)
    {
        if (language is not null)
        {
            try
            {
                var code = CultureInfo.GetCultureInfo(language).ThreeLetterISOLanguageName;
                if (Languages.Value.Contains(code))
                    return code;
            }
            catch (CultureNotFoundException)
            {
                // a name that nobody knows says nothing
            }
        }
        return Languages.Value.Contains("eng") ? "eng" : Languages.Value.Order(StringComparer.Ordinal).First();
    }

    private static HashSet<string> ReadLanguages()
    {
        if (Run("pdftoppm", "-v") is null || Run("tesseract", "--list-langs") is not { } list)
            return [];
        // the first line is a heading; osd knows how a page lies and no language
        return [.. list.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(l => l != "osd")];
    }

    /// <summary>What a program writes; null if it is not there, fails or does not end.</summary>
    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    // two pages are read side by side: each in one thread
                    Environment = { ["OMP_THREAD_LIMIT"] = "1" },
                }
            );
            if (process is null)
                return null;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Longest))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
            return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
