using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Loccit.Eval.Persons;
using Loccit.Eval.Trust;
using Loccit.Measuring;
using Loccit.Quotations;

namespace Loccit.Eval;

/// <summary>Reads texts in which people marked the quotations, and holds what was found against their marks.</summary>
internal static class QuotesCommand
{
    private static readonly string[] Sets = ["polnear.dev", "litbank", "dewikinews.dev", "riqua.dev"];
    private static readonly string[] LargeSets = ["pdnc", "redewiedergabe.main"];

    private sealed record SetResult(
        string Name,
        int Documents,
        QuoteScore Claimed,
        QuoteScore DirectOnly,
        ContentScore Contents,
        PersonRows Persons,
        Reliability Trust,
        double MegabytesPerSecond
    );

    private sealed record Mistake(string Set, string Document, string What, string Words);

    /// <returns>0, or 2 if no set could be read.</returns>
    public static int Run(string data, IReadOnlyList<string> named, bool all, int wrong, bool json, string? into, TextWriter output)
    {
        IReadOnlyList<string> sets = named.Count > 0 ? named : [.. Sets, .. all ? LargeSets : []];
        var results = new List<SetResult>();
        var mistakes = new List<Mistake>();
        foreach (var set in sets)
        {
            var path = Path.Combine(data, "quotes", set + ".jsonl");
            if (!File.Exists(path))
                Console.Error.WriteLine($"eval: {path} is not there");
            else
                results.Add(Measure(set, path, mistakes, wrong));
        }
        if (results.Count == 0)
            return 2;
        var tables =
            $"{Detection(results)}\n{Speakers(results)}\n{PersonRows.Table(results.Select(r => (r.Name, r.Persons)))}\n{Trust(results)}\n{Contents(results)}";
        if (into is not null)
        {
            var options =
                named.Count > 0 ? string.Concat(named.Select(n => $" --set {n}"))
                : all ? " --all"
                : "";
            ResultsFile.Paste(into, "quotes", $"dotnet run --project eval/Loccit.Eval -c Release -- quotes DATA_DIR{options} --markdown {into}", tables);
        }
        if (json)
            output.WriteLine(JsonSerializer.Serialize(results, JsonOptions));
        else
            output.WriteLine(tables);
        foreach (var m in mistakes)
            (json ? Console.Error : output).WriteLine($"{m.Set} {m.Document}: {m.What}: {m.Words}");
        return 0;
    }

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    // Scare quotes and titles claim nobody's words, reported speech without marks is no direct quotation.
    private static bool Claims(QuotationKind kind) => kind is QuotationKind.Direct or QuotationKind.Mixed or QuotationKind.Block;

    private static bool Direct(QuotationKind kind) => kind is QuotationKind.Direct or QuotationKind.Block;

    private static SetResult Measure(string set, string path, List<Mistake> mistakes, int wrong)
    {
        var documents = QuoteDocument.ReadAll(path).ToList();
        var (claimed, direct) = (new QuoteScore(), new QuoteScore());
        var contents = new ContentScore();
        var persons = new PersonRows();
        var trust = new Reliability();
        var listed = 0;
        foreach (var document in documents)
        {
            var reading = QuotationReader.Read(document.Text);
            claimed += QuoteScore.Of(document, reading.Quotations, Claims);
            direct += QuoteScore.Of(document, reading.Quotations, Direct);
            contents += ContentScore.Of(document, reading.Quotations);
            var cases = PersonScore.Cases(document, reading);
            persons.Add(cases);
            foreach (var c in cases.Where(c => !c.Silent))
                trust.Add(c.Read.Attribution!.Confidence!.Value, c.Right);
            foreach (var (confidence, right) in QuoteScore.Trust(document, reading.Quotations))
                trust.Add(confidence, right);
            foreach (var mistake in Mistakes(set, document, reading).Concat(WrongPersons(set, document, reading, cases)).Take(Math.Max(0, wrong - listed)))
            {
                mistakes.Add(mistake);
                listed++;
            }
        }
        return new SetResult(set, documents.Count, claimed, direct, contents, persons, trust, Speed(documents));
    }

