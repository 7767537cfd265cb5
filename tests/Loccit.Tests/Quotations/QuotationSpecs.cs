using System.Text;
using Loccit.Quotations;

namespace Loccit.Tests.Quotations;

/// <summary>
/// Runs the examples of tests/specs/quotations, and those of the marks in tests/specs/languages: prose with blocks of a text and the quotations that are to be found in it.
/// </summary>
public class QuotationSpecs
{
    private static readonly string[] Folders = ["tests/specs/quotations", "tests/specs/languages"];

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Folders.SelectMany(f => Directory.GetFiles(Repository.Path(f), "*.md").Order(StringComparer.Ordinal)))
        {
            var heading = "";
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].StartsWith("## ", StringComparison.Ordinal))
                    heading = lines[i][3..];
                if (lines[i] != "```quotations")
                    continue;
                var end = Array.IndexOf(lines, "```", i);
                data.Add($"{Path.GetFileNameWithoutExtension(file)}: {heading}", string.Join('\n', lines[(i + 1)..end]));
                i = end;
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Example_holds(string title, string example)
    {
        var parts = example.Split("\n---");
        parts.Length.ShouldBe(2, title);
        var withUtterances = parts[1].Contains('{', StringComparison.Ordinal);
        Found(parts[0], withUtterances).ShouldBe(parts[1].Trim(), title);
    }

    [Fact]
    public void There_are_examples() => Examples().Count.ShouldBeGreaterThan(60);

    private static string Found(string text, bool withUtterances)
    {
        var document = PlainText.ToDocument(text);
        var (quotations, findings) = QuotationFinder.Find(document);
        var result = new StringBuilder();
        foreach (var q in quotations)
        {
            result.Append($"{q.Id} {q.Kind} {q.Reason}");
            if (q.Parent is not null)
                result.Append($" in {q.Parent}");
            if (withUtterances)
                result.Append($" {{{q.Utterance}}}");
            result.Append($": {q.Text.Replace("\n", "⏎", StringComparison.Ordinal)}\n");
        }
        foreach (var finding in findings)
            result.Append($"! {finding.Code.Text()} {finding.Span.In(text)}\n");
        return result.ToString().Trim();
    }
}
