namespace Loccit.Documents.Warc;

/// <summary>Reads lines and bytes of one stream in turn, through one buffer.</summary>
internal sealed class LineStream(Stream stream)
{
    private readonly byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    /// <summary>Bytes read so far.</summary>
    public long Position { get; private set; }

    /// <summary>True if nothing is left.</summary>
    public bool IsAtEnd => start == end && !Fill();

    /// <summary>The next byte, left where it is; -1 at the end.</summary>
    public int Peek() => IsAtEnd ? -1 : buffer[start];

    /// <summary>Reads up to the next line feed, which is part of the line; of a line longer than <paramref name="most"/> bytes only so many. Empty at the end.</summary>
    public byte[] ReadLine(int most)
    {
        var line = new MemoryStream();
        while (line.Length < most && !IsAtEnd)
        {
            var part = buffer.AsSpan(start, (int)Math.Min(end - start, most - line.Length));
            var feed = part.IndexOf((byte)'\n');
            if (feed >= 0)
                part = part[..(feed + 1)];
            line.Write(part);
            Take(part.Length);
            if (feed >= 0)
                break;
        }
        return line.ToArray();
    }

    /// <summary>Reads some bytes; 0 at the end.</summary>
    public int Read(Span<byte> to)
    {
        if (to.IsEmpty || IsAtEnd)
            return 0;
        var count = Math.Min(to.Length, end - start);
        buffer.AsSpan(start, count).CopyTo(to);
        Take(count);
        return count;
    }

    private void Take(int count)
    {
        start += count;
        Position += count;
    }

    private bool Fill()
    {
        (start, end) = (0, stream.Read(buffer));
        return end > 0;
    }
}
