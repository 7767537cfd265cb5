using System.Text.Json;

namespace Loccit.Cli.Tests.EndToEnd;

/// <summary>A press article as people write them: quotations over paragraphs, one citation for several, scare quotes, no sources at hand.</summary>
public class PressArticleTests
{
    private const string Article = """
        The government calls them ‘reforms’; the harbour towns call them something else.
        One appeal declared that “The quays have been silent since the first of March, and from the very beginning the silence was the work of the dockers themselves.
        “After all, it was in the old port that the first crane stopped … On 3 March the whole of the northern basin stood still.
        “It is worth noting that already on 4 March the pilots joined them.” (Appeal by the Dockers’ Union of Valmora on the situation in the ports, 6 March 2021)
        But before we follow the romantics, other and less rosy accounts must be heard.
        “The pickets grew soon into gangs that took control of the warehouses. Watchmen were driven out.
        “What happened in the old port was no reaction of a hungry crowd but the work of trained groups of ‘strikers’ … They threatened reporters who stood nearby.”
        Two days later, the Lantern of Valmora website added some more detail:
        “The gangs which broke the gates knew what they came for. They worked in formations and were under someone’s command.” (Mysteries of the broken gates, 7 and 9 March 2021)
        The answer was spelt out in April 2018 when the Halden institute, a think tank paid by the shipowners, published a remarkably frank paper entitled Clearing the Quays: Competing from Strength.
        The paper lists four “commercial measures” against the unions.
        In talks held in 2020, Ana Ruiz, deputy minister of trade, “noted that the ports are important partners of the shipyards.”
        “I am confident that the joint efforts of both sides will make the results tangible,” he said, adding: “The ministry is ready to meet all the unions for the sake of the coast.
        “The ministry is ready to deepen the talks and to expand the works.” (Ports and yards are the key to the coast, Coastal Commisson, 27 October 2020)
        """;

    private static JsonElement Read(params string[] more)
    {
        using var folder = new Folder();
        var path = folder.Add("article.txt", Article.Replace("he said, adding", "she said, adding", StringComparison.Ordinal));
        var run = Run.Of(["check", path, "--format", "json", .. more]);
        run.Code.ShouldBe(0, run.Error);
        return JsonDocument.Parse(run.Out).RootElement.GetProperty("documents")[0];
    }

    private static JsonElement Quotation(JsonElement document, string starts) =>
        document.GetProperty("quotations").EnumerateArray().Single(q => q.GetProperty("text").GetString()!.StartsWith(starts, StringComparison.Ordinal));

    private static string? Speaker(JsonElement document, string starts) =>
        Quotation(document, starts).GetProperty("speaker") is { ValueKind: JsonValueKind.Object } s
            ? document
                .GetProperty("agents")
                .EnumerateArray()
                .Single(a => a.GetProperty("id").GetString() == s.GetProperty("agent").GetString())
                .GetProperty("name")
                .GetString()
            : null;

    private static string[] Dates(JsonElement document, string starts)
    {
        var id = Quotation(document, starts).GetProperty("citations")[0].GetString();
        return
        [
            .. document
                .GetProperty("citations")
                .EnumerateArray()
                .Single(c => c.GetProperty("id").GetString() == id)
                .GetProperty("dates")
                .EnumerateArray()
                .Select(d => d.GetString()!),
        ];
    }

    [Fact]
    public void Without_sources_every_verdict_is_unavailable() =>
        Read().GetProperty("quotations").EnumerateArray().Select(q => q.GetProperty("verdict").GetString()).ShouldAllBe(v => v == "unavailable");

    [Theory]
    [InlineData("The quays have been", "the pilots joined them.", 3)]
    [InlineData("The pickets grew", "who stood nearby.", 2)]
    [InlineData("The ministry is ready to meet", "expand the works.", 2)]
    public void Long_quotations_come_out_whole_over_their_paragraphs(string starts, string ends, int paragraphs)
    {
        var text = Quotation(Read(), starts).GetProperty("text").GetString()!;
        text.ShouldEndWith(ends);
        text.Split('\n').Length.ShouldBe(paragraphs);
        text.ShouldNotContain("“");
    }

    [Theory]
    [InlineData("The quays have been", "Dockers’ Union of Valmora")]
    [InlineData("The pickets grew", "Lantern of Valmora")]
    [InlineData("The gangs which", "Lantern of Valmora")]
    [InlineData("noted that the ports", "Ana Ruiz")]
    [InlineData("I am confident", "Ana Ruiz")]
    [InlineData("The ministry is ready", "Ana Ruiz")]
    public void Speakers_are_found(string starts, string name) => Speaker(Read(), starts).ShouldNotBeNull().ShouldContain(name);

    [Theory]
    [InlineData("The quays have been", "2021-03-06")]
    [InlineData("The pickets grew", "2021-03-07 2021-03-09")]
    [InlineData("The gangs which", "2021-03-07 2021-03-09")]
    [InlineData("noted that the ports", "2020-10-27")]
    [InlineData("I am confident", "2020-10-27")]
    [InlineData("commercial measures", "2018-04")]
    public void Citations_are_read_with_all_their_dates_and_bound(string starts, string dates) => string.Join(' ', Dates(Read(), starts)).ShouldBe(dates);

    [Fact]
    public void A_narrative_citation_has_title_and_publisher()
    {
        var c = Read().GetProperty("citations").EnumerateArray().Single(c => c.GetProperty("form").GetString() == "narrative");
        c.GetProperty("title").GetString().ShouldBe("Clearing the Quays: Competing from Strength");
        c.GetProperty("publisher").GetString().ShouldBe("Halden institute");
    }

    [Fact]
    public void Scare_quotes_are_scare_quotes_and_know_what_they_stand_in()
    {
        var document = Read();
        Quotation(document, "reforms").GetProperty("kind").GetString().ShouldBe("scare");
        var nested = Quotation(document, "strikers");
        nested.GetProperty("kind").GetString().ShouldBe("scare");
        nested.GetProperty("parent").GetString().ShouldBe(Quotation(document, "The pickets grew").GetProperty("id").GetString());
    }

    [Fact]
    public void A_misspelled_citation_finds_its_source()
    {
        using var folder = new Folder();
        folder.Add(
            "sources/yards.html",
            "<!DOCTYPE html><html><head><title>Ports and Yards Are the Key to the Coast</title><meta property=\"og:site_name\" content=\"Coastal Commission\"><meta name=\"date\" content=\"2020-10-27\"></head><body><article><h1>Ports and Yards Are the Key to the Coast</h1><p>Ana Ruiz spoke at length. “I am confident that the joint efforts of both sides will make the results tangible,” she said at the end of a long day of talks with the unions.</p></article></body></html>"
        );
        var q = Quotation(Read("--sources", Path.Combine(folder.Path, "sources"), "--fail-on", "never"), "I am confident");
        q.GetProperty("source").GetString().ShouldBe("yards.html");
        q.GetProperty("verdict").GetString().ShouldBe("verbatim");
    }
}
