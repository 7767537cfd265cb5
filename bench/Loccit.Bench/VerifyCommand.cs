using System.Globalization;
using Loccit.Bench.Peers;
using Loccit.Documents;
using Loccit.Eval;
using Loccit.Measuring;

namespace Loccit.Bench;

/// <summary>How long it takes to place and to judge a quotation, against search engines with the same corpus and quotations in the same run; one thread, processor time.</summary>
internal static class VerifyCommand
{
    private const int WarmRounds = 5;
    private const int BookLength = 5_000_000;
    private const int BookQuotations = 100;

    public static void Run(Builds builds, string data, bool peers, string? into, TextWriter output)
    {
        var sources = SourceFolder.Read([Path.Combine(data, "corpus")]).Sources.Where(s => s.Document is { Text.Length: > 0 }).ToList();
        var byName = sources.Select((s, i) => (Name: Path.GetFileName(s.Id), Index: i)).ToDictionary(s => s.Name, s => s.Index, StringComparer.Ordinal);
        var cases = VerifyCase
            .ReadAll(Path.Combine(data, "queries", "dev.jsonl"), name => byName.TryGetValue(name, out var i) ? sources[i].Document!.Text : null)
            .Where(c => c.Parts.Count > 0 ? c.Parts.All(p => p.Span is not null && byName.ContainsKey(p.File)) : c.Expected.Contains(Verdict.Absent))
            .ToList();
        var texts = sources.ConvertAll(s => s.Document!.Prose);
        var units = texts.Sum(t => (long)t.Length);

        List<Func<Searcher>> searchers = [() => new LoccitPlacer()];
        if (peers)
        {
            searchers.Add(() => new LuceneSearcher(shingles: true, Path.Combine(builds.Work, "lucene-shingles")));
            searchers.Add(() => new LuceneSearcher(shingles: false, Path.Combine(builds.Work, "lucene-phrase")));
            searchers.Add(() => new SqlitePhrase());
        }
        var measured = searchers.ConvertAll(make => Measure(make, texts, byName, cases));
        var own = measured[0];
        var placing = new Table(
            "placing a quotation",
            "built, MB/s",
            "p50 µs",
            "p95 µs",
            "p99 µs",
            "p50 to Loccit's",
            "place found %",
            "absent: nothing found %"
        );
        foreach (var m in measured)
        {
            placing.Add(
                m.Name,
                Figures.Write(units / 1e6 / m.BuildSeconds, "0.0"),
                Figures.Write(Figures.Median(m.Times), "0"),
                Figures.Write(Figures.Quantile(m.Times, .95), "0"),
                Figures.Write(Figures.Quantile(m.Times, .99), "0"),
                Figures.Write(Figures.Median(m.Times) / Figures.Median(own.Times), "0.0"),
                Figures.Percent(m.Found, cases.Count(c => c.Parts.Count > 0)),
                Figures.Percent(m.Nothing, cases.Count(c => c.Parts.Count == 0))
            );
        }

        var checker = new Checker(sources);
        var verdicts = Times(cases, c => checker.Verify(c.Quote, c.Cited));
        var book = Book(texts, byName, cases);
        var verdict = new Table("verdict", "p50", "p95", "p99");
        verdict.Add(["`Checker.Verify`, the corpus, µs", .. Quantiles(verdicts, "0")]);
        verdict.Add(["`new Checker` and `Verify`, one book of 5 MB, ms", .. Quantiles(book.ConvertAll(t => t / 1000), "0.0")]);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {placing}
            {verdict}
            {sources.Count} sources of {units
                / 1e6:0.0} million characters; {cases.Count} quotations, each {WarmRounds} times unmeasured and then once measured; {book.Count} quotations of the book. Times are processor time, of one thread for a quotation; .NET {Environment.Version}.
            """
        );
        output.WriteLine(text);
        if (into is not null)
            ResultsFile.Paste(into, "verify", $"dotnet run --project bench/Loccit.Bench -c Release -- verify DATA_DIR --markdown {into}", text);
    }

    private sealed record Measured(string Name, double BuildSeconds, List<double> Times, int Found, int Nothing);

    private static Measured Measure(Func<Searcher> make, List<string> texts, Dictionary<string, int> byName, List<VerifyCase> cases)
    {
        using var searcher = make();
        Console.Error.WriteLine($"bench: {searcher.Name} …");
        if (searcher is LoccitPlacer)
        {
            // so that the measured build runs compiled code, as those of the others soon do: they take a hundred times as long
            for (var i = 0; i < 3; i++)
                searcher.Build(texts);
        }
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        searcher.Build(texts);
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        GC.Collect();
        var times = Times(cases, c => searcher.Find(c.Quote));
        int found = 0,
            nothing = 0;
        foreach (var c in cases)
        {
            var hit = searcher.Find(c.Quote);
            if (c.Parts.Count == 0)
                nothing += hit is null ? 1 : 0;
            else if (hit is { } h && c.Parts.Any(p => byName[p.File] == h.Source && p.Span!.Value.Start < h.Span.End && h.Span.Start < p.Span.Value.End))
                found++;
        }
        return new Measured(searcher.Name, seconds, times, found, nothing);
    }

    /// <summary>Processor time of each case, in microseconds, once everything has been used.</summary>
    private static List<double> Times(List<VerifyCase> cases, Func<VerifyCase, object?> action)
    {
        for (var round = 0; round < WarmRounds; round++)
        {
            foreach (var c in cases)
                action(c);
        }
        return cases.ConvertAll(c =>
        {
            var start = ThreadClock.Microseconds;
            action(c);
            return ThreadClock.Microseconds - start;
        });
    }

    /// <summary>Processor time of all threads to check one quotation against a book that was not seen before, in microseconds.</summary>
    private static List<double> Book(List<string> texts, Dictionary<string, int> byName, List<VerifyCase> cases)
    {
        var length = 0;
        var count = 0;
        while (count < texts.Count && length < BookLength)
            length += texts[count++].Length;
        var text = string.Concat(texts.Take(count))[..Math.Min(length, BookLength)];
        var document = Documents.DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "book.txt").Document;
        var source = new Source
        {
            Id = "book.txt",
            Path = "book.txt",
            Document = document,
        };
        var quotations = cases.Where(c => c.Parts.Count > 0 && c.Parts.All(p => byName[p.File] < count - 1)).Select(c => c.Quote).ToList();
        var every = Math.Max(1, quotations.Count / BookQuotations);
        quotations = [.. quotations.Where((_, i) => i % every == 0).Take(BookQuotations)];
        foreach (var quote in quotations.Take(20))
            new Checker([source]).Verify(quote);
        return quotations.ConvertAll(quote =>
        {
            var before = Environment.CpuUsage.TotalTime;
            new Checker([source]).Verify(quote);
            return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
        });
    }

    private static string[] Quantiles(List<double> times, string format) =>
        [
            Figures.Write(Figures.Median(times), format),
            Figures.Write(Figures.Quantile(times, .95), format),
            Figures.Write(Figures.Quantile(times, .99), format),
        ];
}
