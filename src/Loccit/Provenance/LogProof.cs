using System.Globalization;
using System.Text;

namespace Loccit.Provenance;

/// <summary>That an entry is in a log, to be shown to somebody who has not the log (c2sp.org/tlog-proof): a file <c>.tlog-proof</c>.</summary>
/// <param name="Index">The entry's, from 0.</param>
/// <param name="Hashes">From the leaf upwards.</param>
/// <param name="Note">The signed checkpoint, as it was written.</param>
/// <param name="Extra">What else the reader may need; nothing proves it. Null for none.</param>
public sealed record LogProof(long Index, IReadOnlyList<byte[]> Hashes, string Note, ReadOnlyMemory<byte>? Extra = null)
{
    private const string Head = "c2sp.org/tlog-proof@v1";
    private const string ExtraWord = "extra ";
    private const string IndexWord = "index ";

    // A tree of 2^63 leaves is no higher.
    private const int MostHashes = 63;

    /// <summary>Reads a proof.</summary>
    /// <param name="text">All of the file.</param>
    /// <exception cref="FormatException">It is none; the message says what is wrong.</exception>
    public static LogProof Parse(string text)
    {
        var split = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = split < 0 ? [] : text[..split].Split('\n');
        var at = 0;
        if (lines.Length < 2 || lines[at++] != Head)
            throw new FormatException($"a proof begins with the line '{Head}'");
        ReadOnlyMemory<byte>? extra = null;
        if (lines[at].StartsWith(ExtraWord, StringComparison.Ordinal))
            extra = Base64.Read(lines[at++][ExtraWord.Length..]) ?? throw new FormatException("what is extra in the proof is no base64");
        if (
            at == lines.Length
            || !lines[at].StartsWith(IndexWord, StringComparison.Ordinal)
            || lines[at][IndexWord.Length..] is var number && number is ['0', _, ..]
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        )
            throw new FormatException("the proof has no index of an entry");
        var hashes = new List<byte[]>();
        for (at++; at < lines.Length; at++)
        {
            hashes.Add(
                Base64.Read(lines[at]) is { Length: MerkleHash.Length } hash && hashes.Count < MostHashes
                    ? hash
                    : throw new FormatException($"'{lines[at]}' is no hash of a proof")
            );
        }
        return new LogProof(index, hashes, text[(split + 2)..], extra);
    }

    /// <summary>The checkpoint that the entry is proved to be in, if a trusted key has signed it.</summary>
    /// <param name="entry">The entry's bytes.</param>
    /// <param name="key">The key of the log.</param>
    /// <exception cref="FormatException">It is not proved; the message says why.</exception>
    public Checkpoint Verify(ReadOnlySpan<byte> entry, INoteKey key)
    {
        var note = SignedNote.Parse(Note);
        if (!note.IsSignedBy(key))
            throw new FormatException($"the checkpoint is not signed by {key.Name}");
        var checkpoint = Checkpoint.Parse(note.Text);
        return MerkleProof.IsIncluded(Index, checkpoint.Size, MerkleHash.Leaf(entry), Hashes, checkpoint.Root.Span)
            ? checkpoint
            : throw new FormatException($"the entry is not number {Index} of the log {checkpoint.Origin}");
    }

    /// <summary>The proof as it is written.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Head).Append('\n');
        if (Extra is { } extra)
            text.Append(ExtraWord).Append(Convert.ToBase64String(extra.Span)).Append('\n');
        text.Append(IndexWord).Append(Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in Hashes)
            text.Append(Convert.ToBase64String(hash)).Append('\n');
        return text.Append('\n').Append(Note).ToString();
    }
}
