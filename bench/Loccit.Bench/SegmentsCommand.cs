using System.Globalization;
using Loccit.Documents;
using Loccit.Eval;
using Loccit.Matching.Segments;
using Loccit.Measuring;

namespace Loccit.Bench;

/// <summary>How large the segments of an index are, how fast they are made, and whether a look-up costs more the more is indexed; one thread, processor time.</summary>
internal static class SegmentsCommand
{
    private const int WarmRounds = 3;
    private const int Most = 16;
    private const int Queries = 500;

    // Segments are made of so many characters at a time.
    private const long SegmentCharacters = 250_000_000;

    public static void Run(string data, int documents, string? into, TextWriter output)
    {
        var sources = SourceFolder.Read([Path.Combine(data, "corpus")]).Sources.Where(s => s.Document is { Text.Length: > 0 }).ToList();
        var texts = sources.ToDictionary(s => Path.GetFileName(s.Id), s => s.Document!.Prose, StringComparer.Ordinal);
        var cases = VerifyCase
            .ReadAll(Path.Combine(data, "queries", "dev.jsonl"), texts.GetValueOrDefault)
            .Where(c => c.Parts.Count > 0 && c.Parts.All(p => p.Span is not null && texts.ContainsKey(p.File)))
            .ToList();
        var table = new Table(
            "indexed",
            "million characters",
            "segments",
            "bytes to characters",
            "made, MB/s",
            "look-up p50 µs",
            "p99 µs",
            "source found %",
            "first %"
        );

        // compiled before it is measured
        Build([.. texts.Take(20).Select(t => new KeyedText(t.Key, t.Value))]);
        foreach (var times in new[] { 1, 10 })
        {
            Console.Error.WriteLine($"bench: corpus × {times} …");
            // copies of which no two share a run of three words; the last is the corpus itself
            var rows = Enumerable
                .Range(1, times)
                .Select(k => texts.Select(t => new KeyedText(k == times ? t.Key : $"{k} {t.Key}", k == times ? t.Value : Other(t.Value, k))));
            Measure($"the corpus × {times}", rows, cases.ConvertAll(c => (c.Quote, Keys: c.Parts.Select(p => p.File).ToArray())), table);
        }
        var made = new MadeDocuments([.. texts.Values]);
        for (var count = 10_000; count <= documents; count *= 10)
        {
            Console.Error.WriteLine($"bench: {count} documents …");
            var step = (int)(SegmentCharacters / 5100);
            var rows = Enumerable
                .Range(0, (count + step - 1) / step)
                .Select(s => Enumerable.Range(s * step, Math.Min(step, count - (s * step))).Select(i => new KeyedText($"{i}", made[i])));
            Measure($"{count.ToString("N0", CultureInfo.InvariantCulture)} documents of 5 KB", rows, Drawn(made, count), table);
        }
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {table}
            {cases.Count} quotations with known source of the corpus, {Queries} runs of 8 to 40 words drawn from the made documents, every third with a word changed. A look-up gives up to {Most} documents; each quotation {WarmRounds} times unmeasured and then once. Times are processor time of one thread; .NET {Environment.Version}.
            """
        );
        output.WriteLine(text);
        if (into is not null)
            ResultsFile.Paste(
                into,
                "segments",
                $"dotnet run --project bench/Loccit.Bench -c Release -- segments DATA_DIR --documents {documents} --markdown {into}",
                text
            );
    }

    private static void Measure(string name, IEnumerable<IEnumerable<KeyedText>> rows, List<(string Quote, string[] Keys)> queries, Table table)
    {
        var segments = new List<PassageSegment>();
        var (characters, seconds) = (0L, 0.0);
        foreach (var row in rows)
        {
            var texts = row.ToList();
            GC.Collect();
            var start = Environment.CpuUsage.TotalTime;
            var segment = Build(texts);
            seconds += (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            segments.Add(segment);
            characters += segment.Characters;
        }
        segments = Merged(segments, out var bytes);
        var search = new PassageSearch(segments);
        var (found, first) = (0, 0);
        for (var round = 0; round < WarmRounds; round++)
        {
            (found, first) = (0, 0);
            foreach (var (quote, keys) in queries)
            {
                var candidates = search.Find(quote, Most).Candidates;
                found += candidates.Any(c => keys.Contains(c.Key)) ? 1 : 0;
                first += candidates.Count > 0 && keys.Contains(candidates[0].Key) ? 1 : 0;
            }
        }
        var times = queries.ConvertAll(q =>
        {
            var start = ThreadClock.Microseconds;
            search.Find(q.Quote, Most);
            return ThreadClock.Microseconds - start;
        });
        table.Add(
            name,
            Figures.Write(characters / 1e6, "0.0"),
            segments.Count.ToString(CultureInfo.InvariantCulture),
            Figures.Write(bytes / (double)characters, "0.00"),
            Figures.Write(characters / 1e6 / seconds, "0.0"),
            Figures.Write(Figures.Median(times), "0"),
            Figures.Write(Figures.Quantile(times, .99), "0"),
            Figures.Percent(found, queries.Count),
            Figures.Percent(first, queries.Count)
        );
    }

    private static PassageSegment Build(List<KeyedText> texts)
    {
        using var stream = new MemoryStream();
        SegmentBuilder.Build(texts, stream);
        return PassageSegment.Open(stream.GetBuffer().AsMemory(0, (int)stream.Length));
    }

    /// <summary>As an archive has them: as few as may be.</summary>
    private static List<PassageSegment> Merged(List<PassageSegment> segments, out long bytes)
    {
        var merged = new List<PassageSegment>();
        bytes = 0;
        for (int from = 0, end; from < segments.Count; from = end)
        {
            var characters = 0L;
            for (end = from; end < segments.Count && characters + segments[end].Characters < SegmentBuilder.MostCharacters - 1_000_000; end++)
                characters += segments[end].Characters;
            if (end == from + 1)
            {
                merged.Add(segments[from]);
                bytes += segments[from].Length;
                continue;
            }
            using var stream = new MemoryStream((int)Math.Min(int.MaxValue - 64, characters / 2));
            SegmentBuilder.Merge(segments[from..end], _ => true, stream);
            merged.Add(PassageSegment.Open(stream.GetBuffer().AsMemory(0, (int)stream.Length)));
            bytes += stream.Length;
            // those in whose place it stands may go
            for (var i = from; i < end; i++)
                segments[i] = merged[^1];
        }
        return merged;
    }

    /// <summary>The same text in other words: each letter is another.</summary>
    private static string Other(string text, int shift) =>
        string.Create(
            text.Length,
            (text, shift),
            static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                    to[i] = char.IsAsciiLetterLower(from.text[i]) ? (char)('a' + ((from.text[i] - 'a' + from.shift) % 26)) : from.text[i];
            }
        );

    private static List<(string, string[])> Drawn(MadeDocuments made, int count)
    {
        var drawn = new List<(string, string[])>();
        for (var q = 0; q < Queries; q++)
        {
            var number = (int)((long)q * count / Queries);
            var words = made[number].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var length = 8 + (q % 33);
            var from = q * 31 % (words.Length - length);
            var quote = words[from..(from + length)];
            if (q % 3 == 0)
                quote[length / 2] = "otherwise";
            drawn.Add((string.Join(' ', quote), [$"{number}"]));
        }
        return drawn;
    }
}
