using Loccit.Archive.Addresses;
using Loccit.Archive.Captures;
using Loccit.Archive.Checks;
using Loccit.Archive.Database;
using Loccit.Archive.Events;
using Loccit.Archive.Passages;
using Loccit.Archive.Record;
using Loccit.Archive.Sources;
using Loccit.Archive.Texts;

namespace Loccit.Archive;

/// <summary>
/// An archive: sources with their captures, what was checked against them, and what people decided. A folder on the disk, without a server. One object is used by one thread; several
/// programs may have the same archive open, and one that wants to write waits for another that does.
/// </summary>
/// <example><code>using var archive = SourceArchive.Open(ArchiveFolder.Find(".")!); archive.Add(["reports/"], new AddOptions(), added => Console.WriteLine(added.Source));</code></example>
public sealed partial class SourceArchive : IDisposable
{
    private readonly ArchiveDatabase database;
    private readonly ICaptureStore captures;
    private readonly TextCache texts;
    private readonly IEventLog log;
    private readonly SourceTable sources;
    private readonly VisitTable visits;
    private readonly CheckTable checks;
    private readonly SignedRecord record;
    private readonly SegmentFolder segmentFiles;
    private readonly SegmentTable segments;
    private readonly TimeProvider clock;

    private SourceArchive(string folder, ArchiveDatabase database, TimeProvider clock)
    {
        (Folder, this.database, this.clock) = (folder, database, clock);
        captures = new CaptureFolder(ArchiveFolder.CapturesIn(folder));
        texts = new TextCache(ArchiveFolder.TextsIn(folder), captures);
        log = new EventTable(database);
        sources = new SourceTable(database);
        visits = new VisitTable(database);
        checks = new CheckTable(database);
        record = new SignedRecord(ArchiveFolder.RecordIn(folder), log);
        segmentFiles = new SegmentFolder(ArchiveFolder.SegmentsIn(folder));
        segments = new SegmentTable(database, segmentFiles);
    }

    /// <summary>The archive's folder, as a full path.</summary>
    public string Folder { get; }

    /// <summary>The folder that holds the archive: paths below it are kept relative to it, so that both can be moved together.</summary>
    public string Home => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Folder)) ?? Folder;

    /// <summary>True if nothing can be written, because the folder or the database does not allow it.</summary>
    public bool IsReadOnly => database.IsReadOnly;

    /// <summary>All that happened in it.</summary>
    public IEventLog Log => log;

    /// <summary>Makes an archive.</summary>
    /// <param name="folder">The folder it becomes; must not be there or be empty.</param>
    /// <param name="clock">Tells the time of events; null for the system's.</param>
    /// <exception cref="ArchiveException">There is one, the folder holds other files, or cannot be written.</exception>
    public static SourceArchive Create(string folder, TimeProvider? clock = null)
    {
        folder = Path.GetFullPath(folder);
        if (ArchiveFolder.IsArchive(folder))
            throw new ArchiveException(folder, $"{folder} is an archive already.");
        return Guarded(
            folder,
            () =>
            {
                if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                    throw new ArchiveException(folder, $"{folder} holds other files. Name a folder that is not there yet, or is empty.");
                Directory.CreateDirectory(folder);
                var archive = new SourceArchive(folder, ArchiveDatabase.Open(ArchiveFolder.DatabaseIn(folder), create: true), clock ?? TimeProvider.System);
                archive.Change(() => archive.Tell(EventKinds.Created, "archive", _ => { }));
                Disk.FlushFolders([folder, archive.Home]);
                return archive;
            }
        );
    }

    /// <summary>Opens an archive; one of an older version is brought up to this one.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="clock">Tells the time of events; null for the system's.</param>
    /// <exception cref="ArchiveException">It is none, is of a newer version, or cannot be opened.</exception>
    public static SourceArchive Open(string folder, TimeProvider? clock = null)
    {
        folder = Path.GetFullPath(folder);
        return Guarded(
            folder,
            () =>
            {
                var archive = new SourceArchive(folder, ArchiveDatabase.Open(ArchiveFolder.DatabaseIn(folder)), clock ?? TimeProvider.System);
                archive.Erase();
                return archive;
            }
        );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        database.Dispose();
        segmentFiles.Dispose();
    }

    /// <summary>A step that is done whole or not at all, and then signed.</summary>
    private void Change(Action step)
    {
        database.Write(() =>
        {
            step();
            return 0;
        });
        // one program at a time signs, and it signs all that is there
        database.Write(() =>
        {
            record.Seal();
            return 0;
        });
    }

    private void Tell(string kind, string subject, Action<System.Text.Json.Utf8JsonWriter> detail) =>
        log.Append(clock.GetUtcNow(), kind, subject, JsonLine.Of(detail));

    /// <summary>Says what the system says in the words of the user.</summary>
    private static T Guarded<T>(string folder, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (Cause(e) is UnauthorizedAccessException)
        {
            throw new ArchiveException(folder, $"{folder} may not be written. Check the permissions of the folder and of what is in it.", e);
        }
        catch (Exception e) when (Cause(e) is IOException io)
        {
            var why = IsFull(io) ? "the disk is full" : io.Message.TrimEnd('.');
            throw new ArchiveException(
                folder,
                $"{folder} cannot be written: {why}. What was told before is kept; run the command again when that is mended.",
                e
            );
        }
    }

    /// <summary>Of errors on several threads the first.</summary>
    private static Exception Cause(Exception e) => (e as AggregateException)?.Flatten().InnerExceptions[0] ?? e;

    /// <summary>ENOSPC and EDQUOT of Unix, ERROR_DISK_FULL of Windows.</summary>
    private static bool IsFull(IOException e) => e.HResult is 28 or 122 or unchecked((int)0x80070070);
}
