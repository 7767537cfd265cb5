using Loccit.Documents.Metadata;

namespace Loccit.Documents;

/// <summary>Reads the files below folders as sources.</summary>
public static class SourceFolder
{
    /// <summary>Reads every file under each path (a file, or a folder with all below it), in parallel. The result is by id and the same for any number of threads.</summary>
    /// <remarks>
    /// Hidden files and folders are passed over, as are links to folders (they may loop). A file <c>name.json</c> beside <c>name.txt</c>, <c>.md</c> or <c>.html</c>
    /// (or <c>name.txt.json</c>) is its metadata in CSL-JSON; it goes before front matter, which goes before what the document says of itself.
    /// Pictures, fonts, styles and scripts are no sources unless a side file of their whole name (<c>scan.png.json</c>) describes them; then they are held as unreadable.
    /// </remarks>
    /// <param name="paths">Files and folders.</param>
    /// <param name="progress">Told the number of files read and the number in all, from any thread; may be null.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static (IReadOnlyList<Source> Sources, IReadOnlyList<Finding> Findings) Read(
        IReadOnlyList<string> paths,
        Action<int, int>? progress = null,
        ReadingOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new ReadingOptions();
        var findings = new List<Finding>();
        var files = new List<(string Path, string Id, string Root)>();
        foreach (var path in paths)
            Collect(path, files, findings);
        files.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        MakeUnique(files);

        var sources = new Source?[files.Count];
        var told = new List<Finding>?[files.Count];
        var done = 0;
        // the longest first, so that no thread is left with a long one at the end
        var order = Enumerable.Range(0, files.Count).OrderByDescending(i => Size(files[i].Path)).ToArray();
        Parallel.For(
            0,
            order.Length,
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            k =>
            {
                var i = order[k];
                (sources[i], told[i]) = One(files[i].Path, files[i].Id, options);
                progress?.Invoke(Interlocked.Increment(ref done), files.Count);
            }
        );
        findings.AddRange(told.Where(t => t is not null).SelectMany(t => t!));
        return (sources.OfType<Source>().ToList(), findings);
    }

    private static long Size(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static (Source Source, List<Finding> Findings) One(string path, string id, ReadingOptions options)
    {
        var result = DocumentReader.ReadFile(path, options);
        var findings = result.Findings.ToList();
        var metadata = result.Document?.Metadata ?? Loccit.Metadata.None;
        if (SideFile(path) is { } side)
        {
            try
            {
                if (SpecialFile.Kind(side) is { } special)
                    throw new FormatException($"is {special}, not a file");
                metadata = CslJson.Read(File.ReadAllBytes(side)).Or(metadata);
            }
            catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
            {
                findings.Add(
                    new Finding(FindingCode.BadMetadata, Severity.Warning, side, default, $"{side} {e.Message.TrimEnd('.')}; the source was read without it.")
                );
            }
        }
        var why = result.Document switch
        {
            null => Reason(path, result.Findings[^1].Message),
            { Text.Length: 0 } => "it is empty",
            _ => null,
        };
        return (
            new Source
            {
                Id = id,
                Path = path,
                Metadata = metadata,
                Document = result.Document,
                Unreadable = why,
            },
            findings
        );
    }

    /// <summary>A finding's sentence without the file's name before it.</summary>
    private static string Reason(string path, string message)
    {
        var reason = message.StartsWith(path, StringComparison.Ordinal) ? message[path.Length..].Trim() : message;
        return "it " + reason.TrimEnd('.');
    }

    private static string? SideFile(string path)
    {
        var full = path + ".json";
        if (File.Exists(full))
            return full;
        var bare = Path.ChangeExtension(path, ".json");
        return File.Exists(bare) ? bare : null;
    }

    private static void Collect(string path, List<(string Path, string Id, string Root)> files, List<Finding> findings)
    {
        if (File.Exists(path))
        {
            files.Add((path, Path.GetFileName(path), Path.GetDirectoryName(Path.GetFullPath(path)) ?? ""));
            return;
        }
        if (!Directory.Exists(path))
        {
            findings.Add(Unreadable(path, MissingFile.Why(path) ?? "cannot be read."));
            return;
        }
        var open = new Stack<DirectoryInfo>();
        open.Push(new DirectoryInfo(path));
        while (open.TryPop(out var folder))
        {
            FileSystemInfo[] entries;
            try
            {
                entries = folder.GetFileSystemInfos();
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                findings.Add(Unreadable(Shown(path, folder.FullName), "cannot be read; check its permissions. What is in it was not looked at."));
                continue;
            }
            foreach (var entry in entries)
            {
                if (entry.Name.StartsWith('.'))
                    continue;
                if (entry is DirectoryInfo child)
                {
                    if (child.LinkTarget is null)
                        open.Push(child);
                    continue;
                }
                var shown = Shown(path, entry.FullName);
                if (entry.LinkTarget is not null && MissingFile.Why(entry.FullName) is { } why)
                {
                    findings.Add(Unreadable(shown, why));
                    continue;
                }
                var extension = entry.Extension.ToLowerInvariant();
                // metadata is no source: a side file, and any other json
                if (extension == ".json" || (IsOfAPage(extension) && !File.Exists(entry.FullName + ".json")))
                    continue;
                var id = Path.GetRelativePath(path, entry.FullName).Replace('\\', '/');
                files.Add((shown, id, path));
            }
        }
    }

    /// <summary>What a browser saves beside a page.</summary>
    private static bool IsOfAPage(string extension) =>
        extension
            is ".png"
                or ".jpg"
                or ".jpeg"
                or ".gif"
                or ".webp"
                or ".avif"
                or ".bmp"
                or ".ico"
                or ".svg"
                or ".css"
                or ".js"
                or ".woff"
                or ".woff2"
                or ".ttf"
                or ".otf";

    /// <summary>The path as the user would write it: below the folder that was named.</summary>
    private static string Shown(string root, string full) => Path.Combine(root, Path.GetRelativePath(root, full));

    private static Finding Unreadable(string path, string why) => new(FindingCode.NotReadable, Severity.Warning, path, default, $"{path} {why}");

    /// <summary>Gives files of one id under several roots the root's name before it; the same file named twice is one.</summary>
    private static void MakeUnique(List<(string Path, string Id, string Root)> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        files.RemoveAll(f => !seen.Add(Path.GetFullPath(f.Path)));
        var twice = files.GroupBy(f => f.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var taken = files.Where(f => !twice.Contains(f.Id)).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < files.Count; i++)
        {
            if (!twice.Contains(files[i].Id))
                continue;
            var named = $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(files[i].Root)))}/{files[i].Id}";
            var id = named;
            for (var n = 2; !taken.Add(id); n++)
                id = $"{n}/{named}";
            files[i] = files[i] with { Id = id };
        }
        files.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
    }
}
