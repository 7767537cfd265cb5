using Loccit.Documents.Encodings;

namespace Loccit.Documents;

/// <summary>
/// The files beside a document that it names as its parts: chapters, a bibliography. Only those in its own folder or below are read, no links are followed, and
/// all together are no larger than a document may be.
/// </summary>
/// <param name="folder">The document's folder; null where it is no file.</param>
/// <param name="maxBytes">The most that is read in all.</param>
internal sealed class FilesBeside(string? folder, long maxBytes)
{
    private const int Most = 1000;

    private long taken;
    private int opened;

    /// <summary>No file has any beside it.</summary>
    public static FilesBeside None => new(null, 0);

    /// <summary>Reads a text; null if there is none that may be read.</summary>
    /// <param name="name">As the document names it, with forward slashes.</param>
    /// <param name="extension">What is put behind the name where it has none, with the point.</param>
    /// <param name="why">The end of a sentence that begins with the document's name: "names part.tex, which …".</param>
    public FileBeside? Read(string name, string extension, out string? why)
    {
        why = null;
        name = name.Trim().Trim('"');
        if (name.Length == 0 || name.Length > 400)
            return null;
        var named = Path.HasExtension(name) ? name : name + extension;
        if (folder is null)
        {
            why = $"names {named}, which was not read: only a document that is a file has others beside it.";
            return null;
        }
        try
        {
            var path = Inside(named) ?? (named == name ? null : Inside(name));
            if (path is null && named == name && Inside(name + extension) is { } longer)
                path = longer;
            if (path is null)
            {
                why = $"names {named}, which is not a file in its folder; it was read without.";
                return null;
            }
            var length = new FileInfo(path).Length;
            if (length > maxBytes - taken || ++opened > Most)
            {
                why = $"names {named}, with which it has more than the {maxBytes} bytes or {Most} files that are read; it was read without.";
                return null;
            }
            taken += length;
            if (TextDecoder.Decode(File.ReadAllBytes(path), html: false) is { } text)
                return new FileBeside(Path.GetRelativePath(folder, path).Replace('\\', '/'), text.Text);
            why = $"names {named}, which is not text; it was read without.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            why = $"names {named}, which cannot be read; it was read without.";
        }
        return null;
    }

    private string? Inside(string name)
    {
        if (Path.IsPathRooted(name))
            return null;
        var root = Path.GetFullPath(folder!);
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
}
