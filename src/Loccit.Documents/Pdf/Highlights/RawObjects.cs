using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Loccit.Documents.Pdf.Highlights;

/// <summary>Objects as their bytes stand in the file.</summary>
/// <param name="pdf">The file, opened.</param>
/// <param name="file">Its bytes.</param>
internal sealed class RawObjects(PdfDocument pdf, ReadOnlyMemory<byte> file)
{
    /// <summary>The stream of objects that was looked into last: pages that follow each other share one.</summary>
    private (long Number, ReadOnlyMemory<byte> Content, Dictionary<long, int> Offsets)? last;

    /// <summary>The bytes of an object and what follows it.</summary>
    /// <exception cref="InvalidDataException">It is not where the file says.</exception>
    public ReadOnlyMemory<byte> Read(IndirectReference reference)
    {
        if (!pdf.Structure.CrossReferenceTable.ObjectOffsets.TryGetValue(reference, out var location))
            throw Misplaced();
        if (location.Type == XrefEntryType.ObjectStream)
            return InStream(reference, location.Value1);
        foreach (var shift in (ReadOnlySpan<int>)[0, Header(file.Span)])
        {
            if (location.Value1 + shift < file.Length && Head(file.Span, (int)location.Value1 + shift) is { } head && head.Number == reference.ObjectNumber)
                return file[RawTokens.SkipSpace(file.Span, head.End)..];
        }
        throw Misplaced();
    }

    /// <summary>Where the header stands: bytes before it are counted by some programs and not by others.</summary>
    public static int Header(ReadOnlySpan<byte> file) => Math.Max(0, file[..Math.Min(1024, file.Length)].IndexOf("%PDF-"u8));

    /// <summary>The number of the object that begins there, and where its content begins; null if none does.</summary>
    public static (long Number, int End)? Head(ReadOnlySpan<byte> file, int at)
    {
        at = RawTokens.SkipSpace(file, at);
        if (Number(file, ref at) is not { } number || Number(file, ref at) is null || !file[at..].StartsWith("obj"u8))
            return null;
        return (number, at + 3);
    }

    /// <summary>Reads a number and the white space behind it.</summary>
    public static long? Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var start = at;
        while (at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'9')
            at++;
        if (!long.TryParse(bytes[start..at], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        at = RawTokens.SkipSpace(bytes, at);
        return number;
    }

    private ReadOnlyMemory<byte> InStream(IndirectReference reference, long stream)
    {
        if (last?.Number != stream)
            last = Unpack(stream);
        var (_, content, offsets) = last!.Value;
        return offsets.TryGetValue(reference.ObjectNumber, out var at) && at < content.Length
            ? content[RawTokens.SkipSpace(content.Span, at)..]
            : throw Misplaced();
    }

    private (long, ReadOnlyMemory<byte>, Dictionary<long, int>) Unpack(long number)
    {
        if (
            pdf.Structure.GetObject(new IndirectReference(number, 0))?.Data is not StreamToken stream
            || pdf.Resolve(stream.StreamDictionary, "First") is not NumericToken first
        )
            throw Misplaced();
        var content = stream.Decode(pdf.Structure.FilterProvider, pdf.Structure.TokenScanner);
        var offsets = new Dictionary<long, int>();
        var at = RawTokens.SkipSpace(content.Span, 0);
        // before the first object stand the numbers and the offsets of all
        while (at < first.Int && Number(content.Span, ref at) is { } item && Number(content.Span, ref at) is { } offset)
            offsets[item] = (int)Math.Min(first.Int + offset, int.MaxValue);
        return (number, content, offsets);
    }

    private static InvalidDataException Misplaced() => new("is damaged: its objects are not where its table says. Open it in a PDF viewer and save it again.");
}
