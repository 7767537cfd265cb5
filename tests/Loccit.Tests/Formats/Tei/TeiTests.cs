using System.Text;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Loccit.Formats;
using Loccit.Formats.Tei;
using Loccit.Quotations;

namespace Loccit.Tests.Formats.Tei;

public class TeiTests
{
    private static readonly XNamespace Ns = TeiXml.Namespace;
    private static readonly XName Id = XNamespace.Xml + "id";
    private static readonly Tool Tool = new("loccit", "0.1.0");

    [Fact]
    public void Speech_names_its_speaker_and_its_rules()
    {
        var body = Body("“The lamp is out,” said Anna Keller. The ‘experts’ were silent.");
        body.ShouldBe(
            "<body><p><said xml:id=\"q1\" direct=\"true\" who=\"#a1\" ana=\"#kind.direct #reason.cue-after #basis.cue-after\">“The lamp is out,”</said> "
                + "<seg type=\"cue\" corresp=\"#q1\">said</seg> <rs type=\"speaker\" ref=\"#a1\" corresp=\"#q1\">Anna Keller</rs>. "
                + "The <q xml:id=\"q2\" type=\"soCalled\" ana=\"#kind.scare #reason.scare-minor-mark\">‘experts’</q> were silent.</p></body>"
        );
    }

    [Fact]
    public void A_quotation_within_a_quotation_is_an_element_within_an_element()
    {
        var outer = Text("“I heard him call, ‘Shut the gate!’ and ran,” said Anna Keller.").Descendants(Ns + "said").First();
        outer.Attribute(Id)!.Value.ShouldBe("q1");
        outer.Descendants().Single(e => e.Attribute(Id)?.Value == "q2").Value.ShouldBe("‘Shut the gate!’");
    }

    [Fact]
    public void Words_that_run_on_from_the_middle_of_a_paragraph_are_pieces_that_point_at_each_other()
    {
        var pieces = Text("Anna Keller said: “The lamp is out.\n\n“The geese are gone.\n\n“Nobody came.” Then she left.").Descendants(Ns + "said").ToList();
        pieces.Select(p => p.Attribute(Id)!.Value).ShouldBe(["q1", "q1.2", "q1.3"]);
        pieces.Select(p => p.Attribute("next")?.Value).ShouldBe(["#q1.2", "#q1.3", null]);
        pieces.Select(p => p.Attribute("prev")?.Value).ShouldBe([null, "#q1", "#q1.2"]);
        pieces.ShouldAllBe(p => p.Parent!.Name == Ns + "p" && p.Attribute("who")!.Value == "#a1");
    }

    [Fact]
    public void Words_of_whole_paragraphs_stand_around_them()
    {
        var said = Text("Anna Keller spoke last.\n\n“The lamp is out.\n\n“The geese are gone.”\n\nThen she left.").Descendants(Ns + "said").Single();
        said.Parent!.Name.ShouldBe(Ns + "body");
        said.Elements().Select(e => e.Value).ShouldBe(["“The lamp is out.", "“The geese are gone.”"]);
    }

    [Fact]
    public void An_interrupted_utterance_is_linked()
    {
        var said = Text("“The lamp,” said Anna Keller, “is out.”").Descendants(Ns + "said").ToList();
        said[0].Attribute("next")!.Value.ShouldBe("#q2");
        said[1].Attribute("prev")!.Value.ShouldBe("#q1");
    }

