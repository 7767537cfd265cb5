using System.Text.Json;
using Loccit.Quotations;

namespace Loccit.Tests.Matching;

/// <summary>What is said of a quotation depends on it and the sources alone: not on what was asked before, nor on how many ask at once.</summary>
public class DeterminismTests
{
    private const string Text = """
        The committee did not approve the plan, and the members said in March that it would cost 43,548 dollars a year. No one who read the report
        could believe that the harbour was safe, unless the wall along the northern quay was raised by two feet before the winter came.
        "We shall never give up the old mill," said Keller, "while there is water in the river and bread to be baked."
        Reportedly the bridge fell because nobody had looked at the bolts since the spring of 1931. The engineers wrote three letters about them.
        In the evening the lamps were lit along the river, and the children who had waited since noon were allowed to cross the new bridge first.
        """;

    private static readonly string[] Quotations =
    [
        "No one who read the report could believe that the harbour was safe",
        "the members said in March that it would cost 43,549 dollars a year",
        "The committee did … approve the plan",
        "while there is water in the river and no bread to be baked",
        "the lamps were lit along the river … the engineers wrote three letters about them",
        "the children who had waited since noon the bridge fell because nobody had looked at the bolts",
        "approve the plan, and the members said in March",
        "an entirely different sentence about ships and oranges that nobody here has ever written down",
        "N0 onc who rcad thc rcport could bclicve that tbe barbour was safc",
        "the river",
        "… [x] …",
    ];

    private static List<Source> Sources() =>
        [
            .. new[]
            {
                Text,
                Text.Replace("March", "April", StringComparison.Ordinal),
                string.Concat(Enumerable.Range(0, 4000).Select(i => $"other{i} ")),
            }.Select(
                (t, i) =>
                    new Source
                    {
                        Id = $"{i}.txt",
                        Path = $"{i}.txt",
                        Document = PlainText.ToDocument(t),
                    }
            ),
        ];

    private static IEnumerable<(string Quote, string? Cited)> Asked() =>
        Quotations.SelectMany(q => new (string, string?)[] { (q, null), (q, "0.txt"), (q, "2.txt") });

    private static string Told(Judgement judgement) => JsonSerializer.Serialize(judgement);

    [Fact]
    public void A_quotation_is_judged_the_same_whatever_was_asked_before_it()
    {
        var alone = Asked().ToDictionary(a => a, a => Told(new Checker(Sources()).Verify(a.Quote, a.Cited)));
        foreach (var order in new[] { Asked(), Asked().Reverse() })
        {
            var checker = new Checker(Sources());
            foreach (var asked in order)
                Told(checker.Verify(asked.Quote, asked.Cited)).ShouldBe(alone[asked], asked.Quote);
        }
    }

    [Fact]
    public void A_quotation_is_judged_the_same_on_one_thread_and_on_many()
    {
        var alone = new Checker(Sources());
        var told = Asked().ToDictionary(a => a, a => Told(alone.Verify(a.Quote, a.Cited)));
        var shared = new Checker(Sources(), new CheckOptions { Threads = 4 });
        Parallel.ForEach(
            Enumerable.Repeat(Asked(), 4).SelectMany(a => a),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            asked => Told(shared.Verify(asked.Quote, asked.Cited)).ShouldBe(told[asked], asked.Quote)
        );
    }

    [Fact]
    public void A_report_is_the_same_on_one_thread_and_on_many()
    {
        var prose = string.Join("\n\n", Quotations.Select(q => $"The paper wrote: “{q}.” That was all."));
        var reading = QuotationReader.Read(prose);
        string Reported(int threads) =>
            string.Join(
                '\n',
                new Checker(Sources(), new CheckOptions { Threads = threads }).Check([reading]).Documents[0].Quotations.Select(q => JsonSerializer.Serialize(q))
            );
        Reported(4).ShouldBe(Reported(1));
    }
}
