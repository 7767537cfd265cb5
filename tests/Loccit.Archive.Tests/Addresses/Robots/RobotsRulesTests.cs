using System.Text;
using Loccit.Archive.Addresses.Robots;

namespace Loccit.Archive.Tests.Addresses.Robots;

/// <summary>The examples of RFC 9309, and what its text says beside them.</summary>
public sealed class RobotsRulesTests
{
    /// <summary>Section 5.1.</summary>
    private const string Simple = """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot
        """;

    [Theory]
    [InlineData("foobot", "/example/page.html", true)]
    [InlineData("foobot", "/example/allowed.gif", true)]
    [InlineData("foobot", "/publications/", false)]
    [InlineData("barbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/other.html", true)]
    [InlineData("quxbot", "/example/page.html", true)]
    [InlineData("loccit", "/a/picture.gif", false)]
    [InlineData("loccit", "/a/picture.gif?x", true)]
    [InlineData("loccit", "/example/page.html", false)]
    [InlineData("loccit", "/publications/a", true)]
    public void The_simple_example(string program, string path, bool allows) => Allows(Simple, path, program).ShouldBe(allows);

    /// <summary>Section 5.2.</summary>
    [Theory]
    [InlineData("/example/page/disallowed.gif", false)]
    [InlineData("/example/page/other.gif", true)]
    public void The_longest_match_decides(string path, bool allows) =>
        Allows("User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n", path, "foobot").ShouldBe(allows);

    /// <summary>Section 2.2.1: groups of one program are taken together, and only where there is none those for all are.</summary>
    [Fact]
    public void Groups_of_one_program_are_one()
    {
        const string file = "user-agent: ExampleBot\ndisallow: /foo\ndisallow: /bar\n\nuser-agent: ExampleBot\ndisallow: /baz\nuser-agent: *\ndisallow: /";
        Allows(file, "/foo", "examplebot").ShouldBeFalse();
        Allows(file, "/baz", "examplebot").ShouldBeFalse();
        Allows(file, "/other", "examplebot").ShouldBeTrue();
        Allows(file, "/other").ShouldBeFalse();
    }

    /// <summary>Section 2.2.2.</summary>
    [Theory]
    [InlineData("/foo/bar?baz=quz", "/foo/bar?baz=quz")]
    [InlineData("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https://foo.bar")]
    [InlineData("/foo/bar/ツ", "/foo/bar/%E3%83%84")]
    [InlineData("/foo/bar/%E3%83%84", "/foo/bar/%e3%83%84")]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz")]
    public void Octets_are_compared_in_one_form(string pattern, string path) => Allows($"User-agent: *\nDisallow: {pattern}", path).ShouldBeFalse();

    /// <summary>Section 2.2.3.</summary>
    [Theory]
    [InlineData("/this/path/exactly$", "/this/path/exactly", false)]
    [InlineData("/this/path/exactly$", "/this/path/exactly/not", true)]
    [InlineData("/this/*/exactly", "/this/very/path/exactly/so", false)]
    [InlineData("/this/*/exactly$", "/this/exactly", true)]
    [InlineData("/*.pdf$", "/a.pdf/b.pdf", false)]
    [InlineData("/a*a$", "/a", true)]
    [InlineData("*", "/", false)]
    [InlineData("/$", "/a", true)]
    public void Signs_in_patterns(string pattern, string path, bool allows) => Allows($"User-agent: *\nDisallow: {pattern}", path).ShouldBe(allows);

    [Theory]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)] // of two as long the one that allows
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("Disallow: /", "/a", true)] // of no group
    [InlineData("\ufeffUSER-AGENT : *\r\nDISALLOW : /a # why\r\n", "/a", false)]
    [InlineData("User-agent: *\rDisallow: /a\r", "/a", false)]
    [InlineData("User-agent: other\nSitemap: /x\nUser-agent: loccit\nDisallow: /", "/a", false)] // other lines end no head
    [InlineData("User-agent: loccit-news\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("<html>not robots: at all</html>", "/", true)]
    [InlineData("", "/", true)]
    public void What_is_said_beside_the_examples(string file, string path, bool allows) => Allows(file, path).ShouldBe(allows);

    [Fact]
    public void A_file_of_any_size_and_patterns_of_stars_take_time_in_proportion()
    {
        var file = "User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /" + new string('*', 500) + "z\n", 2000));
        Allows(file, "/" + new string('a', 2000)).ShouldBeTrue();
    }

    private static bool Allows(string file, string path, string program = "loccit") =>
        RobotsRules.Read(Encoding.UTF8.GetBytes(file), program).Allows(new Uri("http://example.org" + path));
}
