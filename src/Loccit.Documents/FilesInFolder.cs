namespace Loccit.Documents;

/// <summary>The files in a document's own folder and below. No links are followed.</summary>
/// <param name="folder">The folder as the document's path names it; empty for the working folder.</param>
/// <param name="maxBytes">The most that is read in all.</param>
internal sealed class FilesInFolder(string folder, long maxBytes) : FilesBeside(maxBytes)
{
    private readonly string root = Path.GetFullPath(folder.Length == 0 ? "." : folder);

    protected override string Missing => "is not a file in its folder; it was read without.";

    protected override string? Find(string name)
    {
        if (Path.IsPathRooted(name))
            return null;
        var path = Path.GetFullPath(Path.Combine(root, name));
        if (!path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(path))
            return null;
        for (FileSystemInfo at = new FileInfo(path); at.FullName.Length > root.Length; at = new DirectoryInfo(Path.GetDirectoryName(at.FullName)!))
        {
            if (at.LinkTarget is not null)
                return null;
        }
        return SpecialFile.Kind(path) is null ? path : null;
    }

    protected override ReadOnlyMemory<byte>? Bytes(string found, long most) =>
        new FileInfo(found).Length > most ? null : (ReadOnlyMemory<byte>?)File.ReadAllBytes(found);

    protected override string Shown(string found) => Path.Combine(folder, Path.GetRelativePath(root, found));
}