    [Fact]
    public void Headings_open_divisions_and_blocks_are_quotes()
    {
        const string text = "Harbour\n\nThe lamp was out.\n\nThe geese are gone,\n\nand the door is open.\n\nNorth\n\nNobody came.";
        var blocks = PlainText.Blocks(text).ToList();
        BlockKind[] kinds = [BlockKind.Heading, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Heading, BlockKind.ListItem];
        var document = new Document(text)
        {
            Blocks = [.. blocks.Select((b, i) => b with { Kind = kinds[i], Level = kinds[i] == BlockKind.Heading ? i / 4 + 1 : 0 })],
            Markup = [new Markup(MarkupKind.BlockQuote, new Span(blocks[2].Span.Start, blocks[3].Span.End))],
        };
        var body = Parse(Write(QuotationReader.Read(document))).Descendants(Ns + "body").Single();
        var outer = body.Elements().Single();
        outer.Elements().Select(e => e.Name.LocalName).ShouldBe(["head", "p", "quote", "div"]);
        outer.Element(Ns + "quote")!.Elements().Select(e => e.Name.LocalName).ShouldBe(["p", "p"]);
        outer.Element(Ns + "div")!.Elements().Select(e => e.Name.LocalName).ShouldBe(["head", "list"]);
    }

    [Fact]
    public void The_header_says_what_is_known_of_the_work()
    {
        var document = new Document("No.")
        {
            Path = "harbour.txt",
            Sha256 = "ab",
            Metadata = new Metadata
            {
                Title = "The harbour & the lamp",
                Authors = ["Tomas Brandt"],
                Issued = new PartialDate(2019, 4),
                Language = "en-GB",
                Doi = "10.1/x",
            },
        };
        var tei = Parse(Write(QuotationReader.Read(document))).Root!;
        tei.Descendants(Ns + "titleStmt").Single().Elements().Select(e => e.Value).ShouldBe(["The harbour & the lamp", "Tomas Brandt"]);
        tei.Descendants(Ns + "date").Single().Attribute("when")!.Value.ShouldBe("2019-04");
        tei.Descendants(Ns + "idno").Select(e => $"{e.Attribute("type")!.Value} {e.Value}").ShouldBe(["DOI 10.1/x", "filename harbour.txt", "SHA-256 ab"]);
        tei.Element(Ns + "text")!.Attribute(XNamespace.Xml + "lang")!.Value.ShouldBe("en-GB");
    }

    [Fact]
    public void Several_documents_are_a_corpus_with_identifiers_of_their_own()
    {
        var first = QuotationReader.Read("“The lamp is out,” said Anna Keller.");
        var corpus = Parse(Write(first, QuotationReader.Read("“Nobody came,” said Tomas Brandt.")));
        corpus.Root!.Name.ShouldBe(Ns + "teiCorpus");
        corpus.Root.Elements().Select(e => e.Name.LocalName).ShouldBe(["teiHeader", "TEI", "TEI"]);
        PointersLead(corpus);
        corpus.Descendants(Ns + "said").Select(e => e.Attribute("who")!.Value).ShouldBe(["#d1.a1", "#d2.a1"]);
    }

    [Fact]
    public void The_text_is_the_prose_and_the_spans_come_back() =>
        HostileReadings.Any.Sample(
            reading =>
            {
                var tei = Parse(Write(reading));
                var text = tei.Root!.Element(Ns + "text")!;
                var (clean, map) = Clean(reading.Document.Prose);
                text.Value.ShouldBe(clean);
                var back = Spans(text);
                foreach (var quotation in reading.Quotations)
                {
                    var whole = Visible(reading.Document.Prose, quotation.Span);
                    if (!whole.IsEmpty)
                        back[quotation.Id].ShouldBe(new Span(map[whole.Start], map[whole.End]), quotation.Text);
                }
                PointersLead(tei);
                ElementsNest(text);
            },
            iter: 800
        );

