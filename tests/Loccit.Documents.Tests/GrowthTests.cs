using System.Text;
using Loccit.Documents.Archives;
using Loccit.Documents.Bibliography;
using Loccit.Documents.Tests.Epub;
using Loccit.Documents.Tests.OpenDocument;
using Loccit.Documents.Tests.Warc;
using Loccit.Documents.Tests.Word;
using Loccit.Tests;

namespace Loccit.Documents.Tests;

/// <summary>Hostile files cost work in proportion to their size, in every format.</summary>
[Collection(Growth.Name)]
public class GrowthTests
{
    [Theory]
    [InlineData("a.tex", "{")]
    [InlineData("a.tex", "}")]
    [InlineData("a.tex", "\\emph{")]
    [InlineData("a.tex", "\\footnote{")]
    [InlineData("a.tex", "\\begin{quote}")]
    [InlineData("a.tex", "\\begin{quote}x\\end{quote}")]
    [InlineData("a.tex", "\\end{quote}")]
    [InlineData("a.tex", "\\cite[")]
    [InlineData("a.tex", "\\cite{")]
    [InlineData("a.tex", "\\[")]
    [InlineData("a.tex", "$")]
    [InlineData("a.tex", "$ ")]
    [InlineData("a.tex", "\\begin{equation}")]
    [InlineData("a.tex", "\\verb|")]
    [InlineData("a.tex", "\\newcommand{\\a}{")]
    [InlineData("a.tex", "\\textquote[")]
    [InlineData("a.tex", "\\blockquote{")]
    [InlineData("a.tex", "\\begin{itemize}\\item ")]
    [InlineData("a.tex", "\\begin{tabular}{l}&")]
    [InlineData("a.tex", "\\title{")]
    [InlineData("a.tex", "\\bibitem{a}")]
    [InlineData("a.tex", "\\bibliography{")]
    [InlineData("a.tex", "\\'")]
    [InlineData("a.tex", "%\n")]
    [InlineData("a.tex", "\\enquote{")]
    [InlineData("a.tex", "\\section{")]
    [InlineData("a.wiki", "{{")]
    [InlineData("a.wiki", "}}")]
    [InlineData("a.wiki", "{{a|")]
    [InlineData("a.wiki", "[[")]
    [InlineData("a.wiki", "[[a|")]
    [InlineData("a.wiki", "[http://a ")]
    [InlineData("a.wiki", "<ref>")]
    [InlineData("a.wiki", "<ref name=a>x")]
    [InlineData("a.wiki", "<nowiki>")]
    [InlineData("a.wiki", "<!--")]
    [InlineData("a.wiki", "<")]
    [InlineData("a.wiki", "''")]
    [InlineData("a.wiki", "'''x")]
    [InlineData("a.wiki", "{|\n|")]
    [InlineData("a.wiki", "\n=")]
    [InlineData("a.wiki", "&")]
    [InlineData("a.wiki", "{{efn|")]
    [InlineData("a.wiki", "{{cite book|title=")]
    [InlineData("a.wiki", "{{blockquote|x}}")]
    [InlineData("a.wiki", "{{sfn|a|2010}}")]
    [InlineData("a.wiki", "<blockquote>")]
    [InlineData("a.wiki", "[[]]{{}}")]
    public void Four_times_the_signs_are_four_times_the_work(string name, string sign) => Reading(15_000, name, times => Repeat(sign, times));

    [Theory]
    [InlineData("<")]
    [InlineData("[")]
    [InlineData("{\\")]
    [InlineData(">>")]
    [InlineData("-->")]
    [InlineData("<v ")]
    [InlineData("- ")]
    [InlineData("A: ")]
    public void Signs_in_a_line_of_subtitles_take_linear_time(string sign) =>
        Reading(50_000, "a.srt", times => $"1\n00:00:01,000 --> 00:00:02,000\n{Repeat(sign, times)}\n");

    [Theory]
    [InlineData("{{efn|", "}}")]
    [InlineData("{{blockquote|", "}}")]
    [InlineData("{{small|", "}}")]
    [InlineData("[[a|", "]]")]
    [InlineData("{{cite book|title=", "}}")]
    [InlineData("<ref>", "")]
    [InlineData("<gallery>", "")]
    public void Nesting_of_wikitext_takes_linear_time(string open, string close) =>
        Reading(10_000, "a.wiki", times => $"{Repeat(open, times)}x{Repeat(close, times)}</ref></gallery>");

    [Theory]
    [InlineData("<p>x</p>")]
    [InlineData("<q>x</q>")]
    [InlineData("<note>x</note>")]
    [InlineData("<pb n='1'/>")]
    [InlineData("<bibl><title>x</title></bibl>")]
    [InlineData("<ref target='#a'>x</ref>")]
    [InlineData("<sp><speaker>x</speaker></sp>")]
    [InlineData("<quote/>")]
    public void Elements_of_tei_take_linear_time(string element) =>
        Reading(10_000, "a.xml", times => $"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>{Repeat(element, times)}</body></text></TEI>");

