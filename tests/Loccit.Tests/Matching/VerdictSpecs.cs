using Loccit.Specs;

namespace Loccit.Tests.Matching;

/// <summary>Runs the cases in tests/specs/verdicts: prose with fenced blocks of "key: value" lines.</summary>
public sealed class VerdictSpecs
{
    private static readonly Lazy<List<VerdictCase>> All = new(() => VerdictCase.ReadAll(Repository.Path("tests/specs/verdicts")));

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var (number, c) in All.Value.Index())
            cases.Add(c.File, number);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Verdict_is_as_the_prose_says(string file, int number)
    {
        var c = All.Value[number];
        c.File.ShouldBe(file);
        List<Source> sources = [Source("cited.txt", c.Source)];
        if (c.Other is { } other)
            sources.Add(Source("other.txt", other));
        var checker = new Checker(sources, new CheckOptions { Policy = Policy.Load(c.Policy) });

        var judgement = checker.Verify(c.Quote, c.IsCited ? "cited.txt" : null);

        c.Fault(judgement).ShouldBeNull();
        foreach (var passage in judgement.Passages)
            passage.Span.End.ShouldBeLessThanOrEqualTo(sources.First(s => s.Id == passage.Source).Document!.Text.Length);
    }

    private static Source Source(string id, string text) =>
        new()
        {
            Id = id,
            Path = id,
            Document = PlainText.ToDocument(text),
        };
}
