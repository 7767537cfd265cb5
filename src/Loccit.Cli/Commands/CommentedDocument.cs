using System.Security.Cryptography;
using Loccit.Cli.Inputs;
using Loccit.Documents;

namespace Loccit.Cli.Commands;

/// <summary><c>--format docx</c>: the document itself with the findings as comments.</summary>
internal static class CommentedDocument
{
    /// <exception cref="CannotException">More than one document is named, none that has a file, or no file to write.</exception>
    public static void MustBePossible(IReadOnlyList<string> files, CommonOptions.Values options)
    {
        if (files.Count > 1)
            throw new CannotException($"--format docx gives one document back, and {files.Count} are named. Run it once for each.");
        if (files is [InputFiles.Standard])
            throw new CannotException("--format docx reads its document twice, which standard input cannot be. Name the file.");
        if (options.Output is null)
            throw new CannotException("--format docx makes a Word document, which no terminal shows. Name a file for it: '-o checked.docx'.");
        if (options is { Redline: true, Reading.Changes: not TrackedChanges.Accepted })
            throw new CannotException(
                "--redline changes the version in which tracked changes are accepted; --changes original reads the other. Leave out one of the two."
            );
    }

    /// <summary>Writes the document of a report.</summary>
    /// <exception cref="CannotException">It is no Word document, or is another by now.</exception>
    public static void Write(Stream output, Report report, CommonOptions.Values options, Session session)
    {
        var document = report.Documents[0];
        var path = document.Document.Path;
        if (InputFiles.Holding(path) is var file && file != path)
            throw new CannotException($"{path} is in an archive, and comments are put into a file of its own only. Unpack {file} and name the document.");
        if (document.Document.MediaType != "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            throw new CannotException(
                $"{path} is no Word document, and comments can be put into no other. Save it as docx first, or choose another format: --format md lists the findings."
            );
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != document.Document.Sha256)
                throw new CannotException($"{path} changed while it was checked; run again.");
            WordComments.Write(
                output,
                bytes,
                document,
                report.Findings,
                new CommentOptions
                {
                    Reading = options.Reading,
                    Notes = options.Pretty.Verbose,
                    Redline = options.Redline,
                }
            );
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
}
