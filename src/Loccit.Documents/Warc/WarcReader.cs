using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Loccit.Documents.Warc;

/// <summary>
/// Reads the records of a WARC file (0.17 to 1.1), packed with gzip or not, one after another, with no more than one in memory. What breaks the rules is kept as a diagnosis, and
/// reading goes on with the next record that can be found.
/// </summary>
internal sealed class WarcReader : IDisposable
{
    private const int LongestLine = 1 << 16;
    private const int LongestHeader = 1 << 20;
    private const int MostDiagnoses = 10_000;

    private readonly LineStream file;
    private readonly Stream unpacked;
    private readonly List<WarcDiagnosis> diagnoses = [];
    private WarcRecord? open;
    private int count;
    private bool isOver;

    /// <summary>Reads from the stream's beginning; the stream is not closed.</summary>
    public WarcReader(Stream stream, bool isPacked)
    {
        unpacked = isPacked ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true) : stream;
        file = new LineStream(unpacked);
        IsPacked = isPacked;
    }

    public bool IsPacked { get; }

    /// <summary>What is wrong with the records read so far.</summary>
    public IReadOnlyList<WarcDiagnosis> Diagnoses => diagnoses;

    /// <summary>Records read so far.</summary>
    public int Count => count;

    /// <summary>The next record; null at the end of what can be read. The content of the one before is gone.</summary>
    public WarcRecord? Next()
    {
        if (isOver)
            return null;
        try
        {
            if (open is { } last)
                Close(last);
            open = Begin();
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            Tell(WarcFault.Cut, count + 1, file.Position, "cannot be unpacked, nor can what is behind it");
            open = null;
        }
        isOver = open is null;
        return open;
    }

    /// <summary>True for the beginning of a record.</summary>
    public static bool IsVersion(ReadOnlySpan<byte> bytes) => bytes.Length >= 5 && System.Text.Ascii.EqualsIgnoreCase(bytes[..5], "WARC/"u8);

    /// <summary>What damaged files make the framework throw.</summary>
    public static bool IsOfTheFile(Exception e) => e is InvalidDataException or IOException;

    /// <summary>Keeps what was found in a record's content.</summary>
    public void Tell(WarcFault fault, WarcRecord record, string what) => Tell(fault, record.Number, record.Position, what);

    public void Dispose()
    {
        if (IsPacked)
            unpacked.Dispose();
    }

    private void Tell(WarcFault fault, int record, long position, string what)
    {
        if (diagnoses.Count < MostDiagnoses)
            diagnoses.Add(new WarcDiagnosis(fault, record, position, what));
    }

    private WarcRecord? Begin()
    {
        var isGarbage = false;
        while (true)
        {
            var position = file.Position;
            var line = file.ReadLine(LongestLine);
            if (line.Length == 0)
                return null;
            if (IsVersion(line))
                return Header(position, Encoding.ASCII.GetString(line).Trim(), line.AsSpan().EndsWith("\r\n"u8));
            if (!isGarbage && !line.AsSpan().Trim("\r\n \t\0"u8).IsEmpty)
            {
                Tell(WarcFault.Garbage, count + 1, position, "does not begin where the one before ends: something else stands there, which was passed over");
                isGarbage = true;
            }
        }
    }

    private WarcRecord Header(long position, string version, bool hasReturn)
    {
        count++;
        var fields = new WarcFields();
        var before = diagnoses.Count;
        var isBroken = false;
        while (file.Position - position < LongestHeader)
        {
            var line = file.ReadLine(LongestLine);
            if (line.Length == 0)
            {
                Tell(WarcFault.Cut, count, position, "ends in its header");
                break;
            }
            hasReturn &= line.AsSpan().EndsWith("\r\n"u8);
            if (line.AsSpan().Trim("\r\n"u8).IsEmpty)
                break;
            var text = Encoding.UTF8.GetString(line).TrimEnd('\r', '\n');
            isBroken |= text.Contains('\ufffd');
            if (text[0] is ' ' or '\t')
                fields.Continue(text);
            else if (text.IndexOf(':') is var colon and > 0)
                fields.Add(text[..colon], text[(colon + 1)..]);
            else
                isBroken = true;
        }
        if (isBroken)
            Tell(WarcFault.HeaderLine, count, position, "has lines in its header that are no fields, or no UTF-8");
        if (!hasReturn && diagnoses.Count == before)
            Tell(WarcFault.LineEnd, count, position, "ends lines of its header by a line feed alone");
        var hasLength = long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length);
        var record = new WarcRecord(
            count,
            position,
            version,
            fields,
            new WarcContent(file, hasLength ? length : 0, WarcDigest.Algorithm(fields["WARC-Block-Digest"]))
        );
        foreach (var (fault, what) in WarcRules.Check(record))
            Tell(fault, record, what);
        return record;
    }

    private void Close(WarcRecord record)
    {
        using var content = (WarcContent)record.Content;
        content.Drain();
        if (content.IsCut)
        {
            Tell(WarcFault.Cut, record, "is cut off: the file ends in it");
            return;
        }
        var named = record.Fields["WARC-Block-Digest"];
        if (named is not null && content.Digest() is { } digest && !WarcDigest.Fits(named, digest))
            Tell(WarcFault.Digest, record, "holds other bytes than its WARC-Block-Digest says");
        // where no length is told, what follows is sought, not expected
        if (record.Fields["Content-Length"] is null)
            return;
        for (var ends = 0; ends < 2; ends++)
        {
            var next = file.Peek();
            if (next is not ('\r' or '\n'))
            {
                Tell(WarcFault.RecordEnd, record, next < 0 ? "is not closed by two line ends" : "is not closed by two line ends: its length is wrong");
                return;
            }
            file.ReadLine(2);
        }
    }
}