    /// <summary>Rules of TEI P5 for the elements that are written.</summary>
    private static void ElementsNest(XElement text)
    {
        string[] sections = ["p", "ab", "head", "item"];
        string[] quotations = ["said", "quote", "q"];
        string[] inside = [.. quotations, "rs", "seg", "ref"];
        foreach (var element in text.Descendants())
        {
            var name = element.Name.LocalName;
            var children = element.Elements().Select(e => e.Name.LocalName).ToList();
            if (sections.Contains(name) || name is "rs" or "seg" or "ref")
                children.ShouldAllBe(c => inside.Contains(c), name);
            if (name is "rs")
                children.ShouldNotContain(c => quotations.Contains(c));
            if (name is "body" or "div")
            {
                children.SkipWhile(c => c != "div").ShouldAllBe(c => c == "div");
                children.LastIndexOf("head").ShouldBeLessThanOrEqualTo(name == "div" ? 0 : -1);
                children.ShouldNotContain("item");
            }
            if (name is "list")
                children.ShouldAllBe(c => c == "item");
        }
        text.Element(Ns + "body")!.Elements().ShouldContain(e => e.Name != Ns + "note");
    }

    private static void PointersLead(XDocument tei)
    {
        var ids = tei.Descendants().Select(e => e.Attribute(Id)?.Value).OfType<string>().ToList();
        ids.ShouldBeUnique();
        string[] pointers = ["who", "ana", "next", "prev", "corresp", "ref", "source", "target"];
        foreach (var attribute in tei.Descendants().Attributes().Where(a => pointers.Contains(a.Name.LocalName)))
        {
            foreach (var target in attribute.Value.Split(' ').Where(t => t[0] == '#'))
                ids.ShouldContain(target[1..], attribute.ToString());
        }
    }

    /// <summary>Each quotation from the first to the last of its pieces.</summary>
    private static Dictionary<string, Span> Spans(XElement text)
    {
        var spans = new Dictionary<string, Span>();
        var at = 0;
        Walk(text);
        return spans;

        void Walk(XElement element)
        {
            var start = at;
            foreach (var node in element.Nodes())
            {
                if (node is XElement child)
                    Walk(child);
                else if (node is XText words)
                    at += words.Value.Length;
            }
            if (element.Attribute(Id)?.Value is not ['q' or 'r', ..] id)
                return;
            var name = id.Split('.')[0];
            spans[name] = spans.TryGetValue(name, out var before) ? new Span(before.Start, at) : new Span(start, at);
        }
    }

    /// <summary>The prose as it must come back, and for each offset of the prose where that is.</summary>
    private static (string Text, int[] Map) Clean(string prose)
    {
        var text = new StringBuilder();
        var map = new int[prose.Length + 1];
        for (var i = 0; i < prose.Length; i++)
        {
            map[i] = text.Length;
            var pair = char.IsHighSurrogate(prose[i]) && i + 1 < prose.Length && char.IsLowSurrogate(prose[i + 1]);
            if (prose[i] == Document.Unread)
                continue;
            text.Append(pair || XmlConvert.IsXmlChar(prose[i]) ? prose[i] : '\uFFFD');
            if (pair)
            {
                map[++i] = text.Length;
                text.Append(prose[i]);
            }
        }
        map[prose.Length] = text.Length;
        return (text.ToString(), map);
    }

    private static Span Visible(string prose, Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(prose[start]) || prose[start] == Document.Unread))
            start++;
        while (end > start && (char.IsWhiteSpace(prose[end - 1]) || prose[end - 1] == Document.Unread))
            end--;
        if (start > 0 && start < end && char.IsSurrogatePair(prose[start - 1], prose[start]))
            start--;
        if (end < prose.Length && start < end && char.IsSurrogatePair(prose[end - 1], prose[end]))
            end++;
        return new Span(start, end);
    }

    private static string Body(string text) =>
        Text(text).Element(Ns + "body")!.ToString(SaveOptions.DisableFormatting).Replace($" xmlns=\"{Ns}\"", "", StringComparison.Ordinal);

    private static XElement Text(string text) => Parse(Write(QuotationReader.Read(text))).Root!.Element(Ns + "text")!;

    private static byte[] Write(params Reading[] readings)
    {
        using var stream = new MemoryStream();
        TeiXml.Write(stream, readings, Tool);
        return stream.ToArray();
    }

    private static XDocument Parse(byte[] tei)
    {
        using var stream = new MemoryStream(tei);
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }
}
