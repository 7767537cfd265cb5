using Loccit.Citations;

namespace Loccit.Tests.Citations;

public class MarkupCiteTests
{
    private const string Text = "He wrote:\n\nWe are ready to talk.\n\nNothing more.";

    private static (IReadOnlyList<Quotation> Quotations, IReadOnlyList<Citation> Citations) Find(string? cite)
    {
        var span = new Span(11, 32);
        var document = new Document(Text) { Blocks = PlainText.Blocks(Text), Markup = [new Markup(MarkupKind.BlockQuote, span, cite)] };
        var quotation = new Quotation
        {
            Id = "q1",
            Kind = QuotationKind.Block,
            Span = span,
            Text = span.In(Text),
            Fragments = [span],
            Reason = "test",
        };
        return CitationFinder.Find(document, [quotation]);
    }

    [Fact]
    public void Address_in_markup_binds_its_quotation()
    {
        var (quotations, citations) = Find("sources/talks.md");
        citations.ShouldHaveSingleItem().Form.ShouldBe(CitationForm.Markup);
        quotations[0].Citations.ShouldBe([new Binding("c1", BindingRules.MarkupCite)]);
        var source = new Source { Id = "talks.md", Path = "elsewhere/sources/talks.md" };
        new SourceResolver([source]).Resolve(citations[0]).ShouldBe(new ResolvedCitation(citations[0], "talks.md", [], ResolutionRules.Path));
    }

    [Fact]
    public void Markup_without_address_is_no_citation() => Find(null).Citations.ShouldBeEmpty();
}
