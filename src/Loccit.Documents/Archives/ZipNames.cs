using System.IO.Compression;

namespace Loccit.Documents.Archives;

/// <summary>The files of a zip archive by names that can stand behind the archive's own: no name leads out of it, and each is of one file.</summary>
internal sealed class ZipNames
{
    private readonly SortedDictionary<string, ZipArchiveEntry> files = new(StringComparer.Ordinal);

    /// <summary>Takes the names; hidden files, folders and what belongs to a saved page are left out.</summary>
    public ZipNames(ZipPackage zip)
    {
        var names = new UniqueNames(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith('/') || Safe(entry.FullName) is not { Length: > 0 } name)
                continue;
            // two of one name are two documents: which of them a program would show is not known
            files.Add(names.Of(name), entry);
        }
        var folders = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var name in files.Keys.Where(n => IsApart(n, folders)).ToList())
            files.Remove(name);
    }

    /// <summary>In the order of the names.</summary>
    public IEnumerable<(string Name, ZipArchiveEntry Entry)> All => files.Select(f => (f.Key, f.Value));

    public ZipArchiveEntry this[string name] => files[name];

    public bool Has(string name) => files.ContainsKey(name);

    /// <summary>The name below the archive: without drive, root, <c>.</c> and <c>..</c>.</summary>
    private static string Safe(string name) =>
        string.Join('/', name.Split('/', '\\').Where(part => part.Length > 0 && part is not ("." or "..") && !part.EndsWith(':')));

    private bool IsApart(string name, Dictionary<string, bool> folders)
    {
        if (name.StartsWith('.') || name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.Contains("/.", StringComparison.Ordinal))
            return true;
        for (var slash = name.IndexOf('/'); slash >= 0; slash = name.IndexOf('/', slash + 1))
        {
            var folder = name[..slash];
            if (!folders.TryGetValue(folder, out var isOfPage))
                folders[folder] = isOfPage = SavedPage.IsFolderOfPage(folder, Has);
            if (isOfPage)
                return true;
        }
        return false;
    }
}
