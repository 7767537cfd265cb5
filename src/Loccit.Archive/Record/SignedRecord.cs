using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Loccit.Archive.Captures;
using Loccit.Archive.Events;
using Loccit.Provenance;

namespace Loccit.Archive.Record;

/// <summary>
/// The record of all that happened in an archive, so that nobody can change it afterwards without being seen: the events are the leaves of a Merkle tree (RFC 6962), whose root is
/// signed. Beside the database, a folder: <c>checkpoint</c>, <c>tile/</c>, the archive's key and its public half.
/// </summary>
/// <param name="root">The folder; made when first written to.</param>
/// <param name="log">The events.</param>
internal sealed class SignedRecord(string root, IEventLog log)
{
    private readonly TileFolder tiles = new(root);

    private string CheckpointFile => Path.Combine(root, "checkpoint");

    private string SecretFile => Path.Combine(root, "key");

    private string PublicFile => Path.Combine(root, "key.pub");

    /// <summary>The bytes of an event that are hashed: a line for each of its parts, in their order.</summary>
    public static byte[] Entry(ArchiveEvent e) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{e.Number}\n{Database.Moments.Write(e.At)}\n{e.Kind}\n{e.Subject}\n{e.Detail}\n"));

    /// <summary>Signs what happened since the last time. Called after each step; a program that was stopped in between leaves it to the next.</summary>
    /// <exception cref="ArchiveException">The record was tampered with: there is less in it than was signed.</exception>
    public void Seal()
    {
        var signer = Signer();
        var last = Last(signer);
        var events = log.Read(last.Size);
        if (events.Count == 0)
            return;
        tiles.Open(last.Size);
        try
        {
            tiles.Append([.. events.Select(e => MerkleHash.Leaf(Entry(e)))]);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // tiles are only there to save time
            tiles.Open(0);
            tiles.Append([.. log.Read(0).Select(a => MerkleHash.Leaf(Entry(a)))]);
        }
        var size = last.Size + events.Count;
        var tree = new MerkleTree(tiles);
        var note = new SignedNote(new Checkpoint(signer.Name, size, tree.Root(size)).ToString(), []).Sign(signer);
        Put(CheckpointFile, note.ToString());
        tiles.DeleteBefore(last.Size);
    }

    /// <summary>The archive's public key, as a line.</summary>
    public string PublicKey() => Signer().ToString();

    /// <summary>That an event is in the record, as of its last checkpoint.</summary>
    /// <param name="number">Of an event that was sealed.</param>
    /// <exception cref="ArchiveException">The record is damaged.</exception>
    public LogProof Proof(long number)
    {
        var size = Last(Signer()).Size;
        try
        {
            tiles.Open(size);
            return new LogProof(number - 1, new MerkleTree(tiles).Inclusion(number - 1, size), File.ReadAllText(CheckpointFile));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new ArchiveException(root, $"the record in {root} is damaged. 'loccit fsck' says more, and makes again what can be.", e);
        }
    }

    /// <summary>The event of an entry; see <see cref="Entry"/>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ArchiveEvent Event(ReadOnlySpan<byte> entry)
    {
        const int parts = 5;
        var lines = Encoding.UTF8.GetString(entry).Split('\n');
        return lines.Length == parts + 1 && lines[parts].Length == 0 && long.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ArchiveEvent(number, Database.Moments.Read(lines[1]), lines[2], lines[3], lines[4])
            : throw new FormatException("it is no event of an archive");
    }

