namespace Loccit.Documents.Archives;

/// <summary>Tells what a zip archive is by what is in it.</summary>
internal static class PackageKinds
{
    /// <summary>Longer than any media type.</summary>
    private const int LongestType = 200;

    /// <summary>The kind; <see cref="FileKind.Zip"/> for an archive of files that are whole in themselves.</summary>
    public static FileKind Of(ZipPackage zip)
    {
        var type = TypeOf(zip);
        if (type == "application/epub+zip" || zip.Has("META-INF/container.xml"))
            return FileKind.Epub;
        if (type.StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal))
            return FileKind.OpenDocument;
        if (zip.Has("_rels/.rels") || zip.Has("[Content_Types].xml"))
            return FileKind.Word;
        if (zip.Has("datapackage.json") && zip.Entries.Any(e => e.FullName.StartsWith("archive/", StringComparison.Ordinal)))
            return FileKind.Wacz;
        return FileKind.Zip;
    }

    /// <summary>What the archive's first part says that it is (EPUB OCF 3.3, 4.3; OpenDocument 1.3, part 2, 3.3).</summary>
    private static string TypeOf(ZipPackage zip)
    {
        try
        {
            return zip.Text("mimetype", LongestType)?.Trim() ?? "";
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }
}
