using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Loccit.Documents;
using Loccit.Measuring;

namespace Loccit.Eval.Pages;

/// <summary>Reads PDF files as they are found, and holds the words against those that poppler reads.</summary>
internal static partial class PdfCommand
{
    private const int FewWords = 30;

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word { get; }

    /// <returns>0, or 1 if a file made the program throw or took longer than 10 s.</returns>
    public static int Run(string folder, string? into, string command, TextWriter output)
    {
        var table = new Table("file", "pages", "words", "F1 %", "seconds", "what else");
        var scores = new List<double>();
        int files = 0,
            faults = 0;
        double slowest = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            files++;
            var clock = Stopwatch.StartNew();
            Document? document = null;
            var told = "";
            try
            {
                var result = DocumentReader.ReadFile(path);
                document = result.Document;
                told = string.Join(' ', result.Findings.Select(f => f.Message.Replace(path, "", StringComparison.Ordinal).Trim()));
            }
            catch (Exception e)
            {
                faults++;
                told = $"throws {e.GetType().Name}";
            }
            var seconds = clock.Elapsed.TotalSeconds;
            slowest = Math.Max(slowest, seconds);
            faults += seconds > 10 ? 1 : 0;
            var theirs = Words(Theirs(path));
            var ours = Words(document?.Read(new Span(0, document.Text.Length)) ?? "");
            var f1 = F1(ours, theirs);
            if (theirs.Values.Sum() >= FewWords)
                scores.Add(f1);
            table.Add(
                Path.GetRelativePath(folder, path),
                (document?.Pages.Select(p => p.Index).Distinct().Count() ?? 0).ToString(CultureInfo.InvariantCulture),
                theirs.Values.Sum().ToString(CultureInfo.InvariantCulture),
                Figures.Write(100 * f1, "0.0"),
                Figures.Write(seconds),
                told
            );
        }
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{table}\n{files} files, {faults} that throw or take more than 10 s; the slowest takes {slowest:0.00} s. Of {scores.Count} in which poppler finds {FewWords} words or more, {scores.Count(s => s >= 0.98)} have an F1 of 98 % or more; mean {100 * scores.DefaultIfEmpty().Average():0.0} %."
        );
        output.WriteLine(text);
        if (into is not null)
            ResultsFile.Paste(into, "pdf", command, text);
        return faults == 0 ? 0 : 1;
    }

    private static string Theirs(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(Tool.Run("pdftotext", [path, "-"]));
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary>Words and how often they stand, ligatures taken apart and words that a line's end divides joined.</summary>
    private static Dictionary<string, int> Words(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        text = text.Replace("-\n", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        foreach (var match in Word.EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length);
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        return counts;
    }

    private static double F1(Dictionary<string, int> a, Dictionary<string, int> b)
    {
        var common = a.Sum(w => Math.Min(w.Value, b.GetValueOrDefault(w.Key)));
        var all = a.Values.Sum() + b.Values.Sum();
        return all == 0 ? 1 : 2.0 * common / all;
    }
}
