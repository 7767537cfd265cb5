namespace Loccit.Documents;

/// <summary>The bytes of a document, and all that must be known beside them to read it again as it was read.</summary>
/// <param name="Bytes">The bytes: of the file, or of the document in an archive when unpacked.</param>
/// <param name="Kind">What their name or their sender said they are, in lower case ("html"); "unknown" if nothing did.</param>
/// <param name="Charset">The encoding they were said to be in; null if nothing was said.</param>
/// <param name="Address">Where on the web they were; null if they are from nowhere there.</param>
/// <param name="Captured">When they were taken from there.</param>
public sealed record Original(ReadOnlyMemory<byte> Bytes, string Kind, string? Charset, string? Address, DateTimeOffset? Captured)
{
    internal static Original Of(ReadOnlyMemory<byte> bytes, Origin origin) =>
        new(bytes, origin.Kind.ToString().ToLowerInvariant(), origin.Charset, origin.Address, origin.Captured);

    internal Origin Origin() => new(Enum.Parse<FileKind>(Kind, ignoreCase: true), Charset, Address, Captured);
}