    /// <summary>What is wrong with the record; empty if nothing is.</summary>
    /// <param name="renews">Whether tiles that are damaged are made anew.</param>
    /// <param name="renewed">How many were damaged.</param>
    public IReadOnlyList<string> Faults(bool renews, out int renewed)
    {
        renewed = 0;
        var events = log.Read(0);
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Number != i + 1)
                return [$"event {i + 1} is missing from the record"];
        }
        if (!File.Exists(CheckpointFile))
            return events.Count == 0 ? [] : [$"{CheckpointFile} is missing: nothing shows that the record of {events.Count} events is whole"];
        Checkpoint signed;
        try
        {
            var signer = RecordSigner.Parse(File.ReadAllText(SecretFile));
            if (File.ReadAllText(SecretFile) != signer.Secret() + "\n" || File.ReadAllText(PublicFile) != signer + "\n")
                throw new FormatException("the files of its key are not those that were written");
            signed = Signed(signer);
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            return [$"the signature of the record in {root} does not hold: {e.Message.TrimEnd('.')}"];
        }
        if (signed.Size > events.Count)
            return [$"the record was rolled back: {signed.Size} events were signed, and the database has {events.Count}"];
        var leaves = events.Take((int)signed.Size).Select(e => MerkleHash.Leaf(Entry(e))).ToList();
        var damaged = TileFolder.Damaged(root, leaves).ToList();
        var own = new Leaves(leaves);
        if (!new MerkleTree(own).Root(signed.Size).AsSpan().SequenceEqual(signed.Root.Span))
            return [Changed(leaves, events)];
        if (renews && damaged.Count > 0)
        {
            tiles.Open(0);
            tiles.Append(leaves);
        }
        renewed = damaged.Count;
        return [];
    }

    /// <summary>Which event was changed: the first of which the hash is another than in the tiles.</summary>
    private string Changed(List<byte[]> leaves, IReadOnlyList<ArchiveEvent> events)
    {
        try
        {
            tiles.Open(leaves.Count);
            var at = Enumerable.Range(0, leaves.Count).First(i => !tiles.Node(0, i).AsSpan().SequenceEqual(leaves[i]));
            return $"event {events[at].Number} ({events[at].Kind} {events[at].Subject}) is not what was signed";
        }
        catch (Exception e) when (e is IOException or InvalidDataException or InvalidOperationException)
        {
            return "the events are not those that were signed";
        }
    }

    /// <summary>The last checkpoint that this archive signed; that of an empty log if there is none.</summary>
    private Checkpoint Last(RecordSigner signer)
    {
        if (!File.Exists(CheckpointFile))
            return new Checkpoint(signer.Name, 0, MerkleHash.Empty());
        try
        {
            return Signed(signer);
        }
        catch (FormatException e)
        {
            throw new ArchiveException(
                CheckpointFile,
                $"{CheckpointFile} is damaged or not this archive's ({e.Message}). 'loccit fsck' says more; put the folder back from a backup.",
                e
            );
        }
    }

    private Checkpoint Signed(RecordKey key)
    {
        var note = SignedNote.Parse(File.ReadAllText(CheckpointFile));
        return note.IsSignedBy(key) ? Checkpoint.Parse(note.Text) : throw new FormatException($"it is not signed by {key.Name}");
    }

    private RecordSigner Signer()
    {
        if (File.Exists(SecretFile))
        {
            try
            {
                return RecordSigner.Parse(File.ReadAllText(SecretFile));
            }
            catch (FormatException e)
            {
                throw new ArchiveException(SecretFile, $"{SecretFile} is damaged: {e.Message}. Put it back from a backup.", e);
            }
        }
        Directory.CreateDirectory(root);
        var signer = RecordSigner.Create($"loccit-archive/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");
        Put(PublicFile, signer + "\n");
        Put(SecretFile, signer.Secret() + "\n", isSecret: true);
        return signer;
    }

    private static void Put(string path, string text, bool isSecret = false)
    {
        var unfinished = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (isSecret && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(unfinished, options))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
        Disk.FlushFolders([Path.GetDirectoryName(path)!]);
    }

    /// <summary>A tree over leaves in memory.</summary>
    private sealed class Leaves(List<byte[]> leaves) : IMerkleNodes
    {
        public byte[] Node(int height, long index) =>
            height == 0 ? leaves[(int)index] : MerkleHash.Node(Node(height - 1, 2 * index), Node(height - 1, (2 * index) + 1));
    }
}
