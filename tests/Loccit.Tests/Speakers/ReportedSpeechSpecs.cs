using Loccit.Quotations;

namespace Loccit.Tests.Speakers;

/// <summary>Runs the cases of tests/specs/quotations/indirect.md.</summary>
public class ReportedSpeechSpecs
{
    private const string Fence = "```";

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        var heading = "";
        var lines = File.ReadAllLines(Repository.Path("tests/specs/quotations/indirect.md"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
                heading = lines[i][3..];
            if (lines[i] != Fence + "reports")
                continue;
            var end = Array.IndexOf(lines, Fence, i);
            cases.Add($"{heading}, line {i + 1}", string.Join('\n', lines[(i + 1)..end]));
            i = end;
        }
        return cases;
    }

    [Fact]
    public void There_are_cases() => Cases().Count.ShouldBeGreaterThan(20);

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Content_speaker_cue_and_reason_are_found(string title, string example)
    {
        var parts = example.Split("\n---");
        parts.Length.ShouldBe(2, title);
        var text = parts[0];
        var rows = QuotationReader
            .Read(text)
            .Quotations.Where(q => q.Kind == QuotationKind.Indirect)
            .Select(q =>
                $"{q.Reason}: {q.Span.In(text)} | {q.Attribution?.Speaker?.In(text) ?? "-"} | {q.Attribution?.Cue?.In(text) ?? "-"} | {q.Attribution?.Basis}"
            );
        string.Join('\n', rows).ShouldBe(parts[1].Trim(), title);
    }
}
