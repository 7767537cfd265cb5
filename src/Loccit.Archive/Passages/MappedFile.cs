using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace Loccit.Archive.Passages;

/// <summary>A file as memory: the system reads of it what is looked at.</summary>
internal sealed unsafe class MappedFile : MemoryManager<byte>
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly int length;
    private byte* start;

    /// <summary>Maps a file.</summary>
    /// <exception cref="InvalidDataException">It is empty, or has more than two gigabytes.</exception>
    public MappedFile(string path)
    {
        var size = new FileInfo(path).Length;
        if (size is 0 or > int.MaxValue)
            throw new InvalidDataException(size == 0 ? "it is empty" : "it is too large");
        length = (int)size;
        file = MemoryMappedFile.CreateFromFile(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete),
            mapName: null,
            capacity: 0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: false
        );
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    public override Span<byte> GetSpan() => start is null ? throw new ObjectDisposedException(nameof(MappedFile)) : new Span<byte>(start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    public override void Unpin() { }

    protected override void Dispose(bool disposing)
    {
        if (!disposing || start is null)
            return;
        start = null;
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
