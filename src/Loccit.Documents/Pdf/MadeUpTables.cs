using Loccit.Documents.Pdf.Highlights;

namespace Loccit.Documents.Pdf;

/// <summary>
/// Looks at what cross-reference streams say of themselves (ISO 32000-1, 7.5.8): how wide their columns are (W), and how many objects they list (Index, Size). The library
/// takes room for a row on the stack and for all objects at once, and figures that are made up would end the process.
/// </summary>
internal static class MadeUpTables
{
    /// <summary>A row of an honest table has some ten bytes; so many still have room.</summary>
    private const double LongestRow = 1 << 16;

    /// <summary>A file has no more than 8,388,607 objects (ISO 32000-1, annex C).</summary>
    private const double MostObjects = 10_000_000;

    /// <summary>Rows of four bytes and more are packed by 1,032 at most.</summary>
    private const double MostOfAByte = 258;

    private const int LongestName = 24;

    /// <summary>True if there is a table that no honest file has. Linear.</summary>
    public static bool AreIn(ReadOnlySpan<byte> bytes)
    {
        var most = Math.Min(MostObjects, (MostOfAByte * bytes.Length) + 1000);
        Span<byte> name = stackalloc byte[LongestName];
        var lineEnd = 0;
        for (var at = 0; bytes[at..].IndexOf((byte)'/') is var slash and >= 0; )
        {
            at += slash + 1;
            var length = Name(bytes, ref at, name);
            var limit =
                name[..length].SequenceEqual("W"u8) ? LongestRow
                : name[..length].SequenceEqual("Index"u8) ? most
                : name[..length].SequenceEqual("Size"u8) ? MostObjects
                : double.MaxValue;
            if (limit == double.MaxValue)
                continue;
            var (all, counts, end) = Numbers(bytes, Skip(bytes, at, ref lineEnd), ref lineEnd);
            if ((name[0] == 'I' ? counts : all) <= limit)
                continue;
            if (IsOfStream(bytes, end, out at))
                return true;
        }
        return false;
    }

    /// <summary>Reads a name behind its slash, of which a letter may be written by its number (#57); a longer one is not read to its end.</summary>
    private static int Name(ReadOnlySpan<byte> bytes, ref int at, Span<byte> name)
    {
        var length = 0;
        for (; at < bytes.Length && length < name.Length && (char.IsAsciiLetterOrDigit((char)bytes[at]) || bytes[at] == '#'); at++)
        {
            var b = bytes[at];
            if (b == '#' && at + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[at + 1]) && char.IsAsciiHexDigit((char)bytes[at + 2]))
            {
                b = (byte)((Convert.ToInt32(((char)bytes[at + 1]).ToString(), 16) * 16) + Convert.ToInt32(((char)bytes[at + 2]).ToString(), 16));
                at += 2;
            }
            name[length++] = b;
        }
        return length;
    }

    /// <summary>A number, or those of an array, arrays in it aside: the sum of all, that of each second, and where they end.</summary>
    private static (double All, double Counts, int End) Numbers(ReadOnlySpan<byte> bytes, int at, ref int lineEnd)
    {
        double all = 0,
            counts = 0;
        var (depth, index) = (0, 0);
        var isArray = at < bytes.Length && bytes[at] == '[';
        for (; at < bytes.Length; at++)
        {
            var b = bytes[at];
            if (char.IsAsciiDigit((char)b) || b is (byte)'+' or (byte)'-' or (byte)'.')
            {
                double number = 0;
                var (isFraction, isNegative) = (false, false);
                for (; at < bytes.Length && (char.IsAsciiDigit((char)bytes[at]) || bytes[at] is (byte)'+' or (byte)'-' or (byte)'.'); at++)
                {
                    isFraction |= bytes[at] == '.';
                    // none of the figures is less than nothing
                    isNegative |= bytes[at] == '-';
                    if (!isFraction && char.IsAsciiDigit((char)bytes[at]))
                        number = (number * 10) + (bytes[at] - '0');
                }
                at--;
                if (depth > 1)
                    continue;
                number = isNegative ? double.PositiveInfinity : number;
                all += number;
                counts += index++ % 2 == 1 ? number : 0;
                if (!isArray)
                    break;
            }
            else if (b == '[')
                depth++;
            else if (b == ']' && --depth == 0)
                break;
            else if (b == '%')
                at = Skip(bytes, at, ref lineEnd) - 1;
            else if (!RawTokens.IsSpace(b) && (!isArray || b is (byte)'/' or (byte)'>' or (byte)'('))
                return (all, counts, at);
        }
        return (all, counts, Math.Min(at + 1, bytes.Length));
    }

    /// <summary>Passes over white space and comments. Where the line ends is kept: many names may stand in one comment.</summary>
    private static int Skip(ReadOnlySpan<byte> bytes, int at, ref int lineEnd)
    {
        while (at < bytes.Length && (RawTokens.IsSpace(bytes[at]) || bytes[at] == '%'))
        {
            if (bytes[at] != '%')
            {
                at++;
                continue;
            }
            if (lineEnd <= at)
                lineEnd = bytes[at..].IndexOfAny((byte)'\r', (byte)'\n') is var length and >= 0 ? at + length : bytes.Length;
            at = lineEnd;
        }
        return at;
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
