using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Loccit.Matching;

/// <summary>
/// Where the grams of one quotation stand, found by one pass over the texts that stops only at words which may be <see cref="Anchors"/>. Finds what a <see cref="GramTable"/> has.
/// </summary>
internal sealed class ScannedGrams : IGramPlaces
{
    /// <summary>Characters whose beginnings of words are told from one block: a word's head must lie in it too.</summary>
    private const int Step = BlockLength - Anchors.Head;
    private const int BlockLength = 64;

    private readonly Dictionary<ulong, List<uint>> places;

    private ScannedGrams(Dictionary<ulong, List<uint>> places) => this.places = places;

    /// <summary>Finds the grams of the anchors.</summary>
    public static ScannedGrams Of(string[] texts, long[] bases, Anchors anchors)
    {
        var places = anchors.Grams.ToDictionary(g => g, _ => new List<uint>());
        for (var i = 0; i < texts.Length; i++)
            Scan(texts[i], new GramWalk(texts[i], (uint)bases[i], anchors, places), anchors);
        return new ScannedGrams(places);
    }

    /// <inheritdoc/>
    public int Lookup(ulong gram, int most, List<uint> found)
    {
        var all = places[gram];
        if (all.Count <= most)
            found.AddRange(all);
        return all.Count;
    }

    private static void Scan(ReadOnlySpan<char> text, GramWalk walk, Anchors anchors)
    {
        var inWord = 0UL;
        Span<char> tail = stackalloc char[BlockLength];
        for (var at = 0; at < text.Length; at += Step)
        {
            scoped var block = text[at..];
            if (block.Length < BlockLength)
            {
                tail.Clear();
                block.CopyTo(tail);
                block = tail;
            }
            block = block[..BlockLength];
            var (letters, odd) = Classes(MemoryMarshal.Cast<char, ushort>(block));
            const ulong Own = ulong.MaxValue >> (BlockLength - Step);
            var stops = ((letters & ~((letters << 1) | inWord)) | odd) & Own;
            inWord = (letters >> (Step - 1)) & 1;
            while (stops != 0)
            {
                var i = BitOperations.TrailingZeroCount(stops);
                stops &= stops - 1;
                if ((odd >> i & 1) != 0)
                    walk.Odd(at + i);
                else if (anchors.MayBegin(block[i..], Math.Min(Anchors.Head, BitOperations.TrailingZeroCount(~(letters >> i)))))
                    walk.Run(at + i);
            }
        }
    }

    /// <summary>Which characters of a block are ASCII letters, and which may make a word that is not a run of these: hyphens and all beyond ASCII.</summary>
    private static (ulong Letters, ulong Odd) Classes(ReadOnlySpan<ushort> block)
    {
        ulong letters = 0,
            odd = 0;
        for (var half = 0; half < 2; half++)
        {
            var low = Vector256.Create(block.Slice(half * 32, 16));
            var high = Vector256.Create(block.Slice((half * 32) + 16, 16));
            var bytes = Vector256.NarrowWithSaturation(low, high);
            var letter = Vector256.LessThan((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
            var strange = bytes | Vector256.Equals(bytes, Vector256.Create((byte)'-'));
            letters |= (ulong)letter.ExtractMostSignificantBits() << (half * 32);
            odd |= (ulong)strange.ExtractMostSignificantBits() << (half * 32);
        }
        return (letters, odd);
    }
}