    [Theory]
    [InlineData("{\\b x}")]
    [InlineData("\\'e9")]
    [InlineData("\\u8220?")]
    [InlineData("{\\footnote x}")]
    [InlineData("\\par x")]
    [InlineData("{\\super x}")]
    [InlineData("{\\field{\\*\\fldinst HYPERLINK \"a\"}{\\fldrslt b}}")]
    [InlineData("{\\v x}")]
    [InlineData("}")]
    public void Groups_of_rtf_take_linear_time(string part) => Reading(15_000, "a.rtf", times => $"{{\\rtf1\\ansi\\ansicpg1252{Repeat(part, times)}}}");

    [Theory]
    [InlineData("<text:p>x</text:p>")]
    [InlineData("<text:p>x<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>")]
    [InlineData("<text:p>x<office:annotation office:name='a'><text:p>n</text:p></office:annotation></text:p>")]
    [InlineData("<text:p><draw:text-box><text:p>x</text:p></draw:text-box></text:p>")]
    public void Elements_of_odt_take_linear_time(string part) => Reading(5_000, "a.odt", times => OdtFile.Of(Repeat(part, times), ""));

    [Theory]
    [InlineData("@a{x,t={")]
    [InlineData("@a{x,\nt={\n")]
    [InlineData("@a{")]
    [InlineData("@a{x,t=\"")]
    [InlineData("@")]
    [InlineData("@string{a=a#a}")]
    [InlineData("@a{x,t=a#")]
    [InlineData("{")]
    public void Signs_of_bibtex_take_linear_time(string sign) =>
        Growth.ShouldBeLinear(
            25_000,
            times =>
            {
                var bib = Repeat(sign, times);
                return () => BibtexFile.Read(bib);
            }
        );

    [Theory]
    [InlineData("> > > x\n>> y\n")]
    [InlineData(">")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\n--b\n")]
    public void Lines_of_mail_take_linear_time(string line) => Reading(20_000, "a.eml", times => $"From: a@example.org\n\n{Repeat(line, times)}");

    [Fact]
    public void Headers_of_mail_take_linear_time() => Reading(2_000_000, "a.eml", times => $"From: a@example.org\nX: {Repeat("a", times)}\n\nWords.");

    [Theory]
    [InlineData("WARC/1.0\r\n", "WARC-Type: x\r\n")]
    [InlineData("", "WARC/1.0\r\n\r\n")]
    [InlineData("WARC/1.0\r\nX: a\r\n", " b\r\n")]
    [InlineData("", "aaaaaaaaaaaaaaaaaaaa")]
    public void Lines_of_warc_take_linear_time(string head, string line) =>
        Growth.ShouldBeLinear(
            100_000,
            times =>
            {
                var file = new WarcFile().Raw(head + Repeat(line, times));
                return () => file.Faults();
            }
        );

    [Fact]
    public void Fields_of_docx_that_are_never_ended_take_linear_time()
    {
        const string Field = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"separate\"/><w:t>a</w:t></w:r>";
        Growth.ShouldBeLinear(
            10_000,
            times =>
            {
                var file = new WordFile($"<w:p>{Repeat(Field, times)}</w:p>");
                return () => file.Read();
            }
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("</a>")]
    public void Nesting_in_epub_takes_linear_time(string close) =>
        Growth.ShouldBeLinear(
            100_000,
            times =>
            {
                var deep = Repeat("<a>", times) + Repeat(close, times);
                var (package, list) = (new Book().Metadata(deep).Chapter("a.xhtml", "<p>One.</p>"), new Book().Ncx(deep).Chapter("a.xhtml", "<p>One.</p>"));
                return () =>
                {
                    package.Read().Findings.Single().Message.ShouldContain("nested");
                    list.Document().Text.ShouldBe("One.");
                };
            }
        );

    [Fact]
    public void Marks_in_epub_take_linear_time() =>
        Growth.ShouldBeLinear(
            8_000,
            times =>
            {
                var marks = string.Concat(Enumerable.Range(0, times).Select(i => $"<a id='p{i}'/>"));
                var list = string.Concat(Enumerable.Range(0, times).Select(i => $"<li><a href='a.xhtml#p{i}'>{i}</a></li>"));
                var book = new Book()
                    .Chapter("a.xhtml", $"<pre>{marks}{new string(' ', 10 * times)}One.</pre>{Repeat("<p><i></i>Two</p>", times)}")
                    .Navigation($"<nav epub:type='page-list'><ol>{list}</ol></nav>");
                return () => book.Document().Pages.ShouldHaveSingleItem().Label.ShouldBe($"{times - 1}");
            }
        );

    [Fact]
    public void Files_of_one_name_take_linear_time() =>
        Growth.ShouldBeLinear(
            50_000,
            times =>
                () =>
                {
                    var names = new UniqueNames(StringComparer.Ordinal);
                    for (var i = 0; i < times; i++)
                        names.Of("a.txt");
                }
        );

    private static void Reading(int few, string name, Func<int, string> text) => Reading(few, name, times => Encoding.UTF8.GetBytes(text(times)));

    private static void Reading(int few, string name, Func<int, byte[]> file) =>
        Growth.ShouldBeLinear(
            few,
            times =>
            {
                var bytes = file(times);
                return () => DocumentReader.Read(bytes, name).ShouldNotBeNull();
            }
        );

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
