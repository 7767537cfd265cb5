namespace Loccit.Formats.Lint;

/// <summary>What docs/codes.md says of a code.</summary>
/// <param name="Code">The code.</param>
/// <param name="Meaning">What is wrong.</param>
/// <param name="Advice">What to do.</param>
internal sealed record FindingRule(FindingCode Code, string Meaning, string Advice);

/// <summary>The rows of docs/codes.md, which is part of the program.</summary>
internal static class FindingCatalog
{
    private static readonly Lazy<IReadOnlyList<FindingRule>> Read = new(Load);

    /// <summary>Every code, in the order of the numbers.</summary>
    public static IReadOnlyList<FindingRule> Rules => Read.Value;

    private static FindingRule[] Load()
    {
        using var stream = typeof(FindingCatalog).Assembly.GetManifestResourceStream("codes.md")!;
        using var reader = new StreamReader(stream);
        var rules = new List<FindingRule>();
        while (reader.ReadLine() is { } line)
        {
            // | code | name | severity | meaning | what to do |
            var cells = line.Split(" | ");
            if (cells.Length >= 5 && Enum.TryParse<FindingCode>(cells[1], out var code) && cells[0].EndsWith(code.Text(), StringComparison.Ordinal))
                rules.Add(new FindingRule(code, string.Join(" | ", cells[3..^1]), cells[^1].TrimEnd(' ', '|')));
        }
        return [.. rules.OrderBy(r => r.Code)];
    }
}
