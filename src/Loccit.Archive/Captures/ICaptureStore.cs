namespace Loccit.Archive.Captures;

/// <summary>
/// Bytes by their digest, each once, given back exactly. Safe for several threads and processes at once. What implements it passes <c>CaptureStoreContract</c> among the tests.
/// </summary>
public interface ICaptureStore
{
    /// <summary>Begins to store. Nothing is sure to be kept before <see cref="ICaptureBatch.Commit"/> returns.</summary>
    ICaptureBatch Begin();

    /// <summary>True if the store has these bytes, whole or damaged.</summary>
    /// <param name="sha256">Digest of the bytes, 64 digits of lower-case hexadecimal.</param>
    bool Has(string sha256);

    /// <summary>The bytes, and these bytes alone: their digest is compared.</summary>
    /// <param name="sha256">Digest of the bytes.</param>
    /// <exception cref="ArchiveException">They are missing or damaged; the exception names the file.</exception>
    byte[] Read(string sha256);

    /// <summary>Takes bytes away; those that are not there are no error.</summary>
    /// <param name="sha256">Digest of the bytes.</param>
    void Delete(string sha256);

    /// <summary>The digests of all that is stored, in order.</summary>
    IEnumerable<string> All();
}

/// <summary>Bytes on their way into a store. Dropped if it is disposed of before <see cref="Commit"/>. Safe for several threads at once, but for <see cref="Commit"/>.</summary>
public interface ICaptureBatch : IDisposable
{
    /// <summary>Adds bytes; those that are held already cost nothing.</summary>
    /// <returns>Their digest, SHA-256 in lower-case hexadecimal.</returns>
    string Add(ReadOnlyMemory<byte> bytes);

    /// <summary>Makes all that was added readable, and durable against a crash of the machine. May be called again after more was added.</summary>
    void Commit();
}
