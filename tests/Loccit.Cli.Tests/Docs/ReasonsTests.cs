using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Loccit.Documents;
using Loccit.Quotations;

namespace Loccit.Cli.Tests.Docs;

/// <summary>The page that explains the codes of rules, and the rules, say the same.</summary>
public partial class ReasonsTests
{
    private sealed record Row(string Code, string Kind, string Example);

    [Fact]
    public void Every_reason_has_a_row_and_every_row_a_reason()
    {
        var rules = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src", "Loccit"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}Formats{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(File.ReadLines)
            .Where(l => l.Contains("(QuotationKind.", StringComparison.Ordinal) || l.Contains("Reason = \"", StringComparison.Ordinal))
            .SelectMany(l => Code().Matches(l))
            .Select(m => m.Groups["code"].Value)
            .Concat(Constants("Loccit.Speakers.Reported.Reasons"));
        Rows("reason").Select(r => r.Code).Order(StringComparer.Ordinal).ShouldBe(rules.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_basis_has_a_row_and_every_row_a_basis() => Rows("basis").Select(r => r.Code).ShouldBe(Constants("Loccit.Speakers.Basis"));

    [Fact]
    public void Every_rule_of_a_binding_has_a_row_and_every_row_a_rule() =>
        Rows("rule").Select(r => r.Code).ShouldBe(Constants("Loccit.Citations.BindingRules"));

    [Fact]
    public void Each_example_of_a_reason_gives_it_with_its_kind() =>
        Wrong(Rows("reason"), r => Read(r).Quotations.Select(q => $"{q.Reason} {q.Kind.ToString().ToLowerInvariant()}"), r => $"{r.Code} {r.Kind}")
            .ShouldBeEmpty();

    [Fact]
    public void Each_example_of_a_basis_gives_it() =>
        Wrong(Rows("basis"), r => Read(r).Quotations.Select(q => q.Attribution?.Basis ?? "-"), r => r.Code).ShouldBeEmpty();

    [Fact]
    public void Each_example_of_a_binding_gives_its_rule() =>
        Wrong(Rows("rule"), r => Read(r).Quotations.SelectMany(q => q.Citations.Select(b => b.Rule)), r => r.Code).ShouldBeEmpty();

    private static List<string> Wrong(IEnumerable<Row> rows, Func<Row, IEnumerable<string>> found, Func<Row, string> wanted) =>
        [.. rows.Where(r => !found(r).Contains(wanted(r))).Select(r => $"{wanted(r)}: {string.Join(", ", found(r))}")];

    private static Reading Read(Row row)
    {
        var name = row.Example.StartsWith('<') ? "example.html" : "example.md";
        return QuotationReader.Read(DocumentReader.Read(Encoding.UTF8.GetBytes(row.Example), name).Document.ShouldNotBeNull());
    }

    private static IEnumerable<string> Constants(string type) =>
        typeof(Checker)
            .Assembly.GetType(type)
            .ShouldNotBeNull()
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!);

    /// <summary>The rows of the table whose first column has this name.</summary>
    private static List<Row> Rows(string first)
    {
        var lines = Repository.Read("docs/reasons.md").Split('\n');
        var table = lines.SkipWhile(l => !l.StartsWith($"| {first} |", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'));
        var rows = table.Select(l => l.Trim('|', ' ').Split(" | ")).Select(c => new Row(c[0].Trim('`'), c[1], c[^1].Trim('`').Replace('⏎', '\n'))).ToList();
        rows.Count.ShouldBeGreaterThan(8);
        return rows;
    }

    [GeneratedRegex("\"(?<code>[a-z]+(-[a-z]+)*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
