namespace Loccit.Documents.Tests.Pdf;

public class TaggedPdfTests
{
    /// <summary>A page whose stretches of content belong to elements of these roles, in their order; each is one line.</summary>
    private static PdfMaker Tagged(params (string Role, double X, double Y, string Text)[] lines)
    {
        var pdf = new PdfMaker { Catalog = "/MarkInfo<</Marked true>>/StructTreeRoot 101 0 R", Page = "/StructParents 0" }.NewPage();
        pdf.Others.Add("<</Type/StructTreeRoot/ParentTree<</Nums[0 102 0 R]>>/RoleMap<</Quotations/BlockQuote>>>>");
        // one element for a role that goes on in the next line
        var elements = new List<(string Role, int Parent)>();
        var belongs = new List<int>();
        for (var i = 0; i < lines.Length; i++)
        {
            var role = lines[i].Role;
            if (role == "+")
            {
                belongs.Add(elements.Count - 1);
                continue;
            }
            var parent = 101;
            foreach (var part in role.Split('/'))
            {
                elements.Add((part, parent));
                parent = 102 + elements.Count;
            }
            belongs.Add(elements.Count - 1);
        }
        pdf.Others.Add($"[{string.Join(' ', belongs.Select(b => $"{103 + b} 0 R"))}]");
        pdf.Others.AddRange(elements.Select(e => $"<</Type/StructElem/S/{e.Role}/P {e.Parent} 0 R>>"));
        for (var i = 0; i < lines.Length; i++)
            pdf.Raw($"/P <</MCID {i}>> BDC").Line(lines[i].X, lines[i].Y, lines[i].Text).Raw("EMC");
        return pdf;
    }

    [Fact]
    public void Headings_and_quotations_are_what_the_file_says_though_they_look_like_text()
    {
        var document = Tagged(
                ("H2", 72, 700, "The harbour of the town"),
                ("P", 72, 688, "It was built in three years by men who had never"),
                ("+", 72, 676, "seen the sea before, and who went home again."),
                ("Quotations/P", 72, 664, "We had no bread for nine days and nobody came."),
                ("P", 72, 652, "So the old man tells it, and he was there.")
            )
            .Read()
            .Document!;
        document
            .Blocks.Select(b => (b.Kind, b.Level))
            .ShouldBe([(BlockKind.Heading, 2), (BlockKind.Paragraph, 0), (BlockKind.Paragraph, 0), (BlockKind.Paragraph, 0)]);
        document.Markup.ShouldHaveSingleItem().Span.In(document.Text).ShouldBe("We had no bread for nine days and nobody came.");
        document.PlaceOf(document.Text.Length - 1).Headings.ShouldBe(["The harbour of the town"]);
    }

    [Fact]
    public void Cells_beside_each_other_are_read_one_after_the_other()
    {
        var document = Tagged(
                ("P", 72, 700, "A table stands below this line of the text, which is long enough to be one."),
                ("TD/P", 72, 680, "first cell that"),
                ("TD/P", 172, 680, "second cell that"),
                ("+", 172, 668, "is long"),
                ("P", 72, 640, "Behind it the text goes on as if there had been no table at all in it.")
            )
            .Read()
            .Document!;
        document.Blocks.Where(b => b.Kind == BlockKind.Cell).Select(b => b.Span.In(document.Text)).ShouldBe(["first cell that", "second cell that is long"]);
    }

    [Fact]
    public void Notes_are_those_that_the_file_names()
    {
        var document = Tagged(
                ("P", 72, 700, "It was built in three years by men who had never"),
                ("+", 72, 688, "seen the sea before, and who went home again."),
                ("Note/P", 72, 660, "1 Report of the council, second part.")
            )
            .Read()
            .Document!;
        var note = document.Notes.ShouldHaveSingleItem();
        note.Label.ShouldBe("1");
        note.Body.In(document.Text).ShouldBe("Report of the council, second part.");
    }

    [Fact]
    public void Lines_that_are_tagged_one_by_one_are_not_followed()
    {
        var text = new[] { "It was built in three years by men who had never", "seen the sea before they came there, and who then", "went home again." };
        var document = Tagged([.. text.Select((t, i) => ("P", 72.0, 700.0 - (12 * i), t))]).Read().Document!;
        document.Text.ShouldBe(string.Join(' ', text));
    }

    [Fact]
    public void What_is_called_an_artifact_is_left_out()
    {
        var pdf = new PdfMaker().NewPage().Raw("/Artifact <</Type/Pagination>> BDC").Line(72, 760, "A HEAD OF ONE PAGE").Raw("EMC");
        pdf.Lines(72, 700, "It was built in three years by men who had never", "seen the sea before, and who went home again.");
        pdf.Read().Document!.Text.ShouldBe("It was built in three years by men who had never seen the sea before, and who went home again.");
    }

    [Fact]
    public void What_is_to_be_read_goes_before_what_is_painted()
    {
        var pdf = new PdfMaker().NewPage();
        pdf.Raw(
            "BT /F1 10 Tf 72 700 Td (The ) Tj /Span <</ActualText (first)>> BDC (1st) Tj EMC ( of them, out) Tj /Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC (lined) Tj ET"
        );
        pdf.Read().Document!.Text.ShouldBe("The first of them, outlined");
    }

    [Fact]
    public void An_element_that_is_its_own_parent_ends()
    {
        var pdf = new PdfMaker { Catalog = "/StructTreeRoot 101 0 R", Page = "/StructParents 0" }.NewPage();
        pdf.Others.Add("<</Type/StructTreeRoot/ParentTree 102 0 R/RoleMap<</A/B/B/A>>>>");
        pdf.Others.Add("<</Kids[102 0 R]/Nums[0[103 0 R]]>>");
        pdf.Others.Add("<</S/A/P 103 0 R>>");
        pdf.Raw("/A <</MCID 0>> BDC").Line(72, 700, "One line of text.").Raw("EMC");
        pdf.Read().Document!.Text.ShouldBe("One line of text.");
    }
}
