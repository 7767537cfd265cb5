using Loccit.Speakers;

namespace Loccit.Tests.Speakers;

/// <summary>Runs the cases of tests/specs/speakers.</summary>
public class SpeakerSpecTests
{
    private const string Fence = "```";

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(SpecFolder(), "*.md").Order(StringComparer.Ordinal))
        {
            var n = 0;
            var parts = File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n" + Fence);
            foreach (var part in parts.Where(p => p.StartsWith("speakers\n", StringComparison.Ordinal)))
                cases.Add($"{Path.GetFileNameWithoutExtension(file)} {++n}", part["speakers\n".Length..]);
        }
        return cases;
    }

    [Fact]
    public void Specs_hold_at_least_fifty_cases() => Cases().Count.ShouldBeGreaterThanOrEqualTo(50);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Speaker_cue_basis_and_agent_are_found(string name, string body)
    {
        var halves = body.Split("\n---\n");
        halves.Length.ShouldBe(2, name);
        var text = halves[0];
        var quotations = MarkedQuotations.In(text);
        var citations = new List<Citation>();
        var expected = new List<string>();
        foreach (var line in halves[1].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            if (words[0] == "cite")
                Cite(text, line["cite ".Length..], quotations, citations);
            else if (words[0] == "utterance")
                quotations = quotations.ConvertAll(q => words.Contains(q.Id) ? q with { Utterance = "u1" } : q);
            else
                expected.Add(line);
        }
        var (found, agents) = SpeakerFinder.Find(PlainText.ToDocument(text), quotations, citations);
        found.Where(q => q.Kind != QuotationKind.Scare).Select(q => Row(text, q.Attribution, agents)).ShouldBe(expected, text);
        // Agents of one name would look like one in the rows.
        agents.Select(a => a.Name).ShouldBeUnique(text);
        found.Where(q => q.Kind == QuotationKind.Scare).ShouldAllBe(q => q.Attribution == null);
    }

    /// <summary>"q1 q2 by Author: (words)" binds the quotations to the citation with these words.</summary>
    private static void Cite(string text, string line, List<Quotation> quotations, List<Citation> citations)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var words = line[(colon + 2)..];
        var head = line[..colon].Split(" by ");
        var at = text.IndexOf(words, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, line);
        var citation = new Citation
        {
            Id = $"c{citations.Count + 1}",
            Form = CitationForm.Parenthetical,
            Span = new(at, at + words.Length),
            Text = words.Trim('(', ')'),
            Authors = head.Length > 1 ? [head[1]] : [],
        };
        citations.Add(citation);
        for (var i = 0; i < quotations.Count; i++)
        {
            if (head[0].Split(' ').Contains(quotations[i].Id))
                quotations[i] = quotations[i] with { Citations = [new Binding(citation.Id, "follows-directly")] };
        }
    }

    private static string Row(string text, Attribution? a, IReadOnlyList<Agent> agents)
    {
        if (a is null)
            return "-";
        var speaker = a.Speaker?.In(text) ?? "-";
        var cue = a.Cue?.In(text) ?? "-";
        var agent = agents.FirstOrDefault(g => g.Id == a.Agent)?.Name ?? "-";
        return $"{speaker} | {cue} | {a.Basis} | {agent}";
    }

    private static string SpecFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var specs = Path.Combine(folder.FullName, "tests", "specs", "speakers");
            if (Directory.Exists(specs))
                return specs;
        }
        throw new DirectoryNotFoundException("tests/specs/speakers");
    }
}
