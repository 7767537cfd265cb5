using System.Text;
using Loccit.Documents;
using Loccit.Measuring;

namespace Loccit.Bench;

/// <summary>How the time to make a source searchable and to judge one quotation grows with the size of input that was made to be slow.</summary>
internal static class GrowthCommand
{
    private static readonly Hostile[] All =
    [
        Input("one word repeated; 40 of it are quoted", "words", 1_250_000, n => Repeat("so ", n), _ => Repeat("so ", 40)),
        Input(
            "one word repeated; other words are quoted",
            "words",
            1_250_000,
            n => Repeat("so ", n),
            _ => "we hold these truths to be self evident and so on and so forth"
        ),
        Input(
            "a phrase repeated; it is quoted with a word changed",
            "words",
            100_000,
            n => Repeat("to be or not ", n / 4),
            _ => Repeat("to be or not ", 6) + "to see"
        ),
        Input("a quotation as long as its source, each tenth word changed", "words", 1_000, n => Numbers(n, 0), n => Numbers(n, 10)),
        Input("a quotation of a repeated word as long as its source", "words", 1_000, n => Repeat("so ", n), n => Repeat("so ", n - 1)),
        Input("a quotation of ellipses and brackets", "marks", 500, _ => Numbers(10_000, 0), n => Repeat("word1 … [x] ", n / 2)),
        Input("one line without a space", "letters", 200_000, n => Repeat("x", n), _ => Repeat("x ", 20)),
        Input("a hyphen at each line's end", "lines", 100_000, n => Repeat("ab-\n", n), _ => "ab ab ab ab ab ab cd"),
        Input("marks without width between letters", "letters", 100_000, n => Repeat("a\u0301\u200b'", n), _ => "a a a a a a a b"),
        Input("nul characters and lone surrogates", "units", 200_000, n => Repeat("\0\ud800", n / 2), _ => "not in there at all, not one of them"),
    ];

    public static void Run(string? into, TextWriter output)
    {
        var text =
            $"{GrowthTable.Of(All)}\n`new Checker` and `Verify`, processor time of all threads, the best of two; linear time gives 8 in the last column.";
        output.WriteLine(text);
        if (into is not null)
            ResultsFile.Paste(into, "growth", $"dotnet run --project bench/Loccit.Bench -c Release -- growth --markdown {into}", text);
    }

    private static Hostile Input(string name, string units, int least, Func<int, string> source, Func<int, string> quote) =>
        new(name, units, least, n => Verifying(source(n), quote(n)));

    private static Action Verifying(string text, string quote)
    {
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(text), "hostile.txt").Document;
        var source = new Source
        {
            Id = "hostile.txt",
            Path = "hostile.txt",
            Document = document,
        };
        return () => new Checker([source], new CheckOptions { MaxQuotation = int.MaxValue }).Verify(quote, "hostile.txt");
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * Math.Max(0, times)).Insert(0, text, Math.Max(0, times)).ToString();

    /// <summary>Different words; each so-manieth is another than it would be with 0.</summary>
    private static string Numbers(int words, int changed)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
            text.Append(changed > 0 && i % changed == changed - 1 ? "other" : "word").Append(i).Append(' ');
        return text.ToString();
    }
}
