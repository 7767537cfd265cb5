namespace Loccit.Citations;

/// <summary>Sources by id, path, file name and file name without extension: as written first, then in any case.</summary>
internal sealed class SourcePaths
{
    private readonly Dictionary<string, List<int>> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<int>> stems = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<Source> sources;

    public SourcePaths(IReadOnlyList<Source> sources)
    {
        this.sources = sources;
        for (var i = 0; i < sources.Count; i++)
        {
            var name = SourceEntry.FileName(sources[i].Id);
            Add(ids, sources[i].Id, i);
            Add(names, name, i);
            Add(anyCase, name, i);
            Add(stems, SourceEntry.Stem(name), i);
        }
    }

    /// <summary>The sources that a path or file name means, with the rule; null if it means none.</summary>
    public (List<int> Found, string Rule)? Find(string text)
    {
        if (ids.TryGetValue(text, out var exact))
            return (exact, ResolutionRules.Id);
        if (text.Contains("://", StringComparison.Ordinal))
            return null;
        var path = Normalise(text);
        var name = SourceEntry.FileName(path);
        if (name.Length == 0)
            return null;
        var folders = path.Length > name.Length;
        foreach (
            var (table, rule) in (ReadOnlySpan<(Dictionary<string, List<int>>, string)>)
                [(names, ResolutionRules.FileName), (anyCase, ResolutionRules.FileName), (stems, ResolutionRules.FileStem)]
        )
        {
            if (!table.TryGetValue(name, out var found))
                continue;
            if (!folders)
                return (found, rule);
            var inFolder = found.FindAll(i => Ends(sources[i], path, rule == ResolutionRules.FileStem));
            if (inFolder.Count > 0)
                return (inFolder, ResolutionRules.Path);
        }
        return null;
    }

    /// <summary>True for text that can be nothing but a file's name: no spaces, and a short extension of letters.</summary>
    public static bool IsFileName(string text)
    {
        var dot = text.LastIndexOf('.');
        return dot > 0
            && text.Length - dot is > 2 and <= 6
            && !text.Any(char.IsWhiteSpace)
            && !text.Contains("://", StringComparison.Ordinal)
            && text[(dot + 1)..].ToLowerInvariant()
                is "txt"
                    or "md"
                    or "html"
                    or "htm"
                    or "pdf"
                    or "docx"
                    or "epub"
                    or "xhtml"
                    or "markdown"
                    or "rtf"
                    or "odt"
                    or "xml";
    }

    /// <summary>One is the end of the other, folder by folder.</summary>
    private static bool Ends(Source source, string path, bool stem)
    {
        return Tail(Normalise(source.Id)) || Tail(Normalise(source.Path));

        bool Tail(string known)
        {
            if (stem)
                known = known[..^(SourceEntry.FileName(known).Length - SourceEntry.Stem(SourceEntry.FileName(known)).Length)];
            return known.Equals(path, StringComparison.OrdinalIgnoreCase)
                || known.EndsWith("/" + path, StringComparison.OrdinalIgnoreCase)
                || path.EndsWith("/" + known, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string Normalise(string path)
    {
        path = path.Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal))
            path = path[(path.IndexOf('/') + 1)..];
        return path.TrimStart('/');
    }

    private static void Add(Dictionary<string, List<int>> map, string key, int source)
    {
        if (!map.TryGetValue(key, out var list))
            map[key] = list = [];
        list.Add(source);
    }
}
