using Loccit.Cli.Output;
using Loccit.Documents;

namespace Loccit.Cli.Commands;

/// <summary>Reads what <c>--sources</c> names.</summary>
internal static class Sources
{
    /// <summary>Said before anything is read: a slip in a path must not cost the reading of all documents.</summary>
    /// <exception cref="CannotException">A path is none.</exception>
    public static void MustExist(CommonOptions.Values options)
    {
        foreach (var path in options.Sources)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
                throw new CannotException($"--sources: there is no file or folder '{path}'.");
        }
    }

    public static (IReadOnlyList<Source> Sources, IReadOnlyList<Finding> Findings) Read(CommonOptions.Values options, Session session)
    {
        if (options.Sources.Count == 0)
            return ([], []);
        using var progress = new ProgressLine(session, options.Pretty.Quiet);
        using var recognising = new ProgressLine(session, options.Pretty.Quiet, "recognising pages");
        var reading = Reading(options) with { Recognising = recognising.Report };
        return SourceFolder.Read(options.Sources, progress.Report, reading, cancellationToken: session.Cancellation);
    }

    /// <summary>How sources are read.</summary>
    public static ReadingOptions Reading(CommonOptions.Values options) => new() { RecognisesText = options.Reading.RecognisesText };
}
