using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Loccit.Measuring;

namespace Loccit.Bench;

/// <summary>How long a check of 20 quotations against 50 MB of sources takes, against ripgrep looking for the same 20 strings.</summary>
internal static class SearchCommand
{
    public static void Run(Builds builds, string data, int rounds, string? into, TextWriter output)
    {
        RequireRipgrep();
        var work = builds.Work;
        var loccit = builds.Loccit();
        var set = SourceSet.Make(Path.Combine(data, "corpus"));
        var folder = Path.Combine(work, "sources");
        set.Write(folder);
        var quotations = set.Quotations();
        var article = Path.Combine(work, "article.md");
        File.WriteAllText(article, Article(quotations));
        var bytes = set.Bytes;

        var check = new Run("`loccit check article.md --sources DIR --format json`", loccit, ["check", article, "--sources", folder, "--format", "json"])
        {
            MaxExitCode = 1,
        };
        // Exit code 1 would mean that a string is not there at all: then the two would not have done the same work.
        var searches = quotations.Select(q => new Run("rg", Ripgrep, ["-F", "-c", "--", q, folder])).ToList();
        var times = Interleaved.Time(rounds, check.Time, () => searches.Sum(s => s.Time()));
        var peak = check.PeakMemory();

        var table = new Table("warm cache, milliseconds", "min", "median", "max", "median of ratios to ripgrep");
        Add(check.Name, times[0]);
        Add("20 × `rg -F -c 'quotation' DIR`, one after another", times[1]);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {table}
            {rounds} rounds in turn after one unmeasured round, {Environment.ProcessorCount} processors; {set.Count} files, {bytes
                / 1e6:0.0} MB; {quotations.Count} quotations; {Verdicts(check)}.
            Peak memory of `loccit check`: {peak / 1e6:0} MB, {(double)peak / bytes:0.00} times the text.
            """
        );
        output.WriteLine(text);
        if (into is not null)
            ResultsFile.Paste(
                into,
                "search",
                $"dotnet run --project bench/Loccit.Bench -c Release -- search DATA_DIR --rounds {rounds} --markdown {into}",
                text
            );

        void Add(string name, double[] time) =>
            table.Add(
                name,
                Figures.Write(time.Min(), "0"),
                Figures.Write(Figures.Median(time), "0"),
                Figures.Write(time.Max(), "0"),
                Figures.Write(Figures.Median(Interleaved.Ratios(time, times[1])))
            );
    }

    private const string Ripgrep = "rg";

    private static void RequireRipgrep()
    {
        try
        {
            new Run(Ripgrep, Ripgrep, ["--version"]).Time();
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("ripgrep is needed to compare with. Debian: apt-get install ripgrep", e);
        }
    }

    private static string Article(IReadOnlyList<string> quotations)
    {
        var text = new StringBuilder("# Twenty sentences\n");
        for (var i = 0; i < quotations.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"\nWhoever comes to page {i + 1} reads there: “{quotations[i]}” So much for that page.\n");
        return text.ToString();
    }

    /// <summary>What the check said, so that a fast answer that found nothing does not pass for a good one.</summary>
    private static string Verdicts(Run check)
    {
        try
        {
            using var report = JsonDocument.Parse(check.Output());
            var verdicts = report
                .RootElement.GetProperty("documents")
                .EnumerateArray()
                .SelectMany(d => d.GetProperty("quotations").EnumerateArray())
                .Select(q => q.GetProperty("verdict").GetString() ?? "none")
                .GroupBy(v => v, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .Select(g => $"{g.Count()} {g.Key}")
                .ToList();
            return verdicts.Count == 0 ? "none was found in the article" : $"verdicts: {string.Join(", ", verdicts)}";
        }
        catch (JsonException)
        {
            return "its output was no JSON";
        }
    }
}
