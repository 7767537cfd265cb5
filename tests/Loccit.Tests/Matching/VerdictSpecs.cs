using System.Text.RegularExpressions;

namespace Loccit.Tests.Matching;

/// <summary>Runs the cases in tests/specs/verdicts: prose with fenced blocks of "key: value" lines.</summary>
public sealed partial class VerdictSpecs
{
    [GeneratedRegex("```case\n(?<case>[^`]*)```", RegexOptions.NonBacktracking)]
    private static partial Regex Fence { get; }

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var file in Directory.GetFiles(Repository.Path("tests/specs/verdicts"), "*.md").Order(StringComparer.Ordinal))
        {
            for (var i = 0; i < Fence.Count(File.ReadAllText(file)); i++)
                cases.Add(System.IO.Path.GetFileName(file), i);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Verdict_is_as_the_prose_says(string file, int number)
    {
        var block = Fence.Matches(File.ReadAllText(Repository.Path("tests/specs/verdicts/" + file)))[number].Groups["case"].Value;
        var fields = block
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(": ", 2))
            .ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        var filler = string.Concat(Enumerable.Range(1, 200).Select(i => $"Word{i} of a long stretch that nobody quotes stands here. "));
        string Text(string key) => fields[key].Replace("\\n", "\n", StringComparison.Ordinal).Replace("@@200@@", filler, StringComparison.Ordinal);
        List<Source> sources = [Source("cited.txt", Text("source"))];
        if (fields.ContainsKey("other"))
            sources.Add(Source("other.txt", Text("other")));
        var checker = new Checker(sources, new CheckOptions { Policy = Policy.Load(fields.GetValueOrDefault("policy", "press")) });

        var judgement = checker.Verify(Text("quote"), "cited.txt");

        var told = $"{judgement.Explanation} {string.Join("; ", judgement.Edits)}";
        judgement.Verdict.ToString().ToLowerInvariant().ShouldBe(fields["verdict"], told);
        foreach (var kind in fields.GetValueOrDefault("kinds", "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            judgement.Flags.HasFlag(Enum.Parse<EditKinds>(kind, ignoreCase: true)).ShouldBeTrue($"{kind} in {judgement.Flags}: {told}");
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
