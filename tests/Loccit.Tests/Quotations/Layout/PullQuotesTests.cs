using Loccit.Quotations;
using Loccit.Quotations.Layout;

namespace Loccit.Tests.Quotations.Layout;

public class PullQuotesTests
{
    [Fact]
    public void What_repeats_a_repetition_belongs_to_the_first_of_all()
    {
        const string text = """
            “We had no bread for nine days. The foreman went away one night with all that we had earned.”
            — Anna Bell

            “The foreman went away one night with all that we had earned.”
            — Anna Bell

            Anna Bell said, “It was cold. We had no bread for nine days. The foreman went away one night with all that we had earned.”
            """;
        var quotations = QuotationReader.Read(PlainText.ToDocument(text)).Quotations;
        var said = quotations[^1];
        var repeated = quotations.Where(q => q.Reason == PullQuotes.RepeatedReason).ToList();
        repeated.Count.ShouldBe(2);
        repeated.ShouldAllBe(q => q.Utterance == said.Utterance);
        repeated.ShouldAllBe(q => q.Attribution!.Agent == said.Attribution!.Agent);
    }
}
