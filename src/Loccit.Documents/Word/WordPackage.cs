using System.Xml;
using Loccit.Documents.Archives;

namespace Loccit.Documents.Word;

/// <summary>The parts of a Word document (ISO/IEC 29500-2, Open Packaging Conventions), read within limits. Nothing outside the package is ever opened.</summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>No document is nested deeper; what is was made to exhaust its reader.</summary>
    public const int Deepest = 500;

    private readonly ZipPackage archive;
    private readonly long maxPart;

    private WordPackage(ZipPackage archive, long maxPart, string main)
    {
        (this.archive, this.maxPart, Main) = (archive, maxPart, main);
        Relationships = ReadRelationships(main);
    }

    /// <summary>Name of the part that holds the text, without a slash before it.</summary>
    public string Main { get; }

    /// <summary>What the main part refers to.</summary>
    public WordRelationships Relationships { get; }

    /// <summary>Whether it holds digital signatures (ISO/IEC 29500-2, 13).</summary>
    public bool IsSigned => archive.Entries.Any(e => e.FullName.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Opens a package; null if the bytes are a zip archive of something else.</summary>
    /// <exception cref="InvalidDataException">The archive or a part of it is damaged or over a limit; the message ends a sentence that begins with the file's name.</exception>
    public static WordPackage? Open(ReadOnlyMemory<byte> bytes, long maxPart)
    {
        var archive = new ZipPackage(bytes);
        if (FindMain(archive, maxPart) is { } main)
            return new WordPackage(archive, maxPart, main);
        archive.Dispose();
        return null;
    }

    /// <summary>The text of a part; null if there is none of that name.</summary>
    /// <exception cref="InvalidDataException">It is damaged or too large.</exception>
    public string? Read(string? name) => name is null ? null : archive.Text(name, maxPart);

    /// <summary>The text of a part, so that it can be written back; null if there is none of that name.</summary>
    /// <exception cref="InvalidDataException">It is damaged or too large.</exception>
    public PartText? Text(string? name) =>
        name is not null && archive.NameOf(name) is { } written && archive.Read(name, maxPart) is { } bytes ? PartText.Of(written, bytes.ToArray()) : null;

    /// <summary>The relationships of a part.</summary>
    public WordRelationships ReadRelationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return WordRelationships.Read(Read($"{part[..slash]}_rels/{part[slash..]}.rels"), part[..slash]);
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

    private static string? FindMain(ZipPackage archive, long maxPart)
    {
        var root = WordRelationships.Read(archive.Text("_rels/.rels", maxPart), "");
        var named = root.Of("officeDocument");
        // a workbook or slides are packages, too
        return named is not null && archive.Text(named, maxPart) is { } text && WordNames.IsWord(text) ? named : null;
    }
}
