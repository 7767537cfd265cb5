using System.Text;
using CsCheck;
using Loccit.Cli.Inputs;

namespace Loccit.Cli.Tests.Inputs;

public class InputTests
{
    [Fact]
    public void Folders_and_patterns_give_files_once_and_in_order()
    {
        using var folder = new Folder();
        foreach (var name in new[] { "b.md", "a.txt", "deep/er/c.html", "deep/image.png", ".hidden/d.md", "deep/.e.md" })
            folder.Add(name, "x");
        var all = InputFiles.Expand([folder.Path, Path.Combine(folder.Path, "a.txt"), "-"]).Files;
        all.Select(f => f == "-" ? f : Path.GetRelativePath(folder.Path, f)).ShouldBe(["a.txt", "b.md", Path.Combine("deep", "er", "c.html"), "-"]);
        InputFiles.Expand([folder.Path + "/**/*.html"]).Files.ShouldBe([folder.Path + "/deep/er/c.html"]);
        InputFiles.Expand([folder.Path + "/?.md"]).Files.ShouldBe([folder.Path + "/?.md"]);
        InputFiles.Expand([folder.Path + "/*.md"]).Files.ShouldBe([folder.Path + "/b.md"]);
        InputFiles.Expand(["nor-this"]).Files.ShouldBe(["nor-this"]);
    }

    [Fact]
    public void A_pattern_without_a_match_is_told()
    {
        var found = InputFiles.Expand(["no/such*.md", "nor-this"]);
        found.Files.ShouldBe(["nor-this"]);
        var finding = found.Findings.ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Error);
        finding.Message.ShouldBe("no file matches the pattern 'no/such*.md'.");
    }

    [Fact]
    public void A_link_back_to_its_own_folder_does_not_multiply_documents()
    {
        using var folder = new Folder();
        folder.Add("in/a.txt", "x");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "in", "again"), folder.Path);
        InputFiles.Expand([folder.Path]).Files.ShouldBe([Path.Combine(folder.Path, "in", "a.txt")]);
    }

    [Fact]
    public void Lines_come_whole_however_the_stream_is_cut() =>
        Gen.Select(Gen.Char["ab \n\r"].Array[0, 400], Gen.Int[1, 7])
            .Sample(
                (chars, step) =>
                {
                    var text = new string(chars);
                    var expected = text.Split('\n').Select((l, i) => (i + 1, l.Trim(' ', '\r'))).Where(l => l.Item2.Length > 0);
                    var reader = new LineReader(new DripStream(Encoding.UTF8.GetBytes(text), step), maxLines: 5);
                    var lines = new List<(int, string)>();
                    for (var batch = reader.Next(); batch.Count > 0; batch = reader.Next())
                        lines.AddRange(batch.Select(l => (l.Number, Encoding.UTF8.GetString(l.Bytes))));
                    lines.ShouldBe(expected);
                }
            );

    [Fact]
    public void A_line_past_the_limit_is_passed_over()
    {
        var text = "one\n" + new string('x', 1 << 18) + "\nthree\n";
        var reader = new LineReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), maxLineBytes: 1 << 16);
        var lines = new List<LineReader.Line>();
        for (var batch = reader.Next(); batch.Count > 0; batch = reader.Next())
            lines.AddRange(batch);
        lines.Select(l => (l.Number, l.TooLong)).ShouldBe([(1, false), (2, true), (3, false)]);
        Encoding.UTF8.GetString(lines[2].Bytes).ShouldBe("three");
    }

    private sealed class DripStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));
    }
}
