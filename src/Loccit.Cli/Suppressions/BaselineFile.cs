using Loccit.Cli.Output;
using Loccit.Formats.Lint;

namespace Loccit.Cli.Suppressions;

/// <summary>A baseline on the disk.</summary>
internal static class BaselineFile
{
    /// <summary>The report without what the baseline knows.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">The file.</param>
    /// <param name="writes">Whether it is written anew first, with all that the report finds.</param>
    /// <param name="session">Is told what was written, and what is known but gone.</param>
    /// <param name="quiet">Whether nothing is to be said.</param>
    /// <exception cref="CannotException">It cannot be read or written.</exception>
    public static Report Apply(Report report, string path, bool writes, Session session, bool quiet)
    {
        if (writes)
            Write(report, path, session);
        var baseline = Read(path);
        var filtered = baseline.Apply(report, out var gone);
        if (writes)
            session.Say($"{path} knows {baseline.Count} finding{(baseline.Count == 1 ? "" : "s")} now.");
        else if (gone > 0 && !quiet)
            session.Say($"{gone} finding{(gone == 1 ? "" : "s")} of {path} {(gone == 1 ? "is" : "are")} gone; write it anew with --update-baseline.");
        return filtered;
    }

    private static void Write(Report report, string path, Session session)
    {
        using var file = ResultFile.Open(path, session);
        Baseline.Write(file.Stream, report);
        file.Finish();
    }

    private static Baseline Read(string path)
    {
        if (!File.Exists(path))
            throw new CannotException($"--baseline: there is no file '{path}'; --update-baseline writes it.");
        try
        {
            return Baseline.Read(File.ReadAllText(path));
        }
        catch (FormatException e)
        {
            throw new CannotException($"--baseline: '{path}' cannot be used: {e.Message}. Write it anew with --update-baseline.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotException($"--baseline: '{path}' cannot be read; check its permissions.");
        }
    }
}
