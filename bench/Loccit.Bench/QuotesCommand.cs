using System.Globalization;
using System.Text;
using System.Text.Json;
using Loccit.Bench.Peers;
using Loccit.Citations;
using Loccit.Measuring;
using Loccit.Quotations;

namespace Loccit.Bench;

/// <summary>How much text is read in a second: quotations by their marks alone, and with speakers, reported speech and citations, beside compromise.</summary>
internal static class QuotesCommand
{
    private const int Rounds = 3;

    // As much as is read of each set: enough that the time of a round is told to a percent.
    private const int Novels = 12_000_000;

    // compromise takes minutes for more.
    private const int Sample = 300_000;
    private const int SamplePiece = 20_000;

    public static void Run(Builds builds, string data, string? into, TextWriter output)
    {
        var peer = Compromise.Install(builds.Work);
        (string Name, List<string> Texts)[] sets = [("novels", ReadNovels(data)), ("press", ReadPress(data))];
        var table = new Table(
            "text",
            "MB",
            "marks only, MB/s",
            "with citations, MB/s",
            "whole, MB/s",
            $"compromise {Compromise.Version}, MB/s",
            "marks only to it",
            "whole to it"
        );
        foreach (var (name, texts) in sets)
        {
            Console.Error.WriteLine($"bench: {name} …");
            var speeds = Speeds(texts, [Marks, Citations, text => QuotationReader.Read(text)]);
            var sample = Pieces(texts);
            var other = peer is null ? double.NaN : Megabytes(sample) / peer.Read(sample).Seconds;
            table.Add([
                name,
                Figures.Write(Megabytes(texts), "0.0"),
                .. speeds.Select(s => Figures.Write(s, "0.0")),
                Figures.Write(other, "0.000"),
                Figures.Write(speeds[0] / other, "0"),
                Figures.Write(speeds[^1] / other, "0"),
            ]);
        }
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {table}
            Megabytes of UTF-8 in a second of processor time, one document after another, all threads counted; the best of {Rounds} after one that is not measured. Marks only: every quotation with its place in the tree and its kind. Whole: `QuotationReader.Read`. compromise (`nlp(text).quotations()`) reads the first {Sample
                / 1e6:0.0} MB in pieces of {SamplePiece / 1000} kB, the second time. .NET {Environment.Version}.
            """
        );
        output.WriteLine(text);
        if (into is not null)
            ResultsFile.Paste(into, "quotes", $"dotnet run --project bench/Loccit.Bench -c Release -- quotes DATA_DIR --markdown {into}", text);
    }

    private static object Marks(string text) => QuotationFinder.Find(PlainText.ToDocument(text));

    private static object Citations(string text)
    {
        var document = PlainText.ToDocument(text);
        return CitationFinder.Find(document, QuotationFinder.Find(document).Quotations);
    }

    /// <summary>Megabytes a second of each reader, in the order given; the readers take turns.</summary>
    private static double[] Speeds(List<string> texts, Func<string, object>[] readers)
    {
        var best = Array.ConvertAll(readers, _ => double.PositiveInfinity);
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < readers.Length; i++)
            {
                GC.Collect();
                var before = Environment.CpuUsage.TotalTime;
                foreach (var text in texts)
                    readers[i](text);
                if (round > 0)
                    best[i] = Math.Min(best[i], (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }
        }
        return Array.ConvertAll(best, seconds => Megabytes(texts) / seconds);
    }

    private static List<string> ReadNovels(string data)
    {
        var texts = new List<string>();
        var length = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(data, "corpus"), "*.txt").Order(StringComparer.Ordinal))
        {
            if (length >= Novels)
                break;
            texts.Add(File.ReadAllText(file));
            length += texts[^1].Length;
        }
        return texts;
    }

    private static List<string> ReadPress(string data)
    {
        var texts = new List<string>();
        foreach (var set in new[] { "polnear.train", "polnear.dev", "dewikinews.train", "dewikinews.dev" })
        {
            foreach (var line in File.ReadLines(Path.Combine(data, "quotes", set + ".jsonl")).Where(l => l.Length > 0))
            {
                using var json = JsonDocument.Parse(line);
                texts.Add(json.RootElement.GetProperty("text").GetString()!);
            }
        }
        return texts;
    }

    /// <summary>The beginning of the set in pieces that end with a line where they can.</summary>
    private static List<string> Pieces(List<string> texts)
    {
        var pieces = new List<string>();
        var length = 0;
        foreach (var text in texts)
        {
            for (var at = 0; at < text.Length && length < Sample; length += pieces[^1].Length)
            {
                var end = Math.Min(text.Length, at + SamplePiece);
                if (end < text.Length && text.LastIndexOf('\n', end - 1, end - at) is var line && line > at)
                    end = line;
                pieces.Add(text[at..end]);
                at = end;
            }
        }
        return pieces;
    }

    private static double Megabytes(List<string> texts) => texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t)) / 1e6;
}
