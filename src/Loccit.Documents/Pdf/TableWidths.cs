using Loccit.Documents.Pdf.Highlights;

namespace Loccit.Documents.Pdf;

/// <summary>
/// Looks at the widths that cross-reference streams give their columns (ISO 32000-1, 7.5.8): the library takes room for a row on the stack, and widths that are made
/// up would end the process.
/// </summary>
internal static class TableWidths
{
    /// <summary>A row of an honest table has some ten bytes; so many still have room.</summary>
    private const double LongestRow = 1 << 16;

    /// <summary>True if there is a stream whose rows are longer than any table has. Linear.</summary>
    public static bool AreTooLarge(ReadOnlySpan<byte> bytes) =>
        // a letter of a name may be written by its number
        AreTooLarge(bytes, "/W"u8) || AreTooLarge(bytes, "/#57"u8);

    private static bool AreTooLarge(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        for (var at = 0; Next(bytes, at, name) is var array and >= 0; )
        {
            var (sum, end) = Sum(bytes, array);
            at = end;
            if (sum <= LongestRow)
                continue;
            if (IsOfStream(bytes, end, out at))
                return true;
        }
        return false;
    }

    /// <summary>Where the next array begins that the name stands before; -1 if there is none.</summary>
    private static int Next(ReadOnlySpan<byte> bytes, int from, ReadOnlySpan<byte> name)
    {
        while (bytes[from..].IndexOf(name) is var found and >= 0)
        {
            from += found + name.Length;
            var array = RawTokens.SkipSpace(bytes, from);
            if (array < bytes.Length && bytes[array] == '[')
                return array;
        }
        return -1;
    }

    /// <summary>The sum of the numbers in an array, those of arrays in it aside, and its end.</summary>
    private static (double Sum, int End) Sum(ReadOnlySpan<byte> bytes, int array)
    {
        double sum = 0,
            number = 0;
        var depth = 0;
        for (var at = array; at < bytes.Length; at++)
        {
            var b = bytes[at];
            if (b is >= (byte)'0' and <= (byte)'9' && depth == 1)
            {
                number = (number * 10) + (b - '0');
                continue;
            }
            sum += number;
            number = 0;
            if (b == '[')
                depth++;
            else if (b == ']' && --depth == 0)
                return (sum, at + 1);
            else if (b == '%')
                at = RawTokens.SkipSpace(bytes, at) - 1;
            else if (b is (byte)'>' or (byte)'(')
                return (sum, at);
        }
        return (sum, bytes.Length);
    }

    /// <summary>True if the dictionary around a place is that of a stream, or cannot be followed to its end, which is told.</summary>
    private static bool IsOfStream(ReadOnlySpan<byte> bytes, int at, out int end)
    {
        try
        {
            end = RawTokens.SkipSpace(bytes, at);
            while (end < bytes.Length && !bytes[end..].StartsWith(">>"u8))
                end = RawTokens.SkipSpace(bytes, RawTokens.End(bytes, end));
            end = Math.Min(end + 2, bytes.Length);
            return bytes[RawTokens.SkipSpace(bytes, end)..].StartsWith("stream"u8);
        }
        catch (InvalidDataException)
        {
            end = at;
            return true;
        }
    }
}
