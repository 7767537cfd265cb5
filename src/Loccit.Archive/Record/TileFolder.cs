using Loccit.Provenance;

namespace Loccit.Archive.Record;

/// <summary>The hashes of the record's tree as files (c2sp.org/tlog-tiles). All can be made again of the events.</summary>
/// <param name="root">The folder; made when first written to.</param>
internal sealed class TileFolder(string root) : IMerkleNodes
{
    private readonly Dictionary<(int Level, long Index), byte[]> read = [];
    private long size;

    /// <summary>Sets how many leaves the files are for.</summary>
    public void Open(long leaves)
    {
        size = leaves;
        read.Clear();
    }

    /// <summary>Adds leaves behind those that are there. The files of a smaller tree stay until <see cref="DeleteBefore"/>.</summary>
    public void Append(IReadOnlyList<byte[]> leaves)
    {
        var (from, to) = (size, size + leaves.Count);
        foreach (var tile in LogTile.Between(from, to))
        {
            var first = tile.Index * LogTile.Full;
            var known = (int)Math.Clamp((from >> (LogTile.Height * tile.Level)) - first, 0, LogTile.Full);
            var bytes = new byte[tile.Width * MerkleHash.Length];
            if (known > 0)
                Tile(tile.Level, tile.Index).AsSpan(0, known * MerkleHash.Length).CopyTo(bytes);
            for (var i = known; i < tile.Width; i++)
            {
                var hash = tile.Level == 0 ? leaves[(int)(first + i - from)] : Over(read[(tile.Level - 1, first + i)], 0, LogTile.Full);
                hash.CopyTo(bytes, i * MerkleHash.Length);
            }
            Write(tile.Path, bytes);
            read[(tile.Level, tile.Index)] = bytes;
        }
        size = to;
    }

    /// <summary>Deletes the unfinished tiles of a smaller tree that a larger one has in another width.</summary>
    public void DeleteBefore(long smaller)
    {
        var now = LogTile.Between(0, size).Where(t => t.Width < LogTile.Full).ToHashSet();
        foreach (var path in LogTile.Between(0, smaller).Where(t => t.Width < LogTile.Full && !now.Contains(t)).Select(t => Path.Combine(root, t.Path)))
        {
            if (File.Exists(path))
                File.Delete(path);
        }
    }

    /// <summary>The tiles of which the files are missing, or are not what the leaves make.</summary>
    public static IEnumerable<string> Damaged(string root, IReadOnlyList<byte[]> leaves)
    {
        var right = new TileFolder(root) { isDry = true };
        right.Append(leaves);
        foreach (var tile in LogTile.Between(0, leaves.Count))
        {
            var path = Path.Combine(root, tile.Path);
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(right.read[(tile.Level, tile.Index)]))
                yield return path;
        }
    }

    public byte[] Node(int height, long index)
    {
        var (level, within) = (height / LogTile.Height, height % LogTile.Height);
        var start = index << within;
        return Over(Tile(level, start / LogTile.Full), (int)(start % LogTile.Full), 1 << within);
    }

    // True to reckon only.
    private bool isDry;

    private byte[] Tile(int level, long index)
    {
        if (read.TryGetValue((level, index), out var known))
            return known;
        var width = (int)Math.Min(LogTile.Full, (size >> (LogTile.Height * level)) - (index * LogTile.Full));
        var path = Path.Combine(root, new LogTile(level, index, width).Path);
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length != width * MerkleHash.Length)
            throw new InvalidDataException($"{path} is cut short");
        return read[(level, index)] = bytes;
    }

    private static byte[] Over(byte[] hashes, int from, int count) =>
        count == 1
            ? hashes[(from * MerkleHash.Length)..((from + 1) * MerkleHash.Length)]
            : MerkleHash.Node(Over(hashes, from, count / 2), Over(hashes, from + (count / 2), count / 2));

    private void Write(string tile, byte[] bytes)
    {
        if (isDry)
            return;
        var path = Path.Combine(root, tile);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
    }
}
