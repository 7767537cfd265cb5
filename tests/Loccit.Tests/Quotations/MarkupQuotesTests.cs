using Loccit.Quotations;

namespace Loccit.Tests.Quotations;

public class MarkupQuotesTests
{
    [Fact]
    public void A_block_quotation_reaches_over_its_paragraphs()
    {
        var document = Blocks(["He wrote:", "We are ready.", "We go now.", "So it was."], new Markup(MarkupKind.BlockQuote, new Span(11, 36)));
        var quotation = Find(document).ShouldHaveSingleItem();
        quotation.Kind.ShouldBe(QuotationKind.Block);
        quotation.Text.ShouldBe("We are ready.\nWe go now.");
        quotation.Fragments.Select(f => f.In(document.Text)).ShouldBe(["We are ready.", "We go now."]);
        quotation.Utterance.ShouldBe("u1");
    }

    [Fact]
    public void Marks_that_coincide_with_the_block_give_one_quotation()
    {
        var document = Blocks(["“We are ready.", "“We go now.”"], new Markup(MarkupKind.BlockQuote, new Span(0, 28)));
        var quotation = Find(document).ShouldHaveSingleItem();
        quotation.Kind.ShouldBe(QuotationKind.Block);
        quotation.Reason.ShouldBe("block-marked");
        quotation.Text.ShouldBe("We are ready.\nWe go now.");
    }

    [Fact]
    public void The_credit_under_a_block_is_not_quoted()
    {
        var text = "“We are ready.”\n\n— Jane Doe, Essays";
        var document = Blocks(text.Split("\n\n"), new Markup(MarkupKind.BlockQuote, new Span(0, text.Length)));
        Find(document).ShouldHaveSingleItem().Span.ShouldBe(new Span(0, 15));
        var unmarked = "We are ready.\n\n— Jane Doe, Essays";
        Find(Blocks(unmarked.Split("\n\n"), new Markup(MarkupKind.BlockQuote, new Span(0, unmarked.Length))))
            .ShouldHaveSingleItem()
            .Text.ShouldBe("We are ready.");
    }

    [Fact]
    public void The_citation_at_the_end_of_a_block_is_not_quoted()
    {
        const string text = "We are ready. (Essays, 1990, p. 4)";
        Find(Blocks([text], new Markup(MarkupKind.BlockQuote, new Span(0, text.Length)))).ShouldHaveSingleItem().Text.ShouldBe("We are ready.");
    }

    [Fact]
    public void Marks_inside_a_block_are_its_children()
    {
        const string text = "He said “go on now” and we went.";
        var found = Find(Blocks([text], new Markup(MarkupKind.BlockQuote, new Span(0, text.Length))));
        found.Select(q => q.Parent).ShouldBe([null, "q1"]);
        found[1].Kind.ShouldBe(QuotationKind.Mixed);
    }

    [Fact]
    public void Marks_do_not_go_on_from_a_block_into_the_text()
    {
        var document = Blocks(["“We are ready.", "“We go now.”"], new Markup(MarkupKind.BlockQuote, new Span(0, 14)));
        Find(document).Select(q => q.Text).ShouldBe(["We are ready.", "We go now."]);
    }

    [Fact]
    public void Inline_quotations_need_no_marks()
    {
        const string text = "She said: We are ready. He left.";
        var quotation = Find(Blocks([text], new Markup(MarkupKind.InlineQuote, new Span(10, 23)))).ShouldHaveSingleItem();
        quotation.Kind.ShouldBe(QuotationKind.Direct);
        quotation.Text.ShouldBe("We are ready.");
        quotation.Span.ShouldBe(new Span(10, 23));
    }

    [Fact]
    public void Marks_around_an_inline_quotation_give_one()
    {
        const string text = "She said: “We are ready.” He left.";
        Find(Blocks([text], new Markup(MarkupKind.InlineQuote, new Span(11, 24)))).ShouldHaveSingleItem().Span.ShouldBe(new Span(10, 25));
    }

    [Fact]
    public void Code_is_not_searched()
    {
        const string text = "Write “so” or print \"hello there\".";
        Find(Blocks([text], new Markup(MarkupKind.Code, new Span(20, 33)))).Select(q => q.Text).ShouldBe(["so"]);
        Find(new Document(text) { Blocks = [new Block(BlockKind.Code, new Span(0, text.Length))] }).ShouldBeEmpty();
    }

    [Fact]
    public void Syntax_inside_a_quotation_is_not_read()
    {
        const string text = "**“We** are > ready,” she said.";
        var document = new Document(text)
        {
            Blocks = [new Block(BlockKind.Paragraph, new Span(0, text.Length))],
            Syntax = [new Span(0, 2), new Span(5, 7), new Span(12, 14)],
        };
        var quotation = Find(document).ShouldHaveSingleItem();
        quotation.Text.ShouldBe("We are ready,");
        quotation.Kind.ShouldBe(QuotationKind.Direct);
    }

    [Fact]
    public void A_text_without_blocks_is_one_paragraph() =>
        Find(new Document("He said: “We are ready.”")).ShouldHaveSingleItem().Kind.ShouldBe(QuotationKind.Direct);

    private static IReadOnlyList<Quotation> Find(Document document) => QuotationFinder.Find(document).Quotations;

    private static Document Blocks(string[] paragraphs, Markup markup)
    {
        var blocks = new List<Block>();
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block(BlockKind.Paragraph, new Span(at, at + paragraph.Length)));
            at += paragraph.Length + 2;
        }
        return new Document(string.Join("\n\n", paragraphs)) { Blocks = blocks, Markup = [markup] };
    }
}
