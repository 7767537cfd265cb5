using System.Text.RegularExpressions;
using Loccit.Matching;
using Loccit.Matching.Differences;

namespace Loccit.Tests.Matching.Kinds;

/// <summary>Runs the cases in tests/specs/kinds: a file for each language, fenced blocks with a case on each line.</summary>
public sealed partial class KindSpecs
{
    [GeneratedRegex("```kinds\n(?<cases>[^`]*)```", RegexOptions.NonBacktracking)]
    private static partial Regex Fence { get; }

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Repository.Path("tests/specs/kinds"), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (Match block in Fence.Matches(File.ReadAllText(file)))
            {
                foreach (var line in block.Groups["cases"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    cases.Add(System.IO.Path.GetFileNameWithoutExtension(file), line);
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Kinds_are_those_that_the_prose_says(string language, string line)
    {
        var parts = line.Split(" → ");
        parts.Length.ShouldBe(3, line);
        var lexicon = Lexicon.For(language);
        var (mine, theirs) = Words.Different(Words.Of(parts[1], lexicon), Words.Of(parts[0], lexicon));

        var kinds = EditKindReader.Read(mine, theirs, lexicon);

        var wanted = parts[2].Split(' ').Aggregate(EditKinds.None, (all, kind) => all | Enum.Parse<EditKinds>(kind, ignoreCase: true));
        kinds.ShouldBe(wanted, line);
    }

    [Fact]
    public void There_is_a_file_for_each_lexicon() => Cases().Select(c => c.Data.Item1).Distinct().ShouldBe(["de", "en", "es", "fr"], ignoreOrder: true);
}
