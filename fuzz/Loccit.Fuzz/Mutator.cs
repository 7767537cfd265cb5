using System.IO.Compression;
using System.Text;

namespace Loccit.Fuzz;

/// <summary>Changes inputs at random: bytes, stretches, words of the format, pieces of other inputs.</summary>
internal sealed class Mutator(Target target, Random random, IReadOnlyList<byte[]> inputs)
{
    private const int Longest = 200_000;

    private static readonly byte[] Telling =
    [
        0,
        1,
        0x7f,
        0x80,
        0xff,
        (byte)'"',
        (byte)'<',
        (byte)'>',
        (byte)'(',
        (byte)'{',
        (byte)'\n',
        (byte)'\\',
        (byte)'0',
        (byte)'9',
        0xe2,
        0xd8,
    ];

    private readonly byte[][] words = [.. target.Words.Select(Encoding.UTF8.GetBytes)];

    public byte[] Change(byte[] input) => target.IsZip && random.Next(8) > 0 ? ChangePart(input) : ChangeBytes(input, Other);

    private byte[] Other() => inputs[random.Next(inputs.Count)];

    private byte[] ChangeBytes(byte[] input, Func<byte[]> other)
    {
        var bytes = new List<byte>(input);
        for (var n = 1 << random.Next(6); n > 0; n--)
            ChangeOnce(bytes, other);
        if (bytes.Count > Longest)
            bytes.RemoveRange(Longest, bytes.Count - Longest);
        return [.. bytes];
    }

    private void ChangeOnce(List<byte> bytes, Func<byte[]> other)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 << random.Next(9));
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = Telling[random.Next(Telling.Length)];
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4 when length > 0 && bytes.Count < Longest / 4:
                // many times over: depth and number are what breaks readers
                var stretch = bytes.GetRange(at, Math.Min(length, 32));
                for (var times = 1 << random.Next(10); times > 0; times--)
                    bytes.InsertRange(at, stretch);
                break;
            case 5:
                var piece = other();
                var from = random.Next(piece.Length + 1);
                bytes.InsertRange(at, piece.AsSpan(from, Math.Min(piece.Length - from, 1 << random.Next(10))));
                break;
            default:
                bytes.InsertRange(at, words[random.Next(words.Length)]);
                break;
        }
    }

    /// <summary>Changes one part of an archive, and packs it again.</summary>
    private byte[] ChangePart(byte[] input)
    {
        try
        {
            var parts = Parts(input);
            if (parts.Count == 0)
                return ChangeBytes(input, Other);
            var chosen = random.Next(parts.Count);
            parts[chosen] = (parts[chosen].Name, ChangeBytes(parts[chosen].Bytes, () => parts[random.Next(parts.Count)].Bytes));
            using var packed = new MemoryStream();
            using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (name, bytes) in parts)
                {
                    using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                    entry.Write(bytes);
                }
            }
            return packed.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IOException or NotSupportedException)
        {
            return ChangeBytes(input, Other);
        }
    }

    private static List<(string Name, byte[] Bytes)> Parts(byte[] input)
    {
        using var archive = new ZipArchive(new MemoryStream(input), ZipArchiveMode.Read);
        var parts = new List<(string, byte[])>();
        foreach (var entry in archive.Entries.Take(40))
        {
            using var stream = entry.Open();
            var bytes = new byte[(int)Math.Min(entry.Length, Longest)];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            parts.Add((entry.FullName, bytes[..read]));
        }
        return parts;
    }
}
