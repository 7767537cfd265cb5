using System.IO.Compression;
using Loccit.Documents.Metadata;

namespace Loccit.Documents.Archives;

/// <summary>Reads each document in a zip archive, as if the archive were a folder.</summary>
internal static class ZipBundle
{
    /// <summary>The documents in the order of their names. A file that describes another (<c>name.json</c>) is its metadata.</summary>
    public static IEnumerable<ReadResult> Read(ZipPackage zip, string path, BundleRun run, int depth)
    {
        using (zip)
        {
            var files = new ZipNames(zip);
            var count = 0;
            var parts = new HashSet<string>(StringComparer.Ordinal);
            var read = run.Options.ReadsParts ? ReadWhole(path, files, parts, run, depth) : [];
            foreach (var (name, entry) in files.All.Where(f => run.Takes(f.Name, files.Has)))
            {
                // its words are in the document that takes it in
                if (parts.Contains(name))
                    continue;
                if (read.TryGetValue(name, out var results))
                {
                    count++;
                    foreach (var result in results)
                        yield return result;
                    continue;
                }
                if (run.Left <= 0)
                {
                    yield return new ReadResult(null, [run.Full(path)]) { IsAboutAll = count > 0 };
                    yield break;
                }
                foreach (var result in ReadEntry(entry, path, name, files, parts, run, depth))
                {
                    count++;
                    yield return result;
                }
            }
            if (count == 0)
                yield return BundleRun.Nothing(path, "is a zip archive with no document in it that is read.");
        }
    }

    /// <summary>Reads the LaTeX documents that may take in others of the archive, so that it is known what is a part before it is read as a document.</summary>
    private static Dictionary<string, IReadOnlyList<ReadResult>> ReadWhole(string path, ZipNames files, HashSet<string> parts, BundleRun run, int depth)
    {
        var read = new Dictionary<string, IReadOnlyList<ReadResult>>(StringComparer.Ordinal);
        var sources = files.All.Where(f => FileKinds.ByName(f.Name) == FileKind.Latex && run.Takes(f.Name, files.Has)).ToList();
        if (sources.Count < 2)
            return read;
        foreach (var (name, entry) in sources)
        {
            if (run.Left > 0 && IsWhole(entry, run))
                read[name] = [.. ReadEntry(entry, path, name, files, parts, run, depth)];
        }
        return read;
    }

    /// <summary>True for a LaTeX source that is a document and no part of one.</summary>
    private static bool IsWhole(ZipArchiveEntry entry, BundleRun run)
    {
        try
        {
            var bytes = ZipPackage.Unpack(entry, run.Most);
            run.Unpacked(bytes.Length);
            return bytes.Span.IndexOf("\\documentclass"u8) >= 0;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // told where it is read
            return false;
        }
    }

    private static IEnumerable<ReadResult> ReadEntry(
        ZipArchiveEntry entry,
        string path,
        string name,
        ZipNames files,
        HashSet<string> parts,
        BundleRun run,
        int depth
    )
    {
        var inner = $"{path}/{name}";
        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = ZipPackage.Unpack(entry, run.Most);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // no more than its claim was unpacked, and that counts
            run.Unpacked(Math.Min(run.Most, entry.Length));
            return [ReadResult.Refused(new Finding(FindingCode.NotReadable, Severity.Warning, inner, default, $"{path} {e.Message}"))];
        }
        run.Unpacked(bytes.Length);
        if (BundleReader.Open(ZipPackage.StreamOf(bytes), inner, run, depth + 1) is { } documents)
            return documents;
        var origin = Origin.OfName(inner) with { Beside = run.Options.ReadsParts ? new FilesInZip(files, path, name, parts, run) : FilesBeside.NotKept };
        var result = DocumentReader.Read(bytes, inner, origin, run.Options);
        return [Described(result, name, files, run)];
    }

    private static ReadResult Described(ReadResult result, string name, ZipNames files, BundleRun run)
    {
        if (result.Document is not { } document || SideFile.Of(name, files.Has) is not { } side)
            return result;
        var metadata = SideFile.Read($"{result.Path[..^name.Length]}{side}", () => ZipPackage.Unpack(files[side], run.Options.MaxPart), out var bad);
        return result with { Document = metadata is null ? document : document.With(metadata.Or(document.Metadata)), Findings = [.. result.Findings, .. bad] };
    }
}
