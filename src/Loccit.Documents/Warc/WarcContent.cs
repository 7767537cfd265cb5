using System.Security.Cryptography;

namespace Loccit.Documents.Warc;

/// <summary>The content of one record: so many bytes of the file, their digest taken on the way.</summary>
internal sealed class WarcContent(LineStream file, long length, HashAlgorithmName? digest) : Stream
{
    private readonly IncrementalHash? hash = digest is { } algorithm ? IncrementalHash.CreateHash(algorithm) : null;
    private long left = length;

    /// <summary>True if the file ended before the content.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads what nobody has read.</summary>
    public void Drain()
    {
        Span<byte> rest = stackalloc byte[4096];
        while (Read(rest) > 0) { }
    }

    /// <summary>The digest of the whole content; null if none is asked for.</summary>
    public byte[]? Digest() => hash?.GetCurrentHash();

    public override int Read(Span<byte> buffer)
    {
        if (left == 0 || buffer.IsEmpty)
            return 0;
        var count = file.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        if (count == 0)
        {
            IsCut = true;
            left = 0;
            return 0;
        }
        left -= count;
        hash?.AppendData(buffer[..count]);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            hash?.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
