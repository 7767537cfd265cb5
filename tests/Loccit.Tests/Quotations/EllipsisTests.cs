using Loccit.Quotations;

namespace Loccit.Tests.Quotations;

public class EllipsisTests
{
    [Theory]
    [InlineData("…")]
    [InlineData("……")]
    [InlineData("...")]
    [InlineData("....")]
    [InlineData(". . .")]
    [InlineData(". . . .")]
    [InlineData(".\u00a0.\u00a0.")]
    [InlineData("[...]")]
    [InlineData("[…]")]
    [InlineData("[ . . . ]")]
    [InlineData("(…)")]
    [InlineData("(...)")]
    [InlineData(".\u2060.\u2060.")]
    public void Every_form_ends_where_it_ends(string form) => Ellipsis.EndAt($"{form} and on", 0).ShouldBe(form.Length);

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(". Then. No")]
    [InlineData("[sic]")]
    [InlineData("[…")]
    [InlineData("(… and so on)")]
    public void Other_stops_and_brackets_are_none(string text) => Ellipsis.EndAt(text, 0).ShouldBe(-1);

    [Theory]
    [InlineData("“We go … and stay.”", "We go|and stay.")]
    [InlineData("“We go.... They stay.”", "We go|They stay.")]
    [InlineData("“We go [...] and (…) stay.”", "We go|and|stay.")]
    [InlineData("“… we go . . . ”", "we go")]
    [InlineData("“We go…and stay”", "We go|and stay")]
    [InlineData("“We go.”", "We go.")]
    public void Quotations_are_divided_at_ellipses_and_keep_them_in_the_text(string text, string fragments)
    {
        var quotation = QuotationFinder.Find(PlainText.ToDocument(text)).Quotations.ShouldHaveSingleItem();
        string.Join('|', quotation.Fragments.Select(f => f.In(text))).ShouldBe(fragments);
        quotation.Text.ShouldBe(text[1..^1].Trim());
    }

    [Fact]
    public void Quotations_are_divided_where_a_paragraph_is_reopened()
    {
        const string text = "He wrote: “We go … now.\n\n“You stay ‘here’.”";
        var quotation = QuotationFinder.Find(PlainText.ToDocument(text)).Quotations[0];
        quotation.Fragments.Select(f => f.In(text)).ShouldBe(["We go", "now.", "You stay ‘here’."]);
        quotation.Span.ShouldBe(new Span(10, text.Length));
    }
}
