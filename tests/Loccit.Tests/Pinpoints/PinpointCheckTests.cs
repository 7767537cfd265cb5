using Loccit.Quotations;

namespace Loccit.Tests.Pinpoints;

/// <summary>Quotations against a book of three pages, by the place that is cited.</summary>
public sealed class PinpointCheckTests
{
    private const string First = "The harbour was closed for the winter and the boats were drawn up on the shingle. A dog barked all night. ";
    private const string Second = "Everybody in the town knew very well who had sold the lighthouse or what had been paid for it. A dog barked all night. ";
    private const string Third = "In spring the ice went out with a noise like guns and the ferry ran again.";

    [Theory]
    [InlineData("p. 11", Verdict.Verbatim)]
    [InlineData("pp. 10–11", Verdict.Verbatim)]
    [InlineData("p. 11, 12", Verdict.Verbatim)]
    [InlineData("p. 10", Verdict.Misplaced)]
    [InlineData("p. 12", Verdict.Misplaced)]
    [InlineData("p. 310", Verdict.Verbatim)]
    [InlineData("vol. 3", Verdict.Verbatim)]
    public void Words_stand_where_they_are_cited_or_not(string locator, Verdict verdict) =>
        Verify("who had sold the lighthouse or what had been paid for it", locator).Verdict.ShouldBe(verdict);

    [Fact]
    public void The_message_names_both_places()
    {
        var judgement = Verify("who had sold the lighthouse or what had been paid for it", "p. 10");

        judgement.Explanation.ShouldBe("You cite p. 10; the words stand in “The Harbour” (harbour.pdf), p. 11 ¶1 (page 2 of the file).");
        judgement.CitedPlace.ShouldBe("p. 10");
        judgement.Flags.ShouldBe(EditKinds.None);
    }

    [Fact]
    public void What_the_policy_allows_is_no_part_of_it()
    {
        var judgement = Verify("Who had sold the lighthouse or what had been paid for it", "p. 10");

        judgement.Verdict.ShouldBe(Verdict.Misplaced);
        judgement.Flags.ShouldBe(EditKinds.None);
    }

    [Fact]
    public void Over_a_page_break_either_page_will_do()
    {
        const string over = "A dog barked all night. Everybody in the town knew very well who had sold the lighthouse";

        Verify(over, "p. 10").Verdict.ShouldBe(Verdict.Verbatim);
        Verify(over, "p. 11").Verdict.ShouldBe(Verdict.Verbatim);
        Verify(over, "p. 12").Verdict.ShouldBe(Verdict.Misplaced);
    }

    [Fact]
    public void Words_that_stand_twice_are_taken_where_they_are_cited()
    {
        Verify("A dog barked all night", "p. 11").Passages.ShouldHaveSingleItem().Place.Page.ShouldBe("11");
        Verify("A dog barked all night", "p. 10").Passages.ShouldHaveSingleItem().Place.Page.ShouldBe("10");
        Verify("A dog barked all night", "p. 12").Verdict.ShouldBe(Verdict.Misplaced);
    }

    [Fact]
    public void Changed_words_stay_altered_and_the_place_is_told_besides()
    {
        var judgement = Verify("who had sold the lighthouse or what had been stolen for it", "p. 10");

        judgement.Verdict.ShouldBe(Verdict.Altered);
        judgement.CitedPlace.ShouldBe("p. 10");
    }

    [Fact]
    public void Where_the_page_has_no_name_nothing_is_said()
    {
        var unnamed = Book(p => p with { IsUnlabelled = true, Label = p.Index.ToString(System.Globalization.CultureInfo.InvariantCulture) });

        Verify("who had sold the lighthouse or what had been paid for it", "p. 1", unnamed).Verdict.ShouldBe(Verdict.Verbatim);
    }

