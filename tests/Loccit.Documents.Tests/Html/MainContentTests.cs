namespace Loccit.Documents.Tests.Html;

public class MainContentTests
{
    private const string Long =
        "<p>This is the text that a reader comes for, and it is long enough to be told from what is around it on the page.</p><p>It goes on, and ends here.</p>";

    private const string Read =
        "This is the text that a reader comes for, and it is long enough to be told from what is around it on the page.\n\nIt goes on, and ends here.";

    [Theory]
    [InlineData("<header>Site</header><nav><a href=/>Home</a></nav><main>{0}</main><footer><p>Imprint</p></footer>")]
    [InlineData("<div>Some words of the site</div><div role=main>{0}</div><div>More words of the site</div>")]
    [InlineData("<div>Some words of the site</div><article>{0}</article><div>More words of the site</div>")]
    [InlineData("<main><div>Crumbs</div><article>{0}</article><section>Other things</section></main>")]
    [InlineData("<main></main><div class=top><a href=1>One</a> <a href=2>Two</a></div><div><div class=text>{0}</div></div>")]
    [InlineData("<table><tr><td><a href=1>A long link to another page</a><br><a href=2>And yet another long one</a><td>{0}</table>")]
    [InlineData("<form><input type=hidden value=x><div>{0}</div></form>")]
    [InlineData("{0}<form><p>Subscribe</p><button>Go</button></form>")]
    [InlineData(
        "{0}<script>var x = '<p>no</p>';</script><style>p {{ color: red }}</style><noscript><p>Turn it on</p></noscript><template><p>no</p></template>"
    )]
    [InlineData("{0}<p hidden>no</p><p aria-hidden=true>no</p><p style='color: red; display : none'>no</p><aside>no</aside><div role=dialog>no</div>")]
    [InlineData("<header><h1>Site</h1></header>{0}<footer>Imprint</footer>")]
    public void Only_the_main_text_is_read(string body) => Page.Body(string.Format(null, body, Long)).Text.ShouldBe(Read);

    [Fact]
    public void An_articles_own_header_is_read()
    {
        var page = Page.Body(
            $"<header>Site</header><article><header><h1>Title</h1><p>By Jane Doe</p></header>{Long}<footer><a href=x>Share</a></footer></article>"
        );
        page.Text.ShouldBe($"Title\n\nBy Jane Doe\n\n{Read}");
    }

    [Fact]
    public void A_quotations_footer_is_read() =>
        Page.Body("<article><blockquote><p>Words.</p><footer>Jane Doe, <cite>Work</cite></footer></blockquote></article>")
            .Text.ShouldBe("Words.\n\nJane Doe, Work");

    [Fact]
    public void All_of_several_articles_is_read()
    {
        var page = Page.Body($"<main><article>{Long}</article><article>{Long}</article></main>");
        page.Text.ShouldBe($"{Read}\n\n{Read}");
    }

    [Fact]
    public void Paragraphs_beside_a_large_box_are_not_lost()
    {
        var page = Page.Body($"<p>A first paragraph that stands before the box, and is read.</p><div>{Long}{Long}{Long}</div>");
        page.Text.ShouldStartWith("A first paragraph");
    }
}
