namespace Loccit.Documents.Metadata;

/// <summary>Metadata at the head of a Markdown file: <c>key: value</c> lines between two lines of <c>---</c> (the part of YAML that such files use).</summary>
internal static class FrontMatter
{
    /// <summary>Reads the lines of a front matter, without its fences.</summary>
    public static Loccit.Metadata Read(string lines)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        List<string>? open = null;
        foreach (var raw in lines.Split('\n'))
        {
            var line = raw.TrimEnd();
            var trimmed = line.TrimStart();
            if (trimmed.Length == 0 || trimmed[0] == '#')
                continue;
            if (trimmed.StartsWith("- ", StringComparison.Ordinal) && open is not null)
            {
                open.Add(Unquote(trimmed[2..]));
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || char.IsWhiteSpace(line[0]))
                continue;
            var value = line[(colon + 1)..].Trim();
            values[line[..colon].Trim()] = open = [];
            if (value.StartsWith('[') && value.EndsWith(']'))
                open.AddRange(value[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Unquote));
            else if (value.Length > 0)
                open.Add(Unquote(value));
        }
        string? First(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                if (values.TryGetValue(key, out var found) && found.Count > 0 && found[0].Length > 0)
                    return found[0];
            }
            return null;
        }
        var authors = values.GetValueOrDefault("author") ?? values.GetValueOrDefault("authors") ?? [];
        return new Loccit.Metadata
        {
            Title = First("title"),
            Authors = [.. authors.Where(a => a.Length > 0)],
            Container = First("container-title", "container", "publication", "journal", "newspaper", "site"),
            Publisher = First("publisher"),
            Issued = PartialDate.TryParse(First("date", "issued", "published", "year"), out var date) ? date : null,
            Language = First("lang", "language"),
            Url = First("url", "link", "canonical"),
            Doi = First("doi")?.ToLowerInvariant(),
            Identifiers = First("isbn") is { } isbn ? ["isbn:" + isbn] : [],
        };
    }

    private static string Unquote(string value)
    {
        var v = value.Trim();
        return v.Length >= 2 && v[0] is '"' or '\'' && v[^1] == v[0] ? v[1..^1] : v;
    }
}
