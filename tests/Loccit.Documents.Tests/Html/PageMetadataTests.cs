namespace Loccit.Documents.Tests.Html;

public class PageMetadataTests
{
    private static Loccit.Metadata Of(string head, string body = "<p>Words</p>") =>
        Page.Read($"<html lang=en><head>{head}</head><body>{body}</body></html>").Metadata;

    [Fact]
    public void Tags_made_for_citing_are_read()
    {
        var known = Of(
            """
            <meta name="citation_title" content="A Title">
            <meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="John Roe">
            <meta name="citation_journal_title" content="The Journal"><meta name="citation_publisher" content="Press">
            <meta name="citation_publication_date" content="2019/04/05"><meta name="citation_doi" content="https://doi.org/10.1000/ABC">
            <meta name="citation_issn" content="1234-5678"><meta property="og:title" content="Other">
            """
        );
        known.Title.ShouldBe("A Title");
        known.Authors.ShouldBe(["Jane Doe", "John Roe"]);
        known.Container.ShouldBe("The Journal");
        known.Publisher.ShouldBe("Press");
        known.Issued.ShouldBe(new PartialDate(2019, 4, 5));
        known.Doi.ShouldBe("10.1000/abc");
        known.Identifiers.ShouldBe(["issn:1234-5678"]);
        known.Language.ShouldBe("en");
    }

    [Fact]
    public void Json_ld_is_read_before_open_graph()
    {
        var known = Of(
            """
            <meta property="og:title" content="Other"><meta property="og:site_name" content="Site"><meta property="article:published_time" content="2001-01-01">
            <script type="application/ld+json">{ broken</script>
            <script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [
              {"@type": "WebSite", "name": "Site"},
              {"@type": "WebPage", "name": "Page"},
              {"@type": ["NewsArticle"], "headline": "Head\n line", "author": [{"@id": "#p"}, "John Roe"], "datePublished": "2022-01-06T10:00:00Z",
               "publisher": {"@type": "Organization", "name": "Press"}, "isPartOf": {"@type": "PublicationIssue", "isPartOf": {"@type": "Periodical", "name": "Weekly"}},
               "url": "https://x.example/a"},
              {"@type": "Person", "@id": "#p", "name": "Jane Doe"}
            ]}
            </script>
            """
        );
        known.Title.ShouldBe("Head line");
        known.Authors.ShouldBe(["Jane Doe", "John Roe"]);
        known.Issued.ShouldBe(new PartialDate(2022, 1, 6));
        known.Publisher.ShouldBe("Press");
        known.Container.ShouldBe("Weekly");
        known.Url.ShouldBe("https://x.example/a");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1, \"x\", null]")]
    [InlineData("{\"@type\": \"Article\", \"headline\": 5, \"author\": {\"name\": {}}, \"isPartOf\": [], \"datePublished\": [\"never\"]}")]
    [InlineData("{\"@type\": \"Article\", \"headline\": \"\\ud800\"}")]
    [InlineData("{\"@type\": {\"x\": 1}}")]
    public void Broken_json_ld_is_ignored(string json)
    {
        var known = Of($"<title>T</title><script type='application/ld+json'>{json}</script>");
        known.Title.ShouldBe("T");
        known.Authors.ShouldBeEmpty();
        known.Issued.ShouldBeNull();
    }

    [Fact]
    public void Json_ld_nested_without_end_is_ignored()
    {
        var deep = new string('[', 100_000);
        Of($"<title>T</title><script type='application/ld+json'>{deep}</script>").Title.ShouldBe("T");
    }

    [Fact]
    public void Open_graph_is_read()
    {
        var known = Of(
            """
            <meta property="og:title" content="A Title | Site"><meta property="og:site_name" content="Site"><meta property="og:url" content="https://x.example/og">
            <meta property="article:published_time" content="2020-02-03T04:05:06+01:00"><meta property="article:author" content="https://x.example/people/jane">
            <meta name="author" content="By Jane Doe and John Roe"><title>Else</title>
            """
        );
        known.Title.ShouldBe("A Title");
        known.Container.ShouldBe("Site");
        known.Url.ShouldBe("https://x.example/og");
        known.Issued.ShouldBe(new PartialDate(2020, 2, 3));
        known.Authors.ShouldBe(["Jane Doe", "John Roe"]);
    }

    [Fact]
    public void Dublin_core_is_read()
    {
        var known = Of(
            "<meta name='DC.title' content='A Title'><meta name='DC.creator' content='Doe, Jane'><meta name='DCTERMS.issued' content='1999-12'><meta name='DC.publisher' content='Press'><meta name='DC.identifier' content='isbn 1'><meta name='DC.Identifier' content='doi:10.1/x'><meta name='author' content='Other'>"
        );
        known.Title.ShouldBe("A Title");
        known.Authors.ShouldBe(["Jane Doe"]);
        known.Issued.ShouldBe(new PartialDate(1999, 12));
        known.Publisher.ShouldBe("Press");
        known.Doi.ShouldBe("10.1/x");
    }

    [Theory]
    [InlineData("<title>A Title – Site</title><meta property=og:site_name content=Site>", "A Title")]
    [InlineData("<title>A Title - Other</title><meta property=og:site_name content=Site>", "A Title - Other")]
    [InlineData("<title>Site</title><meta property=og:site_name content=Site>", "Site")]
    [InlineData("<title>\n A   Title\n</title>", "A Title")]
    [InlineData("", "Heading")]
    public void Title_is_the_pages_own_without_the_site(string head, string title) => Of(head, "<h1>Heading</h1><p>Words</p>").Title.ShouldBe(title);

    [Theory]
    [InlineData("1964-01-08", "1964-01-08")]
    [InlineData("January 8, 1964", "1964-01-08")]
    [InlineData("8 Jan. 1964", "1964-01-08")]
    [InlineData("Wed, 08 Jan 1964 10:20:30 GMT", "1964-01-08")]
    [InlineData("19640108", "1964-01-08")]
    [InlineData("March 1964", "1964-03")]
    [InlineData("1964", "1964")]
    [InlineData("08/01/1964", null)]
    [InlineData("yesterday", null)]
    [InlineData("1964-13-01", null)]
    public void Dates_are_read_where_they_are_certain(string written, string? date) =>
        Of($"<meta name=date content='{written}'>").Issued?.ToString().ShouldBe(date);

    [Theory]
    [InlineData("Doe, Jane; Roe, John", "Jane Doe|John Roe")]
    [InlineData("Jane Doe, John Roe", "Jane Doe|John Roe")]
    [InlineData("John Roe, Jr.", "John Roe, Jr.")]
    [InlineData("https://x.example/jane", "")]
    public void Authors_are_read_given_name_first(string written, string authors) =>
        string.Join('|', Of($"<meta name=author content='{written}'>").Authors).ShouldBe(authors);

    [Fact]
    public void Canonical_address_goes_before_all_others() =>
        Of("<link rel='alternate canonical' href='https://x.example/c'><meta property=og:url content='https://x.example/og'>")
            .Url.ShouldBe("https://x.example/c");
}
