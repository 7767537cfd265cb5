namespace Loccit.Cli.Output;

/// <summary>Paths by which the same file is the same.</summary>
internal static class RealPath
{
    /// <summary>Longer chains of links are taken for circles.</summary>
    private const int MostLinks = 40;

    /// <summary>The whole path with every link on the way followed. Of a path that leads nowhere as much of it as can be.</summary>
    public static string Of(string path)
    {
        var rest = new Stack<string>();
        Push(rest, Path.GetFullPath(path));
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        for (var links = 0; rest.TryPop(out var part); )
        {
            var next = Path.Combine(real, part);
            if (links < MostLinks && Target(next) is { } target)
            {
                links++;
                var full = Path.GetFullPath(target, real);
                Push(rest, full);
                real = Path.GetPathRoot(full)!;
            }
            else
            {
                real = next;
            }
        }
        return real;
    }

    /// <summary>Whether two paths are written alike; capitals do not count where file systems commonly pass over them.</summary>
    public static bool Same(string a, string b) =>
        a.Equals(b, OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static void Push(Stack<string> rest, string path)
    {
        foreach (var part in path[Path.GetPathRoot(path)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
            rest.Push(part);
    }

    private static string? Target(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
