using System.Text;
using CsCheck;

namespace Loccit.Documents.Tests.Latex;

public class LatexPlacesTests
{
    [Theory]
    [InlineData("He said \\enquote{so it is}.", "“so it is”", "\\enquote{so it is}")]
    [InlineData("He said ``so\n  it is''.", "“so it is”", "``so\n  it is''")]
    [InlineData("A caf\\'e --- here", "café", "caf\\'e")]
    [InlineData("A caf\\'e --- here", "here", "here")]
    [InlineData("One.\r\n\r\n% left out\r\nTwo words.", "Two words.", "Two words.")]
    [InlineData("Text\\footnote{A note \\emph{here}.} more.", "A note here.", "A note \\emph{here}.")]
    [InlineData("\\newcommand{\\q}[1]{``#1''}He said \\q{so it is}.", "“so it is”", "\\q{so it is}")]
    [InlineData("\\section{One}\nText\\begin{quote}set off\\end{quote}", "set off", "set off")]
    [InlineData("\\documentclass{article}\n\\title{T}\n\\begin{document}\nWords.\n\\end{document}", "Words.", "Words.")]
    public void Words_stand_where_they_are_written(string tex, string words, string expected)
    {
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(tex), "a.tex").Document!;
        var prose = document.Prose;
        var start = prose.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, prose);
        document.RegionOf(new Span(start, start + words.Length))!.Span.In(tex).ShouldBe(expected);
    }

    [Fact]
    public void Words_of_a_part_stand_in_the_part()
    {
        using var folder = new TemporaryFolder();
        folder.File("parts/one.tex", "First line.\nSecond \\textbf{line}.");
        var main = folder.File("main.tex", "\\begin{document}\nBefore.\n\n\\input{parts/one}\n\nBehind.\n\\end{document}");
        var document = DocumentReader.ReadFile(main).Document!;
        var place = document.PlaceOf(document.Text.IndexOf("Second", StringComparison.Ordinal));
        (place.Line, place.Column).ShouldBe((2, 1));
        place.File.ShouldBe(Path.Combine(folder.Path, "parts/one.tex"));
        var behind = document.PlaceOf(document.Text.IndexOf("Behind", StringComparison.Ordinal));
        (behind.Line, behind.Column, behind.File).ShouldBe((6, 1, null));
    }

    [Fact]
    public void Each_word_that_was_read_stands_in_the_file() =>
        Gen.OneOf(
                "alpha ",
                "beta\n",
                "gamma\n\n",
                "\\emph{",
                "}",
                "{",
                "% c\n",
                "\\footnote{",
                "\\enquote{",
                "``",
                "''",
                "\\'e",
                "\\begin{quote}",
                "\\end{quote}",
                "\\x ",
                "~",
                "\\item "
            )
            .Array[0, 30]
            .Sample(parts =>
            {
                var tex = string.Concat(parts);
                var document = DocumentReader.Read(Encoding.UTF8.GetBytes("a " + tex), "a.tex").Document!;
                foreach (var word in (string[])["alpha", "beta", "gamma"])
                {
                    for (var at = 0; (at = document.Text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at++)
                        document.RegionOf(new Span(at, at + word.Length))!.Span.In("a " + tex).ShouldEndWith(word);
                }
            });
}
