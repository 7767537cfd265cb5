using System.Text;
using CsCheck;
using Loccit.Formats;
using Loccit.Formats.Tei;
using Loccit.Quotations;

namespace Loccit.Documents.Tests.Tei;

public class TeiReaderTests
{
    private static ReadResult Result(string xml) => DocumentReader.Read(Encoding.UTF8.GetBytes(xml), "a.xml");

    private static Document Read(string xml) => Result(xml).Document!;

    private static Document Body(string body) => Read($"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>{body}</body></text></TEI>");

    private static string Prose(string body)
    {
        var document = Body(body);
        return document.Read(new Span(0, document.Text.Length));
    }

    [Theory]
    [InlineData("<p>One\n  two.</p><p>Three.</p>", "One two.\nThree.")]
    [InlineData("<div><head>Head</head><p>Text.</p></div>", "Head\nText.")]
    [InlineData("<list><item>One</item><item>Two</item></list>", "One\nTwo")]
    [InlineData("<table><row><cell>a</cell><cell>b</cell></row></table>", "a\nb")]
    [InlineData("<lg><l>First line</l><l>second line</l></lg><p>After.</p>", "First line second line\nAfter.")]
    [InlineData(
        "<sp><speaker>HAMLET.</speaker><p>To be.</p><p>Or not.</p></sp><sp><speaker>Ophelia</speaker><l>My lord,</l><l>I have.</l></sp>",
        "HAMLET: To be.\nOr not.\nOphelia: My lord, I have."
    )]
    [InlineData("<p>a <choice><sic>wrod</sic><corr>word</corr></choice> <del>gone</del> <add>here</add></p>", "a wrod here")]
    [InlineData("<p>one<lb/>two, three<lb break=\"no\"/>fold</p>", "one two, threefold")]
    [InlineData("<p>Hello <stage>(Aside)</stage> there.</p>", "Hello there.")]
    [InlineData("<u who=\"#ann\">Yes <pause/>no.</u><u who=\"#bob\">Well.</u>", "ann: Yes no.\nbob: Well.")]
    [InlineData("<fw>Running head</fw><p>Text.</p>", "Text.")]
    public void Text_is_what_the_page_says(string body, string expected) => Prose(body).ShouldBe(expected);

    [Fact]
    public void Quotations_without_marks_are_told_by_their_elements()
    {
        var document = Body(
            "<p>He said <q>so it is</q> and “<said>no</said>”, <q>“yes”</q>, <said direct=\"false\">that it was</said>.</p>"
                + "<quote><p>Set off.</p><p>Still.</p></quote><cit><quote>Alone.</quote><bibl><author>Lee, Ann</author>, <title>On Words</title>, <date when=\"2019\">2019</date>, <biblScope unit=\"page\">12</biblScope></bibl></cit>"
        );
        document.Markup.Where(m => m.Kind == MarkupKind.InlineQuote).Select(m => m.Span.In(document.Text)).ShouldBe(["so it is"]);
        document.Markup.Where(m => m.Kind == MarkupKind.BlockQuote).Select(m => document.Read(m.Span)).ShouldBe(["Set off.\nStill.", "Alone."]);
        var work = document.CitedWorks.Single();
        (work.Work.Title, work.Work.Authors.Single(), work.Work.Issued, work.Locator).ShouldBe(("On Words", "Ann Lee", new PartialDate(2019), "p. 12"));
        document.Read(work.Span).ShouldBe("Lee, Ann, On Words, 2019, 12");
    }

    [Fact]
    public void Notes_stand_behind_the_text_whether_they_are_written_at_their_call_or_apart()
    {
        var document = Body(
            "<p>One<note n=\"*\" place=\"foot\">At the call.</note> two<ref type=\"note\" target=\"#n1\">1</ref>.</p><note xml:id=\"n1\" n=\"1\"><p>Apart.</p></note><p>Three.</p>"
        );
        document.Text.ShouldBe("One* two1.\n\nThree.\n\nAt the call.\n\nApart.");
        document.Prose.ShouldStartWith("One\u2060 two\u2060.");
        document
            .Notes.Select(n => (n.Label, document.Read(n.Body), n.Calls.Single().In(document.Text)))
            .ShouldBe([("*", "At the call.", "*"), ("1", "Apart.", "1")]);
    }

    [Fact]
    public void Pages_are_places()
    {
        var document = Body("<pb n=\"iv\"/><p>One.<note>Of iv.</note></p><pb n=\"v\"/><p>Two, thr<pb n=\"vi\"/>ee.</p>");
        Page("One").ShouldBe("iv");
        Page("Two").ShouldBe("v");
        Page("ee.").ShouldBe("vi");
        Page("Of iv").ShouldBe("iv");
        document.PlaceOf(document.Text.IndexOf("Two", StringComparison.Ordinal)).PageIndex.ShouldBe(2);

        string? Page(string words) => document.PlaceOf(document.Text.IndexOf(words, StringComparison.Ordinal)).Page;
    }

