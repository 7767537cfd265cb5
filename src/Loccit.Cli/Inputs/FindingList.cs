namespace Loccit.Cli.Inputs;

/// <summary>Brings findings of several steps together: each once, by file in the order met, then by place and code.</summary>
internal static class FindingList
{
    public static IReadOnlyList<Finding> Merge(params IEnumerable<Finding>[] lists)
    {
        var seen = new HashSet<(FindingCode, string, Span, string)>();
        var paths = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new List<Finding>();
        foreach (var finding in lists.SelectMany(l => l))
        {
            if (!seen.Add((finding.Code, finding.Path, finding.Span, finding.Message)))
                continue;
            paths.TryAdd(finding.Path, paths.Count);
            all.Add(finding);
        }
        return [.. all.OrderBy(f => paths[f.Path]).ThenBy(f => f.Span.Start).ThenBy(f => f.Code)];
    }

    /// <summary>Whether any finding is as grave as <paramref name="failOn"/>, or graver.</summary>
    public static bool Fail(IEnumerable<Finding> findings, Severity? failOn) => failOn is { } limit && findings.Any(f => f.Severity >= limit);
}
