using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Loccit.Documents;
using Loccit.Measuring;

namespace Loccit.Eval;

/// <summary>Judges every quotation of <c>queries/dev.jsonl</c> and holds the judgements against the truth.</summary>
internal static class VerifyCommand
{
    private sealed record Outcome(VerifyCase Case, Judgement Got, VerifyScore Score, double Milliseconds);

    /// <returns>0, or 2 if the data could not be read.</returns>
    public static int Run(string data, string? onlyClass, int wrong, bool json, string? into, TextWriter output)
    {
        var queries = Path.Combine(data, "queries", "dev.jsonl");
        var corpus = Path.Combine(data, "corpus");
        var ocr = Path.Combine(data, "queries", "ocr");
        var clock = Stopwatch.StartNew();
        var sources = SourceFolder.Read([corpus]).Sources;
        var reading = Lap(clock);
        var checker = new Checker(sources);
        var indexing = Lap(clock);
        // The noisy copies are held only where one is cited: elsewhere they would be a second, equally true place.
        var noisy = Directory.Exists(ocr) ? SourceFolder.Read([corpus, ocr]).Sources : sources;
        var noisyChecker = new Lazy<Checker>(() => new Checker(noisy));
        var texts = noisy.GroupBy(s => Path.GetFileName(s.Id)).ToDictionary(g => g.Key, g => g.First().Document?.Text, StringComparer.Ordinal);
        string? TextOf(string file) => texts.GetValueOrDefault(file);

        var outcomes = new List<Outcome>();
        foreach (var c in VerifyCase.ReadAll(queries, TextOf).Where(c => onlyClass is null || c.Class == onlyClass))
        {
            var judge = c.Cited?.StartsWith("ocr-", StringComparison.Ordinal) == true ? noisyChecker.Value : checker;
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
        if (into is not null)
            ResultsFile.Paste(
                into,
                "verify",
                $"dotnet run --project eval/Loccit.Eval -c Release -- verify DATA_DIR{(onlyClass is null ? "" : $" --class {onlyClass}")} --markdown {into}",
                table
            );
        if (json)
            WriteJson(outcomes, output);
        else
            output.WriteLine(table);
        if (wrong > 0)
            ListWrong(outcomes, wrong, TextOf, json ? Console.Error : output);
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
            group.Exists(o => VerifyScore.Accuses(o.Case.Expected)) ? $"{group.Count(o => o.Score.Missed)}" : "–"
        );
    }

    private static string Share(List<Outcome> group, Func<VerifyScore, bool?> of) =>
        Figures.Percent(group.Count(o => of(o.Score) == true), group.Count(o => of(o.Score) is not null));

    private static string Summary(List<Outcome> outcomes, IReadOnlyList<Source> sources, double reading, double indexing)
    {
        var honest = outcomes.Where(o => o.Case.IsHonest).ToList();
        var faulty = outcomes.Where(o => VerifyScore.Accuses(o.Case.Expected)).ToList();
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

    private static void ListWrong(List<Outcome> outcomes, int wrong, Func<string, string?> textOf, TextWriter output)
    {
        // In turn from each class, so that a short list shows every sort of mistake.
        var listed = outcomes
            .Where(o => !o.Score.VerdictRight || o.Score.PlaceFound == false || o.Score.KindsReported == false)
            .GroupBy(o => o.Case.Class)
            .SelectMany(g => g.Select((o, i) => (Turn: i, Outcome: o)))
            .OrderBy(x => x.Turn)
            .Take(wrong)
            .Select(x => x.Outcome)
            .OrderBy(o => o.Case.Class, StringComparer.Ordinal);
        foreach (var (c, got, score, _) in listed)
        {
            output.WriteLine();
            output.WriteLine($"#{c.Id} {c.Class}{(c.Cited is null ? "" : $", cited {c.Cited}")}");
            output.WriteLine($"  quote     {Line(c.Quote)}");
            output.WriteLine($"  expected  {Name(c.Expected)} {Name(c.Kinds)}");
            output.WriteLine($"  got       {Name(got.Verdict)} {Name(got.Flags)}{(score.PlaceFound == false ? ", place not found" : "")}");
            output.WriteLine($"  because   {Line(got.Explanation)}");
            foreach (var part in c.Parts)
                output.WriteLine(
                    $"  truth     {part.File} {part.Span} {(part.Span is { } s && textOf(part.File) is { } t && s.End <= t.Length ? Line(s.In(t)) : "")}"
                );
            foreach (var p in got.Passages)
                output.WriteLine($"  passage   {p.Source} {p.Span} {Line(p.Text)}");
            foreach (var e in got.Edits)
                output.WriteLine(
                    $"  edit      “{Line(e.Source)}” -> “{Line(e.Quoted)}” {Name(e.Kinds)}, {Name(e.Mark)}, {e.Rule}{(e.Allowed ? "" : ", not allowed")}"
                );
        }
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();

    private static void WriteJson(List<Outcome> outcomes, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var (c, got, score, _) in outcomes)
            {
                json.WriteStartObject();
                json.WriteString("id", c.Id);
                json.WriteString("class", c.Class);
                json.WriteString("expected", Name(c.Expected));
                json.WriteString("verdict", Name(got.Verdict));
                json.WriteString("flags", Name(got.Flags));
                Write(json, "placeFound", score.PlaceFound);
                Write(json, "boundsExact", score.BoundsExact);
                Write(json, "wordsExact", score.WordsExact);
                Write(json, "kindsReported", score.KindsReported);
                json.WriteBoolean("falseAccusation", score.FalseAccusation);
                json.WriteBoolean("missed", score.Missed);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }
}
