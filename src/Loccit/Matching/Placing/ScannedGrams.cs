using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Loccit.Matching.Placing;

/// <summary>
/// Where the grams of one quotation stand, found by one pass over the texts that stops only at words which may be <see cref="Anchors"/>. Finds what a <see cref="GramTable"/> has.
/// </summary>
internal sealed class ScannedGrams : IGramPlaces
{
    /// <summary>Characters whose beginnings of words are told from one block: a word's head must lie in it too.</summary>
    private const int Step = BlockLength - Placing.Anchors.Head;
    private const int BlockLength = 64;

    private readonly Dictionary<ulong, List<uint>> places;

    private ScannedGrams(Anchors anchors, Dictionary<ulong, List<uint>> places) => (Anchors, this.places) = (anchors, places);

    /// <summary>Finds the grams of the anchors.</summary>
    public static ScannedGrams Of(string[] texts, long[] bases, Anchors anchors)
    {
        var places = anchors.Grams.ToDictionary(g => g, _ => new List<uint>());
        for (var i = 0; i < texts.Length; i++)
            Scan(texts[i], new GramWalk(texts[i], (uint)bases[i], anchors, places), anchors);
        return new ScannedGrams(anchors, places);
    }

    /// <summary>What was looked for.</summary>
    public Anchors Anchors { get; }

    /// <inheritdoc/>
    public int Lookup(ulong gram, int most, List<uint> found)
    {
        var all = places[gram];
        if (all.Count <= most)
            found.AddRange(all);
        return all.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scan(ReadOnlySpan<char> text, GramWalk walk, Anchors anchors)
    {
        var inWord = 0UL;
        Span<char> tail = stackalloc char[BlockLength + 1];
        var first = (Vector128.Create(anchors.First), Vector128.Create(anchors.First, 16));
        var second = (Vector128.Create(anchors.Second), Vector128.Create(anchors.Second, 16));
        for (var at = 0; at < text.Length; at += Step)
        {
            scoped var block = text[at..];
            if (block.Length <= BlockLength)
            {
                tail.Clear();
                block.CopyTo(tail);
                block = tail;
            }
            var units = MemoryMarshal.Cast<char, ushort>(block);
            ulong letters = 0,
                odd = 0,
                likely = 0;
            for (var part = 0; part < BlockLength; part += 16)
            {
                var bytes = Bytes(units[part..]);
                letters |= (ulong)Letters(bytes).ExtractMostSignificantBits() << part;
                odd |= (ulong)(bytes | Vector128.Equals(bytes, Vector128.Create((byte)'-'))).ExtractMostSignificantBits() << part;
                var groups = Groups(first, bytes) & Groups(second, Bytes(units[(part + 1)..]));
                likely |= (ulong)(~Vector128.Equals(groups, Vector128<byte>.Zero)).ExtractMostSignificantBits() << part;
            }
            const ulong Own = ulong.MaxValue >> (BlockLength - Step);
            var stops = ((letters & likely & ~((letters << 1) | inWord)) | odd) & Own;
            inWord = (letters >> (Step - 1)) & 1;
            while (stops != 0)
            {
                var i = BitOperations.TrailingZeroCount(stops);
                stops &= stops - 1;
                if ((odd >> i & 1) != 0)
                    walk.Odd(at + i);
                else if (anchors.MayBegin(block[i..], Math.Min(Placing.Anchors.Head, BitOperations.TrailingZeroCount(~(letters >> i)))))
                    walk.Run(at + i);
            }
        }
    }

    /// <summary>Sixteen characters as bytes; 255 for all that are beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Bytes(ReadOnlySpan<ushort> units) =>
        Vector128.NarrowWithSaturation(Vector128.Create(units[..8]), Vector128.Create(units.Slice(8, 8)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Letters(Vector128<byte> bytes) =>
        Vector128.LessThan((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));

    /// <summary>What a table of thirty-two entries has for the five low bits of each character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Groups((Vector128<byte> Low, Vector128<byte> High) table, Vector128<byte> bytes)
    {
        var index = bytes & Vector128.Create((byte)15);
        var high = Vector128.Equals(bytes & Vector128.Create((byte)16), Vector128.Create((byte)16));
        return Vector128.ConditionalSelect(high, Vector128.ShuffleNative(table.High, index), Vector128.ShuffleNative(table.Low, index));
    }
}
