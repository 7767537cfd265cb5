using CsCheck;
using Loccit.Archive.Texts;
using Loccit.Documents;

namespace Loccit.Archive.Tests.Texts;

public class DocumentCodecTests
{
    private static readonly Gen<Span> Spans = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 5000]).Select(s => new Span(s.Item1, s.Item1 + s.Item2));
    private static readonly Gen<string> Texts = Gen.String[0, 40];

    private static readonly Gen<Document> Documents = Gen.Select(
        Gen.String,
        Gen.Select(Gen.Int[0, 5], Spans, Gen.Int[0, 6]).Select(b => new Block((BlockKind)b.Item1, b.Item2, b.Item3)).List[0, 5],
        Gen.Select(Gen.Int[0, 4], Spans, Texts).Select(m => new Markup((MarkupKind)m.Item1, m.Item2, m.Item3)).List[0, 5],
        Gen.Select(Texts, Spans, Spans.List[0, 3]).Select(n => new Note(n.Item1, n.Item2, n.Item3)).List[0, 3],
        Gen.Select(Texts, Gen.Int[1, 900], Spans, Gen.Bool)
            .Select(p => new Page(p.Item1, p.Item2, p.Item3) { IsUnlabelled = p.Item4, Printed = p.Item4 ? null : p.Item1 })
            .List[0, 4],
        Gen.Select(Gen.Long[0, 1L << 40], Spans).Select(t => new TimeCode(new TimeSpan(t.Item1), t.Item2)).List[0, 4],
        (text, blocks, markup, notes, pages, times) =>
            new Document(text)
            {
                Path = "a.html",
                Sha256 = "00",
                MediaType = "text/html",
                HasLines = text.Length % 2 == 0,
                Blocks = blocks,
                Markup = markup,
                Notes = notes,
                Pages = pages,
                Times = times,
                NumberedLines = [.. notes.Select((n, i) => new NumberedLine(i + 1, n.Body))],
                Syntax = [.. blocks.Select(b => b.Span)],
                Links = [.. markup.Select(m => new Link(m.Span, m.Cite!, text))],
                Comments = [.. markup.Select(m => new Comment(m.Span, m.Cite!))],
                CitedWorks = [.. pages.Select(p => new CitedWork(p.Span, new Metadata { Title = p.Label, Authors = [text] }, p.Printed))],
                Captured = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromMinutes(text.Length % 60)),
                Metadata = new Metadata
                {
                    Title = text,
                    Issued = new PartialDate(1933, 3),
                    Identifiers = ["isbn:9780140449136"],
                },
            }
    );

    [Fact]
    public void A_document_comes_back_as_it_was() => Documents.Sample(d => Same(DocumentCodec.Read(DocumentCodec.Write(d), "a.html")!, d), threads: 1);

    [Theory]
    [InlineData("text.md", "# Title\n\nHe *said* “no”.[^1]\n\n> Set off.\n\n[^1]: See [there](https://example.com).\n")]
    [InlineData("page.html", "<h1>Title</h1><p>He <em>said</em> <q cite='https://example.com/a'>no</q>.</p><blockquote><p>Set off.</p></blockquote>")]
    [InlineData("plain.txt", "One line.\n\nHe said, “no”.\n")]
    public void A_document_that_was_read_comes_back_as_it_was(string name, string text)
    {
        var document = DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(text), name).Document!;
        var back = DocumentCodec.Read(DocumentCodec.Write(document), name)!;
        Same(back, document);
        back.Prose.ShouldBe(document.Prose);
    }

    [Fact]
    public void Bytes_that_are_cut_off_are_told()
    {
        var bytes = DocumentCodec.Write(
            new Document("He said, “no”.")
            {
                Path = "a.txt",
                MediaType = "text/html",
                Blocks = [new Block(BlockKind.Paragraph, new Span(0, 5))],
            }
        );
        for (var i = 1; i < bytes.Length; i++)
            Should.Throw<InvalidDataException>(() => DocumentCodec.Read(bytes[..i], "a.txt"));
        bytes[0]++;
        DocumentCodec.Read(bytes, "a.txt").ShouldBeNull();
    }

    private static void Same(Document back, Document document)
    {
        back.Text.ShouldBe(document.Text);
        (back.Path, back.Sha256, back.MediaType, back.HasLines, back.Captured).ShouldBe(
            (document.Path, document.Sha256, document.MediaType, document.HasLines, document.Captured)
        );
        back.Blocks.ShouldBe(document.Blocks);
        back.Markup.ShouldBe(document.Markup);
        back.Links.ShouldBe(document.Links);
        back.Comments.ShouldBe(document.Comments);
        back.Syntax.ShouldBe(document.Syntax);
        back.Pages.ShouldBe(document.Pages);
        back.Times.ShouldBe(document.Times);
        back.NumberedLines.ShouldBe(document.NumberedLines);
        back.Notes.Select(n => (n.Label, n.Body)).ShouldBe(document.Notes.Select(n => (n.Label, n.Body)));
        back.Notes.SelectMany(n => n.Calls).ShouldBe(document.Notes.SelectMany(n => n.Calls));
        back.CitedWorks.Select(c => (c.Span, c.Locator, c.Work.Title)).ShouldBe(document.CitedWorks.Select(c => (c.Span, c.Locator, c.Work.Title)));
        back.CitedWorks.SelectMany(c => c.Work.Authors).ShouldBe(document.CitedWorks.SelectMany(c => c.Work.Authors));
        (back.Metadata with { Authors = [], Identifiers = [] }).ShouldBe(document.Metadata with { Authors = [], Identifiers = [] });
        back.Metadata.Identifiers.ShouldBe(document.Metadata.Identifiers);
    }
}
