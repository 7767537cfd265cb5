using Loccit.Documents;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Loccit.Cli.Inputs;

/// <summary>The files of a run.</summary>
/// <param name="Files">Each once, in the order named; below a folder by name. A name that is no file is among them: whoever reads it says what is wrong.</param>
/// <param name="Findings">Folders that could not be searched, patterns that match nothing.</param>
internal sealed record FoundFiles(IReadOnlyList<string> Files, IReadOnlyList<Finding> Findings);

/// <summary>Turns the names on the command line into files: folders are searched, patterns that the shell left alone are expanded.</summary>
internal static class InputFiles
{
    public const string Standard = "-";

    /// <param name="names">Files, folders and patterns.</param>
    /// <param name="exclude">What is passed over in folders and behind patterns; a file that is named is always taken.</param>
    /// <param name="alsoKinds">Endings that a folder is searched for beside those of documents; a file that is named is always taken.</param>
    public static FoundFiles Expand(IReadOnlyList<string> names, IReadOnlyList<PathPattern>? exclude = null, params string[] alsoKinds)
    {
        var files = new List<string>();
        var findings = new List<Finding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
            files.AddRange(ExpandOne(name, IsMeant, findings).Where(f => f == name || exclude is null || !exclude.Any(p => p.Fits(f))).Where(seen.Add));
        return new FoundFiles(files, findings);

        bool IsMeant(string file) => DocumentReader.IsDocument(file) || alsoKinds.Any(k => file.EndsWith(k, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The file on the disk that holds a document: itself, or the archive that it is in.</summary>
    public static string Holding(string path)
    {
        for (var at = path; !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            if (File.Exists(at))
                return at;
        }
        return path;
    }

    /// <summary>Bytes of a file as far as they can be known; 0 if they cannot.</summary>
    public static int Size(string file)
    {
        try
        {
            return file != Standard && new FileInfo(file) is { Exists: true } found ? (int)Math.Min(found.Length, int.MaxValue) : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return 0;
        }
    }

    private static IEnumerable<string> ExpandOne(string name, Predicate<string> isMeant, List<Finding> findings)
    {
        if (name == Standard || File.Exists(name))
            return [name];
        if (Directory.Exists(name))
            return Below(name, isMeant, findings);
        // Only * is a wildcard, here as in the library that matches. A link that leads nowhere may have any name; it is no pattern.
        if (!name.Contains('*') || new FileInfo(name).LinkTarget is not null)
            return [name];
        var matches = Matching(name);
        if (matches.Count == 0)
            findings.Add(new Finding(FindingCode.NotReadable, Severity.Error, name, default, $"no file matches the pattern '{name}'."));
        return matches;
    }

    /// <summary>The documents below a folder. Hidden files, links to folders, which may loop, and what belongs to a saved page are passed over, as they are among sources.</summary>
    private static List<string> Below(string root, Predicate<string> isMeant, List<Finding> findings)
    {
        var files = new List<string>();
        var open = new Stack<string>();
        open.Push(root);
        while (open.TryPop(out var folder))
        {
            FileSystemInfo[] entries;
            try
            {
                entries = [.. new DirectoryInfo(folder).GetFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal)];
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                findings.Add(
                    new Finding(
                        FindingCode.NotReadable,
                        Severity.Warning,
                        folder,
                        default,
                        $"{folder} cannot be read; check its permissions. What is in it was not looked at."
                    )
                );
                continue;
            }
            foreach (var entry in entries.Where(e => !e.Name.StartsWith('.') && !e.Attributes.HasFlag(FileAttributes.Hidden)))
            {
                var path = Path.Combine(folder, entry.Name);
                if (entry is DirectoryInfo)
                {
                    if (entry.LinkTarget is null && !SavedPage.IsFolderOfPage(path, File.Exists))
                        open.Push(path);
                }
                else if (isMeant(entry.Name) && !Directory.Exists(path))
                {
                    files.Add(path);
                }
            }
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static List<string> Matching(string pattern)
    {
        var path = pattern.Replace('\\', '/');
        // The folder that is named outright, up to the first part with a wildcard.
        var wild = path.IndexOf('*');
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