    [Fact]
    public void A_chapter_cited_wrongly_is_told()
    {
        const string text = "CHAPTER I.\n\n" + First + "\n\nCHAPTER II.\n\n" + Second + "\n\nCHAPTER III.\n\n" + Third;

        var book = PlainText.ToDocument(text);
        Verify("the ice went out with a noise like guns", "chapter three", book).Verdict.ShouldBe(Verdict.Verbatim);
        Verify("the ice went out with a noise like guns", "chapter two", book).Verdict.ShouldBe(Verdict.Misplaced);
        Verify("the ice went out with a noise like guns", "chapter nine", book).Verdict.ShouldBe(Verdict.Verbatim);
    }

    [Theory]
    [InlineData("11:1", Verdict.Verbatim)]
    [InlineData("11:1-2", Verdict.Verbatim)]
    [InlineData("10:1–11:1", Verdict.Verbatim)]
    [InlineData("p. 11, line 1", Verdict.Verbatim)]
    [InlineData("p. 11, ll. 1–2", Verdict.Verbatim)]
    [InlineData("11:2", Verdict.Misplaced)]
    [InlineData("10:1-2", Verdict.Misplaced)]
    [InlineData("p. 11, lines 2–3", Verdict.Misplaced)]
    // no such line: nothing is said of lines
    [InlineData("11:40", Verdict.Verbatim)]
    [InlineData("p. 11", Verdict.Verbatim)]
    public void Where_lines_are_numbered_they_are_compared(string locator, Verdict verdict)
    {
        var second = First.Length + Second.IndexOf(" or what", StringComparison.Ordinal);
        var dog = First.Length + Second.IndexOf("A dog", StringComparison.Ordinal);
        var book = new Document(First + Second + Third)
        {
            Pages = Book().Pages,
            NumberedLines =
            [
                new(1, new Span(0, 40)),
                new(2, new Span(40, First.Length)),
                new(1, new Span(First.Length, second)),
                new(2, new Span(second, dog)),
                new(3, new Span(dog, First.Length + Second.Length)),
            ],
            HasLines = false,
        };
        var judgement = Verify("who had sold the lighthouse", locator, book);
        judgement.Verdict.ShouldBe(verdict);
        judgement.Passages.ShouldHaveSingleItem().Place.ToString().ShouldBe("p. 11:1");
    }

    [Fact]
    public void A_document_gets_the_finding_at_the_quotation()
    {
        const string text =
            "The case was strange: “Everybody in the town knew very well who had sold the lighthouse” (Keller, The Harbour, p. 12). "
            + "Later “the ice went out with a noise like thunder” (Keller, The Harbour, p. 10).";
        var reading = QuotationReader.Read(PlainText.ToDocument(text));

        var report = new Checker([Source(Book())]).Check([reading]);

        report
            .Findings.Where(f => f.Code == FindingCode.Misplaced)
            .Select(f => f.Message)
            .ShouldBe([
                "You cite p. 12; the words stand in “The Harbour” (harbour.pdf), p. 11 ¶1 (page 2 of the file).",
                "You cite p. 10; the words stand in “The Harbour” (harbour.pdf), p. 12 ¶1 (page 3 of the file).",
            ]);
        report.Findings.ShouldContain(f => f.Code == FindingCode.Altered);
    }

    private static Judgement Verify(string quote, string locator, Document? book = null) =>
        new Checker([Source(book ?? Book())]).Verify(quote, $"Keller, The Harbour, {locator}");

    private static Document Book(Func<Page, Page>? change = null)
    {
        const string text = First + Second + Third;
        Page[] pages =
        [
            new("10", 1, new Span(0, First.Length)),
            new("11", 2, new Span(First.Length, First.Length + Second.Length)),
            new("12", 3, new Span(First.Length + Second.Length, text.Length)),
        ];
        return new Document(text) { Pages = [.. pages.Select(change ?? (p => p))], HasLines = false };
    }

    private static Source Source(Document document) =>
        new()
        {
            Id = "harbour.pdf",
            Path = "harbour.pdf",
            Metadata = new Metadata { Title = "The Harbour", Authors = ["Ada Keller"] },
            Document = document,
        };
}
