namespace Loccit.Archive;

/// <summary>Where an archive is, and what lies where in it.</summary>
public static class ArchiveFolder
{
    /// <summary>What the folder is called where it is found by itself.</summary>
    public const string Name = ".loccit";

    /// <summary>The archive of a folder, or of the nearest above it that has one; null if none has.</summary>
    /// <param name="start">The folder to begin with.</param>
    public static string? Find(string start)
    {
        for (var at = Path.GetFullPath(start); at is not null; at = Path.GetDirectoryName(at))
        {
            if (IsArchive(Path.Combine(at, Name)))
                return Path.Combine(at, Name);
        }
        return null;
    }

    /// <summary>The archive that a path names: the folder itself, or the <c>.loccit</c> in it.</summary>
    /// <param name="named">The path.</param>
    /// <exception cref="ArchiveException">There is none.</exception>
    public static string Named(string named) =>
        IsArchive(named) ? Path.GetFullPath(named)
        : IsArchive(Path.Combine(named, Name)) ? Path.GetFullPath(Path.Combine(named, Name))
        : throw new ArchiveException(named, $"there is no archive at '{named}'. 'loccit init {named}' makes one.");

    /// <summary>True if the folder is an archive.</summary>
    /// <param name="folder">The folder.</param>
    public static bool IsArchive(string folder) => File.Exists(DatabaseIn(folder));

    internal static string DatabaseIn(string folder) => Path.Combine(folder, "loccit.db");

    internal static string CapturesIn(string folder) => Path.Combine(folder, "captures");

    internal static string TextsIn(string folder) => Path.Combine(folder, "texts");

    internal static string RecordIn(string folder) => Path.Combine(folder, "record");

    internal static string SegmentsIn(string folder) => Path.Combine(folder, "segments");
}
