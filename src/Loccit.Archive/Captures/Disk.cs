using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Loccit.Archive.Captures;

/// <summary>Makes sure that what was written is on the disk, names included.</summary>
internal static partial class Disk
{
    // From so many files on, one call for the whole file system is cheaper than one for each: some 4 ms each on the disks it was measured on.
    private const int Many = 8;

    /// <summary>Makes the content of files durable.</summary>
    /// <param name="files">Files on one file system, open for writing.</param>
    public static void FlushFiles(IReadOnlyCollection<FileStream> files)
    {
        if (files.Count >= Many && FlushAll(Path.GetDirectoryName(files.First().Name)!))
            return;
        foreach (var file in files)
            file.Flush(flushToDisk: true);
    }

    /// <summary>Makes the names in folders durable: files that were put there, moved or deleted.</summary>
    public static void FlushFolders(IReadOnlyCollection<string> folders)
    {
        // Windows has no such call; NTFS keeps names in its journal.
        if (OperatingSystem.IsWindows() || (folders.Count >= Many && FlushAll(folders.First())))
            return;
        foreach (var folder in folders)
            FlushFolder(folder);
    }

    private static void FlushFolder(string folder)
    {
        using var handle = OpenFolder(folder);
        // A folder that cannot be opened or synced (network file systems refuse it) is no reason to fail: its files are written.
        if (!handle.IsInvalid)
            _ = Sync(handle);
    }

    /// <summary>Flushes the file system that holds a folder; false where there is no such call.</summary>
    private static bool FlushAll(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        using var handle = OpenFolder(folder);
        return !handle.IsInvalid && SyncFileSystem(handle) == 0;
    }

    private static SafeFileHandle OpenFolder(string folder) => new(Open(folder, 0), ownsHandle: true);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Sync(SafeFileHandle handle);

    [LibraryImport("libc", EntryPoint = "syncfs")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SyncFileSystem(SafeFileHandle handle);
}
