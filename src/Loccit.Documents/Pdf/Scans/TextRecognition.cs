using System.Globalization;

namespace Loccit.Documents.Pdf.Scans;

/// <summary>Reads pages that are pictures: painted by poppler's <c>pdftoppm</c>, recognised by <c>tesseract</c>, where both are installed. Nothing else is started, and nothing leaves the machine.</summary>
internal static class TextRecognition
{
    /// <summary>Points in an inch: what tesseract was trained on.</summary>
    private const int PerInch = 300;

    /// <summary>A page that takes longer is given up.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>So many pages are given up; then the file was made to take long, and the others are not tried.</summary>
    private const int MostLate = 3;

    /// <summary>No more programs run at once, for however many files, than there are processors.</summary>
    private static readonly Semaphore Running = new(Environment.ProcessorCount, Environment.ProcessorCount);

    private static readonly Lazy<HashSet<string>> Languages = new(ReadLanguages);

    /// <summary>True if the programs are there.</summary>
    public static bool IsInstalled => Languages.Value.Count > 0;

    /// <summary>The lines of pages, as far as they can be recognised; a page that cannot has none.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="pages">Which pages, from 1, and how each lies.</param>
    /// <param name="language">What the file says it is written in (BCP 47); null if it does not.</param>
    /// <param name="progress">Told the pages done and all, from any thread; may be null.</param>
    public static IEnumerable<PageLines> Read(
        ReadOnlyMemory<byte> bytes,
        IReadOnlyList<(int Number, PageFrame Frame)> pages,
        string? language,
        Action<int, int>? progress
    )
    {
        var folder = Directory.CreateTempSubdirectory("loccit-").FullName;
        try
        {
            var file = Path.Combine(folder, "scan.pdf");
            File.WriteAllBytes(file, bytes.Span);
            var read = new PageLines?[pages.Count];
            var tongue = TongueOf(language);
            var (done, late) = (0, 0);
            Parallel.For(
                0,
                pages.Count,
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                i =>
                {
                    if (Volatile.Read(ref late) >= MostLate)
                        return;
                    Running.WaitOne();
                    try
                    {
                        read[i] = Read(file, pages[i].Number, pages[i].Frame, tongue, out var isLate);
                        if (isLate)
                            Interlocked.Increment(ref late);
                    }
                    finally
                    {
                        Running.Release();
                    }
                    progress?.Invoke(Interlocked.Increment(ref done), pages.Count);
                }
            );
            return read.OfType<PageLines>();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static PageLines? Read(string file, int number, PageFrame frame, string tongue, out bool isLate)
    {
        isLate = false;
        var picture = Path.Combine(Path.GetDirectoryName(file)!, number.ToString(CultureInfo.InvariantCulture));
        // a page of ten metres would fill the memory: its longer side is no more than 10,000 points
        var longer = Math.Max(frame.Width, frame.Height);
        var size = Math.Min(PerInch, (int)(10_000 * 72 / Math.Max(1, longer)));
        string[] painting = ["-r", $"{size}", "-gray", "-png", "-singlefile", "-f", $"{number}", "-l", $"{number}", file, picture];
        if (size < 20 || OtherProgram.Run(Longest, "pdftoppm", painting, out isLate) is null)
            return null;
        var words = OtherProgram.Run(Longest, "tesseract", [picture + ".png", "stdout", "-l", tongue, "--dpi", $"{size}", "tsv"], out isLate);
        // a book's pictures together would fill the disk
        File.Delete(picture + ".png");
        return words is null ? null : RecognisedPage.Read(words, number, frame, size);
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
        if (OtherProgram.Run(Longest, "pdftoppm", ["-v"], out _) is null || OtherProgram.Run(Longest, "tesseract", ["--list-langs"], out _) is not { } list)
            return [];
        // the first line is a heading; osd knows how a page lies and no language
        return [.. list.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(l => l != "osd")];
    }
}