    /// <summary>Megabytes in a second of processor time, of a second reading: the first compiled the code, and other load on the machine does not count.</summary>
    private static double Speed(List<QuoteDocument> documents)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        foreach (var document in documents)
            QuotationReader.Read(document.Text);
        process.Refresh();
        var seconds = Math.Max((process.TotalProcessorTime - before).TotalSeconds, 1e-9);
        return documents.Sum(d => (long)Encoding.UTF8.GetByteCount(d.Text)) / 1e6 / seconds;
    }

    private static IEnumerable<Mistake> Mistakes(string set, QuoteDocument document, Reading reading)
    {
        var read = new Dictionary<Span, Quotation>();
        foreach (var q in reading.Quotations)
            read.TryAdd(QuoteScore.Trim(document.Text, q.Span), q);
        var gold = document.Quotations.Select(g => QuoteScore.Trim(document.Text, g.Span)).ToHashSet();
        foreach (var g in document.Quotations.Where(g => g.IsDirect))
        {
            if (!read.TryGetValue(QuoteScore.Trim(document.Text, g.Span), out var q))
                yield return new Mistake(set, document.Id, "not found", Around(document.Text, g.Span));
            else if (!Claims(q.Kind))
                yield return new Mistake(set, document.Id, $"taken for {q.Kind} by {q.Reason}", Around(document.Text, g.Span));
            else if (g.Speaker is { } s && q.Attribution?.Speaker?.Overlaps(s) != true)
                yield return new Mistake(
                    set,
                    document.Id,
                    $"speaker '{s.In(document.Text)}' taken for '{q.Attribution?.Speaker?.In(document.Text) ?? "nobody"}' by {q.Attribution?.Basis ?? "no rule"}",
                    Around(document.Text, g.Span)
                );
        }
        foreach (var (span, q) in read)
        {
            if (Claims(q.Kind) && !gold.Contains(span) && !document.Quotations.Any(g => g.Span.Contains(span)))
                yield return new Mistake(set, document.Id, $"nobody marked this {q.Kind} by {q.Reason}", Around(document.Text, q.Span));
        }
    }

    private static IEnumerable<Mistake> WrongPersons(string set, QuoteDocument document, Reading reading, List<PersonCase> cases) =>
        from c in cases
        where !c.Right
        let given = reading.Agents.FirstOrDefault(a => a.Id == c.Read.Attribution?.Agent)?.Name ?? "nobody"
        select new Mistake(
            set,
            document.Id,
            $"{c.Gold.Character!.Told} {c.Gold.Character.Name} taken for {given} ({c.Given}) by {c.Read.Attribution?.Basis ?? "no rule"}",
            Around(document.Text, c.Read.Span)
        );

    private static string Around(string text, Span span)
    {
        var (start, end) = (Math.Max(0, span.Start - 60), Math.Min(text.Length, span.End + 60));
        return $"{text[start..span.Start]}⟦{span.In(text)}⟧{text[span.End..end]}".ReplaceLineEndings("¶");
    }

    // Others name no speaker, or not the one that people linked.
    private static Table Trust(List<SetResult> results) =>
        Reliability.Table(results.Where(r => r.Name is "polnear.dev" or "pdnc").Select(r => (r.Name, r.Trust)));

    private static Table Detection(List<SetResult> results)
    {
        var table = new Table("direct quotations", "documents", "gold", "recall %", "strict P %", "strict F1", "lenient P %", "lenient F1", "MB/s");
        foreach (var r in results)
        {
            Row(r.Name, r, r.Claimed);
            Row($"{r.Name}, kind direct or block only", r, r.DirectOnly);
        }
        return table;

        void Row(string name, SetResult r, QuoteScore s) =>
            table.Add(
                name,
                r.Documents.ToString(CultureInfo.InvariantCulture),
                s.Gold.ToString(CultureInfo.InvariantCulture),
                Figures.Percent(s.Found, s.Gold),
                Figures.Percent(s.Found, s.Predicted),
                Figures.F1(s.Found, s.Predicted, s.Gold),
                Figures.Percent(s.Found, s.Found + s.Outside),
                Figures.F1(s.Found, s.Found + s.Outside, s.Gold),
                Figures.Write(r.MegabytesPerSecond, "0.0")
            );
    }

    private static Table Contents(List<SetResult> results)
    {
        var table = new Table("all contents, exact", "gold", "read", "precision %", "recall %", "F1", "sources: gold", "read", "precision %", "recall %", "F1");
        // a set where nearly all is direct holds no reported speech to find
        foreach (var (name, s) in results.Where(r => r.Contents.Gold > 2 * r.Claimed.Gold).Select(r => (r.Name, r.Contents)))
        {
            table.Add(
                name,
                s.Gold.ToString(CultureInfo.InvariantCulture),
                s.Read.ToString(CultureInfo.InvariantCulture),
                Figures.Percent(s.Exact, s.Read),
                Figures.Percent(s.Exact, s.Gold),
                Figures.F1(s.Exact, s.Read, s.Gold),
                s.GoldSources.ToString(CultureInfo.InvariantCulture),
                s.ReadSources.ToString(CultureInfo.InvariantCulture),
                Figures.Percent(s.ExactSources, s.ReadSources),
                Figures.Percent(s.ExactSources, s.GoldSources),
                Figures.F1(s.ExactSources, s.ReadSources, s.GoldSources)
            );
        }
        return table;
    }

    private static Table Speakers(List<SetResult> results)
    {
        var table = new Table(
            "speaker of a direct quotation",
            "with a speaker",
            "overlap %",
            "exact %",
            "not found %",
            "overlap % of found",
            "exact % of found",
            "none named % of found"
        );
        foreach (var (name, s) in results.Where(r => r.Claimed.WithSpeaker > 0).Select(r => (r.Name, r.Claimed)))
        {
            table.Add(
                name,
                s.WithSpeaker.ToString(CultureInfo.InvariantCulture),
                Figures.Percent(s.SpeakerOverlaps, s.WithSpeaker),
                Figures.Percent(s.SpeakerExact, s.WithSpeaker),
                Figures.Percent(s.WithSpeaker - s.FoundWithSpeaker, s.WithSpeaker),
                Figures.Percent(s.SpeakerOverlaps, s.FoundWithSpeaker),
                Figures.Percent(s.SpeakerExact, s.FoundWithSpeaker),
                Figures.Percent(s.SpeakerSilent, s.FoundWithSpeaker)
            );
        }
        return table;
    }
}
