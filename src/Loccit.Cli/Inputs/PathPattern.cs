using Microsoft.Extensions.FileSystemGlobbing;

namespace Loccit.Cli.Inputs;

/// <summary>
/// A pattern of paths, as in lists of files to ignore: <c>*</c> within a name, <c>**</c> over folders; a name without a folder fits in any folder, a folder fits all that is in it.
/// </summary>
internal sealed class PathPattern
{
    private readonly Matcher matcher = new(StringComparison.Ordinal);
    private readonly string? folder;

    /// <param name="pattern">The pattern.</param>
    /// <param name="folder">The folder that it starts from; null: paths are compared as the user wrote them.</param>
    public PathPattern(string pattern, string? folder = null)
    {
        Text = pattern;
        this.folder = folder;
        var normal = Normal(pattern);
        string[] starts = normal.Contains('/', StringComparison.Ordinal) ? [normal] : [normal, "**/" + normal];
        foreach (var start in starts)
        {
            matcher.AddInclude(start);
            if (!start.EndsWith('*'))
                matcher.AddInclude(start.TrimEnd('/') + "/**/*");
        }
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    public bool Fits(string path)
    {
        var shown = folder is null || path == InputFiles.Standard ? path : Path.GetRelativePath(folder, Path.GetFullPath(path));
        return matcher.Match(Normal(shown)).HasMatches;
    }

    /// <summary>Without <c>./</c> and without a leading slash, which the matcher would not understand on both sides.</summary>
    private static string Normal(string path)
    {
        var normal = path.Replace('\\', '/');
        while (normal.StartsWith("./", StringComparison.Ordinal))
            normal = normal[2..];
        return normal.TrimStart('/');
    }
}
