using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Loccit.Archive.Texts;

/// <summary>Reads what <see cref="PartWriter"/> wrote.</summary>
internal sealed class PartReader(byte[] bytes)
{
    private int at;
    private int last;

    public int Byte() => Take(1)[0];

    public int Number()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = (uint)Byte();
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
                return (int)value;
        }
        throw new InvalidDataException("has a number that is none");
    }

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public bool Flag() => Byte() != 0;

    public string? TextOrNull()
    {
        var kind = Byte();
        if (kind == 0)
            return null;
        var text = Take(Number());
        return kind == 1 ? Encoding.UTF8.GetString(text) : new string(MemoryMarshal.Cast<byte, char>(text));
    }

    public string Text() => TextOrNull() ?? throw new InvalidDataException("has no text where one must be");

    public Span Span()
    {
        last += Signed();
        return new Span(last, last + Number());
    }

    public IReadOnlyList<T> List<T>(Func<T> read)
    {
        var count = Number();
        if (count == 0)
            return [];
        // no more than there can be: each item has a byte at least
        var items = new List<T>(Math.Min(count, bytes.Length));
        last = 0;
        for (var i = 0; i < count; i++)
            items.Add(read());
        return items;
    }

    public IReadOnlyList<string> Texts() => List(Text);

    private int Signed() => Number() is var n ? (int)((uint)n >> 1) ^ -(n & 1) : 0;

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > bytes.Length - at)
            throw new InvalidDataException("is cut off");
        at += count;
        return bytes.AsSpan(at - count, count);
    }
}
