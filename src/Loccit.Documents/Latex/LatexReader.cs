using Loccit.Documents.Flow;

namespace Loccit.Documents.Latex;

/// <summary>Makes documents of LaTeX sources: the text as it is printed, with its notes, quotations and what it cites.</summary>
internal static class LatexReader
{
    public const string MediaType = "application/x-latex";

    /// <summary>Reads a source. What it names beside itself is read as far as <paramref name="beside"/> has it.</summary>
    public static Document Read(string text, string path, string sha256, FilesBeside beside, List<Finding> findings)
    {
        var walk = new LatexWalk(text, path, beside, findings);
        walk.Run();
        return walk.Composition.ToDocument(path, sha256, MediaType, walk.Metadata, findings, files: walk.Files);
    }
}
