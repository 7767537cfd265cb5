using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Tokens;

namespace Loccit.Documents.Tests.Pdf.Highlights;

public class PdfHighlightsTests
{
    private const string Said = "Nobody (I think) paid — “ever”.";

    internal static readonly string[] Lines =
    [
        "The harbour was built in three years by men who",
        "had never seen the sea before they came there, and",
        "who went home again when the work was done. The",
        "council paid them by the week, and late.",
    ];

    private static byte[] Paper(string page = "", string catalog = "") =>
        new PdfMaker { Page = page, Catalog = catalog }
            .NewPage()
            .Lines(150, 500, Lines)
            .NewPage()
            .Line(150, 500, "Nothing else was ever built by them.")
            .ToBytes();

    /// <summary>The file with words highlighted in red.</summary>
    internal static byte[] Marked(byte[] pdf, params string[] words)
    {
        var read = DocumentReader.Read(pdf, "a.pdf");
        var text = read.Document!.Text;
        using var output = new MemoryStream();
        PdfHighlights.Write(output, pdf, read.Layout!, [.. words.Select(w => new Highlight(SpanOf(text, w), HighlightColour.Red, Said))]);
        return output.ToArray();
    }

    private static Span SpanOf(string text, string words) =>
        text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0 ? new Span(at, at + words.Length) : default;

    internal static List<Annotation> Annotations(byte[] pdf, int page = 1)
    {
        using var opened = PdfDocument.Open(pdf);
        return [.. opened.GetPage(page).GetAnnotations()];
    }

