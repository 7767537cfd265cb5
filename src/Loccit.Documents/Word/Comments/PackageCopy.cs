using System.IO.Compression;

namespace Loccit.Documents.Word.Comments;

/// <summary>A copy of a package in which some parts are other ones; all other entries keep their bytes, compressed as they are.</summary>
internal static class PackageCopy
{
    /// <summary>The first time that a zip archive can name: new entries have no other, so that the same input gives the same bytes.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Make(ReadOnlyMemory<byte> original, IReadOnlyDictionary<string, byte[]> parts)
    {
        using var copy = new MemoryStream();
        copy.Write(original.Span);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                var entry = archive.GetEntry(name);
                var time = entry?.LastWriteTime ?? NoTime;
                entry ??= archive.CreateEntry(name);
                using (var stream = entry.Open())
                {
                    stream.SetLength(0);
                    stream.Write(bytes);
                }
                entry.LastWriteTime = time;
            }
        }
        return copy.ToArray();
    }
}
