namespace Loccit.Tests;

public class FileMapTests
{
    private const string File = "He said \\enquote{so\nit is}.\n";

    // "He said “so it is”." where the marks were made of a command and a brace
    private static readonly Document Document = new("He said “so it is”.")
    {
        HasLines = false,
        FileMap = new FileMap(
            [(null, File), ("part.tex", "one\ntwo")],
            [
                new FileStretch(new Span(0, 8), 0, new Span(0, 8)),
                new FileStretch(new Span(8, 9), 0, new Span(8, 17)),
                new FileStretch(new Span(9, 17), 0, new Span(17, 25)),
                new FileStretch(new Span(17, 18), 0, new Span(25, 26)),
                new FileStretch(new Span(18, 19), 1, new Span(4, 7)),
            ]
        ),
    };

    [Theory]
    [InlineData(0, 2, "He")]
    [InlineData(8, 18, "\\enquote{so\nit is}")]
    [InlineData(9, 17, "so\nit is")]
    [InlineData(12, 14, "it")]
    [InlineData(8, 9, "\\enquote{")]
    public void A_span_stands_where_it_was_made(int start, int end, string expected)
    {
        var region = Document.RegionOf(new Span(start, end))!;
        region.Span.In(File).ShouldBe(expected);
        region.Path.ShouldBeNull();
    }

    [Fact]
    public void Lines_and_columns_are_those_of_the_file()
    {
        var region = Document.RegionOf(new Span(8, 18))!;
        (region.Line, region.Column, region.EndLine, region.EndColumn).ShouldBe((1, 9, 2, 7));
        var place = Document.PlaceOf(12);
        (place.Line, place.Column, place.File).ShouldBe((2, 1, null));
    }

    [Fact]
    public void What_is_in_a_part_names_the_part()
    {
        var place = Document.PlaceOf(18);
        (place.Line, place.Column, place.File).ShouldBe((2, 1, "part.tex"));
        // of a span over two files what is in the first
        Document.RegionOf(new Span(12, 19))!.Span.In(File).ShouldBe("it is}");
    }

    [Fact]
    public void A_document_without_a_map_has_no_regions() =>
        new Document("words") { HasLines = false }
            .RegionOf(new Span(0, 5))
            .ShouldBeNull();

    [Fact]
    public void The_text_of_a_plain_document_is_its_file()
    {
        var region = new Document("one\r\ntwo").RegionOf(new Span(5, 8))!;
        (region.Line, region.Column, region.EndColumn, region.Span).ShouldBe((2, 1, 4, new Span(5, 8)));
    }
}
