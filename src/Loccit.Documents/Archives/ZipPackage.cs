using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Loccit.Documents.Archives;

/// <summary>A zip archive, read within limits. What its list says of sizes is a claim and never trusted.</summary>
internal sealed class ZipPackage : IDisposable
{
    /// <summary>An archive with more entries is made to exhaust its reader.</summary>
    private const int MostEntries = 200_000;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens an archive; the stream is closed with it, and at once if it cannot be opened.</summary>
    /// <exception cref="InvalidDataException">It is damaged or has far too many entries; the message ends a sentence that begins with the file's name.</exception>
    public ZipPackage(Stream stream)
    {
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read);
            // the list is read now, so that whoever looks into it later meets no damage
            foreach (var entry in archive.Entries)
                entries.TryAdd(entry.FullName, entry);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            stream.Dispose();
            throw new InvalidDataException(
                "is a damaged zip archive: its end is missing or wrong. Take another copy, or open it in the program that made it and save it as a new file.",
                e
            );
        }
        if (archive.Entries.Count <= MostEntries)
            return;
        archive.Dispose();
        throw new InvalidDataException($"is an archive of more than {MostEntries} files; no more are read. Divide it.");
    }

    /// <summary>Opens an archive that is in memory.</summary>
    /// <exception cref="InvalidDataException">As above.</exception>
    public ZipPackage(ReadOnlyMemory<byte> bytes)
        : this(StreamOf(bytes)) { }

    /// <summary>What is in it, in the order of its list.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries => archive.Entries;

    /// <summary>Whether there is an entry of that name; case does not count where the name as written is not there.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>The name of an entry as the archive writes it; null if there is none.</summary>
    public string? NameOf(string name) => Find(name)?.FullName;

    /// <summary>The bytes of an entry; null if there is none of that name.</summary>
    /// <exception cref="InvalidDataException">It is damaged, locked or larger than <paramref name="most"/>; the message ends a sentence that begins with the file's name.</exception>
    public ReadOnlyMemory<byte>? Read(string name, long most) =>
        // null alone would be converted to memory of no bytes
        Find(name) is { } entry
            ? Unpack(entry, most)
            : (ReadOnlyMemory<byte>?)null;

    /// <summary>The text of an entry in UTF-8 or UTF-16; null if there is none of that name.</summary>
    /// <exception cref="InvalidDataException">As above.</exception>
    public string? Text(string name, long most) => Read(name, most) is { } bytes ? Decode(bytes.Span) : null;

    /// <summary>The bytes of an entry.</summary>
    /// <exception cref="InvalidDataException">As above.</exception>
    public static ReadOnlyMemory<byte> Unpack(ZipArchiveEntry entry, long most)
    {
        var bytes = new MemoryStream((int)Math.Clamp(entry.Length, 0, Math.Min(most, 1 << 20)));
        using var stream = Open(entry);
        bool isWhole;
        try
        {
            isWhole = Bounded.Copy(stream, bytes, most);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            throw Damaged(entry, e);
        }
        if (!isWhole)
            throw new InvalidDataException($"holds a part ({entry.FullName}) of more than {most} bytes when unpacked; no larger one is read. Divide it.");
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>The bytes of an entry as they are unpacked; reading them may throw what <see cref="IsOfTheFile"/> knows.</summary>
    /// <exception cref="InvalidDataException">It is locked, or packed in a way that is not known.</exception>
    public static Stream Open(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            throw new InvalidDataException($"holds a part ({entry.FullName}) that is locked with a password; save a copy without one.");
        try
        {
            return entry.Open();
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            throw Damaged(entry, e);
        }
    }

    private static InvalidDataException Damaged(ZipArchiveEntry entry, Exception e) =>
        new($"is damaged: its part {entry.FullName} cannot be unpacked. Take another copy.", e);

    /// <summary>What the framework throws of archives that are damaged.</summary>
    public static bool IsOfTheFile(Exception e) =>
        e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException;

    /// <summary>Bytes as a stream, not copied.</summary>
    public static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    public void Dispose() => archive.Dispose();

    private ZipArchiveEntry? Find(string name) => archive.GetEntry(name) ?? entries.GetValueOrDefault(name);

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(bytes[2..])
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes[2..])
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8.GetString(bytes[3..])
        : Encoding.UTF8.GetString(bytes);
}
