using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Loccit.Provenance;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Loccit.Archive.Record;

/// <summary>A public key for notes, Ed25519 (RFC 8032), as it is written in a line: name, id and key (c2sp.org/signed-note).</summary>
public class RecordKey : INoteKey
{
    private const byte Ed25519Type = 1;

    // of a public key, and of a secret one
    private protected const int KeyLength = 32;

    private readonly byte[] key;

    /// <param name="name">No space and no plus sign.</param>
    /// <param name="key">32 bytes.</param>
    private protected RecordKey(string name, byte[] key) => (Name, this.key, Id) = (name, key, IdOf(name, key));

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public uint Id { get; }

    /// <summary>Reads a key.</summary>
    /// <param name="line">What <see cref="ToString"/> gives.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static RecordKey Parse(string line)
    {
        var parts = line.Trim().Split('+', 3);
        if (
            parts.Length == 3
            && SignedNote.IsName(parts[0])
            && uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
            && Bytes(parts[2]) is [Ed25519Type, .. { Length: KeyLength } key]
            && IdOf(parts[0], key) == id
        )
            return new RecordKey(parts[0], key);
        throw new FormatException("it is no public key");
    }

    /// <inheritdoc/>
    public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        signature.Length == Ed25519.SignatureSize && Ed25519.Verify(signature.ToArray(), 0, key, 0, text.ToArray(), 0, text.Length);

    /// <summary>The key in a line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String((byte[])[Ed25519Type, .. key])}");

    private protected static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    private static uint IdOf(string name, byte[] key) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData((byte[])[.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519Type, .. key]));
}

/// <summary>The key of an archive, with what signs.</summary>
public sealed class RecordSigner : RecordKey, INoteSigner
{
    private const string Head = "PRIVATE+KEY+";

    private readonly byte[] secret;

    private RecordSigner(string name, byte[] secret)
        : base(name, PublicOf(secret)) => this.secret = secret;

    /// <summary>Makes a new key.</summary>
    /// <param name="name">No space and no plus sign.</param>
    public static RecordSigner Create(string name) => new(name, RandomNumberGenerator.GetBytes(Ed25519.SecretKeySize));

    /// <summary>Reads the key from the line that keeps it.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static new RecordSigner Parse(string line)
    {
        var rest = line.Trim();
        var parts = rest.StartsWith(Head, StringComparison.Ordinal) ? rest[Head.Length..].Split('+', 3) : [];
        if (parts.Length == 3 && SignedNote.IsName(parts[0]) && Bytes(parts[2]) is [_, .. { Length: KeyLength } secret])
        {
            var key = new RecordSigner(parts[0], secret);
            if (key.Id.ToString("x8", CultureInfo.InvariantCulture) == parts[1])
                return key;
        }
        throw new FormatException("it is no key that signs");
    }

    /// <summary>The line that keeps the key: a secret.</summary>
    public string Secret() => string.Create(CultureInfo.InvariantCulture, $"{Head}{Name}+{Id:x8}+{Convert.ToBase64String((byte[])[1, .. secret])}");

    /// <inheritdoc/>
    public byte[] Sign(ReadOnlySpan<byte> text)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(secret, 0, text.ToArray(), 0, text.Length, signature, 0);
        return signature;
    }

    private static byte[] PublicOf(byte[] secret)
    {
        var key = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(secret, 0, key, 0);
        return key;
    }
}
