using System.Globalization;
using Loccit.Eval.Persons;
using Loccit.Eval.Press;
using Loccit.Measuring;
using Loccit.Quotations;

namespace Loccit.Eval.Trust;

/// <summary>Measures how often each rule gives the right speaker, on texts whose licence allows the figures to be shipped: they are the confidences of the library.</summary>
internal static class CalibrateCommand
{
    /// <returns>0, or 2 if there is nothing to measure.</returns>
    public static int Run(string data, string passages, string? into, string command, TextWriter output)
    {
        var stories = new SortedDictionary<string, (int Count, int Right)>(StringComparer.Ordinal);
        var litbank = Path.Combine(data, "quotes", "litbank.jsonl");
        foreach (var document in File.Exists(litbank) ? QuoteDocument.ReadAll(litbank) : [])
        {
            foreach (var c in PersonScore.Cases(document, QuotationReader.Read(document.Text)))
                Count(stories, c.Read.Attribution, c.Right);
        }
        var press = new SortedDictionary<string, (int Count, int Right)>(StringComparer.Ordinal);
        foreach (var passage in PressPassage.Files(passages).SelectMany(PressPassage.ReadAll))
        {
            foreach (var (attribution, right) in PressScore.Attributions(passage, passage.Find()))
                Count(press, attribution, right);
        }
        if (stories.Count == 0 || press.Count == 0)
            return 2;
        var table = new Table("basis", "litbank", "right %", "confidence in conversations", "press", "right %", "confidence elsewhere");
        foreach (var basis in stories.Keys.Union(press.Keys).Order(StringComparer.Ordinal))
            table.Add([basis, .. Cells(stories.GetValueOrDefault(basis)), .. Cells(press.GetValueOrDefault(basis))]);
        table.Add(["**all**", .. Cells(Sum(stories)), .. Cells(Sum(press))]);
        output.WriteLine(table);
        if (into is not null)
            ResultsFile.Paste(into, "calibrate", command, table.ToString());
        return 0;
    }

    private static void Count(SortedDictionary<string, (int Count, int Right)> counts, Attribution? attribution, bool right)
    {
        if (attribution is null or { Speaker: null, Agent: null })
            return;
        var (count, hits) = counts.GetValueOrDefault(attribution.Basis);
        counts[attribution.Basis] = (count + 1, hits + (right ? 1 : 0));
    }

    private static (int Count, int Right) Sum(SortedDictionary<string, (int Count, int Right)> counts) =>
        (counts.Values.Sum(c => c.Count), counts.Values.Sum(c => c.Right));

    // with one more that is right and one that is wrong
    private static string[] Cells((int Count, int Right) c) =>
        [
            c.Count.ToString(CultureInfo.InvariantCulture),
            Figures.Percent(c.Right, c.Count),
            c.Count == 0 ? "–" : Figures.Write((c.Right + 1.0) / (c.Count + 2)),
        ];
}
