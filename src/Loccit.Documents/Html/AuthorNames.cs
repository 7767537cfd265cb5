namespace Loccit.Documents.Html;

/// <summary>Names of authors as pages write them.</summary>
internal static class AuthorNames
{
    /// <summary>"Family, Given" the other way round; other names as they are.</summary>
    public static string GivenFirst(string name)
    {
        var trimmed = name.Trim();
        var comma = trimmed.IndexOf(',');
        if (comma <= 0 || trimmed.IndexOf(',', comma + 1) >= 0)
            return trimmed;
        var given = trimmed[(comma + 1)..].Trim();
        return given.Length == 0 || IsSuffix(given) ? trimmed.TrimEnd(',', ' ') : $"{given} {trimmed[..comma].Trim()}";
    }

    /// <summary>The authors of one tag: "By Jane Doe and John Roe", "Jane Doe, John Roe", "Doe, Jane; Roe, John".</summary>
    public static IEnumerable<string> Split(string names)
    {
        var text = names.Trim();
        if (text.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            text = text[3..].TrimStart();
        if (Addresses.WebAddress(text) is not null)
            yield break;
        foreach (var group in text.Replace(" and ", ";", StringComparison.Ordinal).Replace(" & ", ";", StringComparison.Ordinal).Split(';'))
        {
            var parts = group.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            // a list has full names on both sides of its commas
            if (parts.Length > 1 && parts.All(p => p.Contains(' ')))
            {
                foreach (var part in parts)
                    yield return part;
            }
            else if (GivenFirst(group) is { Length: > 0 } one)
            {
                yield return one;
            }
        }
    }

    private static bool IsSuffix(string text) =>
        text.TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" or "Inc" or "Ltd" or "LLC" or "PhD" or "Ph.D" or "MD" or "M.D" or "Esq";
}
