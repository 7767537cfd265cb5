using System.Buffers;

namespace Loccit.Documents.Rtf;

/// <summary>The tokens of an RTF file (Rich Text Format Specification 1.9.1, Conventions of an RTF Reader). Linear.</summary>
internal ref struct RtfTokens(ReadOnlySpan<byte> bytes)
{
    private static readonly SearchValues<byte> Signs = SearchValues.Create("\\{}\r\n"u8);

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    /// <summary>What was read last.</summary>
    public RtfTokenKind Kind { get; private set; }

    /// <summary>The name of a control word or the sign of a control symbol.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The number of a control word, or the byte in hexadecimal.</summary>
    public int? Number { get; private set; }

    /// <summary>The bytes of text.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    /// <summary>True if this stands next.</summary>
    public readonly bool IsNext(ReadOnlySpan<byte> what) => bytes[at..].TrimStart((byte)' ').StartsWith(what);

    /// <summary>Passes over binary data.</summary>
    public void Skip(int count) => at = (int)Math.Min(bytes.Length, (long)at + Math.Max(0, count));

    /// <summary>Reads the next token.</summary>
    public bool Next()
    {
        while (at < bytes.Length && bytes[at] is (byte)'\r' or (byte)'\n')
            at++;
        if (at >= bytes.Length)
        {
            Kind = RtfTokenKind.End;
            return false;
        }
        switch (bytes[at])
        {
            case (byte)'{':
                Kind = RtfTokenKind.Open;
                at++;
                break;
            case (byte)'}':
                Kind = RtfTokenKind.Close;
                at++;
                break;
            case (byte)'\\':
                at++;
                Control();
                break;
            default:
                Kind = RtfTokenKind.Text;
                var length = bytes[at..].IndexOfAny(Signs);
                Text = length < 0 ? bytes[at..] : bytes.Slice(at, length);
                at += Text.Length;
                break;
        }
        return true;
    }

    private void Control()
    {
        Number = null;
        if (at >= bytes.Length)
        {
            Kind = RtfTokenKind.Symbol;
            Name = default;
            return;
        }
        if (bytes[at] == '\'')
        {
            Kind = RtfTokenKind.Hex;
            Number = at + 2 < bytes.Length && Digit(bytes[at + 1]) is >= 0 and var high && Digit(bytes[at + 2]) is >= 0 and var low ? high * 16 + low : ' ';
            at = Math.Min(bytes.Length, at + 3);
            return;
        }
        var start = at;
        while (at < bytes.Length && at - start < 32 && (bytes[at] | 0x20) is >= 'a' and <= 'z')
            at++;
        if (at == start)
        {
            Kind = RtfTokenKind.Symbol;
            Name = bytes.Slice(at, 1);
            at++;
            return;
        }
        Kind = RtfTokenKind.Word;
        Name = bytes[start..at];
        var sign = at;
        if (at + 1 < bytes.Length && bytes[at] == '-' && char.IsAsciiDigit((char)bytes[at + 1]))
            at++;
        var digits = at;
        long number = 0;
        while (at < bytes.Length && at - digits < 10 && char.IsAsciiDigit((char)bytes[at]))
            number = number * 10 + bytes[at++] - '0';
        if (at > digits)
            Number = (int)Math.Clamp(digits > sign ? -number : number, int.MinValue, int.MaxValue);
        if (at < bytes.Length && bytes[at] == ' ')
            at++;
    }

    private static int Digit(byte b) =>
        b switch
        {
            >= (byte)'0' and <= (byte)'9' => b - '0',
            >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
            >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
            _ => -1,
        };
}