    /// <summary>The files that the same two pages can be.</summary>
    public static TheoryData<string, byte[]> Forms() =>
        new()
        {
            { "table", Paper() },
            { "no line end at the end", Paper()[..^1] },
            { "bytes before the header", [.. "some mail\n"u8, .. Paper()] },
            { "annotations in the page", Paper("/Annots[<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(a ] b)>>]") },
            { "signs that look like others", Paper("/Foo(a) %>> /Annots [\n/Bar<</Annots[9 0 R]>>/Baz#e9<4142>") },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_file_stands_untouched_before_the_highlights(string form, byte[] pdf)
    {
        form.ShouldNotBeEmpty();
        var marked = Marked(pdf, "never seen");
        marked.AsSpan(0, pdf.Length).SequenceEqual(pdf).ShouldBeTrue();
        var one = Annotations(marked).ShouldHaveHighlight();
        one.Content.ShouldBe(Said);
        DocumentReader.Read(marked, "a.pdf").Document!.Text.ShouldBe(DocumentReader.Read(pdf, "a.pdf").Document!.Text);
        Annotations(marked).Count.ShouldBe(Annotations(pdf).Count + 2);
        Tools.ShouldPassQpdf(marked);
    }

    [Theory]
    [InlineData("--object-streams=generate")]
    [InlineData("--object-streams=generate", "--linearize")]
    [InlineData("--object-streams=disable", "--linearize")]
    public void Files_of_streams_and_files_for_the_web_are_updated_in_their_own_way(params string[] options)
    {
        var pdf = Tools.Qpdf(Paper("/Annots[<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(mine)>>]"), options);
        var marked = Marked(pdf, "never seen", "ever built");
        marked.AsSpan(0, pdf.Length).SequenceEqual(pdf).ShouldBeTrue();
        Annotations(marked).ShouldHaveHighlight().Content.ShouldBe(Said);
        Annotations(marked).ShouldContain(a => a.Content == "mine");
        Annotations(marked, 2).ShouldHaveHighlight();
        var update = Encoding.Latin1.GetString(marked.AsSpan(pdf.Length));
        update.Contains("\nxref\n", StringComparison.Ordinal).ShouldBe(options[0] == "--object-streams=disable");
        Tools.ShouldPassQpdf(marked);
        Marked(marked, "never seen", "ever built").ShouldBe(marked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180")]
    [InlineData("/Rotate 270")]
    [InlineData("/CropBox[100 300 500 600]")]
    [InlineData("/Rotate 90/CropBox[100 300 500 600]")]
    [InlineData("/Rotate -90/CropBox[100 300 500 600]")]
    public void The_paint_covers_the_words_and_no_others(string page)
    {
        var pdf = Paper(page);
        var read = DocumentReader.Read(pdf, "a.pdf");
        var box = read.Layout!.FrameOf(1)!.Shown(read.Layout.RectanglesOf(SpanOf(read.Document!.Text, "council paid")).ShouldHaveSingleItem());
        var paint = Tools.Paint(Marked(pdf, "council paid")).Bounds(Picture.IsReddish)!.Value;
        paint.Left.ShouldBe(box.Left, 2);
        paint.Right.ShouldBe(box.Right, 2);
        paint.Top.ShouldBe(box.Top, 2);
        paint.Bottom.ShouldBe(box.Bottom, 2);
        // all ink of a whole line is under its paint
        var lone = new PdfMaker { Page = page }
            .NewPage()
            .Line(150, 500, "council paid them late")
            .ToBytes();
        var ink = Tools.Paint(lone).Bounds(Picture.IsDark)!.Value;
        var over = Tools.Paint(Marked(lone, "council paid them late")).Bounds(Picture.IsReddish)!.Value;
        ink.Left.ShouldBeGreaterThanOrEqualTo(over.Left);
        ink.Right.ShouldBeLessThanOrEqualTo(over.Right);
        ink.Bottom.ShouldBeGreaterThanOrEqualTo(over.Bottom);
        ink.Top.ShouldBeLessThanOrEqualTo(over.Top);
    }

    [Fact]
    public void Twice_gives_the_same_as_once()
    {
        var once = Marked(Paper(), "never seen", "The harbour");
        Marked(once, "never seen", "The harbour").ShouldBe(once);
        Marked(once).ShouldBe(Paper());
    }

    [Fact]
    public void What_another_program_saved_since_stays_and_ours_is_replaced_in_it()
    {
        var saved = Tools.Qpdf(Marked(Paper(), "never seen"), "--object-streams=disable");
        var again = Marked(saved, "The harbour");
        again.AsSpan(0, saved.Length).SequenceEqual(saved).ShouldBeTrue();
        Annotations(again).ShouldHaveHighlight().Rectangle.Left.ShouldBe(149, 1);
        Annotations(again).Count.ShouldBe(2);
        Marked(again, "The harbour").ShouldBe(again);
        Tools.ShouldPassQpdf(again);
    }

    [Fact]
    public void A_highlight_that_somebody_answered_stays_and_is_not_repeated()
    {
        // the first highlight becomes object 9
        const string Reply = "/Annots[<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/T(Ann)/Contents(No, it is right.)/IRT 9 0 R>>]";
        var answered = Tools.Qpdf(Marked(Paper(Reply), "never seen", "The harbour"), "--object-streams=disable");
        var again = Marked(answered, "never seen");
        var left = Annotations(again);
        // both say the same here: what was answered is not said again
        left.ShouldHaveHighlight().Rectangle.Left.ShouldBe(149, 1);
        left.ShouldContain(a => a.Content == "No, it is right.");
        left.Count(a => a.Type == AnnotationType.Popup).ShouldBe(1);
        Annotations(Marked(answered), 1).ShouldHaveHighlight();
    }

    [Fact]
    public void A_list_of_annotations_that_pages_share_is_not_written_to()
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 2/Kids[5 0 R 6 0 R]/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Rotate 90>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            "<<>>",
            "<</Type/Page/Parent 2 0 R/Contents 7 0 R/Annots 8 0 R>>",
            "<</Type/Page/Parent 2 0 R/Contents 7 0 R/Annots 8 0 R>>",
            "<</Length 53>>stream\nBT /F1 10 Tf 150 500 Td (The harbour is shut.) Tj ET  \nendstream",
            "[9 0 R null 77 0 R]",
            "<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(mine)>>",
        };
        var marked = Marked(PdfMaker.Write(objects), "harbour");
        Annotations(marked, 1).ShouldHaveHighlight();
        Annotations(marked, 1).ShouldContain(a => a.Content == "mine");
        Annotations(marked, 2).ShouldHaveSingleItem().Content.ShouldBe("mine");
        using var opened = PdfDocument.Open(marked);
        // what the page inherits it goes on inheriting
        opened.GetPage(1).Rotation.Value.ShouldBe(90);
        Tools.ShouldPassQpdf(marked);
    }

    [Fact]
    public void What_is_about_the_document_is_a_note_on_its_first_page()
    {
        var marked = Marked(Paper(), "words that are not there");
        var note = Annotations(marked).Single(a => a.Type == AnnotationType.Text);
        note.Content.ShouldBe(Said);
        note.AnnotationDictionary.Data["T"].ShouldBeOfType<StringToken>().Data.ShouldBe("Loccit");
        Tools.ShouldPassQpdf(marked);
    }

    [Fact]
    public void Words_over_two_lines_are_one_annotation_with_two_boxes()
    {
        var one = Annotations(Marked(Paper(), "by men who had never")).ShouldHaveHighlight();
        one.QuadPoints.Count.ShouldBe(2);
        one.HasNormalAppearance.ShouldBeTrue();
    }

    [Fact]
    public void An_encrypted_file_is_refused()
    {
        var locked = Tools.Qpdf(Paper(), "--encrypt", "", "owner", "256", "--");
        Should.Throw<InvalidDataException>(() => Marked(locked, "never")).Message.ShouldContain("encrypted");
    }

    [Fact]
    public void A_file_whose_table_is_lost_is_refused()
    {
        var text = Encoding.Latin1.GetString(Paper());
        var at = text.LastIndexOf("startxref", StringComparison.Ordinal);
        var lost = Encoding.Latin1.GetBytes(text[..at] + "startxref\n77\n%%EOF\n");
        DocumentReader.Read(lost, "a.pdf").Document.ShouldNotBeNull();
        Should.Throw<InvalidDataException>(() => Marked(lost, "never")).Message.ShouldContain("damaged");
    }

    [Theory]
    [InlineData("", SignatureEffect.None)]
    [InlineData("/AcroForm<</SigFlags 3/Fields[]>>", SignatureEffect.Kept)]
    [InlineData("/AcroForm<</SigFlags 2/Fields[]>>", SignatureEffect.None)]
    [InlineData("/Perms<</DocMDP<</Type/Sig/Reference[<</TransformParams<</P 3>>>>]>>>>", SignatureEffect.Kept)]
    [InlineData("/Perms<</DocMDP<</Type/Sig/Reference[<</TransformParams<</P 1>>>>]>>>>", SignatureEffect.Broken)]
    [InlineData("/Perms<</DocMDP<</Type/Sig>>>>", SignatureEffect.Broken)]
    public void Signatures_are_kept_unless_they_forbid_annotations(string catalog, SignatureEffect effect) =>
        PdfHighlights.EffectOnSignatures(Paper(catalog: catalog)).ShouldBe(effect);
}

internal static class AnnotationAssertions
{
    public static Annotation ShouldHaveHighlight(this IEnumerable<Annotation> annotations) =>
        annotations.Where(a => a.Type == AnnotationType.Highlight).ShouldHaveSingleItem();
}
