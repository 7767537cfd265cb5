using Loccit.Documents.Bibliography;
using Loccit.Documents.Metadata;

namespace Loccit.Documents;

/// <summary>Reads the files below folders as sources.</summary>
public static class SourceFolder
{
    /// <summary>Reads every file under each path (a file, or a folder with all below it), in parallel. The result is by id and the same for any number of threads.</summary>
    /// <remarks>
    /// Hidden files and folders are passed over, as are links to folders (they may loop). A file <c>name.json</c> beside <c>name.txt</c>, <c>.md</c> or <c>.html</c>
    /// (or <c>name.txt.json</c>) is its metadata in CSL-JSON; it goes before front matter, which goes before what the document says of itself.
    /// A list of a reference manager (<c>.bib</c>, <c>.ris</c>; named by the user also CSL-JSON) is no source: the files that it names are, with what it says of them.
    /// Each document in a zip archive or a web archive is a source of its own. The folder that a browser saves beside a page belongs to it.
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
        var (files, missing) = Find(paths);
        var findings = new List<Finding>(missing);
        var sources = new List<Source>[files.Count];
        var told = new List<Finding>[files.Count];
        var done = 0;
        // the longest first, so that no thread is left with a long one at the end
        var order = Enumerable.Range(0, files.Count).OrderByDescending(i => files[i].Size).ToArray();
        Parallel.For(
            0,
            order.Length,
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            k =>
            {
                var i = order[k];
                (sources[i], told[i]) = ([], []);
                foreach (var read in ReadFile(files[i], options))
                {
                    told[i].AddRange(read.Findings);
                    if (read.Source is not null)
                        sources[i].Add(read.Source);
                }
                progress?.Invoke(Interlocked.Increment(ref done), files.Count);
            }
        );
        findings.AddRange(told.SelectMany(t => t));
        // the documents of an archive stand where the archive does, and a name may go between the two
        return (sources.SelectMany(s => s).OrderBy(s => s.Id, StringComparer.Ordinal).ToList(), findings);
    }

    /// <summary>The files under each path that are sources, by id, without reading them; see <see cref="Read"/>.</summary>
    public static (IReadOnlyList<FoundSource> Files, IReadOnlyList<Finding> Findings) Find(IReadOnlyList<string> paths)
    {
        var findings = new List<Finding>();
        var files = new List<(string Path, string Id, string Root)>();
        var lists = new List<(string Path, string? Within)>();
        foreach (var path in paths)
            Collect(path, files, lists, findings);
        var listed = new ListedFiles();
        foreach (var (list, within) in lists)
            files.AddRange(listed.Add(list, within, findings).Select(f => (f, Path.GetFileName(f), Path.GetDirectoryName(Path.GetFullPath(f)) ?? "")));
        files.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        MakeUnique(files);
        return ([.. files.Select(f => new FoundSource(f.Path, f.Id, Size(f.Path)) { Given = lists.Count > 0 ? listed.Of(f.Path) : null })], findings);
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

    /// <summary>The source of a file, or of a file that holds documents a source for each, read as it is asked for.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">Limits.</param>
    public static IEnumerable<ReadSource> ReadFile(FoundSource file, ReadingOptions options)
    {
        var (path, id) = (file.Path, file.Id);
        var side = SideFile.Of(path, File.Exists);
        IReadOnlyList<Finding> bad = [];
        foreach (var result in DocumentReader.ReadAll(path, options, SourceFile.IsSource))
        {
            if (result.IsAboutAll)
            {
                yield return new ReadSource(null, result.Findings);
                continue;
            }
            // what is known of a file is known of the work that it is, not of those that it holds
            var given =
                result.Path != path ? null
                : side is not null ? SideFile.Read(side, () => BytesOf(side), out bad)
                : file.Given;
            var own = result.Document?.Metadata ?? Loccit.Metadata.None;
            yield return new ReadSource(
                new Source
                {
                    Id = id + result.Path[path.Length..],
                    Path = result.Path,
                    Metadata = given?.Or(own) ?? own,
                    Document = result.Document,
                    Unreadable = result.Document switch
                    {
                        null => Reason(result.Path, result.Findings[^1].Message),
                        { Text.Length: 0 } => "it is empty",
                        _ => null,
                    },
                },
                result.Findings
            )
            {
                Given = given,
                Original = result.Original,
            };
        }
        if (bad.Count > 0)
            yield return new ReadSource(null, bad);
    }

    private static byte[] BytesOf(string side) =>
        SpecialFile.Kind(side) is { } special ? throw new FormatException($"is {special}, not a file") : File.ReadAllBytes(side);

    /// <summary>A finding's sentence without the file's name before it.</summary>
    private static string Reason(string path, string message)
    {
        var reason = message.StartsWith(path, StringComparison.Ordinal) ? message[path.Length..].Trim() : message;
        return "it " + reason.TrimEnd('.');
    }

    private static void Collect(
        string path,
        List<(string Path, string Id, string Root)> files,
        List<(string Path, string? Within)> lists,
        List<Finding> findings
    )
    {
        if (File.Exists(path))
        {
            if (ListedFiles.IsList(path))
            {
                lists.Add((path, null));
                return;
            }
            files.Add((path, Path.GetFileName(path), Path.GetDirectoryName(Path.GetFullPath(path)) ?? ""));
            return;
        }
        if (!Directory.Exists(path))
        {
            findings.Add(FileFinding.NotReadable(path, MissingFile.Why(path) ?? "cannot be read."));
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
                findings.Add(FileFinding.NotReadable(Shown(path, folder.FullName), "cannot be read; check its permissions. What is in it was not looked at."));
                continue;
            }
            foreach (var entry in entries)
            {
                if (entry.Name.StartsWith('.'))
                    continue;
                if (entry is DirectoryInfo child)
                {
                    if (child.LinkTarget is null && !SavedPage.IsFolderOfPage(child.FullName, File.Exists))
                        open.Push(child);
                    continue;
                }
                var shown = Shown(path, entry.FullName);
                if (entry.LinkTarget is not null && MissingFile.Why(entry.FullName) is { } why)
                {
                    findings.Add(FileFinding.NotReadable(shown, why));
                    continue;
                }
                if (WorkList.IsList(shown))
                    lists.Add((shown, path));
                if (!SourceFile.IsSource(entry.FullName, File.Exists))
                    continue;
                var id = Path.GetRelativePath(path, entry.FullName).Replace('\\', '/');
                files.Add((shown, id, path));
            }
        }
    }

    /// <summary>The path as the user would write it: below the folder that was named.</summary>
    private static string Shown(string root, string full) => Path.Combine(root, Path.GetRelativePath(root, full));

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
