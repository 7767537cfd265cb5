using CsCheck;
using Loccit.Matching;
using Loccit.Matching.Repairs;

namespace Loccit.Tests.Matching.Repairs;

public class RepairTests
{
    private const string Source = """
        The harbour master said that the ferry did, to everyone's relief, not leave before noon, and that the passengers were fed.
        She added that all forty crates of oranges were counted twice by the younger clerk, who wrote the figures into a green ledger.
        Unless the wind turns before evening, the boats will stay where they are until the coast guard lifts its warning.
        The mayor will not sign any contract that hides its price from the people who have to pay it.
        """;

    private static Judgement Verify(string quote, string policy = "press", string source = Source) =>
        new Checker(
            [
                new Source
                {
                    Id = "harbour.txt",
                    Path = "harbour.txt",
                    Document = PlainText.ToDocument(source),
                },
            ],
            new CheckOptions { Policy = Policy.Load(policy), Threads = 1 }
        ).Verify(quote, "harbour.txt");

    [Theory]
    // a governing word is restored, the rest of the gap stays out
    [InlineData("the ferry did leave before noon, and that the passengers were fed", "the ferry did … not leave before noon, and that the passengers were fed")]
    [InlineData("The mayor will sign any contract that hides its price", "The mayor will not sign any contract that hides its price")]
    [InlineData("The mayor will … sign any contract that hides its price", "The mayor will not sign any contract that hides its price")]
    // an omission gets its mark
    [InlineData("all forty crates of oranges were counted by the younger clerk", "all forty crates of oranges were counted … by the younger clerk")]
    // a word put in gets its brackets
    [InlineData("all forty crates of ripe oranges were counted twice", "all forty crates of [ripe] oranges were counted twice")]
    // a changed word becomes the source's
    [InlineData("all fifty crates of oranges were counted twice by the younger clerk", "all forty crates of oranges were counted twice by the younger clerk")]
    [InlineData("all [fifty] crates of oranges were counted twice by the younger clerk", "all forty crates of oranges were counted twice by the younger clerk")]
    // what was cut off comes back
    [InlineData(
        "sign any contract that hides its price from the people who have to pay it",
        "not sign any contract that hides its price from the people who have to pay it"
    )]
    // two places in the order of the source get an ellipsis, and the condition between them stays
    [InlineData(
        "all forty crates of oranges were counted twice the boats will stay where they are until the coast guard",
        "all forty crates of oranges were counted twice … Unless the wind turns before evening, the boats will stay where they are until the coast guard"
    )]
    // in another order they are two quotations
    [InlineData(
        "the boats will stay where they are until the coast guard … all forty crates of oranges were counted twice",
        "Unless the wind turns before evening, the boats will stay where they are until the coast guard” and “all forty crates of oranges were counted twice"
    )]
    public void The_smallest_marked_form_is_suggested(string quote, string marked)
    {
        var judgement = Verify(quote);
        ((int)judgement.Verdict).ShouldBeGreaterThan((int)Verdict.Marked, judgement.Explanation);
        judgement.Suggestion.ShouldNotBeNull().Marked.ShouldBe(marked, $"{judgement.Verdict}: {string.Join("; ", judgement.Edits)}");
    }

    [Fact]
    public void A_quotation_in_the_middle_of_a_document_is_mended_as_it_would_be_alone()
    {
        const string quote = "all fifty crates of oranges were counted by the younger clerk";
        var reading = Loccit.Quotations.QuotationReader.Read(
            $"It was a long day on the quay. The port’s diary says: “{quote}.” Nobody was sorry when it was over."
        );
        var source = new Source
        {
            Id = "harbour.txt",
            Path = "harbour.txt",
            Document = PlainText.ToDocument(Source),
        };
        var judgement = new Checker([source]).Check([reading]).Documents[0].Quotations.ShouldHaveSingleItem().Judgement;
        judgement!.Suggestion!.Marked.ShouldBe(Verify(quote).Suggestion!.Marked + ".");
    }

    [Fact]
    public void The_exact_words_are_those_of_the_whole_stretch() =>
        Verify("the ferry did leave before noon, and that the passengers were fed")
            .Suggestion!.Exact.ShouldBe("the ferry did, to everyone's relief, not leave before noon, and that the passengers were fed");

    [Fact]
    public void A_condition_that_was_cut_off_comes_back_with_its_clause()
    {
        const string source = "The harbour board shall return every deposit in spring unless the boat was damaged, and then it may keep half.";
        var judgement = Verify("The harbour board shall return every deposit in spring", source: source);
        judgement.Verdict.ShouldBe(Verdict.Truncated);
        const string whole = "The harbour board shall return every deposit in spring unless the boat was damaged";
        judgement.Suggestion.ShouldBe(new Suggestion(whole, whole));
    }

    [Fact]
    public void A_policy_that_wants_the_capital_marked_gets_it_in_brackets() =>
        Verify("the mayor will not sign any contract that hides its price", "bluebook")
            .Suggestion!.Marked.ShouldBe("[t]he mayor will not sign any contract that hides its price");

    [Theory]
    [InlineData("all forty crates of oranges were counted twice by the younger clerk")]
    [InlineData("nothing like these words about elephants stands anywhere in the text")]
    public void Nothing_is_suggested_where_nothing_is_wrong_or_nothing_was_found(string quote) => Verify(quote).Suggestion.ShouldBeNull();

    [Fact]
    public void What_is_suggested_stands_up_when_it_is_judged_again()
    {
        var words = Source.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var suggested = 0;
        var alterations = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 30], Gen.Int[1, 6]).List[1, 3];
        Gen.Select(Gen.Int[0, words.Length - 12], Gen.Int[10, 30], alterations, Gen.Int[0, Policy.BuiltIn.Count - 1])
            .Sample(
                (start, length, changes, chosen) =>
                {
                    var policy = Policy.BuiltIn[chosen];
                    var quote = Altered([.. words.Skip(start).Take(length)], changes);
                    if (Verify(quote, policy).Suggestion is not { } suggestion)
                        return;
                    suggestion.Exact.ShouldNotBeEmpty();
                    if (suggestion.Marked is null)
                        return;
                    Interlocked.Increment(ref suggested);
                    foreach (var part in suggestion.Marked.Split(Repair.Between))
                        ((int)Verify(part, policy).Verdict).ShouldBeLessThanOrEqualTo((int)Verdict.Marked, $"{quote} -> {suggestion.Marked} ({policy})");
                },
                iter: 300
            );
        suggested.ShouldBeGreaterThan(150);
    }

    private static string Altered(List<string> words, List<(int Kind, int At, int Length)> changes)
    {
        foreach (var (kind, at, length) in changes)
        {
            var i = at % words.Count;
            var n = Math.Min(length, words.Count - i - 1);
            switch (kind)
            {
                case 0 when n > 0:
                    words.RemoveRange(i, n);
                    break;
                case 1:
                    words.Insert(i, "certainly");
                    break;
                case 2:
                    words[i] = "elephants";
                    break;
                case 3 when n > 0:
                    words.RemoveRange(i, n);
                    words.Insert(i, "…");
                    break;
                case 4:
                    words[i] = $"[{words[i]}]";
                    break;
                case 5 when n > 0:
                    words.AddRange(words.GetRange(i, n));
                    words.RemoveRange(i, n);
                    break;
            }
        }
        return string.Join(' ', words);
    }
}
