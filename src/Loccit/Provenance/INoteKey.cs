namespace Loccit.Provenance;

/// <summary>A key that verifies notes. The core has no packages, so the arithmetic of Ed25519 is given from outside.</summary>
public interface INoteKey
{
    /// <summary>Its name: no space and no plus sign.</summary>
    string Name { get; }

    /// <summary>The first four bytes of SHA-256 over name, line feed, type and public key.</summary>
    uint Id { get; }

    /// <summary>True if the signature is this key's over the text.</summary>
    /// <param name="text">In UTF-8.</param>
    /// <param name="signature">The signature.</param>
    bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature);
}

/// <summary>A key that signs notes.</summary>
public interface INoteSigner : INoteKey
{
    /// <summary>The signature over the text.</summary>
    /// <param name="text">In UTF-8.</param>
    byte[] Sign(ReadOnlySpan<byte> text);
}
