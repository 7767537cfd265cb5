namespace Loccit.Documents;

/// <summary>What is known of bytes beside themselves: what their name, or whoever sent them, says they are.</summary>
/// <param name="Kind">The kind they are said to be of.</param>
/// <param name="Charset">The encoding they are said to be in; null if nothing is said.</param>
/// <param name="Address">Where on the web they were; null if they are from nowhere there.</param>
/// <param name="Captured">When they were taken from there.</param>
internal sealed record Origin(FileKind Kind, string? Charset = null, string? Address = null, DateTimeOffset? Captured = null)
{
    /// <summary>The files beside it that it may name as its parts.</summary>
    public FilesBeside Beside { get; init; } = FilesBeside.None;

    /// <summary>Of a file, of which only the name is known.</summary>
    public static Origin OfName(string path) => new(FileKinds.ByName(path));
}
