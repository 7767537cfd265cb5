using Loccit.Formats.Annotations;

namespace Loccit.Tests.Formats.Annotations;

public class PassageLinksTests
{
    private const string Text = """
        The lamp is out. The ferry left at noon - with nobody on board, as the warden says.

        The ferry left at dawn on the next day. The lamp is out.

        Every year the harbour is dredged to a depth of nine metres, and what comes up is weighed, written down in the ledger of the port and sold to those who bid most for it.
        """;

    private static string? Link(string words, string? url = "https://port.example/log", int skip = 0)
    {
        var text = Text.ReplaceLineEndings("\n");
        var at = text.IndexOf(words, skip, StringComparison.Ordinal);
        var source = new Source
        {
            Id = "log",
            Path = "log.html",
            Metadata = new Metadata { Url = url },
            Document = new Document(text) { MediaType = "text/html", HasLines = false },
        };
        return new PassageLinks().Of(source, new Span(at, at + words.Length));
    }

    [Fact]
    public void Words_that_stand_once_are_named() => Link("with nobody on board").ShouldBe("https://port.example/log#:~:text=with%20nobody%20on%20board");

    [Fact]
    public void Signs_with_a_meaning_in_directives_are_escaped() =>
        Link("noon - with nobody on board,").ShouldBe("https://port.example/log#:~:text=noon%20%2D%20with%20nobody%20on%20board%2C");

    [Fact]
    public void Words_that_stand_twice_are_told_apart_by_those_before() =>
        Link("The lamp is out.", skip: 20).ShouldBe("https://port.example/log#:~:text=day.-,The%20lamp%20is%20out.");

    [Fact]
    public void Where_nothing_tells_them_apart_there_is_the_bare_address() => Link("The lamp is out.").ShouldBe("https://port.example/log");

    [Fact]
    public void Long_words_are_named_by_their_ends() =>
        Link(
                "the harbour is dredged to a depth of nine metres, and what comes up is weighed, written down in the ledger of the port and sold to those who bid most for it."
            )
            .ShouldBe("https://port.example/log#:~:text=the%20harbour%20is,most%20for%20it.");

    [Fact]
    public void Words_over_two_paragraphs_are_named_by_their_ends() =>
        Link("as the warden says.\n\nThe ferry left at dawn on the next day.").ShouldBe("https://port.example/log#:~:text=as%20the%20warden,the%20next%20day.");

    [Fact]
    public void An_address_with_a_fragment_keeps_it() =>
        Link("with nobody on board", "https://port.example/log#noon").ShouldBe("https://port.example/log#noon:~:text=with%20nobody%20on%20board");

    [Theory]
    [InlineData(null)]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void Only_the_web_is_linked_to(string? url) => Link("with nobody on board", url).ShouldBeNull();

    [Fact]
    public void A_page_of_a_pdf_file_is_named()
    {
        var source = new Source
        {
            Id = "log",
            Path = "log.pdf",
            Metadata = new Metadata { Url = "https://port.example/log.pdf" },
            Document = new Document("One.\n\nTwo words.")
            {
                MediaType = "application/pdf",
                Pages = [new Page("i", 1, new Span(0, 4)), new Page("ii", 2, new Span(6, 16))],
            },
        };
        new PassageLinks().Of(source, new Span(6, 9)).ShouldBe("https://port.example/log.pdf#page=2");
    }
}
