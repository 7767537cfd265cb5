using System.Buffers.Binary;
using System.Security.Cryptography;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Loccit.Archive.Captures;

/// <summary>
/// The format of files in the store: one zstd frame with the size of its content, and behind it a skippable frame (RFC 8878, 3.1.2) with the SHA-256 of the first. Any zstd
/// decompressor reads it; every byte of it is covered.
/// </summary>
internal static class PackedFile
{
    /// <summary>What is put behind the name of such a file.</summary>
    public const string Extension = ".zst";

    // One of the sixteen numbers that skippable frames may have.
    private const uint Magic = 0x184D2A5E;
    private const int SealSize = 8 + SHA256.HashSizeInBytes;

    // The default of zstd: packing must not be what adding waits for.
    private const int Level = 3;

    [ThreadStatic]
    private static Compressor? compressor;

    /// <summary>Packs bytes.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        compressor ??= new Compressor(Level);
        var packed = new byte[Compressor.GetCompressBound(bytes.Length) + SealSize];
        var size = compressor.Wrap(bytes, packed.AsSpan(0, packed.Length - SealSize));
        var seal = packed.AsSpan(size, SealSize);
        BinaryPrimitives.WriteUInt32LittleEndian(seal, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(seal[4..], SHA256.HashSizeInBytes);
        SHA256.HashData(packed.AsSpan(0, size), seal[8..]);
        Array.Resize(ref packed, size + SealSize);
        return packed;
    }

    /// <summary>Unpacks what <see cref="Pack"/> made.</summary>
    /// <exception cref="InvalidDataException">It is not as it was made: cut off or changed.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        if (packed.Length <= SealSize)
            throw new InvalidDataException("is cut off");
        var frame = packed[..^SealSize];
        var seal = packed[^SealSize..];
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(frame, digest);
        if (
            BinaryPrimitives.ReadUInt32LittleEndian(seal) != Magic
            || BinaryPrimitives.ReadUInt32LittleEndian(seal[4..]) != SHA256.HashSizeInBytes
            || !digest.SequenceEqual(seal[8..])
        )
            throw new InvalidDataException("was changed or cut off");
        try
        {
            // the seal holds, so the size is the one that was written
            using var decompressor = new Decompressor();
            return decompressor.Unwrap(frame, int.MaxValue).ToArray();
        }
        catch (ZstdException e)
        {
            throw new InvalidDataException("is not zstd", e);
        }
    }
}
