using System.Buffers.Binary;
using System.Text;

namespace Loccit.Provenance;

/// <summary>A line under a signed note.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">First four bytes of a hash of the key: a hint which key it is, no more.</param>
/// <param name="Signature">The signature over the note's text.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature);

/// <summary>A text and the signatures under it (c2sp.org/signed-note).</summary>
/// <param name="Text">Ends with a line feed.</param>
/// <param name="Signatures">In their order; at least one.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    // The standard asks for 16 at least.
    private const int MostSignatures = 64;

    private const string Dash = "— ";

    /// <summary>Reads a note.</summary>
    /// <param name="note">All of it.</param>
    /// <exception cref="FormatException">It is none; the message says what is wrong.</exception>
    public static SignedNote Parse(string note)
    {
        var unclean = note.AsSpan().IndexOfAnyInRange('\0', '\u001f');
        for (var from = 0; unclean >= 0; unclean = note.AsSpan(from).IndexOfAnyInRange('\0', '\u001f'))
        {
            if (note[from + unclean] != '\n')
                throw new FormatException("a signed note has no control characters but line feeds");
            from += unclean + 1;
        }
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || split + 2 >= note.Length || !note.EndsWith('\n'))
            throw new FormatException("a signed note is a text, an empty line and signatures");
        var signatures = new List<NoteSignature>();
        foreach (var line in note[(split + 2)..^1].Split('\n'))
        {
            if (signatures.Count == MostSignatures)
                throw new FormatException($"a signed note has more than {MostSignatures} signatures");
            signatures.Add(Signature(line));
        }
        return new SignedNote(note[..(split + 1)], signatures);
    }

    /// <summary>What a key signs: the text in UTF-8.</summary>
    public byte[] Signed() => Encoding.UTF8.GetBytes(Text);

    /// <summary>True if the key's signature is under the text and right; false if it has none there.</summary>
    /// <param name="key">A key that is trusted.</param>
    /// <exception cref="FormatException">There is a signature by this key, and it is wrong.</exception>
    public bool IsSignedBy(INoteKey key)
    {
        foreach (var signature in Signatures)
        {
            if (signature.Name != key.Name || signature.KeyId != key.Id)
                continue;
            return key.Verify(Signed(), signature.Signature.Span) ? true : throw new FormatException($"the signature of {key.Name} is not of this text");
        }
        return false;
    }

    /// <summary>The note with one more signature.</summary>
    /// <param name="key">The key; must be able to sign.</param>
    public SignedNote Sign(INoteSigner key) => this with { Signatures = [.. Signatures, new NoteSignature(key.Name, key.Id, key.Sign(Signed()))] };

    /// <summary>The note as it is written.</summary>
    public override string ToString()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
        {
            var bytes = new byte[sizeof(uint) + signature.Signature.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, signature.KeyId);
            signature.Signature.Span.CopyTo(bytes.AsSpan(sizeof(uint)));
            note.Append(Dash).Append(signature.Name).Append(' ').Append(Convert.ToBase64String(bytes)).Append('\n');
        }
        return note.ToString();
    }

    /// <summary>True for what may be a key's name: not empty, no space and no plus sign.</summary>
    /// <param name="name">The name.</param>
    public static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || c == '+');

    private static NoteSignature Signature(string line)
    {
        var space = line.LastIndexOf(' ');
        if (!line.StartsWith(Dash, StringComparison.Ordinal) || space < Dash.Length || line[Dash.Length..space] is var name && !IsName(name))
            throw new FormatException($"no line of a signature: '{line}'");
        var bytes = Base64.Read(line[(space + 1)..]) ?? throw new FormatException($"the signature of {name} is no base64");
        return bytes.Length > sizeof(uint)
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(sizeof(uint)))
            : throw new FormatException($"the signature of {name} is too short");
    }
}
