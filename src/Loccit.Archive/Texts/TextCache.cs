using System.Security.Cryptography;
using System.Text;
using Loccit.Archive.Captures;
using Loccit.Documents;

namespace Loccit.Archive.Texts;

/// <summary>
/// The documents that captures were read as, kept beside them: a PDF is read once. Everything here can be made again of the captures; what is damaged or of another version is.
/// </summary>
/// <param name="root">The folder; made when first written to.</param>
/// <param name="captures">Where the bytes are.</param>
internal sealed class TextCache(string root, ICaptureStore captures)
{
    /// <summary>The document of a capture.</summary>
    /// <param name="capture">The capture.</param>
    /// <param name="path">The name that the document goes by.</param>
    /// <exception cref="ArchiveException">The capture is missing or damaged.</exception>
    public Document Read(HeldCapture capture, string path)
    {
        if (!IsCheap(capture.MediaType) && ReadFile(FileOf(capture)) is { } bytes && TryDecode(bytes, path) is { } kept)
            return kept;
        var original = new Original(captures.Read(capture.Sha256), capture.Kind, capture.Charset, capture.Address, capture.Captured);
        var document =
            DocumentReader.Read(original, path, new ReadingOptions { RecognisesText = true }).Document
            ?? throw new ArchiveException(path, $"{path} ({capture.Sha256[..12]}) cannot be read any more by this version; it was {capture.MediaType}.")
            {
                Sha256 = capture.Sha256,
            };
        Write(capture, document);
        return document;
    }

    /// <summary>Keeps the document of a capture. What cannot be written is read again, so that is no error.</summary>
    public void Write(HeldCapture capture, Document document)
    {
        if (IsCheap(document.MediaType))
            return;
        var file = FileOf(capture);
        var unfinished = $"{file}.{Environment.ProcessId}-{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(unfinished, PackedFile.Pack(DocumentCodec.Write(document)));
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(unfinished);
        }
    }

    /// <summary>Takes the document of a capture away.</summary>
    public void Delete(HeldCapture capture) => TryDelete(FileOf(capture));

    /// <summary>Deletes each file that is damaged or was left half written; gives their number. They are made again when they are needed.</summary>
    public int DeleteDamaged()
    {
        if (!Directory.Exists(root))
            return 0;
        var damaged = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(f => ReadFile(f) is not { } bytes || TryDecode(bytes, "") is null);
        return damaged.ToList().Count(TryDelete);
    }

    /// <summary>Plain text is read as fast from its capture as from here.</summary>
    private static bool IsCheap(string mediaType) => mediaType == "text/plain";

    private string FileOf(HeldCapture capture)
    {
        // all that the reading depends on
        var key = string.Join('\n', capture.Sha256, capture.Kind, capture.Charset, capture.Address, Database.Moments.WriteOrNull(capture.Captured));
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return Path.Combine(root, name[..2], name + PackedFile.Extension);
    }

    private static byte[]? ReadFile(string file)
    {
        try
        {
            return File.Exists(file) ? PackedFile.Unpack(File.ReadAllBytes(file)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    private static Document? TryDecode(byte[] bytes, string path)
    {
        try
        {
            return DocumentCodec.Read(bytes, path);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static bool TryDelete(string file)
    {
        try
        {
            File.Delete(file);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
