namespace Loccit.Cli.Inputs;

/// <summary>
/// Reads lines as they arrive, in batches of all that have, up to a limit: nothing that has come waits for what has not.
/// </summary>
internal sealed class LineReader(Stream stream, int maxLines = 64, int maxLineBytes = 64 << 20)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private int scanned;
    private int number;
    private bool ended;
    private bool skipping;

    /// <summary>A line with its number, from 1; <paramref name="TooLong"/> if it was passed over.</summary>
    public readonly record struct Line(int Number, byte[] Bytes, bool TooLong = false);

    /// <summary>The next lines, blank ones left out; empty at the end.</summary>
    public List<Line> Next()
    {
        var lines = new List<Line>();
        while (true)
        {
            while (lines.Count < maxLines && TakeLine(lines)) { }
            if (lines.Count > 0 || ended)
                return lines;
            Fill(lines);
        }
    }

    private bool TakeLine(List<Line> lines)
    {
        var i = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n');
        if (i < 0)
        {
            scanned = end;
            return false;
        }
        Add(lines, scanned + i);
        start = scanned = scanned + i + 1;
        return true;
    }

    private void Fill(List<Line> lines)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (end, scanned, start) = (end - start, scanned - start, 0);
        }
        if (end == buffer.Length)
        {
            if (buffer.Length >= maxLineBytes)
            {
                skipping = true;
                end = scanned = 0;
            }
            else
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        if (read > 0)
            return;
        ended = true;
        if (end > start || skipping)
            Add(lines, end);
    }

    private void Add(List<Line> lines, int lineEnd)
    {
        number++;
        var bytes = buffer.AsSpan(start, lineEnd - start);
        if (skipping)
        {
            skipping = false;
            lines.Add(new Line(number, [], TooLong: true));
            return;
        }
        if (number == 1 && bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        bytes = bytes.Trim(" \t\r"u8);
        if (bytes.Length > 0)
            lines.Add(new Line(number, bytes.ToArray()));
    }
}
