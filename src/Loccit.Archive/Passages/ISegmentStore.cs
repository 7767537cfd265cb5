namespace Loccit.Archive.Passages;

/// <summary>
/// Segments by name, each written once and never changed: see docs/formats/segment.md. Safe for several threads and processes at once. What implements it passes
/// <c>SegmentStoreContract</c> among the tests.
/// </summary>
public interface ISegmentStore
{
    /// <summary>Writes a segment. It is there, whole and durable, when this returns; where it fails or the program stops nothing is.</summary>
    /// <param name="write">Writes the bytes to a stream that can seek.</param>
    /// <returns>Its name.</returns>
    string Write(Action<Stream> write);

    /// <summary>The bytes of a segment, as long as the store is not disposed of.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="FileNotFoundException">There is none of this name.</exception>
    ReadOnlyMemory<byte> Read(string name);

    /// <summary>Takes a segment away; one that is not there is no error. Who reads it goes on reading.</summary>
    /// <param name="name">Its name.</param>
    void Delete(string name);

    /// <summary>The names of all, in order.</summary>
    IEnumerable<string> All();
}
