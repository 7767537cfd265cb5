using System.Text;

namespace Loccit.Documents.Tests;

public class DocumentReaderTests
{
    private static ReadResult Read(string path, string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text), path);

    [Fact]
    public void Text_is_the_file_character_for_character()
    {
        var document = Read("a.txt", "One.\r\n\tTwo “three”.\n").Document!;
        document.Text.ShouldBe("One.\r\n\tTwo “three”.\n");
        document.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("One.\r\n\tTwo “three”.\n"u8)));
    }

    [Fact]
    public void An_empty_file_is_a_document_without_words()
    {
        var result = Read("a.txt", "");
        result.Document!.Text.ShouldBe("");
        result.Findings.Single().Code.ShouldBe(FindingCode.EmptyFile);
    }

    [Theory]
    [InlineData("brief.docx", "PK\u0003\u0004xyz", "a damaged zip archive")]
    public void Files_of_other_kinds_are_refused_by_name_with_what_to_do(string path, string content, string what)
    {
        var result = Read(path, content);
        result.Document.ShouldBeNull();
        var finding = result.Findings.Single();
        finding.Code.ShouldBe(FindingCode.NotReadable);
        finding.Message.ShouldStartWith(path);
        finding.Message.ShouldContain(what);
        finding.Message.ShouldContain("save it as");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var bytes = Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 256)).ToArray();
        DocumentReader.Read(bytes, "noise.txt").Document.ShouldBeNull();
        DocumentReader.Read(bytes, "noise.txt").Findings.Single().Code.ShouldBe(FindingCode.NotReadable);
    }

    [Theory]
    [InlineData("page.txt", "<!DOCTYPE html><html><body><p>Hello there.</p></body></html>", "text/html")]
    [InlineData("page.html", "Just a line of text, 3 < 4.", "text/plain")]
    public void A_wrong_extension_is_told_and_the_content_decides(string path, string content, string mediaType)
    {
        var result = Read(path, content);
        result.Document!.MediaType.ShouldBe(mediaType);
        result.Findings.Single().Code.ShouldBe(FindingCode.WrongExtension);
    }

    [Fact]
    public void A_file_over_the_limit_is_told_and_not_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("big.txt", new string('a', 2000));
        var result = DocumentReader.ReadFile(path, new ReadingOptions { MaxBytes = 1000 });
        result.Document.ShouldBeNull();
        result.Findings.Single().Code.ShouldBe(FindingCode.LimitReached);
    }

    [Fact]
    public void What_is_not_there_is_told()
    {
        using var folder = new TemporaryFolder();
        Refusal(Path.Combine(folder.Path, "none.txt")).ShouldContain("is not there");
        Refusal(Path.Combine(folder.File("file.txt", "x"), "below.txt")).ShouldNotBeEmpty();
        Refusal(folder.Path).ShouldContain("is a folder");
        var link = Path.Combine(folder.Path, "link.txt");
        File.CreateSymbolicLink(link, "nowhere.txt");
        Refusal(link).ShouldContain("is a link to nowhere.txt, which is not there");

        static string Refusal(string path)
        {
            var result = DocumentReader.ReadFile(path);
            result.Document.ShouldBeNull();
            result.Findings.Single().Message.ShouldStartWith(path);
            return result.Findings.Single().Message;
        }
    }

    [Fact]
    public async Task A_file_that_grows_while_it_is_read_never_throws_and_gives_a_start_of_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("log.txt", new string('a', 4_000_000));
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(
            () =>
            {
                using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
                while (!stop.IsCancellationRequested)
                {
                    stream.Write("bbbb"u8);
                    stream.Flush();
                }
            },
            TestContext.Current.CancellationToken
        );
        var told = false;
        for (var i = 0; i < 50 && !told; i++)
        {
            var result = DocumentReader.ReadFile(path);
            result.Document!.Text.ShouldStartWith("aaaa");
            told = result.Findings.Any(f => f.Code == FindingCode.FileChanged);
        }
        await stop.CancelAsync();
        await writer;
        told.ShouldBeTrue("no reading noticed that the file grew");
    }

    [Fact]
    public void One_line_of_twenty_megabytes_is_read()
    {
        var result = Read("line.txt", string.Concat(Enumerable.Repeat("word ", 4_000_000)));
        result.Document!.Blocks.Count.ShouldBe(1);
        result.Findings.ShouldBeEmpty();
    }
}
