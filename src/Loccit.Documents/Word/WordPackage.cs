using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Loccit.Documents.Word;

/// <summary>The parts of a Word document (ISO/IEC 29500-2, Open Packaging Conventions), read within limits. Nothing outside the package is ever opened.</summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>No document has more entries; an archive that has is made to exhaust its reader.</summary>
    private const int MostEntries = 20_000;

    /// <summary>No document is nested deeper; what is was made to exhaust its reader.</summary>
    public const int Deepest = 500;

    private readonly ZipArchive archive;
    private readonly long maxPart;

    private WordPackage(ZipArchive archive, long maxPart, string main)
    {
        (this.archive, this.maxPart, Main) = (archive, maxPart, main);
        Relationships = ReadRelationships(main);
    }

    /// <summary>Name of the part that holds the text, without a slash before it.</summary>
    public string Main { get; }

    /// <summary>What the main part refers to.</summary>
    public WordRelationships Relationships { get; }

    /// <summary>Opens a package; null if the bytes are a zip archive of something else.</summary>
    /// <exception cref="InvalidDataException">The archive or a part of it is damaged or over a limit; the message ends a sentence that begins with the file's name.</exception>
    public static WordPackage? Open(ReadOnlyMemory<byte> bytes, long maxPart)
    {
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(Stream(bytes), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
                throw new InvalidDataException($"is an archive of more than {MostEntries} files, which no Word document is.");
        }
        catch (InvalidDataException e) when (!e.Message.EndsWith("document is.", StringComparison.Ordinal))
        {
            throw new InvalidDataException(
                "is a damaged zip archive: its end is missing or wrong. Take another copy, or open it in a word processor and save it as docx again.",
                e
            );
        }
        if (FindMain(archive, maxPart) is { } main)
            return new WordPackage(archive, maxPart, main);
        archive.Dispose();
        return null;
    }

    /// <summary>The text of a part; null if there is none of that name.</summary>
    /// <exception cref="InvalidDataException">It is damaged or too large.</exception>
    public string? Read(string? name) => name is null ? null : Read(archive, name, maxPart);

    /// <summary>The text of a part, so that it can be written back; null if there is none of that name.</summary>
    /// <exception cref="InvalidDataException">It is damaged or too large.</exception>
    public PartText? Text(string? name) =>
        name is not null && Find(archive, name) is { } entry && Unpack(entry, name, maxPart) is var bytes ? PartText.Of(entry.FullName, bytes.ToArray()) : null;

    /// <summary>The relationships of a part.</summary>
    public WordRelationships ReadRelationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return WordRelationships.Read(Read(archive, $"{part[..slash]}_rels/{part[slash..]}.rels", maxPart), part[..slash]);
    }

    /// <summary>Reads the xml of a part: no document type, no entities, nothing resolved.</summary>
    public static XmlReader Xml(string text) =>
        XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CheckCharacters = false,
            }
        );

    public void Dispose() => archive.Dispose();

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static string? FindMain(ZipArchive archive, long maxPart)
    {
        var root = WordRelationships.Read(Read(archive, "_rels/.rels", maxPart), "");
        var named = root.Of("officeDocument");
        // a workbook or slides are packages, too
        return named is not null && Read(archive, named, maxPart) is { } text && WordNames.IsWord(text) ? named : null;
    }

    private static ZipArchiveEntry? Find(ZipArchive archive, string name) =>
        archive.GetEntry(name) ?? archive.Entries.FirstOrDefault(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string? Read(ZipArchive archive, string name, long maxPart) =>
        Find(archive, name) is { } entry ? Decode(Unpack(entry, name, maxPart)) : null;

    private static ReadOnlySpan<byte> Unpack(ZipArchiveEntry entry, string name, long maxPart)
    {
        try
        {
            using var stream = entry.Open();
            // the length in the archive's list is a claim, not a limit
            using var bytes = new MemoryStream((int)Math.Clamp(entry.Length, 0, 1 << 20));
            var buffer = new byte[81920];
            while (stream.Read(buffer) is var n and > 0)
            {
                if (bytes.Length + n > maxPart)
                    throw new InvalidDataException(
                        $"holds a part ({name}) of more than {maxPart} bytes when unpacked; no larger one is read. Divide the document."
                    );
                bytes.Write(buffer, 0, n);
            }
            return bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith("holds", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"is damaged: its part {name} cannot be unpacked. Take another copy.", e);
        }
    }

    /// <summary>Parts are UTF-8 or UTF-16 (ISO/IEC 29500-2, 8.1.3.2).</summary>
    private static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(bytes[2..])
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes[2..])
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8.GetString(bytes[3..])
        : Encoding.UTF8.GetString(bytes);
}
