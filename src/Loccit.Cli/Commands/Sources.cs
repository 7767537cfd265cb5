using Loccit.Cli.Output;
using Loccit.Documents;

namespace Loccit.Cli.Commands;

/// <summary>Reads what <c>--sources</c> names.</summary>
internal static class Sources
{
    public static (IReadOnlyList<Source> Sources, IReadOnlyList<Finding> Findings) Read(CommonOptions.Values options, Session session)
    {
        if (options.Sources.Count == 0)
            return ([], []);
        foreach (var path in options.Sources)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
                throw new CannotException($"--sources: there is no file or folder '{path}'.");
        }
        using var progress = new ProgressLine(session, options.Pretty.Quiet);
        return SourceFolder.Read(options.Sources, progress.Report, cancellationToken: session.Cancellation);
    }
}