    [Fact]
    public void The_header_says_what_is_known_of_the_work()
    {
        var metadata = Read(
            """
            <?xml version="1.0"?><!-- <html> -->
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>File</title><editor>Ed Itor</editor></titleStmt>
            <publicationStmt><publisher>Archive</publisher><date when="2020"/></publicationStmt>
            <sourceDesc><biblStruct><analytic><title level="a">On Words</title><author><persName><surname>Lee</surname>, <forename>Ann</forename></persName></author></analytic>
            <monogr><title level="j">Letters</title><imprint><publisher>Press</publisher><date when="1999-05"/></imprint></monogr><idno type="DOI">10.1/X</idno></biblStruct></sourceDesc></fileDesc>
            <profileDesc><langUsage><language ident="fr"/></langUsage></profileDesc></teiHeader><text><body><p>x</p></body></text></TEI>
            """
        ).Metadata;
        metadata.Title.ShouldBe("On Words");
        metadata.Authors.ShouldBe(["Ann Lee"]);
        metadata.Container.ShouldBe("Letters");
        metadata.Publisher.ShouldBe("Press");
        metadata.Issued.ShouldBe(new PartialDate(1999, 5));
        metadata.Doi.ShouldBe("10.1/x");
        metadata.Language.ShouldBe("fr");
    }

    public static TheoryData<string> Samples =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root(), "samples"), "*.*", SearchOption.AllDirectories)
                .Where(f => DocumentReader.Extensions.Contains(Path.GetExtension(f)) && !Path.GetFileName(f).StartsWith("README", StringComparison.Ordinal))
                .Select(f => Path.GetRelativePath(Root(), f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_Loccit_writes_as_TEI_reads_back_with_the_same_quotations(string sample)
    {
        var first = QuotationReader.Read(DocumentReader.ReadFile(Path.Combine(Root(), sample)).Document!);
        using var tei = new MemoryStream();
        TeiXml.Write(tei, [first], new Tool("loccit", "0"));
        var result = DocumentReader.Read(tei.ToArray(), "a.xml");
        result.Findings.ShouldBeEmpty();
        var second = QuotationReader.Read(result.Document!);
        second.Quotations.Select(Told).ShouldBe(first.Quotations.Select(Told));
        result.Document!.Metadata.Title.ShouldBe(first.Document.Metadata.Title ?? first.Document.Path);
        result.Document.Metadata.Authors.ShouldBe(first.Document.Metadata.Authors);
        result.Document.Metadata.Issued.ShouldBe(first.Document.Metadata.Issued);

        static (string, QuotationKind) Told(Quotation q) => (string.Join(' ', q.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), q.Kind);
    }

    [Fact]
    public void Damage_and_depth_are_told_and_what_stands_before_is_read()
    {
        Result("<TEI><text><body><p>Before.</p><p>In").Findings.Single().Code.ShouldBe(FindingCode.LimitReached);
        Read("<TEI><text><body><p>Before.</p><p>In").Text.ShouldStartWith("Before.");
        var deep = new StringBuilder("<TEI><text><body><p>Before.</p>").Insert(31, "<div>", 100_000).ToString();
        Result(deep).Findings.Single().Message.ShouldContain("nested");
        Read(deep).Text.ShouldBe("Before.");
    }

    [Fact]
    public void Nothing_is_fetched_and_entities_end()
    {
        using var folder = new TemporaryFolder();
        var secret = folder.File("secret.txt", "secret");
        Read($"<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file://{secret}\"><!ENTITY e \"words\">]><TEI><text><body><p>A &e; &x;</p></body></text></TEI>")
            .Text.ShouldNotContain("secret");
        var bomb = new StringBuilder("<!DOCTYPE TEI [<!ENTITY a0 \"lol\">");
        for (var i = 1; i < 30; i++)
            bomb.Append($"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};\">");
        Result(bomb.Append("]><TEI><text><body><p>&a29;</p></body></text></TEI>").ToString()).Findings.Single().Code.ShouldBe(FindingCode.LimitReached);
    }

    [Fact]
    public void Any_elements_give_a_document_whose_parts_are_in_it()
    {
        string[] names =
        [
            "p",
            "div",
            "head",
            "q",
            "quote",
            "said",
            "note",
            "bibl",
            "title",
            "hi",
            "cit",
            "sp",
            "speaker",
            "l",
            "lg",
            "item",
            "pb",
            "ref",
            "stage",
            "fw",
            "choice",
            "corr",
            "ab",
        ];
        Gen.OneOf([.. names.Select(n => Gen.Const(n))])
            .Array[0, 25]
            .Sample(chosen =>
            {
                var xml = new StringBuilder();
                for (var i = 0; i < chosen.Length; i++)
                    xml.Append($"<{chosen[i]} n='{i}' target='#x{i % 3}' xml:id='x{i}'>w{i} ");
                for (var i = chosen.Length - 1; i >= 0; i--)
                    xml.Append($" v{i}</{chosen[i]}>");
                new DocumentCheck(Body(xml.ToString())).Holds().ShouldBeTrue(xml.ToString());
            });
    }

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Loccit.slnx")))
            at = Path.GetDirectoryName(at)!;
        return at;
    }
}
