using System.Collections.Concurrent;
using Loccit.Specs;

namespace Loccit.Tests.Matching;

/// <summary>Runs the public suite of tests/specs/abuse, each case with its own sources and again with the sources of all cases held.</summary>
public sealed class AbuseSpecs
{
    private static readonly string[] Honest = ["verbatim", "typographic", "permitted", "marked"];

    private static readonly string[] Fields = ["id", "source", "other", "cited", "quote", "policy", "verdict", "kinds", "why"];

    private static readonly Lazy<Dictionary<string, VerdictCase>> All = new(() =>
        VerdictCase.ReadAll(Repository.Path("tests/specs/abuse")).ToDictionary(c => c.Id, StringComparer.Ordinal)
    );

    private static readonly Lazy<List<Source>> Sources = new(() => [.. All.Value.Values.SelectMany(SourcesOf)]);

    /// <summary>By policy, over the sources of all cases.</summary>
    private static readonly ConcurrentDictionary<string, Checker> Checkers = new(StringComparer.Ordinal);

    private static readonly Lazy<HashSet<string>> KnownFailures = new(() =>
        [.. File.ReadLines(Repository.Path("tests/specs/abuse/known-failures.txt")).Where(l => l.Length > 0 && l[0] != '#')]
    );

    public static TheoryData<string> Cases() => [.. All.Value.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_is_judged_as_the_prose_says(string id)
    {
        var fault = Fault(All.Value[id]);

        if (KnownFailures.Value.Contains(id))
            fault.ShouldNotBeNull("passes now: take it out of known-failures.txt");
        else
            fault.ShouldBeNull();
    }

    [Fact]
    public void Known_failures_are_cases() => KnownFailures.Value.Except(All.Value.Keys).ShouldBeEmpty();

    [Fact]
    public void Suite_is_large_and_two_fifths_of_it_honest()
    {
        var honest = All.Value.Values.Count(c => c.Verdicts.All(Honest.Contains));

        All.Value.Count.ShouldBeGreaterThanOrEqualTo(250);
        (honest / (double)All.Value.Count).ShouldBeGreaterThanOrEqualTo(0.4);
    }

    [Fact]
    public void Cases_are_well_formed()
    {
        foreach (var c in All.Value.Values)
        {
            c.Names.Except(Fields).ShouldBeEmpty(c.Id);
            c.Names.ShouldContain("why", c.Id);
            c.Verdicts.ShouldBeSubsetOf(Enum.GetNames<Verdict>().Select(n => n.ToLowerInvariant()), c.Id);
            c.Kinds.ShouldBeSubsetOf(Enum.GetNames<EditKinds>().Select(n => n.ToLowerInvariant()), c.Id);
            c.Id.ShouldAllBe(ch => char.IsAsciiLetterLower(ch) || char.IsAsciiDigit(ch) || ch == '-');
        }
    }

    /// <summary>Otherwise the suite could not be run with all sources held: the words would stand elsewhere too.</summary>
    [Fact]
    public void No_source_holds_the_words_of_another_case()
    {
        var texts = All.Value.Values.SelectMany(c => SourcesOf(c).Select(s => (c.Id, Text: Letters(s.Document!.Text)))).ToList();
        foreach (var c in All.Value.Values.Where(c => Letters(c.Quote).Length >= 20))
            texts.Where(t => t.Id != c.Id && t.Text.Contains(Letters(c.Quote), StringComparison.Ordinal)).ShouldBeEmpty(c.Id);
    }

    private static string? Fault(VerdictCase c)
    {
        var alone = new Checker([.. SourcesOf(c)], new CheckOptions { Policy = Policy.Load(c.Policy) });
        return c.Fault(Judge(alone, c)) ?? (c.Fault(Judge(Together(c.Policy), c)) is { } fault ? "With all sources held: " + fault : null);
    }

    private static Judgement Judge(Checker checker, VerdictCase c) => checker.Verify(c.Quote, c.IsCited ? c.Id + ".txt" : null);

    private static Checker Together(string policy) => Checkers.GetOrAdd(policy, p => new Checker(Sources.Value, new CheckOptions { Policy = Policy.Load(p) }));

    private static IEnumerable<Source> SourcesOf(VerdictCase c)
    {
        yield return Source(c.Id + ".txt", c.Source);
        if (c.Other is { } other)
            yield return Source(c.Id + ".other.txt", other);
    }

    private static Source Source(string id, string text) =>
        new()
        {
            Id = id,
            Path = id,
            Document = PlainText.ToDocument(text),
        };

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
