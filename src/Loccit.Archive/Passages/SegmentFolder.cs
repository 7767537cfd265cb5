using Loccit.Archive.Captures;

namespace Loccit.Archive.Passages;

/// <summary>Segments as files that are mapped into memory. A file is written under another name, flushed, and then moved to its own.</summary>
/// <param name="root">The folder; made when first written to.</param>
internal sealed class SegmentFolder(string root) : ISegmentStore, IDisposable
{
    private const string Extension = ".seg";
    private const string UnfinishedExtension = ".unfinished";

    private readonly Dictionary<string, MappedFile> mapped = new(StringComparer.Ordinal);
    private readonly Lock mapping = new();

    public string Write(Action<Stream> write)
    {
        Directory.CreateDirectory(root);
        var name = Guid.NewGuid().ToString("N");
        var unfinished = Path.Combine(root, name + UnfinishedExtension);
        try
        {
            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                write(file);
                Disk.FlushFiles([file]);
            }
            File.Move(unfinished, FileOf(name));
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
        Disk.FlushFolders([root]);
        return name;
    }

    public ReadOnlyMemory<byte> Read(string name)
    {
        lock (mapping)
        {
            if (!mapped.TryGetValue(name, out var file))
                mapped[name] = file = new MappedFile(FileOf(name));
            return file.Memory;
        }
    }

    public void Delete(string name)
    {
        if (File.Exists(FileOf(name)))
            File.Delete(FileOf(name));
    }

    public IEnumerable<string> All() =>
        Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*" + Extension).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)
            : [];

    /// <summary>The file that holds a segment.</summary>
    public string FileOf(string name) => Path.Combine(root, name + Extension);

    public void Dispose()
    {
        foreach (IDisposable file in mapped.Values)
            file.Dispose();
        mapped.Clear();
    }
}
