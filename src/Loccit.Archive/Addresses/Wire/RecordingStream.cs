namespace Loccit.Archive.Addresses.Wire;

/// <summary>Passes on what is sent and received, in the clear, and keeps every byte of it. Ends a connection over which too much comes, or too little.</summary>
/// <param name="inner">The connection, or what is encrypted by it.</param>
/// <param name="most">The most bytes that may be received.</param>
/// <param name="options">Patience.</param>
internal sealed class RecordingStream(Stream inner, long most, FetchOptions options) : Stream
{
    private readonly MemoryStream sent = new();
    private readonly MemoryStream received = new();
    private readonly Pace pace = new(options.Patience, options.LeastBytes);

    /// <summary>All that was sent.</summary>
    public byte[] Sent => sent.ToArray();

    /// <summary>All that was received.</summary>
    public byte[] Received => received.ToArray();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // the framework asks with no room first, to wait without a buffer
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (pace.Left is var left && left > TimeSpan.Zero)
            patience.CancelAfter(left);
        else
            throw TooSlow();
        int count;
        try
        {
            count = await inner.ReadAsync(buffer, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TooSlow();
        }
        received.Write(buffer.Span[..count]);
        pace.Took(count);
        if (received.Length > most)
            throw TooLarge(options.MaxBody);
        return count;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        sent.Write(buffer.Span);
    }

    /// <summary>What is said of a page that is too large.</summary>
    public static FetchException TooLarge(long most) =>
        new(FindingCode.FetchLimit, $"is too large: more than {most} bytes would come. Fetch it by hand, and add the part that is quoted.");

    private FetchException TooSlow() =>
        new(
            FindingCode.FetchLimit,
            $"is sent too slowly: fewer than {options.LeastBytes} bytes came in {options.Patience.TotalSeconds:0.##} seconds. Try again later, or save the page in a browser and add the file."
        );

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
