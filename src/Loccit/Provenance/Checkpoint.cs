using System.Globalization;

namespace Loccit.Provenance;

/// <summary>What a log is at one size: the text of a signed note (c2sp.org/tlog-checkpoint).</summary>
/// <param name="Origin">Which log; not empty.</param>
/// <param name="Size">Number of its entries, 0 or more.</param>
/// <param name="Root">Root of its Merkle tree, 32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, ReadOnlyMemory<byte> Root)
{
    private const int Lines = 3;

    /// <summary>Reads the text of a note. Lines behind the third, which other logs may have, are left out.</summary>
    /// <param name="text">Ends with a line feed.</param>
    /// <exception cref="FormatException">It is no checkpoint; the message says what is wrong.</exception>
    public static Checkpoint Parse(string text)
    {
        var lines = text.EndsWith('\n') ? text[..^1].Split('\n') : [];
        if (lines.Length < Lines || Array.Exists(lines, l => l.Length == 0))
            throw new FormatException("a checkpoint has three lines: the log's name, its size and its root");
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || lines[1] is ['0', _, ..])
            throw new FormatException($"'{lines[1]}' is no size of a log");
        return Base64.Read(lines[2]) is { Length: MerkleHash.Length } root
            ? new Checkpoint(lines[0], size, root)
            : throw new FormatException($"'{lines[2]}' is no root of a tree");
    }

    /// <summary>The text to be signed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.Span)}\n");

    /// <summary>True for the same log, size and root.</summary>
    /// <param name="other">The other; may be null.</param>
    public bool Equals(Checkpoint? other) => other is not null && Origin == other.Origin && Size == other.Size && Root.Span.SequenceEqual(other.Root.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Origin, Size);
}
