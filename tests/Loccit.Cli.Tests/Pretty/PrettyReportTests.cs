using Loccit.Cli.Pretty;

namespace Loccit.Cli.Tests.Pretty;

public class PrettyReportTests
{
    [Fact]
    public void Report_reads_well_in_80_columns() => Matches("80", new PrettyOptions());

    [Fact]
    public void Report_is_side_by_side_where_there_is_room() => Matches("110", new PrettyOptions { Columns = 110 });

    [Fact]
    public void Quiet_shows_only_what_needs_attention() => Matches("quiet", new PrettyOptions { Quiet = true });

    [Fact]
    public void Verbose_shows_everything() => Matches("verbose", new PrettyOptions { Verbose = true });

    [Fact]
    public void Plain_is_made_of_sentences() => Matches("plain", new PrettyOptions { Plain = true });

    [Fact]
    public void Colours_mark_the_changed_words() => Matches("colour", new PrettyOptions { Colour = true });

    [Fact]
    public void Without_sources_the_quotations_are_listed() =>
        PrettyReport
            .Text(SampleReport.WithoutSources(), new PrettyOptions())
            .ShouldMatchApproved(c => c.NoDiff().SubFolder("Expected").WithDiscriminator("no-sources"));

    private static void Matches(string name, PrettyOptions options) =>
        PrettyReport.Text(SampleReport.Make(), options).ShouldMatchApproved(c => c.NoDiff().SubFolder("Expected").WithDiscriminator(name));
}

public class HostileReportTests
{
    [Fact]
    public void Ten_million_words_in_one_quotation_are_shown_in_part()
    {
        var text = "“" + string.Concat(Enumerable.Repeat("a \u001b[31m", 1_500_000)) + "”";
        var document = new Document(text) { Path = "\u001b]0;evil\u0007.txt" };
        var quotation = new Quotation
        {
            Id = "q1",
            Kind = QuotationKind.Direct,
            Span = new Span(0, text.Length),
            Text = text,
            Fragments = [new Span(1, text.Length - 1)],
            Reason = "test",
        };
        var judgement = new Judgement { Verdict = Verdict.Absent, Explanation = "Not\u009b there." };
        var report = new Report(
            Policy.Load("press"),
            [new CheckedDocument(document, [new CheckedQuotation(quotation, new Place(), judgement)], [], [])],
            [new Source { Id = "s", Path = "s" }],
            []
        );
        foreach (
            var options in new[]
            {
                new PrettyOptions(),
                new PrettyOptions { Plain = true },
                new PrettyOptions { Verbose = true, Columns = 110 },
            }
        )
        {
            var shown = PrettyReport.Text(report, options);
            shown.Length.ShouldBeLessThan(20_000);
            shown.ShouldAllBe(c => c == '\n' || !char.IsControl(c));
        }
    }
}
