using Loccit.Documents.Encodings;
using Loccit.Documents.Metadata;

namespace Loccit.Documents.Bibliography;

/// <summary>
/// The works of a list that a reference manager wrote, with the files attached to each: BibTeX and biblatex (<c>.bib</c>), RIS (<c>.ris</c>) or CSL-JSON (<c>.json</c>).
/// </summary>
/// <param name="Works">In the order of the list.</param>
/// <param name="Findings">What could not be read in it.</param>
public sealed record WorkList(IReadOnlyList<ListedWork> Works, IReadOnlyList<Finding> Findings)
{
    /// <summary>True if a file of this name is a list, whatever is in it. A <c>.json</c> may hold anything.</summary>
    public static bool IsList(string path) => Path.GetExtension(path).ToLowerInvariant() is ".bib" or ".bibtex" or ".ris";

    /// <summary>Reads a list by the ending of its name. Never throws for what is in it.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">Its name for the user.</param>
    public static WorkList Read(ReadOnlyMemory<byte> bytes, string path)
    {
        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
            return ReadCsl(bytes, path);
        if (TextDecoder.Decode(bytes, html: false) is not var (text, _))
            return new WorkList([], [FileFinding.NotReadable(path, "is no text; name a list in BibTeX, RIS or CSL-JSON.")]);
        return Path.GetExtension(path).Equals(".ris", StringComparison.OrdinalIgnoreCase) ? ReadRis(text, path) : ReadBibtex(text, path);
    }

    private static WorkList ReadBibtex(string text, string path)
    {
        var file = BibtexFile.Read(text);
        var works = new BibtexWorks();
        works.Add(file);
        var listed = new List<ListedWork>(file.Entries.Count);
        foreach (var entry in file.Entries.Where(e => e.Type is not ("xdata" or "set")))
            listed.Add(new ListedWork(entry.Key, works.Of(entry).Metadata, AttachedFiles.InBibtex(entry)));
        return new WorkList(
            listed,
            file.Broken == 0 ? [] : [Damaged(path, $"{file.Broken} {(file.Broken == 1 ? "field or entry breaks" : "fields or entries break")} off")]
        );
    }

    private static WorkList ReadRis(string text, string path)
    {
        var file = RisFile.Read(text);
        return new WorkList(
            [.. file.References.Select(RisWork.Of)],
            file.Strays == 0 ? [] : [Damaged(path, $"{file.Strays} {(file.Strays == 1 ? "line stands" : "lines stand")} outside of any reference")]
        );
    }

    private static WorkList ReadCsl(ReadOnlyMemory<byte> bytes, string path)
    {
        try
        {
            return new WorkList(CslJson.ReadList(bytes), []);
        }
        catch (FormatException e)
        {
            return new WorkList([], [Damaged(path, e.Message)]);
        }
    }

    /// <summary>Writes works in the form that the ending of a name tells; null if it tells none. What <see cref="Read"/> gives of it is the same, but that an apostrophe in BibTeX is a curly one.</summary>
    /// <param name="works">The works. Keys must be such as the format allows: letters, digits, hyphens.</param>
    /// <param name="path">The name: <c>.bib</c>, <c>.ris</c> or <c>.json</c>.</param>
    public static string? Write(IReadOnlyList<ListedWork> works, string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".bib" or ".bibtex" => BibtexWriter.Write(works),
            ".ris" => RisWriter.Write(works),
            ".json" => CslJson.WriteList(works),
            _ => null,
        };

    private static Finding Damaged(string path, string why) =>
        FileFinding.Of(FindingCode.BadMetadata, Severity.Warning, path, $"{why}; what could be read of the list was.");
}
