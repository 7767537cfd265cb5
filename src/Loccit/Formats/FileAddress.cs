namespace Loccit.Formats;

/// <summary>Paths as addresses (RFC 3986).</summary>
internal static class FileAddress
{
    /// <summary>A relative path stays relative, as code hosts need it.</summary>
    public static string Of(string path) =>
        Path.IsPathRooted(path)
            ? new Uri(Path.GetFullPath(path)).AbsoluteUri
            : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
