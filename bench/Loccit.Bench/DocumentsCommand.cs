using System.Globalization;
using System.Net;
using System.Text;
using Loccit.Measuring;

namespace Loccit.Bench;

/// <summary>How long it takes to read long documents, against programs that only turn them into text.</summary>
internal static class DocumentsCommand
{
    /// <summary>About a thousand pages.</summary>
    private const int Letters = 2_850_000;

    public static void Run(Builds builds, string data, int rounds, string? into, TextWriter output)
    {
        var loccit = builds.Loccit();
        var folder = Directory.CreateDirectory(Path.Combine(builds.Work, "documents")).FullName;
        var page = Path.Combine(folder, "book.html");
        var letters = WritePage(Path.Combine(data, "corpus"), page);
        var (pdf, docx, epub) = (Path.Combine(folder, "book.pdf"), Path.Combine(folder, "book.docx"), Path.Combine(folder, "book.epub"));
        Make(
            pdf,
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            $"--user-data-dir={folder}/browser",
            "--no-pdf-header-footer",
            $"--print-to-pdf={pdf}",
            $"file://{page}"
        );
        Make(docx, "pandoc", "-f", "html", page, "-o", docx);
        Make(epub, "pandoc", "-f", "html", page, "-o", epub);
        var note = Path.Combine(folder, "note.md");
        File.WriteAllText(note, "He wrote: “There are no such words in any of these books, nor were there ever.”\n");

        var table = new Table("whole process", "median ms", "ratio to the other", "peak memory MB", "per second");
        var pages = Encoding
            .UTF8.GetString(Tool.Run("pdfinfo", [pdf]))
            .Split('\n')
            .First(l => l.StartsWith("Pages:", StringComparison.Ordinal))
            .Split(':')[1]
            .Trim();
        Pair(pdf, new Run("`pdftotext book.pdf`", "pdftotext", [pdf, "-"]), int.Parse(pages, CultureInfo.InvariantCulture), "pages");
        Pair(docx, new Run("`pandoc book.docx -t plain`", "pandoc", [docx, "-t", "plain"]), new FileInfo(docx).Length / 1e6, "MB of docx");
        Pair(epub, new Run("`pandoc book.epub -t plain`", "pandoc", [epub, "-t", "plain"]), new FileInfo(epub).Length / 1e6, "MB of epub");
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{table}\n{rounds} rounds in turn after one unmeasured round, {Environment.ProcessorCount} processors; {pages} pages, {letters / 1e6:0.00} million letters. What Loccit does beside reading: it makes the book searchable and looks for a sentence that is not there."
        );
        output.WriteLine(text);
        if (into is not null)
            ResultsFile.Paste(
                into,
                "documents",
                $"dotnet run --project bench/Loccit.Bench -c Release -- documents DATA_DIR --rounds {rounds} --markdown {into}",
                text
            );

        void Pair(string file, Run other, double amount, string unit)
        {
            var name = Path.GetFileName(file);
            var asSource = new Run($"`loccit check note.md --sources {name}`", loccit, ["check", note, "--sources", file]) { MaxExitCode = 1 };
            var asDocument = new Run($"`loccit quotes {name}`", loccit, ["quotes", file, "--format", "json"]) { MaxExitCode = 1 };
            var times = Interleaved.Time(rounds, asSource.Time, asDocument.Time, other.Time);
            foreach (var (run, time) in new[] { asSource, asDocument, other }.Zip(times))
            {
                var median = Figures.Median(time);
                table.Add(
                    run.Name,
                    Figures.Write(median, "0"),
                    Figures.Write(Figures.Median(Interleaved.Ratios(time, times[2]))),
                    Figures.Write(run.PeakMemory() / 1e6, "0"),
                    $"{Figures.Write(1000 * amount / median, "0.0")} {unit}"
                );
            }
        }
    }

    /// <summary>Writes the first books of a corpus as one page; gives the number of letters.</summary>
    private static int WritePage(string corpus, string path)
    {
        var text = new StringBuilder(
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long book</title><style>
            body { font: 12pt/1.4 "Liberation Serif", "DejaVu Serif", serif; text-align: justify }
            h1 { break-before: page }
            @page { size: A4; margin: 2.5cm; @bottom-center { content: counter(page) } }
            </style></head><body>
            """
        );
        var letters = 0;
        foreach (var file in Directory.EnumerateFiles(corpus, "*.txt").Order(StringComparer.Ordinal))
        {
            text.Append("<h1>").Append(WebUtility.HtmlEncode(Path.GetFileNameWithoutExtension(file))).Append("</h1>\n");
            foreach (var paragraph in File.ReadAllText(file).Split("\n\n"))
            {
                if (letters >= Letters)
                    break;
                text.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>\n");
                letters += paragraph.Length;
            }
            if (letters >= Letters)
                break;
        }
        File.WriteAllText(path, text.Append("</body></html>").ToString());
        return letters;
    }

    private static void Make(string file, string program, params string[] arguments)
    {
        Console.Error.WriteLine($"bench: making {Path.GetFileName(file)} …");
        Tool.Run(program, arguments, seconds: 600);
    }
}
