using System.Formats.Tar;

namespace Loccit.Documents;

/// <summary>Tells what has a file's name and is no file: who opens a pipe waits until somebody writes to it, and a device may never end.</summary>
internal static class SpecialFile
{
    /// <summary>Where the header of an entry in a tar archive says what kind of file it is (POSIX.1-1988, ustar).</summary>
    private const int TypeFlag = 156;

    /// <summary>What stands at the path if it is a pipe, a socket or a device: "a named pipe"; null for a file, and for what is not there.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string? Kind(string path)
    {
        var file = new FileInfo(path);
        // none of them has a length, so that what has one need not be asked; a descriptor that the shell opened (<(command)) ends with its command
        if (OperatingSystem.IsWindows() || IsDescriptor(path) || !File.Exists(path) || Target(file) is not { Length: 0 } target)
            return null;
        // The kind is in no other answer of the framework that does not open the file first.
        using var header = new MemoryStream();
        try
        {
            using var archive = new TarWriter(header, TarEntryFormat.Gnu);
            archive.WriteEntry(target.FullName, "file");
        }
        catch (IOException) when (File.Exists(path))
        {
            return "a socket";
        }
        return (TarEntryType)header.GetBuffer()[TypeFlag] switch
        {
            TarEntryType.Fifo => "a named pipe",
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
            _ => null,
        };
    }

    private static FileInfo? Target(FileInfo file) => file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;

    private static bool IsDescriptor(string path) => path is "/dev/stdin" || path.StartsWith("/dev/fd/", StringComparison.Ordinal);
}
