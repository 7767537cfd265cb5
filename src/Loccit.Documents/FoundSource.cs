namespace Loccit.Documents;

/// <summary>A file that is a source, or holds some, and was not read yet.</summary>
/// <param name="Path">Path as the user would open it.</param>
/// <param name="Id">Its path below the folder that was named, with forward slashes.</param>
/// <param name="Size">Its bytes; 0 if they cannot be known.</param>
public sealed record FoundSource(string Path, string Id, long Size)
{
    /// <summary>What a list of works says of it; null if none names it.</summary>
    public Loccit.Metadata? Given { get; init; }

    /// <summary>True if its name says that it holds documents.</summary>
    public bool HoldsDocuments => FileKinds.HoldsDocuments(FileKinds.ByName(Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Path[..^3] : Path));
}

/// <summary>What came of reading a source.</summary>
/// <param name="Source">The source; null where something is said of the file that holds it.</param>
/// <param name="Findings">What was noticed.</param>
public sealed record ReadSource(Source? Source, IReadOnlyList<Finding> Findings)
{
    /// <summary>What a file beside it, or a list, says of the work; null if there is none.</summary>
    public Loccit.Metadata? Given { get; init; }

    /// <summary>The bytes that were read; see <see cref="ReadResult.Original"/>.</summary>
    public Original? Original { get; init; }
}
