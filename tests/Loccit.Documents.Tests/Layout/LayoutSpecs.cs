using System.Text;
using Loccit.Quotations;

namespace Loccit.Documents.Tests.Layout;

/// <summary>Runs the cases of tests/specs/layout: a markdown or plain text, and what is quoted in it by whom.</summary>
public class LayoutSpecs
{
    private const string Fence = "```";

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var file in Directory.GetFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i] is not (Fence + "markdown" or Fence + "text"))
                    continue;
                var end = Array.IndexOf(lines, Fence, i);
                cases.Add($"{Path.GetFileName(file)}:{i + 1}", lines[i][Fence.Length..], string.Join('\n', lines[(i + 1)..end]));
                i = end;
            }
        }
        return cases;
    }

    [Fact]
    public void There_are_enough_cases() => Cases().Count.ShouldBeGreaterThanOrEqualTo(30);

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void What_is_set_off_and_who_says_it_is_found(string line, string format, string example)
    {
        var parts = example.Split("\n===");
        parts.Length.ShouldBe(2, line);
        var name = format == "markdown" ? "example.md" : "example.txt";
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(parts[0]), name).Document.ShouldNotBeNull();
        var reading = QuotationReader.Read(document);
        var rows = reading.Quotations.Where(q => q.Kind != QuotationKind.Indirect).Select(q => Row(reading, q));
        string.Join('\n', rows).ShouldBe(parts[1].Trim(), line);
    }

    /// <summary>"kind reason: words | speaker | basis | agent", with the parent, and the utterance where it is another's too.</summary>
    private static string Row(Reading reading, Quotation q)
    {
        var parent = q.Parent is null ? "" : $" in {q.Parent}";
        var first = q.Utterance is null ? q : reading.Quotations.First(o => o.Utterance == q.Utterance);
        var same = first.Id == q.Id ? "" : $" with {first.Id}";
        var speaker = q.Attribution?.Speaker is { } s ? reading.Document.Read(s) : "-";
        var agent = reading.Agents.FirstOrDefault(a => a.Id == q.Attribution?.Agent)?.Name ?? "-";
        return $"{q.Id} {q.Kind} {q.Reason}{parent}{same}: {q.Text.Replace('\n', '⏎')} | {speaker} | {q.Attribution?.Basis ?? "-"} | {agent}";
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var specs = Path.Combine(folder.FullName, "tests", "specs", "layout");
            if (Directory.Exists(specs))
                return specs;
        }
        throw new DirectoryNotFoundException("tests/specs/layout");
    }
}
