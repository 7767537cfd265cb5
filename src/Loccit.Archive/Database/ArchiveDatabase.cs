using Microsoft.Data.Sqlite;

namespace Loccit.Archive.Database;

/// <summary>The database of an archive: one connection. Not for several threads at once; several processes may have it open, of which one writes at a time and the others wait.</summary>
internal sealed class ArchiveDatabase : IDisposable
{
    // Another program's step takes less than a second, and many may wait; whoever waits longer asks again until it is given.
    private const int BusyMilliseconds = 60_000;

    private readonly SqliteConnection connection;

    private ArchiveDatabase(SqliteConnection connection, string path) => (this.connection, Path) = (connection, path);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>True if nothing can be written, because the folder or the file does not allow it.</summary>
    public bool IsReadOnly { get; private init; }

    /// <summary>Opens the database and brings an older one up to this version.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether it is made where there is none.</param>
    /// <exception cref="ArchiveException">It is of a newer version, is no database, or cannot be opened.</exception>
    public static ArchiveDatabase Open(string path, bool create = false)
    {
        if (!create && !File.Exists(path))
            throw new ArchiveException(path, $"{path} is missing: the folder is no archive, or is damaged. Put the file back from a backup.");
        try
        {
            // WAL needs to write beside the file even to read it; where that is not allowed nobody writes, and the file alone is all there is.
            var isReadOnly = !create && !CanWrite(path);
            var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder
                {
                    DataSource = isReadOnly ? new Uri(System.IO.Path.GetFullPath(path)).AbsoluteUri + "?immutable=1" : path,
                    Mode =
                        create ? SqliteOpenMode.ReadWriteCreate
                        : isReadOnly ? SqliteOpenMode.ReadOnly
                        : SqliteOpenMode.ReadWrite,
                    // a command waits for as long as it takes
                    DefaultTimeout = 0,
                    ForeignKeys = true,
                    Pooling = false,
                }.ToString()
            );
            try
            {
                connection.Open();
                var database = new ArchiveDatabase(connection, path) { IsReadOnly = isReadOnly };
                database.Prepare();
                return database;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (SqliteException e)
        {
            throw Fault(path, e);
        }
    }

    /// <summary>Runs statements that give no rows.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row; null if there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    /// <summary>A number: that of the first row.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values) => Scalar(sql, values) is long number ? number : 0;

    /// <summary>All rows, each made into something.</summary>
    public List<T> Rows<T>(string sql, Func<Row, T> make, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(make(new Row(reader)));
        return rows;
    }

    /// <summary>Number of the row inserted last.</summary>
    public long LastId => Number("SELECT last_insert_rowid()");

    /// <summary>Does something whole or not at all. Waits while another program writes.</summary>
    public T Write<T>(Func<T> work)
    {
        if (IsReadOnly)
            throw new ArchiveException(Path, $"{Path} may not be written. Check the permissions of the folder it is in.");
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work();
            transaction.Commit();
            return result;
        }
        catch (SqliteException e)
        {
            throw Fault(Path, e);
        }
    }

    /// <summary>Reads several things as they were at one moment.</summary>
    public T Read<T>(Func<T> work)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: true);
            return work();
        }
        catch (SqliteException e)
        {
            throw Fault(Path, e);
        }
    }

    /// <summary>Leaves nothing of deleted rows in the files.</summary>
    public void Scrub() => Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    /// <summary>What SQLite itself finds wrong with the file; empty if nothing is.</summary>
    public IReadOnlyList<string> Faults()
    {
        try
        {
            return
            [
                .. Rows("PRAGMA integrity_check", r => r.Text(0)).Where(l => l != "ok"),
                .. Rows("PRAGMA foreign_key_check", r => $"row {r.TextOrNull(1)} of {r.Text(0)} refers to one of {r.Text(2)} that is not there"),
            ];
        }
        catch (SqliteException e)
        {
            return [e.Message];
        }
    }

    public void Dispose() => connection.Dispose();

    private static bool CanWrite(string path)
    {
        try
        {
            using (File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete)) { }
            // The folder, too: a file beside the database is made and taken away.
            var probe = System.IO.Path.Combine(
                System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!,
                $".{Environment.ProcessId}-{Guid.NewGuid():N}"
            );
            using (
                new FileStream(
                    probe,
                    new FileStreamOptions
                    {
                        Mode = FileMode.CreateNew,
                        Access = FileAccess.Write,
                        Options = FileOptions.DeleteOnClose,
                    }
                )
            ) { }
            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    private void Prepare()
    {
        Execute($"PRAGMA busy_timeout = {BusyMilliseconds}");
        var version = Version();
        if (version > Migrations.Latest)
            throw new ArchiveException(
                Path,
                $"{Path} was made by a newer version of Loccit (tables of version {version}; this one knows {Migrations.Latest}). Install that version, or use another archive."
            );
        if (IsReadOnly)
        {
            if (version < Migrations.Latest)
                throw new ArchiveException(
                    Path,
                    $"{Path} was made by an older version of Loccit and may not be written, so it cannot be brought up to this one. Check its permissions."
                );
            return;
        }
        Execute("PRAGMA journal_mode = WAL");
        // in WAL mode this alone makes what was acknowledged survive a loss of power
        Execute("PRAGMA synchronous = FULL");
        // what was deleted is overwritten: it may have to be gone
        Execute("PRAGMA secure_delete = ON");
        if (version < Migrations.Latest)
            Write(Upgrade);
    }

    private int Version()
    {
        try
        {
            return (int)Number("PRAGMA user_version");
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_NOTADB)
        {
            throw new ArchiveException(Path, $"{Path} is no database, or is damaged. Put it back from a backup.", e);
        }
    }

    private int Upgrade()
    {
        // another program may have done it in the meantime
        for (var step = Version() + 1; step <= Migrations.Latest; step++)
        {
            Execute(Migrations.Step(step));
            Execute($"PRAGMA user_version = {step}");
        }
        return Migrations.Latest;
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"@{i + 1}", values[i] ?? DBNull.Value);
        return command;
    }

    private static ArchiveException Fault(string path, SqliteException e) =>
        new(
            path,
            e.SqliteErrorCode switch
            {
                SQLitePCL.raw.SQLITE_FULL => $"{path} cannot be written: the disk is full. Make room and run the command again; nothing was changed.",
                SQLitePCL.raw.SQLITE_IOERR =>
                    $"{path} cannot be read or written ({e.Message.TrimEnd('.')}). Look whether the disk is full or failing; nothing was changed.",
                SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM =>
                    $"{path} may not be written, or its folder. Check their permissions.",
                SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => $"{path} is damaged ({e.Message.TrimEnd('.')}). Put it back from a backup.",
                _ => $"{path}: {e.Message.TrimEnd('.')}.",
            },
            e
        );
}
