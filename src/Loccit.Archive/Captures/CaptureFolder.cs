using System.Security.Cryptography;

namespace Loccit.Archive.Captures;

/// <summary>Captures as files, each named by its digest, in 256 folders by the digest's first two digits.</summary>
/// <remarks>
/// A file is written under another name, flushed, and then moved to its own: a name is either whole or not there, whenever the program or the machine stops. What a program that
/// was stopped has left under other names is deleted by the next that writes.
/// </remarks>
internal sealed class CaptureFolder : ICaptureStore
{
    private readonly string root;
    private readonly string unfinished;

    /// <param name="root">The folder; made when first written to.</param>
    public CaptureFolder(string root) => (this.root, unfinished) = (root, Path.Combine(root, "unfinished"));

    public ICaptureBatch Begin()
    {
        Directory.CreateDirectory(unfinished);
        DeleteLeftBehind();
        return new CaptureBatch(this, unfinished);
    }

    public bool Has(string sha256) => File.Exists(FileOf(sha256));

    public byte[] Read(string sha256)
    {
        var file = FileOf(sha256);
        try
        {
            var bytes = PackedFile.Unpack(File.ReadAllBytes(file));
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256)
                return bytes;
            throw Broken("holds other bytes than its name says");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Broken("is missing", e);
        }
        catch (InvalidDataException e)
        {
            throw Broken(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Broken($"cannot be read ({e.Message.TrimEnd('.')})", e);
        }

        ArchiveException Broken(string what, Exception? inner = null) =>
            new(file, $"{file} {what}. Add the file again, or put it back from a backup.", inner) { Sha256 = sha256 };
    }

    /// <summary>True if the store has these bytes, and undamaged: what is damaged is written again when it is added again.</summary>
    public bool IsWhole(string sha256)
    {
        try
        {
            return Has(sha256) && Read(sha256) is not null;
        }
        catch (ArchiveException)
        {
            return false;
        }
    }

    public void Delete(string sha256)
    {
        var file = FileOf(sha256);
        if (!File.Exists(file))
            return;
        File.Delete(file);
        Disk.FlushFolders([Path.GetDirectoryName(file)!]);
    }

    public IEnumerable<string> All()
    {
        if (!Directory.Exists(root))
            return [];
        return Directory
            .EnumerateDirectories(root, "??")
            .SelectMany(Directory.EnumerateFiles)
            .Select(Path.GetFileName)
            .Where(n => n!.Length == 64 + PackedFile.Extension.Length && n.EndsWith(PackedFile.Extension, StringComparison.Ordinal))
            .Select(n => n![..64])
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The file that holds a capture.</summary>
    public string FileOf(string sha256) => Path.Combine(root, sha256[..2], sha256 + PackedFile.Extension);

    /// <summary>Deletes what a program that was stopped left. The files of one that runs are locked by it.</summary>
    private void DeleteLeftBehind()
    {
        foreach (var file in Directory.EnumerateFiles(unfinished))
        {
            try
            {
                // deleted while it is locked: no other can take it up in between
                using (
                    new FileStream(
                        file,
                        new FileStreamOptions
                        {
                            Access = FileAccess.ReadWrite,
                            Share = FileShare.None,
                            Options = FileOptions.DeleteOnClose,
                        }
                    )
                ) { }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // another program's, which is still writing it or has just moved it
            }
        }
    }
}
