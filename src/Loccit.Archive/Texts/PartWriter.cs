using System.Buffers.Binary;
using System.Text;

namespace Loccit.Archive.Texts;

/// <summary>Writes the parts of a document: numbers in as many bytes as they need, spans by their distance from the one before.</summary>
internal sealed class PartWriter(Stream stream)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private int last;

    public void Byte(int value) => stream.WriteByte((byte)value);

    /// <summary>Seven bits a byte, the lowest first; the highest bit says that more follow.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest > 0x7F; rest >>= 7)
            Byte((int)(rest | 0x80));
        Byte((int)rest);
    }

    public void Long(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    public void Flag(bool value) => Byte(value ? 1 : 0);

    /// <summary>A text: in UTF-8, or in UTF-16 where it has halves of pairs that UTF-8 cannot hold.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Byte(0);
            return;
        }
        byte[] bytes;
        try
        {
            bytes = Strict.GetBytes(value);
            Byte(1);
        }
        catch (EncoderFallbackException)
        {
            bytes = new byte[value.Length * 2];
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(bytes);
            Byte(2);
        }
        Number(bytes.Length);
        stream.Write(bytes);
    }

    public void Span(Span span)
    {
        Signed(span.Start - last);
        Number(span.Length);
        last = span.Start;
    }

    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        last = 0;
        foreach (var item in items)
            write(item);
    }

    public void Texts(IReadOnlyList<string> texts) => List(texts, Text);

    private void Signed(int value) => Number((value << 1) ^ (value >> 31));
}
