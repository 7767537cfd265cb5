using System.IO.Compression;
using System.Text;

namespace Loccit.Documents.Tests.Latex;

/// <summary>Documents whose parts are files beside them, in a folder or a zip archive.</summary>
public class LatexProjectTests
{
    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return packed.ToArray();
    }

    private static string Paper(params string[] lines) => $"\\documentclass{{book}}\n\\begin{{document}}\n{string.Join("\n\n", lines)}\n\\end{{document}}\n";

    [Fact]
    public void A_zip_is_read_as_its_main_file_with_its_parts_in_it()
    {
        var zip = Zip(
            ("paper/chapters/one.tex", "Chapter words by \\textcite{lee}.\n\n\\input{chapters/deeper/two}"),
            ("paper/chapters/deeper/two.tex", "Deeper words."),
            ("paper/main.tex", Paper("\\addbibresource{refs.bib}", "Before.", "\\include{chapters/one}", "\\input{../shared/end}")),
            ("paper/refs.bib", "@book{lee, author = {Lee, Ann}, title = {The Work}, year = 2019}"),
            ("paper/unused.tex", "A text of its own."),
            ("shared/end.tex", "The end.")
        );
        var results = DocumentReader.ReadAll(zip, "p.zip").ToList();
        results.Select(r => r.Path).ShouldBe(["p.zip/paper/main.tex", "p.zip/paper/unused.tex"]);
        results.SelectMany(r => r.Findings).ShouldBeEmpty();
        var document = results[0].Document!;
        document.Read(new Span(0, document.Text.Length)).ShouldBe("Before.\nChapter words by Lee (2019).\nDeeper words.\nThe end.");
        document.CitedWorks.Single().Work.Title.ShouldBe("The Work");
        document.PlaceOf(document.Text.IndexOf("Deeper", StringComparison.Ordinal)).File.ShouldBe("p.zip/paper/chapters/deeper/two.tex");
        document.PlaceOf(document.Text.IndexOf("The end", StringComparison.Ordinal)).File.ShouldBe("p.zip/shared/end.tex");
    }

    [Fact]
    public void Nothing_outside_of_the_zip_is_read()
    {
        using var folder = new TemporaryFolder();
        folder.File("secret.tex", "Secret words.");
        var zip = folder.File(
            "p.zip",
            Zip(("main.tex", Paper("Before.", "\\input{../secret}", $"\\input{{{folder.Path}/secret.tex}}", "\\input{secret}")), ("other.tex", "Other."))
        );
        var main = DocumentReader.ReadAll(zip).First();
        main.Document!.Text.ShouldBe("Before.");
        main.Findings.ShouldAllBe(f => f.Message.Contains("which is not a file in the archive", StringComparison.Ordinal));
        main.Findings.Count.ShouldBe(3);
    }

    [Fact]
    public void Parts_that_take_in_each_other_are_read_once_and_told()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.tex", "In a. \\input{b}");
        folder.File("b.tex", "In b. \\input{a}");
        var main = folder.File("main.tex", Paper("Start.", "\\input{a}", "\\input{a}", "\\input{main}"));
        var read = DocumentReader.ReadFile(main);
        read.Document!.Read(new Span(0, read.Document.Text.Length)).ShouldBe("Start.\nIn a. In b.\nIn a. In b.");
        read.Findings.Select(f => f.Message[(f.Message.IndexOf("takes in", StringComparison.Ordinal) + 9)..f.Message.IndexOf(',', StringComparison.Ordinal)])
            .ShouldBe([Path.Combine(folder.Path, "a.tex"), main]);
    }

    [Fact]
    public void Parts_together_are_no_larger_than_a_document_may_be()
    {
        var zip = Zip(("main.tex", Paper("Start.", "\\input{a}", "\\input{a}", "\\input{a}")), ("a.tex", new string('a', 1000)));
        var main = DocumentReader.ReadAll(zip, "p.zip", new ReadingOptions { MaxBytes = 2500 }).First();
        main.Document!.Text.ShouldBe($"Start.\n\n{new string('a', 1000)}\n\n{new string('a', 1000)}");
        main.Findings.Single().Message.ShouldContain("more than the 2500 bytes");
    }

    [Fact]
    public void A_document_that_is_kept_without_its_parts_is_read_without_them()
    {
        var zip = Zip(("main.tex", Paper("Start.", "\\input{a}")), ("a.tex", "Part."));
        var results = DocumentReader.ReadAll(zip, "p.zip", new ReadingOptions { ReadsParts = false }).ToList();
        results.Select(r => r.Document!.Text).ShouldBe(["Part.", "Start."]);
        results[1].Findings.Single().Message.ShouldStartWith("p.zip/main.tex names a.tex, which is not kept with it");
    }
}
