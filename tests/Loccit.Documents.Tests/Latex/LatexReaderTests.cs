using System.Text;
using CsCheck;

namespace Loccit.Documents.Tests.Latex;

public class LatexReaderTests
{
    private static Document Read(string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.tex").Document!;

    private static string Prose(string text)
    {
        var document = Read(text);
        return document.Read(new Span(0, document.Text.Length));
    }

    [Theory]
    [InlineData("One\ntwo.\n\nThree.", "One two.\nThree.")]
    [InlineData("``So,'' he said, `no'.", "“So,” he said, ‘no’.")]
    [InlineData("``A `b'\\,'' z.\\,B.", "“A ‘b’” z. B.")]
    [InlineData("pp.~3--5 --- yes", "pp. 3–5 — yes")]
    [InlineData("caf\\'e, \\\"{o}l, \\^\\i le, \\c{c}a, na\\\"{\\i}ve, \\v{S}koda", "café, öl, île, ça, naïve, Škoda")]
    [InlineData("stra\\ss e, \\OE uvre, \\AE sop{\\o}", "straße, Œuvre, Æsopø")]
    [InlineData("50\\% of \\$5 \\& more \\#1 a\\_b \\{x\\}", "50% of $5 & more #1 a_b {x}")]
    [InlineData("we \\ldots{} you \\dots", "we … you …")]
    [InlineData("a % comment\nb", "a b")]
    [InlineData("a%\nb", "ab")]
    [InlineData("a\n% comment\n\nb", "a\nb")]
    [InlineData("\\emph{one} {\\em two} \\textbf{three}", "one two three")]
    [InlineData("about $50$ million, $12{,}000$ men", "about 50 million, 12,000 men")]
    [InlineData("so $x^2$ is", "so is")]
    [InlineData("so \\( x_1 \\) is $$a\\le b$$ here", "so is here")]
    [InlineData("A\\label{a} see\\index{b} C\\vspace{1cm} D", "A see C D")]
    [InlineData("\\section*{One \\emph{two}}Text", "One two\nText")]
    [InlineData("\\begin{itemize}\\item One\\item[b)] Two\\end{itemize}Three", "One\nb) Two\nThree")]
    [InlineData("\\begin{tabular}{ll}a & b\\\\ c & d\\end{tabular}", "a\nb\nc\nd")]
    [InlineData("line one\\\\line two", "line one line two")]
    [InlineData("\\begin{equation}x\\end{equation}After", "After")]
    [InlineData("\\iffalse no \\fi yes", "yes")]
    [InlineData("\\enquote{out \\enquote{in} out}", "“out ‘in’ out”")]
    [InlineData("\\enquote*{in}", "‘in’")]
    [InlineData("\\foreignquote{ngerman}{So}", "„So“")]
    [InlineData("\\textquote[Smith 12][.]{Words}", "“Words.” (Smith 12)")]
    [InlineData("\\enquote{He \\textins{that is} \\textelp{} went}", "“He [that is] […] went”")]
    [InlineData("\\newcommand{\\eu}{European Union}The \\eu{} said", "The European Union said")]
    [InlineData("\\newcommand{\\q}[1]{``#1''}He said \\q{so it is}.", "He said “so it is”.")]
    [InlineData("\\newcommand{\\q}[2][a]{#1-#2}\\q{b} \\q[c]{d}", "a-b c-d")]
    [InlineData("\\def\\x{y}\\x\\x", "yy")]
    [InlineData("\\documentclass{article}\\newcommand\\a{b}hidden\\begin{document}Seen \\a.\\end{document}gone", "Seen b.")]
    [InlineData("\\verb|\\x{y}| z", "\\x{y} z")]
    [InlineData("\\url{https://a.example/b_c} here", "https://a.example/b_c here")]
    [InlineData("\\href{https://a.example}{the words}", "the words")]
    [InlineData("\\textcolor{red}{text}", "text")]
    [InlineData("\\hypertarget{one}{%\n\\section{One}\\label{one}}\n\nText", "One\nText")]
    [InlineData("\\unknown{text} \\other more", "text more")]
    [InlineData("wor\\-d and fi{}ne", "word and fine")]
    public void Text_is_what_is_printed(string tex, string expected) => Prose(tex).ShouldBe(expected);

    [Theory]
    [InlineData("\\usepackage[ngerman]{babel}\\begin{document}\"`So\"' sch\"on \\enquote{eins \\enquote{zwei}}", "„So“ schön „eins ‚zwei‘“")]
    [InlineData("\\usepackage[french]{babel}\\begin{document}\\og oui\\fg{} \\enquote{non}", "« oui » « non »")]
    [InlineData("\\documentclass[ngerman]{article}\\usepackage{babel}\\begin{document}\\enquote{So}", "„So“")]
    public void Marks_are_those_of_the_language(string tex, string expected) => Prose(tex).Replace('\u00a0', ' ').ShouldBe(expected);

    [Fact]
    public void Quotations_set_off_are_blocks_with_their_paragraphs()
    {
        var document = Read("Before.\n\\begin{quote}\nOne.\n\nTwo.\n\\end{quote}\nAfter.");
        document.Read(document.Markup.Single(m => m.Kind == MarkupKind.BlockQuote).Span).ShouldBe("One.\nTwo.");
        document.Blocks.Select(b => document.Read(b.Span)).ShouldBe(["Before.", "One.", "Two.", "After."]);
    }

    [Fact]
    public void A_long_blockquote_is_a_block_and_a_short_one_is_not()
    {
        var words = string.Concat(Enumerable.Repeat("many words ", 40)).Trim();
        Read($"He said \\blockquote[S. 3]{{{words}}} then.").Markup.Single().Kind.ShouldBe(MarkupKind.BlockQuote);
        Prose($"He said \\blockquote[S. 3]{{{words}}} then.").ShouldBe($"He said\n{words} (S. 3)\nthen.");
        Prose("He said \\blockquote[S. 3]{few words} then.").ShouldBe("He said “few words” (S. 3) then.");
    }

    [Fact]
    public void Notes_stand_behind_the_text_with_their_calls()
    {
        var document = Read("One.\\footnote{A \\emph{note}.} Two\\footnotemark.\\footnotetext{Later.}\n\nThree.");
        document.Text.ShouldBe("One.1 Two2.\n\nThree.\n\nA note.\n\nLater.");
        document.Prose.ShouldStartWith("One.\u2060 Two\u2060.");
        document
            .Notes.Select(n => (n.Label, document.Read(n.Body), n.Calls.Single().In(document.Text)))
            .ShouldBe([("1", "A note.", "1"), ("2", "Later.", "2")]);
        document.Blocks.Select(b => b.Kind).ShouldBe([BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Note, BlockKind.Note]);
    }

    [Fact]
    public void Title_authors_date_and_language_are_known()
    {
        var document = Read(
            "\\documentclass{book}\\usepackage[english,main=french]{babel}\\title{On \\emph{Words}\\thanks{Paid}}\\author{Ann Lee \\and Bo~Ray}"
                + "\\date{5 January 2019}\\begin{document}\\maketitle\\chapter{C}\\section{S}Text.\\end{document}"
        );
        document.Metadata.Title.ShouldBe("On Words");
        document.Metadata.Authors.ShouldBe(["Ann Lee", "Bo\u00a0Ray"]);
        document.Metadata.Issued.ShouldBe(new PartialDate(2019, 1, 5));
        document.Metadata.Language.ShouldBe("fr");
        document.PlaceOf(document.Text.Length).Headings.ShouldBe(["C", "S"]);
        document.Markup.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_of_references_is_called_by_numbers() =>
        Prose("Said \\cite[12]{b}.\\begin{thebibliography}{9}\\bibitem{a} Ann, Alpha.\\bibitem{b} Bo, Beta.\\end{thebibliography}")
            .ShouldBe("Said [2, p. 12].\nReferences\n[1] Ann, Alpha.\n[2] Bo, Beta.");

    private const string Bib =
        "@book{lee, author = {Lee, Ann}, title = {On Words}, publisher = {Press}, year = 2019}\n@article{ray, author={Bo Ray and Cy Fox and Di Hen}, title={Alpha}, journal={Beta}, date={2020-02}}";

    [Theory]
    [InlineData("\\cite{lee}", "(Lee 2019)", null)]
    [InlineData("\\citep[see][12]{lee}", "(see Lee 2019, p. 12)", "p. 12")]
    [InlineData("\\parencite[12--15]{ray}", "(Ray et al. 2020, pp. 12–15)", "pp. 12–15")]
    [InlineData("\\citet[ch.~2]{lee}", "Lee (2019, ch. 2)", "ch. 2")]
    [InlineData("\\textcite{lee}", "Lee (2019)", null)]
    [InlineData("(see \\citealp{lee})", "(see Lee 2019)", null)]
    [InlineData("(see \\cite{lee})", "(see Lee 2019)", null)]
    [InlineData("\\fullcite[3]{lee}", "Ann Lee, On Words (Press, 2019), p. 3", "p. 3")]
    [InlineData("\\textcquote[7]{lee}{Words}", "“Words” (Lee 2019, p. 7)", "p. 7")]
    [InlineData("\\textquote[\\cite{lee}]{Words}", "“Words” (Lee 2019)", null)]
    public void Citations_are_printed_and_bound_to_the_bibliography_beside(string tex, string expected, string? locator)
    {
        using var folder = new TemporaryFolder();
        folder.File("refs.bib", Bib);
        var path = folder.File("a.tex", $"\\begin{{document}}{tex}\\bibliography{{refs}}\\end{{document}}");
        var result = DocumentReader.ReadFile(path);
        var document = result.Document!;
        result.Findings.ShouldBeEmpty();
        document.Read(new Span(0, document.Text.Length)).ShouldBe(expected);
        var work = document.CitedWorks.Single();
        work.Work.Title.ShouldBe(tex.Contains("ray", StringComparison.Ordinal) ? "Alpha" : "On Words");
        work.Locator.ShouldBe(locator);
    }

    [Fact]
    public void Citations_in_notes_name_the_work_in_full()
    {
        using var folder = new TemporaryFolder();
        folder.File("refs.bib", Bib);
        var path = folder.File("a.tex", "\\addbibresource{refs.bib}\\begin{document}``So''.\\footcite[12]{lee} And.\\footnote{\\cite[3]{ray}.}");
        var document = DocumentReader.ReadFile(path).Document!;
        document
            .Notes.Select(n => document.Read(n.Body))
            .ShouldBe(["Ann Lee, On Words (Press, 2019), p. 12.", "Bo Ray, Cy Fox, Di Hen, Alpha (Beta, 2020), p. 3."]);
        document.CitedWorks.Count.ShouldBe(2);
        document.CitedWorks[0].Span.In(document.Text).ShouldBe("Ann Lee, On Words (Press, 2019), p. 12");
    }

    [Fact]
    public void A_key_that_the_bibliography_does_not_have_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.File("refs.bib", Bib);
        var path = folder.File("a.tex", "So \\cite{nobody}.\\bibliography{refs}");
        DocumentReader.ReadFile(path).Findings.Single().Message.ShouldContain("nobody");
    }

    [Fact]
    public void Parts_are_taken_in_from_the_folder_alone()
    {
        using var folder = new TemporaryFolder();
        folder.File("secret.tex", "secret");
        Directory.CreateDirectory(Path.Combine(folder.Path, "paper", "parts"));
        File.WriteAllText(Path.Combine(folder.Path, "paper", "parts", "one.tex"), "Part one.");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "paper", "link.tex"), "../secret.tex");
        var path = Path.Combine(folder.Path, "paper", "a.tex");
        File.WriteAllText(path, "A \\input{parts/one} B \\input{../secret} C \\input{/etc/hostname} D \\include{link} E \\input{none} F");
        var result = DocumentReader.ReadFile(path);
        result.Document!.Read(new Span(0, result.Document.Text.Length)).ShouldBe("A Part one. B C D E F");
        result.Findings.Count.ShouldBe(4);
        result.Findings.ShouldAllBe(f => f.Message.Contains("not a file in its folder"));
    }

    [Fact]
    public void A_file_that_takes_itself_in_comes_to_an_end()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.tex", "x \\input{a}");
        DocumentReader.ReadFile(path).Document!.Text.ShouldBe("x");
    }

    [Theory]
    [InlineData("\\def\\a{\\a\\a}\\a end")]
    [InlineData("\\newcommand{\\a}[1]{\\a{#1#1}}\\a{x} end")]
    [InlineData("\\def\\aa{\\bb}\\def\\bb{\\aa}\\aa end")]
    public void Commands_that_stand_for_themselves_come_to_an_end(string tex) => Prose(tex).ShouldEndWith("end");

    [Fact]
    public void Any_input_gives_a_document_whose_parts_are_in_it() =>
        Gen.OneOf(
                "\\",
                "{",
                "}",
                "[",
                "]",
                "%",
                "\n",
                "\n\n",
                "$",
                "&",
                "word ",
                "\\footnote",
                "\\emph",
                "\\begin{quote}",
                "\\end{quote}",
                "\\begin{itemize}",
                "\\item ",
                "\\end{itemize}",
                "\\cite{a}",
                "\\enquote",
                "\\blockquote",
                "\\'",
                "e",
                "\"",
                "``",
                "''",
                "\\title",
                "\\maketitle",
                "\\section",
                "\\begin{document}",
                "\\end{document}",
                "\\newcommand{\\x}{",
                "\\x",
                "\ud83d",
                "\ude00"
            )
            .Array[0, 40]
            .Sample(parts =>
            {
                var document = new DocumentCheck(Loccit.Documents.Latex.LatexReader.Read(string.Concat(parts), "a.tex", "", FilesBeside.None, []));
                document.Holds().ShouldBeTrue();
            });
}
