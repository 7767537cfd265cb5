namespace Loccit.Documents.Archives;

/// <summary>Reads files that hold documents.</summary>
internal static class BundleReader
{
    /// <summary>The documents in a file, read as they are asked for; null if it is none that holds documents.</summary>
    /// <param name="stream">The file; it can seek, and stays open until the last document is read.</param>
    /// <param name="path">Its name; that of a document in it goes on behind a slash.</param>
    /// <param name="run">Limits.</param>
    /// <param name="depth">In how many archives the file lies.</param>
    public static IEnumerable<ReadResult>? Open(Stream stream, string path, BundleRun run, int depth)
    {
        var head = new byte[4];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (!FileKinds.IsArchive(head.AsSpan(0, read)))
            return null;
        ZipPackage zip;
        try
        {
            zip = new ZipPackage(stream);
        }
        catch (InvalidDataException)
        {
            return null; // whoever reads it as one document says what is wrong
        }
        switch (PackageKinds.Of(zip))
        {
            case FileKind.Zip:
                return Within(depth, run, path, () => ZipBundle.Read(zip, path, run, depth));
            default:
                return null;
        }
    }

    private static IEnumerable<ReadResult> Within(int depth, BundleRun run, string path, Func<IEnumerable<ReadResult>> read) =>
        depth <= run.Options.MaxDepth
            ? read()
            :
            [
                ReadResult.Refused(
                    FileFinding.Limit(path, $"lies in {depth} other archives, one in another; no more than {run.Options.MaxDepth} are opened. Unpack it.")
                ),
            ];
}
