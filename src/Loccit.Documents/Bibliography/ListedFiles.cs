namespace Loccit.Documents.Bibliography;

/// <summary>The files that lists of reference managers name, with what the lists say of the works.</summary>
internal sealed class ListedFiles
{
    private const long Largest = 64 << 20;

    private readonly Dictionary<string, Loccit.Metadata> works = new(StringComparer.Ordinal);

    /// <summary>What a list says of a file; null if none names it.</summary>
    public Loccit.Metadata? Of(string path) => works.GetValueOrDefault(Path.GetFullPath(path));

    /// <summary>True for a file named by the user that is a list: by its ending, or because it holds items of CSL-JSON.</summary>
    public static bool IsList(string path) =>
        WorkList.IsList(path)
        || Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) && SpecialFile.Kind(path) is null && Read(path) is { Works.Count: > 0 };

    /// <summary>Reads a list and gives the files of its works that are there.</summary>
    /// <param name="path">The list.</param>
    /// <param name="within">The folder that was named, beyond which a list that lies in it names nothing; null for a list that the user named.</param>
    /// <param name="findings">Told what is wrong with the list, and what of it is not there.</param>
    public List<string> Add(string path, string? within, List<Finding> findings)
    {
        if (Read(path) is not { } list)
        {
            findings.Add(
                FileFinding.NotReadable(
                    path,
                    SpecialFile.Kind(path) is { } kind ? $"is {kind}, not a list." : "cannot be read as a list, or is larger than 64 MB."
                )
            );
            return [];
        }
        findings.AddRange(list.Findings);
        var found = new List<string>();
        var missing = new List<string>();
        var without = 0;
        foreach (var listed in list.Works)
        {
            var there = 0;
            foreach (var file in listed.Files)
            {
                if (Uri.TryCreate(file, UriKind.Absolute, out var address) && !address.IsFile)
                    continue;
                if (Resolve(path, file) is not { } full || !File.Exists(full))
                    missing.Add(file);
                else if (within is null || IsBelow(within, full))
                {
                    works.TryAdd(full, listed.Work);
                    found.Add(
                        Path.GetRelativePath(Directory.GetCurrentDirectory(), full) is var near && !near.StartsWith("..", StringComparison.Ordinal)
                            ? near
                            : full
                    );
                    there++;
                }
            }
            without += there == 0 ? 1 : 0;
        }
        Tell(path, within is null, list.Works.Count, without, missing, findings);
        return found;
    }

    private static void Tell(string path, bool named, int works, int without, List<string> missing, List<Finding> findings)
    {
        var severity = named ? Severity.Warning : Severity.Note;
        if (missing.Count > 0)
        {
            findings.Add(
                FileFinding.Of(
                    FindingCode.NotReadable,
                    severity,
                    path,
                    missing.Count == 1
                        ? $"names the file {missing[0]}, which is not there. Put it where the list says, or export the list with its files."
                        : $"names {missing.Count} files that are not there, {missing[0]} the first. Put them where the list says, or export the list with its files."
                )
            );
        }
        if (named && without == works)
            findings.Add(
                FileFinding.NotReadable(
                    path,
                    $"lists {works} {(works == 1 ? "work" : "works")} and no file that is here; nothing of it was read. Export the list with its files."
                )
            );
        else if (without > 0)
            findings.Add(
                FileFinding.Of(
                    FindingCode.PassedOver,
                    Severity.Note,
                    path,
                    $"lists {works} works; {without} of them have no file that is here, and were passed over."
                )
            );
    }

    private static WorkList? Read(string path)
    {
        try
        {
            return SpecialFile.Kind(path) is null && new FileInfo(path).Length <= Largest ? WorkList.Read(File.ReadAllBytes(path), path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A path in a list, which may be of another system, from the folder of the list.</summary>
    private static string? Resolve(string list, string file)
    {
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(list)) ?? "";
            var asWritten = Path.GetFullPath(file, folder);
            return File.Exists(asWritten) ? asWritten : Path.GetFullPath(file.Replace('\\', '/'), folder);
        }
        catch (ArgumentException)
        {
            return null; // no path at all
        }
    }

    private static bool IsBelow(string folder, string full) =>
        full.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
