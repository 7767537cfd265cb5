namespace Loccit.Cli.Commands;

/// <summary>The name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest of <paramref name="names"/>, if it is near enough to be a slip; null otherwise.</summary>
    public static string? Of(string given, IEnumerable<string> names)
    {
        if (given.Length > 64)
            return null;
        return names
            .Select(n => (Name: n, Distance: Distance(given.ToLowerInvariant(), n)))
            .Where(n => n.Distance <= Math.Max(1, n.Name.TrimStart('-').Length / 3))
            .OrderBy(n => n.Distance)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name)
            .FirstOrDefault();
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that make one of the other.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
