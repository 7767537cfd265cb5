using System.Text;
using Loccit.Measuring;
using Loccit.Quotations;

namespace Loccit.Bench;

/// <summary>How the time to read a document's quotations, speakers and citations grows with the size of a text that was made to be slow.</summary>
internal static class MarksGrowthCommand
{
    private const int Marks = 125_000;

    private static readonly Hostile[] All =
    [
        Text("marks alone, all shapes in turn", "marks", Marks, n => Repeat("“”‘’\"«»'„", n)),
        Text("pairs of marks around a word, in one paragraph", "marks", Marks, n => Repeat("“word” ", n * 7 / 2)),
        Text("only closers", "marks", Marks, n => Repeat("word” ", n * 6)),
        Text("only openers", "marks", Marks, n => Repeat("“word ", n * 6)),
        Text("openers of two kinds in turn", "marks", Marks, n => Repeat("“word ‘word ", n * 6)),
        Text("straight single marks before and behind words", "marks", Marks, n => Repeat("'word word' ", n * 6)),
        Text("openers, each at the head of a paragraph", "marks", Marks, n => Repeat("“word\n\n", n * 7)),
        Text("right-to-left text in marks", "marks", Marks, n => Repeat("אמר \u200f“שלום”\u200f לו. ", n * 9)),
        Text("characters without width beside marks", "marks", Marks, n => Repeat("\u200b“\u2060word\u00ad\u200d”\u200b ", n * 6)),
        Text("lone surrogates beside marks", "marks", Marks, n => Repeat("\ud800“\udc00word\ud800”\udc00 ", n * 6)),
        Text("a scan that lost every third mark", "sentences", 25_000, n => Join(n, i => i % 3 == 0 ? $"{Said(i)[1..]} " : $"{Said(i)} ")),
        Text("reports without marks", "sentences", 25_000, n => Join(n, i => $"Officer number {i} said that the ship would leave on day {i % 31}. ")),
        Text("brackets that are never closed", "brackets", Marks, n => Repeat("(see ", n * 5)),
        Text("capitals without an end", "words", Marks, n => Join(n, i => $"Word{i} ")),
        Text("one paragraph; 100 MB at 8×", "units", 12_500_000, Paragraph),
    ];

    public static void Run(string? into, TextWriter output)
    {
        var text =
            $"{GrowthTable.Of(All)}\n`QuotationReader.Read` of the text, processor time of all threads, the best of two; linear time gives 8 in the last column.";
        output.WriteLine(text);
        if (into is not null)
            ResultsFile.Paste(into, "marks-growth", $"dotnet run --project bench/Loccit.Bench -c Release -- marks-growth --markdown {into}", text);
    }

    private static Hostile Text(string name, string units, int least, Func<int, string> text) => new(name, units, least, n => Reading(text(n)));

    private static Action Reading(string text) => () => QuotationReader.Read(text);

    private static string Repeat(string text, int length)
    {
        var result = new StringBuilder(length + text.Length);
        while (result.Length < length)
            result.Append(text);
        return result.ToString(0, length);
    }

    private static string Join(int count, Func<int, string> part)
    {
        var result = new StringBuilder();
        for (var i = 0; i < count; i++)
            result.Append(part(i));
        return result.ToString();
    }

    private static string Said(int i) => $"“The harbour at pier {i} is closed,” said Mr. Walter Ames{i % 50}, who keeps the lamps. He went home at {i % 12}.";

    private static string Paragraph(int length)
    {
        var result = new StringBuilder(length + 200);
        for (var i = 0; result.Length < length; i++)
            result.Append(Said(i)).Append(' ');
        return result.ToString(0, length);
    }
}
