using System.IO.Compression;
using Loccit.Documents.Mail;
using Loccit.Documents.Warc;

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
        if (depth == 0)
            run.Begin(stream.Length);
        var head = new byte[8];
        var start = head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        stream.Position = 0;
        if (WarcBundle.IsWarc(start) || IsPackedWarc(stream, start))
        {
            var isPacked = !WarcBundle.IsWarc(start);
            return Within(depth, run, path, () => Pages(stream, isPacked, path, run));
        }
        if (FileKinds.ByName(path) == FileKind.Mail && stream.Length <= run.Options.MaxBytes)
            return Within(depth, run, path, () => MailBundle.Read(BytesOf(stream), path, run, depth));
        if (!FileKinds.IsArchive(start))
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
            case FileKind.Wacz:
                return Within(depth, run, path, () => WaczBundle.Read(zip, path, run));
            default:
                stream.Position = 0;
                return null;
        }
    }

    private static ReadOnlyMemory<byte> BytesOf(Stream stream)
    {
        var bytes = new byte[stream.Length - stream.Position];
        return bytes.AsMemory(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }

    private static IEnumerable<ReadResult> Pages(Stream stream, bool isPacked, string path, BundleRun run)
    {
        var bundle = new WarcBundle(path, run);
        foreach (var result in bundle.Read(stream, isPacked, path))
            yield return result;
        if (bundle.Summary() is { } summary)
            yield return summary;
    }

    private static bool IsPackedWarc(Stream stream, ReadOnlySpan<byte> start)
    {
        if (!start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return false;
        var head = new byte[8];
        try
        {
            using var unpacked = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
            return WarcBundle.IsWarc(head.AsSpan(0, unpacked.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        }
        catch (Exception e) when (WarcReader.IsOfTheFile(e))
        {
            return false;
        }
        finally
        {
            stream.Position = 0;
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
