using System.Security.Cryptography;
using Loccit.Cli.Inputs;
using Loccit.Cli.Versions;
using Loccit.Documents;

namespace Loccit.Cli.Commands;

/// <summary><c>--format docx</c> and <c>--format pdf</c>: the document itself with the findings as comments, or as highlights.</summary>
internal static class CommentedDocument
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Pdf = "application/pdf";

    public static bool IsFormat(string format) => format is "docx" or "pdf";

    /// <exception cref="CannotException">More than one document is named, none that has a file, or no file to write.</exception>
    public static void MustBePossible(IReadOnlyList<string> files, CommonOptions.Values options)
    {
        var format = options.Format;
        if (files.Count > 1)
            throw new CannotException($"--format {format} gives one document back, and {files.Count} are named. Run it once for each.");
        if (files is [InputFiles.Standard])
            throw new CannotException($"--format {format} reads its document twice, which standard input cannot be. Name the file.");
        if (options.Output is null)
            throw new CannotException($"--format {format} makes a {Name(format)}, which no terminal shows. Name a file for it: '-o checked.{format}'.");
        if (options is { Redline: true, Reading.Changes: not TrackedChanges.Accepted })
            throw new CannotException(
                "--redline changes the version in which tracked changes are accepted; --changes original reads the other. Leave out one of the two."
            );
    }

    /// <summary>Writes the document of a report.</summary>
    /// <exception cref="CannotException">It is of another format, or is another by now.</exception>
    public static void Write(Stream output, Report report, CommonOptions.Values options, Session session)
    {
        var document = report.Documents[0];
        var path = document.Document.Path;
        var isWord = options.Format == "docx";
        if (InputFiles.Holding(path) is var file && file != path)
            throw new CannotException($"{path} is in an archive, and findings are put into a file of its own only. Unpack {file} and name the document.");
        if (document.Document.MediaType != (isWord ? Word : Pdf))
            throw new CannotException($"{path} is no {Name(options.Format)}. {Instead(document.Document.MediaType)}");
        var findings = BothVersions.AsOne(report, path);
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != document.Document.Sha256)
                throw new CannotException($"{path} changed while it was checked; run again.");
            var what = new CommentOptions
            {
                Reading = options.Reading,
                Notes = options.Pretty.Verbose,
                Redline = options.Redline,
            };
            if (isWord)
                WordComments.Write(output, bytes, document, findings, what);
            else
                PdfHighlights.Write(output, bytes, document, findings, what);
            Tell(isWord ? WordComments.EffectOnSignatures(bytes) : PdfHighlights.EffectOnSignatures(bytes), path, session);
        }
        catch (InvalidDataException e)
        {
            throw new CannotException($"{path} {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotException($"{path} cannot be read again: {e.Message}");
        }
    }

    private static void Tell(SignatureEffect effect, string path, Session session)
    {
        if (effect == SignatureEffect.Broken)
            session.Say(
                $"note: {path} is digitally signed. The signature does not hold for the copy with its findings; keep the file itself as the signed one."
            );
        else if (effect == SignatureEffect.Kept)
            session.Say(
                $"note: {path} is digitally signed. The signature stays valid for what was signed; viewers will say that annotations were added after it."
            );
    }

    private static string Name(string format) => format == "docx" ? "Word document" : "PDF";

    private static string Instead(string? mediaType) =>
        mediaType switch
        {
            Word => "It is a Word document: --format docx gives it back with comments.",
            Pdf => "It is a PDF: --format pdf gives it back with highlights.",
            _ => "Choose another format: --format html shows the document with its findings, --format md lists them.",
        };
}
