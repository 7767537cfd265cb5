using System.Diagnostics;
using Loccit.Documents.Tests.Html;

namespace Loccit.Documents.Tests.Epub;

/// <summary>Books as other programs make them.</summary>
public class BookProgramTests
{
    private const string Text = """
        # One

        He said that “the words are these”.[^1] And *others*.

        > A block quotation
        > over two lines.[^2]

        # Two

        Again.[^1]

        [^1]: The first note.
        [^2]: The second.
        """;

    [Theory]
    [InlineData("epub2")]
    [InlineData("epub3")]
    public void Pandoc(string format)
    {
        if (Array.Find(["/usr/bin/pandoc", "/usr/local/bin/pandoc", "/opt/homebrew/bin/pandoc"], File.Exists) is not { } pandoc)
        {
            Assert.Skip("pandoc is not installed here, which this test makes its book with.");
            return;
        }
        using var folder = new TemporaryFolder();
        var book = Path.Combine(folder.Path, "a.epub");
        Run(
            pandoc,
            "-f",
            "markdown-smart",
            "-t",
            format,
            folder.File("a.md", Text),
            "-o",
            book,
            "--metadata",
            "title=The Book",
            "--metadata",
            "author=Jane Doe"
        );
        var document = DocumentReader.ReadFile(book).Document!;
        (document.Metadata.Title, document.Metadata.Authors.Single()).ShouldBe(("The Book", "Jane Doe"));
        document.MarkupTexts(MarkupKind.Emphasis).ShouldContain("others");
        document.Read(document.Markup.Single(m => m.Kind == MarkupKind.BlockQuote).Span).ShouldBe("A block quotation over two lines.");
        document.PlaceOf(document.Text.IndexOf("Again", StringComparison.Ordinal)).Headings[^1].ShouldBe("Two");
        document.Notes.Select(n => document.TextOf(n.Body)).ShouldBe(["The first note.", "The second.", "The first note."], ignoreOrder: true);
        document.Notes.ShouldAllBe(n => n.Calls.Count == 1);
        document.Prose.Replace("\u2060", "", StringComparison.Ordinal).ShouldContain("“the words are these”. And");
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error);
    }
}
