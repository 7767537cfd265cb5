using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Loccit.Documents.Pdf.Highlights;

/// <summary>An incremental update (ISO 32000-1, 7.5.6): objects that are put behind a file, whose own bytes stay.</summary>
internal sealed class Revision
{
    /// <summary>Stands before a revision of ours, so that a later check can take it off whole.</summary>
    private static ReadOnlySpan<byte> Mark => "%Loccit highlights\n"u8;

    private readonly ReadOnlyMemory<byte> file;
    private readonly PdfDocument pdf;
    private readonly long start;
    private readonly bool hasTable;
    private readonly int header;
    private readonly SortedDictionary<int, (int Generation, byte[] Bytes)> objects = [];
    private int next;

    /// <param name="file">The file that is to be updated.</param>
    /// <param name="pdf">The same, opened.</param>
    /// <exception cref="InvalidDataException">It cannot be; the message ends a sentence that begins with the file's name.</exception>
    public Revision(ReadOnlyMemory<byte> file, PdfDocument pdf)
    {
        (this.file, this.pdf) = (file, pdf);
        if (StartOf(file.Span) is not { } at)
            throw Damaged();
        start = at;
        header = RawObjects.Header(file.Span);
        // offsets count from the header or from the first byte
        if (IsTable(at) is { } fromFirst)
            (hasTable, header) = (fromFirst, 0);
        else if (IsTable(at + header) is { } fromHeader)
            hasTable = fromHeader;
        else
            throw Damaged();
        var trailer = pdf.Structure.Trailer;
        next = Math.Max(trailer.Size, 1);
        foreach (var known in pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys)
            next = (int)Math.Max(next, Math.Min(known.ObjectNumber + 1, int.MaxValue / 2));
    }

    /// <summary>A file without the revision that an earlier check put behind it; all of it if there is none, or something was put behind that.</summary>
    public static ReadOnlyMemory<byte> Before(ReadOnlyMemory<byte> file)
    {
        var at = file.Span.LastIndexOf(Mark);
        if (at <= 0)
            return file;
        var before = file[..at];
        var behind = file.Span[at..];
        var starts = behind.IndexOf("startxref"u8);
        return
            starts >= 0
            && starts == behind.LastIndexOf("startxref"u8)
            && StartOf(before.Span) is { } start
            && behind[..starts].LastIndexOf(Encoding.ASCII.GetBytes($"/Prev {start}/Root ")) >= 0
            ? before
            : file;
    }

    /// <summary>A number for a new object.</summary>
    public int NewNumber() => next++;

    /// <summary>Puts an object in, new or in the place of one that there is.</summary>
    public void Put(int number, string content, int generation = 0) => Put(number, Encoding.Latin1.GetBytes(content), generation);

    /// <inheritdoc cref="Put(int, string, int)"/>
    public void Put(int number, byte[] content, int generation = 0) => objects[number] = (generation, content);

    public bool IsEmpty => objects.Count == 0;

    /// <summary>The bytes that go behind the file.</summary>
    public byte[] Write()
    {
        var update = new MemoryStream();
        if (file.Span[^1] is not ((byte)'\n' or (byte)'\r'))
            update.WriteByte((byte)'\n');
        update.Write(Mark);
        var offsets = new SortedDictionary<int, (long Offset, int Generation)>();
        foreach (var (number, (generation, bytes)) in objects)
            offsets[number] = (Begin(number, generation, bytes), generation);
        var id = SHA256.HashData(update.GetBuffer().AsSpan(0, (int)update.Length))[..16];
        var at = Here();
        if (hasTable)
            WriteTable(offsets, id);
        else
            WriteStream(offsets, id);
        Text($"startxref\n{at}\n%%EOF\n");
        return update.ToArray();

        long Here() => file.Length + update.Length - header;

        long Begin(int number, int generation, byte[] bytes)
        {
            var offset = Here();
            Text($"{number} {generation} obj\n");
            update.Write(bytes);
            Text("\nendobj\n");
            return offset;
        }

        void Text(string text) => update.Write(Encoding.Latin1.GetBytes(text));

        void WriteTable(SortedDictionary<int, (long Offset, int Generation)> entries, byte[] digest)
        {
            Text("xref\n");
            foreach (var (first, count) in Sections(entries.Keys))
            {
                Text($"{first} {count}\n");
                for (var n = first; n < first + count; n++)
                    Text(string.Create(CultureInfo.InvariantCulture, $"{entries[n].Offset:D10} {entries[n].Generation:D5} n \n"));
            }
            Text($"trailer\n<</Size {next}{Trailer(digest)}>>\n");
        }

        void WriteStream(SortedDictionary<int, (long Offset, int Generation)> entries, byte[] digest)
        {
            var number = NewNumber();
            entries[number] = (at, 0);
            var rows = new byte[entries.Count * 7];
            var row = 0;
            foreach (var (offset, generation) in entries.Values)
            {
                rows[row] = 1;
                System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(rows.AsSpan(row + 1), (uint)offset);
                System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(rows.AsSpan(row + 5), (ushort)generation);
                row += 7;
            }
            var index = string.Join(' ', Sections(entries.Keys).Select(s => $"{s.First} {s.Count}"));
            Text($"{number} 0 obj\n<</Type/XRef/Size {next}/W[1 4 2]/Index[{index}]/Length {rows.Length}{Trailer(digest)}>>\nstream\n");
            update.Write(rows);
            Text("\nendstream\nendobj\n");
        }
    }

    private string Trailer(byte[] digest)
    {
        var trailer = pdf.Structure.Trailer;
        var info = trailer.Info is IndirectReferenceToken reference ? $"/Info {PdfSyntax.Reference(reference.Data)}" : "";
        var changed = Convert.ToHexString(digest);
        // the first half names the file in all its revisions
        var first = trailer.Identifier is [var known, ..] ? Convert.ToHexString(PdfSyntax.Bytes(known)) : changed;
        return $"/Prev {start}/Root {PdfSyntax.Reference(trailer.Root)}{info}/ID[<{first}><{changed}>]";
    }

    /// <summary>Numbers that follow each other, as sections of a table.</summary>
    private static IEnumerable<(int First, int Count)> Sections(IEnumerable<int> numbers)
    {
        var (first, count) = (0, 0);
        foreach (var number in numbers)
        {
            if (count > 0 && number == first + count)
            {
                count++;
                continue;
            }
            if (count > 0)
                yield return (first, count);
            (first, count) = (number, 1);
        }
        if (count > 0)
            yield return (first, count);
    }

    /// <summary>True for a table there, false for a stream, null for neither.</summary>
    private bool? IsTable(long at)
    {
        if (at < 0 || at >= file.Length)
            return null;
        var from = RawTokens.SkipSpace(file.Span, (int)at);
        if (file.Span[from..].StartsWith("xref"u8))
            return true;
        if (RawObjects.Head(file.Span, from) is not { } head)
            return null;
        try
        {
            var dictionary = new RawDictionary(file[RawTokens.SkipSpace(file.Span, head.End)..]);
            return dictionary["/Type"] is { } type && type.Span.StartsWith("/XRef"u8) ? false : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>What the file's last startxref says.</summary>
    private static long? StartOf(ReadOnlySpan<byte> file)
    {
        var at = file.LastIndexOf("startxref"u8);
        if (at < 0)
            return null;
        at = RawTokens.SkipSpace(file, at + "startxref"u8.Length);
        return RawObjects.Number(file, ref at);
    }

    private static InvalidDataException Damaged() => new("is damaged: its table of objects is not where it says. Open it in a PDF viewer and save it again.");
}
