namespace Loccit.Documents.Pdf.Highlights;

/// <summary>Finds where the objects of a PDF end, by their marks alone (ISO 32000-1, 7.2 and 7.3): what is not understood can be kept byte for byte.</summary>
internal static class RawTokens
{
    /// <summary>Nothing in an honest file lies deeper in other things.</summary>
    private const int DeepestNesting = 200;

    public static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte b) => b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'/' or (byte)'%';

    /// <summary>The first byte at or behind <paramref name="at"/> that is neither white space nor comment.</summary>
    public static int SkipSpace(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            if (IsSpace(bytes[at]))
                at++;
            else if (bytes[at] == '%')
                at = EndOfLine(bytes, at);
            else
                break;
        }
        return at;
    }

    /// <summary>The end of the object, mark or word that begins at <paramref name="at"/>. Of a reference ("4 0 R") that is the end of its first number.</summary>
    /// <exception cref="InvalidDataException">It has no end.</exception>
    public static int End(ReadOnlySpan<byte> bytes, int at)
    {
        var depth = 0;
        do
        {
            at = SkipSpace(bytes, at);
            if (at >= bytes.Length)
                throw Broken();
            var (next, turn) = One(bytes, at);
            depth += turn;
            if (depth is < 0 or > DeepestNesting)
                throw Broken();
            at = next;
        } while (depth > 0);
        return at;
    }

    /// <summary>The end of one mark, and whether it opens (1) or closes (-1) something.</summary>
    private static (int End, int Turn) One(ReadOnlySpan<byte> bytes, int at)
    {
        var second = at + 1 < bytes.Length ? bytes[at + 1] : (byte)0;
        switch (bytes[at])
        {
            case (byte)'<' when second == '<':
                return (at + 2, 1);
            case (byte)'>' when second == '>':
                return (at + 2, -1);
            case (byte)'[':
                return (at + 1, 1);
            case (byte)']':
                return (at + 1, -1);
            case (byte)'<':
                var close = bytes[at..].IndexOf((byte)'>');
                return close < 0 ? throw Broken() : (at + close + 1, 0);
            case (byte)'(':
                return (EndOfString(bytes, at), 0);
            case (byte)'/':
                return (EndOfWord(bytes, at + 1), 0);
            default:
                var end = EndOfWord(bytes, at);
                return end > at ? (end, 0) : throw Broken();
        }
    }

    private static int EndOfString(ReadOnlySpan<byte> bytes, int at)
    {
        var depth = 0;
        for (; at < bytes.Length; at++)
        {
            if (bytes[at] == '\\')
                at++;
            else if (bytes[at] == '(')
                depth++;
            else if (bytes[at] == ')' && --depth == 0)
                return at + 1;
        }
        throw Broken();
    }

    private static int EndOfWord(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && !IsSpace(bytes[at]) && !IsDelimiter(bytes[at]))
            at++;
        return at;
    }

    private static int EndOfLine(ReadOnlySpan<byte> bytes, int at)
    {
        var length = bytes[at..].IndexOfAny((byte)'\r', (byte)'\n');
        return length < 0 ? bytes.Length : at + length;
    }

    public static InvalidDataException Broken() => new("is damaged: an object in it has no end. Open it in a PDF viewer and save it again.");
}
