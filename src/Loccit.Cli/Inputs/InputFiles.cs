using Microsoft.Extensions.FileSystemGlobbing;

namespace Loccit.Cli.Inputs;

/// <summary>Turns the names on the command line into files: folders are searched, patterns that the shell left alone are expanded.</summary>
internal static class InputFiles
{
    public const string Standard = "-";

    /// <summary>What a folder is searched for; a file that is named is always taken.</summary>
    private static readonly string[] Kinds = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"];

    /// <summary>The files, each once, in the order named; below a folder by name. A name that gives no file stays in the list, to be reported.</summary>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> names, params string[] alsoKinds)
    {
        var files = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            foreach (var file in ExpandOne(name, [.. Kinds, .. alsoKinds]))
            {
                if (seen.Add(file))
                    files.Add(file);
            }
        }
        return files;
    }

    private static IEnumerable<string> ExpandOne(string name, string[] kinds)
    {
        if (name == Standard || File.Exists(name))
            return [name];
        if (Directory.Exists(name))
            return Below(name, kinds);
        if (name.AsSpan().IndexOfAny('*', '?') >= 0 && Matching(name) is { Count: > 0 } matches)
            return matches;
        return [name];
    }

    private static IEnumerable<string> Below(string folder, string[] kinds)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return Directory
            .EnumerateFiles(folder, "*", options)
            .Where(f =>
                kinds.Contains(Path.GetExtension(f).ToLowerInvariant()) && !Path.GetRelativePath(folder, f).Split('/', '\\').Any(p => p.StartsWith('.'))
            )
            .Order(StringComparer.Ordinal);
    }

    private static List<string> Matching(string pattern)
    {
        var path = pattern.Replace('\\', '/');
        // The folder that is named outright, up to the first part with a wildcard.
        var wild = path.AsSpan().IndexOfAny('*', '?');
        var slash = path.AsSpan(0, wild).LastIndexOf('/');
        var root = slash < 0 ? "" : path[..(slash + 1)];
        var start = root.Length == 0 ? "." : root;
        if (!Directory.Exists(start))
            return [];
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(path[(slash + 1)..]);
        return matcher
            .GetResultsInFullPath(start)
            .Select(f => root + Path.GetRelativePath(Path.GetFullPath(start), f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
    }
}
