using Loccit.Measuring;

namespace Loccit.Bench;

/// <summary>How long whole processes take from start to end, against an empty .NET program.</summary>
internal static class StartCommand
{
    private const string Paragraph = """
        The president spoke in the rain. “The only thing we have to fear is fear itself,” he said, and the crowd, which had stood there
        since the early morning, fell silent (Inaugural Address, 4 March 1933).
        """;

    public static void Run(Builds builds, int rounds, string? into, TextWriter output)
    {
        var article = Path.Combine(builds.Work, "paragraph.txt");
        File.WriteAllText(article, Paragraph);
        var runs = new List<Run> { new("empty .NET console program", builds.Empty(), []) };
        foreach (var (name, program) in builds.Flavours())
        {
            runs.Add(new Run($"`loccit --version`, {name}", program, ["--version"]));
            runs.Add(new Run($"`loccit check` of one paragraph, {name}", program, ["check", article]) { MaxExitCode = 1 });
        }
        var times = Interleaved.Time(rounds, [.. runs.Select(r => (Func<double>)r.Time)]);
        var table = new Table("whole process, milliseconds", "min", "median", "max", "median of ratios to the empty program");
        foreach (var (run, time) in runs.Zip(times))
        {
            table.Add(
                run.Name,
                Figures.Write(time.Min(), "0.0"),
                Figures.Write(Figures.Median(time), "0.0"),
                Figures.Write(time.Max(), "0.0"),
                Figures.Write(Figures.Median(Interleaved.Ratios(time, times[0])))
            );
        }
        var text =
            $"{table}\n{rounds} rounds, each program once a round in turn, after one unmeasured round; {Environment.ProcessorCount} processors, .NET {Environment.Version}.";
        output.WriteLine(text);
        if (into is not null)
            ResultsFile.Paste(into, "start", $"dotnet run --project bench/Loccit.Bench -c Release -- start --rounds {rounds} --markdown {into}", text);
    }
}
