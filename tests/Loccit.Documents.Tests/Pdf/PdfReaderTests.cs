namespace Loccit.Documents.Tests.Pdf;

public class PdfReaderTests
{
    private static readonly string[] Left =
    [
        "The harbour was built in three years by men who",
        "had never seen the sea before they came there, and",
        "who went home again when the work was done. The",
        "council paid them by the week, and late.",
    ];

    private static readonly string[] Right =
    [
        "No ship of any size has ever called there since,",
        "and the lamps upon the mole are lit by one old man",
        "who was a boy when it was opened by the governor",
        "and remembers the band that played upon the day.",
    ];

    [Fact]
    public void Lines_of_a_paragraph_are_joined_by_spaces()
    {
        var document = new PdfMaker().NewPage().Lines(72, 700, Left).Read().Document!;
        document.Text.ShouldBe(string.Join(' ', Left));
        document.Blocks.Count.ShouldBe(1);
        document.MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public void Columns_are_read_one_after_the_other_though_they_are_painted_line_by_line()
    {
        var pdf = new PdfMaker().NewPage().Line(120, 740, "A title that stands over both of the columns of this page here", 12);
        for (var i = 0; i < Left.Length; i++)
            pdf.Line(60, 700 - (12 * i), Left[i]).Line(330, 700 - (12 * i), Right[i]);
        var text = pdf.Read().Document!.Text;
        text.ShouldContain(string.Join(' ', Left));
        text.ShouldContain(string.Join(' ', Right));
        text.IndexOf("The harbour", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("No ship", StringComparison.Ordinal));
        text.ShouldStartWith("A title");
    }

    [Fact]
    public void A_paragraph_goes_on_over_the_page_and_frames_are_left_out()
    {
        var pdf = new PdfMaker();
        string[][] texts = [Left[..3], Right[..3], [Left[3], Right[3]]];
        for (var page = 0; page < 3; page++)
            pdf.NewPage().Line(72, 760, "THE HARBOUR AT LOW WATER", 8).Lines(72, 700, texts[page]).Line(300, 40, $"{page + 17}", 8);
        var document = pdf.Read().Document!;
        document.Text.ShouldBe(string.Join(' ', texts.SelectMany(t => t)));
        document.Pages.Select(p => (p.Label, p.Index)).ShouldBe([("17", 1), ("18", 2), ("19", 3)]);
        document.PlaceOf(document.Pages[1].Span.Start).Page.ShouldBe("18");
        document.PlaceOf(document.Text.Length - 1).PageIndex.ShouldBe(3);
    }

    [Fact]
    public void Labels_of_the_file_go_before_printed_numbers()
    {
        var pdf = new PdfMaker { Catalog = "/PageLabels<</Nums[0<</S/r/St 3>>2<</P(S-)/S/D/St 12>>]>>" };
        for (var page = 0; page < 4; page++)
            pdf.NewPage().Line(72, 700, Left[page]).Line(300, 40, $"{page + 1}", 8);
        pdf.Read().Document!.Pages.Select(p => p.Label).ShouldBe(["iii", "iv", "S-12", "S-13"]);
    }

    [Theory]
    [InlineData("He spoke of the har-", "bour. The harbour was new.", "He spoke of the harbour. The harbour was new.")]
    [InlineData("It was a well-", "known story, and a well-known end.", "It was a well-known story, and a well-known end.")]
    [InlineData("It was an Anglo-", "Saxon name after all.", "It was an Anglo-Saxon name after all.")]
    public void Hyphens_at_the_end_of_a_line_are_dropped_where_they_divide_a_word(string first, string second, string expected) =>
        new PdfMaker().NewPage().Line(72, 700, first).Line(72, 688, second).Read().Document!.Text.ShouldBe(expected);

    [Fact]
    public void Notes_stand_behind_the_text_and_are_bound_to_their_calls()
    {
        var pdf = new PdfMaker().NewPage().Lines(72, 700, Left);
        pdf.Line(72, 652, "They were said to sing.").Line(174.9, 656, "4", 6).Line(185, 652, "Nobody else has told of it at all.");
        pdf.Line(72, 100, "4", 5).Line(76, 97, "Report of the council, second part, page nine.", 8);
        var document = pdf.Read().Document!;
        var note = document.Notes.ShouldHaveSingleItem();
        note.Label.ShouldBe("4");
        note.Body.In(document.Text).ShouldBe("Report of the council, second part, page nine.");
        note.Calls.ShouldHaveSingleItem().In(document.Text).ShouldBe("4");
        document.Read(document.Blocks[1].Span).ShouldBe("They were said to sing. Nobody else has told of it at all.");
        document.PlaceOf(note.Body.Start).Note.ShouldBe("4");
    }

    [Fact]
    public void Paragraphs_set_in_from_both_sides_are_block_quotations()
    {
        var pdf = new PdfMaker().NewPage().Lines(72, 700, Left).Line(72, 630, "The old man tells of it in these words, with a nod:");
        pdf.Lines(100, 612, "We had no bread for nine days, and", "the foreman went away one night with", "all that we had earned that year.");
        pdf.Lines(72, 570, Right);
        var document = pdf.Read().Document!;
        var quote = document.Markup.Where(m => m.Kind == MarkupKind.BlockQuote).ShouldHaveSingleItem();
        quote.Span.In(document.Text).ShouldBe("We had no bread for nine days, and the foreman went away one night with all that we had earned that year.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Rectangles_cover_the_words_in_the_space_of_the_file(int rotation)
    {
        var result = new PdfMaker { Page = $"/Rotate {rotation}" }
            .NewPage()
            .Lines(72, 700, Left)
            .Read();
        var start = result.Document!.Text.IndexOf("never", StringComparison.Ordinal);
        var box = result.Layout!.RectanglesOf(new Span(start, start + 5)).ShouldHaveSingleItem();
        box.Page.ShouldBe(1);
        // Helvetica: "had " is 5.56 + 5.56 + 5.56 + 2.78 wide at 10 points, "never" 5.56 + 5.56 + 5 + 5.56 + 3.33
        box.Left.ShouldBe(72 + 19.46, 0.1);
        box.Right.ShouldBe(72 + 19.46 + 25.01, 0.1);
        box.Bottom.ShouldBeInRange(684, 688);
        box.Top.ShouldBeInRange(695, 698);
    }

    [Fact]
    public void Line_numbers_in_the_margin_are_left_out()
    {
        var pdf = new PdfMaker().NewPage().Lines(90, 700, Left).Lines(90, 652, Right);
        for (var i = 0; i < 8; i++)
            pdf.Line(60, 700 - (12 * i), $"{i + 1}");
        var document = pdf.Read().Document!;
        document.Text.ShouldStartWith(string.Join(' ', Left[..2]));
        document.NumberedLines.Select(l => $"{l.Number} {l.Span.In(document.Text)}").ShouldBe(Left.Concat(Right).Select((l, i) => $"{i + 1} {l}"));
    }

    [Fact]
    public void Places_have_the_numbers_of_lines_as_transcripts_are_cited()
    {
        var pdf = new PdfMaker { Catalog = "/PageLabels<</Nums[0<</S/D/St 12>>]>>" };
        foreach (var lines in (string[][])[Left, Right])
        {
            pdf.NewPage().Lines(90, 700, lines);
            for (var i = 0; i < 4; i++)
                pdf.Line(60, 700 - (12 * i), $"{i + 1}");
        }
        var document = pdf.Read().Document!;
        PlaceOf("in three").ShouldBe("p. 12:1");
        PlaceOf("who had never").ShouldBe("p. 12:1–2");
        document
            .PlaceOf(new Span(document.Text.IndexOf("late", StringComparison.Ordinal), document.Text.IndexOf("ship", StringComparison.Ordinal)))
            .ToString()
            .ShouldBe("p. 12:4–13:1");
        document.PlaceOf(document.Text.IndexOf("lamps", StringComparison.Ordinal)).Lines.ShouldBe("2");

        string PlaceOf(string words)
        {
            var start = document.Text.IndexOf(words, StringComparison.Ordinal);
            return document.PlaceOf(new Span(start, start + words.Length)).ToString();
        }
    }

    [Fact]
    public void Lines_between_every_fifth_number_are_counted()
    {
        var pdf = new PdfMaker().NewPage();
        for (var i = 1; i <= 22; i++)
        {
            pdf.Line(90, 712 - (12 * i), $"{Left[i % 4]} {i}");
            if (i % 5 == 0)
                pdf.Line(60, 712 - (12 * i), $"{i}");
        }
        var document = pdf.Read().Document!;
        document.NumberedLines.Select(l => l.Number).ShouldBe(Enumerable.Range(1, 22));
    }

    [Theory]
    [InlineData("Microsoft Word - paper.doc", null)]
    [InlineData("paper_final.indd", null)]
    [InlineData("The Harbour", "The Harbour")]
    public void The_name_of_a_file_is_no_title(string given, string? expected)
    {
        var pdf = new PdfMaker { Information = $"/Title({given})/Author(Ann Bell; Carl Dow)/CreationDate(D:20190412093000Z)" }
            .NewPage()
            .Lines(72, 700, Left);
        var metadata = pdf.Read().Document!.Metadata;
        metadata.Title.ShouldBe(expected);
        metadata.Authors.ShouldBe(["Ann Bell", "Carl Dow"]);
        metadata.Issued.ShouldBe(new PartialDate(2019, 4, 12));
    }

    [Fact]
    public void The_hyphen_at_the_end_of_a_line_belongs_to_its_word_on_the_page()
    {
        var result = new PdfMaker().NewPage().Line(72, 700, "He spoke of the har-").Line(72, 688, "bour. The harbour was new.").Read();
        var start = result.Document!.Text.IndexOf("harbour", StringComparison.Ordinal);
        var boxes = result.Layout!.RectanglesOf(new Span(start, start + 7));
        boxes.Count.ShouldBe(2);
        // "He spoke of the har-" in Helvetica at 10 points: 7.22 5.56 2.78 | 5 5.56 5.56 5 5.56 2.78 | 5.56 2.78 2.78 | 2.78 5.56 5.56 2.78 | 5.56 5.56 3.33 3.33
        boxes[0].Right.ShouldBe(72 + 90.61, 0.3);
        boxes[1].Left.ShouldBe(72, 0.1);
    }

    [Fact]
    public void Fonts_of_TeX_that_do_not_name_their_signs_are_read_by_their_codes()
    {
        var pdf = new PdfMaker
        {
            Font =
                "<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+CMR10/FirstChar 0/LastChar 127/Widths["
                + string.Join(' ', Enumerable.Repeat("500", 128))
                + "]/FontDescriptor 101 0 R>>",
        };
        pdf.Others.Add(
            "<</Type/FontDescriptor/FontName/ABCDEF+CMR10/Flags 4/FontBBox[0 -250 1000 750]/ItalicAngle 0/Ascent 694/Descent -194/CapHeight 683/StemV 69>>"
        );
        pdf.NewPage().Raw("BT /F1 10 Tf 72 700 Td (\\\\We \\014nd the o\\016ce \\{ at last\") Tj ET");
        pdf.Read().Document!.Text.ShouldBe("“We find the office – at last”");
    }

    [Fact]
    public void A_letter_that_is_lowered_in_a_word_belongs_to_it()
    {
        var pdf = new PdfMaker().NewPage();
        pdf.Raw(
            "BT /F1 10 Tf 72 700 Td (It was set in T) Tj 0 -2.2 Td ET BT /F1 10 Tf 131.2 697.8 Td (E) Tj ET BT /F1 10 Tf 136.6 700 Td (X, as all books were.) Tj ET"
        );
        pdf.Read().Document!.Text.ShouldBe("It was set in TEX, as all books were.");
    }

    [Fact]
    public void Dots_that_lead_to_a_page_number_do_not_join_the_words_before_them() =>
        new PdfMaker()
            .NewPage()
            .Raw("BT /F1 10 Tf 72 700 Td [(Heading)-180(on)-180(level)-180(one)] TJ ET")
            .Raw("BT /F1 10 Tf 160 700 Td [" + string.Concat(Enumerable.Repeat("(.)-500", 30)) + "(17)] TJ ET")
            .Read()
            .Document!.Text.ShouldStartWith("Heading on level one");

    [Fact]
    public void Notes_at_the_end_are_bound_to_their_calls_on_any_page()
    {
        var pdf = new PdfMaker().NewPage().Lines(72, 700, Left);
        pdf.Line(72, 652, "They were said to sing.").Line(174.9, 656, "1", 6);
        pdf.NewPage().Lines(72, 700, Right);
        pdf.Line(72, 652, "So the lamps are lit.").Line(161, 656, "2", 6);
        pdf.Line(72, 600, "1. Report of the council, second part, page nine.").Line(72, 576, "2. The same, page ten.");
        var document = pdf.Read().Document!;
        document
            .Notes.Select(n => (n.Label, n.Body.In(document.Text)))
            .ShouldBe([("1", "Report of the council, second part, page nine."), ("2", "The same, page ten.")]);
        document.Notes.Select(n => n.Calls.ShouldHaveSingleItem().In(document.Text)).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void A_numbered_list_is_no_list_of_notes()
    {
        var pdf = new PdfMaker().NewPage().Lines(72, 700, "1. First we look for the harbour.", "2. Then we look for the lamps.");
        pdf.Lines(72, 640, Left).Line(72, 592, "They were said to sing.").Line(174.9, 596, "1", 6);
        pdf.Read().Document!.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Links_to_the_web_are_those_words_that_they_cover()
    {
        const string Address = "https://harbour.example/report";
        var pdf = new PdfMaker
        {
            Page =
                $"/Annots[<</Type/Annot/Subtype/Link/Rect[72 696 147 710]/A<</S/URI/URI({Address})>>>><</Type/Annot/Subtype/Link/Rect[72 684 147 698]/A<</S/URI/URI(javascript:x)>>>>]",
        };
        var document = pdf.NewPage().Lines(72, 700, Left).Read().Document!;
        var link = document.Links.ShouldHaveSingleItem();
        link.Target.ShouldBe(Address);
        link.Span.In(document.Text).ShouldBe("The harbour was");
    }

    [Fact]
    public void Headings_of_chapters_at_the_top_of_their_pages_are_no_running_heads()
    {
        var pdf = new PdfMaker();
        for (var chapter = 0; chapter < 3; chapter++)
            pdf.NewPage().Line(72, 740, $"Chapter {chapter + 4}", 16).Lines(72, 700, Left).NewPage().Lines(72, 700, Right);
        pdf.Read().Document!.Text.ShouldContain("Chapter 5");
    }

    private static readonly string[] Words = ["early", "later", "again", "never"];

    [Fact]
    public void Running_heads_may_have_the_number_of_their_chapter()
    {
        var pdf = new PdfMaker();
        for (var page = 0; page < 4; page++)
            pdf.NewPage()
                .Line(72, 760, $"Chapter 3 The Harbour {page + 41}", 8)
                .Lines(72, 700, [.. (page % 2 == 0 ? Left : Right).Select(l => $"{l} {Words[page]}")]);
        pdf.Read().Document!.Text.ShouldNotContain("Chapter 3");
    }

    [Fact]
    public void The_arrow_back_from_a_note_is_no_part_of_it()
    {
        var pdf = new PdfMaker().NewPage().Lines(72, 700, Left);
        pdf.Line(72, 652, "They were said to sing.").Line(174.9, 656, "1", 6).Line(72, 600, "1. Report of the council.");
        pdf.Raw("/Span <</ActualText <FEFF21A9FE0E>>> BDC").Line(190, 600, "x").Raw("EMC");
        pdf.Read()
            .Document!.Notes.ShouldHaveSingleItem()
            .Body.ShouldSatisfyAllConditions(b => b.In(pdf.Read().Document!.Text).ShouldBe("Report of the council."));
    }
}
