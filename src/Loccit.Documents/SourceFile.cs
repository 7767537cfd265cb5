using Loccit.Documents.Bibliography;

namespace Loccit.Documents;

/// <summary>Tells which files of a folder or an archive are sources.</summary>
internal static class SourceFile
{
    /// <summary>False for metadata (a side file, and any other json; lists of works) and for what a browser saves beside a page, unless a side file of its whole name describes it.</summary>
    public static bool IsSource(string path, Predicate<string> exists)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return extension != ".json" && !WorkList.IsList(path) && (!IsOfAPage(extension) || exists(path + ".json"));
    }

    private static bool IsOfAPage(string extension) =>
        extension
            is ".png"
                or ".jpg"
                or ".jpeg"
                or ".gif"
                or ".webp"
                or ".avif"
                or ".bmp"
                or ".ico"
                or ".svg"
                or ".css"
                or ".js"
                or ".woff"
                or ".woff2"
                or ".ttf"
                or ".otf";
}
