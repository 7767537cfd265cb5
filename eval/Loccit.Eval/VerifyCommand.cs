using System.Diagnostics;
using System.Globalization;
using Loccit.Documents;
using Loccit.Measuring;

namespace Loccit.Eval;

/// <summary>Judges every quotation of a set of cases and holds the judgements against the truth.</summary>
internal static class VerifyCommand
{
    /// <returns>0, or 2 if the data could not be read.</returns>
    public static int Run(VerifyOptions options, TextWriter output)
    {
        var (queries, onlyClass) = (options.Cases, options.Class);
        if (!File.Exists(queries) || !Directory.Exists(options.Corpus))
        {
            Console.Error.WriteLine($"eval: {(File.Exists(queries) ? options.Corpus : queries)} is not there");
            return 2;
        }
        var clock = Stopwatch.StartNew();
        var sources = SourceFolder.Read([options.Corpus]).Sources;
        var reading = Lap(clock);
        var checker = new Checker(sources);
        var indexing = Lap(clock);
        // The sources made for single cases are held only where one is cited: elsewhere they would be a second, equally true place.
        var noisy = Directory.Exists(options.Ocr) ? SourceFolder.Read([options.Corpus, options.Ocr]).Sources : sources;
        var corpus = sources.Select(s => Path.GetFileName(s.Id)).ToHashSet(StringComparer.Ordinal);
        var made = noisy.Select(s => Path.GetFileName(s.Id)).Where(f => !corpus.Contains(f)).ToHashSet(StringComparer.Ordinal);
        var checkers = new Dictionary<(bool Made, string? Policy), Checker> { [(false, null)] = checker };
        var texts = noisy.GroupBy(s => Path.GetFileName(s.Id)).ToDictionary(g => g.Key, g => g.First().Document?.Text, StringComparer.Ordinal);
        string? TextOf(string file) => texts.GetValueOrDefault(file);

        var outcomes = new List<Outcome>();
        foreach (var c in VerifyCase.ReadAll(queries, TextOf).Where(c => onlyClass is null || c.Class == onlyClass))
        {
            var key = (c.Cited is not null && made.Contains(c.Cited), c.Policy);
            if (options.Alone)
            {
                if (!key.Item1)
                    continue;
                // no other case has this source
                checkers[key] = new Checker(
                    [noisy.First(s => Path.GetFileName(s.Id) == c.Cited)],
                    c.Policy is { } own ? new CheckOptions { Policy = Policy.Load(own) } : null
                );
            }
            if (!checkers.TryGetValue(key, out var judge))
                checkers[key] = judge = new Checker(
                    key.Item1 ? noisy : sources,
                    c.Policy is { } named ? new CheckOptions { Policy = Policy.Load(named) } : null
                );
            clock.Restart();
            var got = judge.Verify(c.Quote, c.Cited);
            outcomes.Add(new Outcome(c, got, VerifyScore.Of(c, got, TextOf), clock.Elapsed.TotalMilliseconds));
        }
        if (outcomes.Count == 0)
        {
            Console.Error.WriteLine($"eval: no cases{(onlyClass is null ? "" : $" of class '{onlyClass}'")} in {queries}");
            return 2;
        }

        var summary = Summary(outcomes, sources, reading, indexing);
        var table = $"{ByClass(outcomes)}\n{summary}";
        if (options.Markdown is { } into)
            ResultsFile.Paste(into, "verify", options.CommandLine, table);
        if (options.Json)
            VerifyLists.WriteJson(outcomes, output);
        else
            output.WriteLine(table);
        if (options.Wrong > 0)
            VerifyLists.WriteWrong(outcomes, options.Wrong, TextOf, options.Json ? Console.Error : output);
        return 0;
    }

    private static double Lap(Stopwatch clock)
    {
        var seconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        return seconds;
    }

    private static Table ByClass(List<Outcome> outcomes)
    {
        var table = new Table(
            "class",
            "n",
            "verdict %",
            "wrong verdicts",
            "place %",
            "exact bounds %",
            "same words %",
            "kinds %",
            "false accusations",
            "missed"
        );
        foreach (var group in outcomes.GroupBy(o => o.Case.Class).OrderBy(g => g.Key, StringComparer.Ordinal))
            Add(table, group.Key, [.. group], listVerdicts: true);
        Add(table, "**all**", outcomes, listVerdicts: false);
        return table;
    }

    private static void Add(Table table, string name, List<Outcome> group, bool listVerdicts)
    {
        var mistakes = group.Where(o => !o.Score.VerdictRight).GroupBy(o => o.Got.Verdict).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(3);
        table.Add(
            name,
            group.Count.ToString(CultureInfo.InvariantCulture),
            Figures.Percent(group.Count(o => o.Score.VerdictRight), group.Count),
            listVerdicts ? string.Join(", ", mistakes.Select(g => $"{g.Key.ToString().ToLowerInvariant()} {g.Count()}")) : "",
            Share(group, s => s.PlaceFound),
            Share(group, s => s.BoundsExact),
            Share(group, s => s.WordsExact),
            Share(group, s => s.KindsReported),
            group.Exists(o => o.Case.IsHonest) ? $"{group.Count(o => o.Score.FalseAccusation)}" : "–",
            group.Exists(o => VerifyScore.Accuses(o.Case.Expected[0])) ? $"{group.Count(o => o.Score.Missed)}" : "–"
        );
    }

    private static string Share(List<Outcome> group, Func<VerifyScore, bool?> of) =>
        Figures.Percent(group.Count(o => of(o.Score) == true), group.Count(o => of(o.Score) is not null));

    private static string Summary(List<Outcome> outcomes, IReadOnlyList<Source> sources, double reading, double indexing)
    {
        var honest = outcomes.Where(o => o.Case.IsHonest).ToList();
        var faulty = outcomes.Where(o => VerifyScore.Accuses(o.Case.Expected[0])).ToList();
        var units = sources.Sum(s => (long)(s.Document?.Text.Length ?? 0));
        var times = outcomes.ConvertAll(o => o.Milliseconds);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            False accusations: {honest.Count(o => o.Score.FalseAccusation)} of {honest.Count} honest quotations judged mismarked or worse.
            Missed: {faulty.Count(o => o.Score.Missed)} of {faulty.Count} faulty quotations judged marked or better.
            Sources: {sources.Count}, {units / 1e6:0.0} million characters; read in {reading:0.0} s, made searchable in {indexing:0.0} s.
            Verifying, one thread: {times.Sum() / 1000:0.0} s in all; median {Figures.Median(times):0.00} ms, 95 % below {Figures.Quantile(
                times,
                .95
            ):0.0} ms, longest {times.Max():0.0} ms.
            """
        );
    }
}
