using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Loccit.Archive.Captures;

/// <summary>Captures that are written and not yet under their names.</summary>
/// <param name="store">Where they go.</param>
/// <param name="unfinished">The folder that they wait in, each open and locked: some hundreds at a time are few enough for every system.</param>
internal sealed class CaptureBatch(CaptureFolder store, string unfinished) : ICaptureBatch
{
    private readonly ConcurrentDictionary<string, Lazy<FileStream?>> files = new(StringComparer.Ordinal);

    public string Add(ReadOnlyMemory<byte> bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        _ = files.GetOrAdd(sha256, _ => new(() => store.IsWhole(sha256) ? null : Write(bytes.Span))).Value;
        return sha256;
    }

    public void Commit()
    {
        var written = files.Where(f => f.Value.Value is not null).Select(f => (Sha256: f.Key, Stream: f.Value.Value!)).ToList();
        Disk.FlushFiles([.. written.Select(w => w.Stream)]);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (sha256, stream) in written)
        {
            var file = store.FileOf(sha256);
            var folder = Path.GetDirectoryName(file)!;
            if (folders.Add(folder) && !Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
                folders.Add(Path.GetDirectoryName(folder)!);
            }
            // Where it can be moved while it is open its lock holds until it has its name.
            if (OperatingSystem.IsWindows())
                stream.Dispose();
            // one that is there by now has the same bytes, or is damaged
            File.Move(stream.Name, file, overwrite: true);
            stream.Dispose();
        }
        Disk.FlushFolders(folders);
        files.Clear();
    }

    public void Dispose()
    {
        foreach (var file in files.Values.Where(f => f.IsValueCreated).Select(f => f.Value).OfType<FileStream>())
        {
            file.Dispose();
            File.Delete(file.Name);
        }
        files.Clear();
    }

    /// <summary>Writes a file that stays open: its lock shows others that it is not left behind.</summary>
    private FileStream Write(ReadOnlySpan<byte> bytes)
    {
        var packed = PackedFile.Pack(bytes);
        var stream = Open();
        try
        {
            stream.Write(packed);
            return stream;
        }
        catch
        {
            stream.Dispose();
            File.Delete(stream.Name);
            throw;
        }
    }

    private FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
        };
        for (var again = 2; ; again--)
        {
            try
            {
                var stream = new FileStream(Path.Combine(unfinished, $"{Environment.ProcessId}-{Guid.NewGuid():N}"), options);
                // Between its making and its lock another program may have taken it for one left behind.
                if (again == 0 || File.Exists(stream.Name))
                    return stream;
                stream.Dispose();
            }
            catch (IOException) when (again > 0)
            {
                // that other program still has it
            }
        }
    }
}
