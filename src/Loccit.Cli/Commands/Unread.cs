using Loccit.Cli.Inputs;

namespace Loccit.Cli.Commands;

/// <summary>Says on the error stream why nothing could be read: with other formats than pretty nobody would see it.</summary>
internal static class Unread
{
    public static void Tell(IEnumerable<Finding> findings, int files, Session session)
    {
        foreach (var finding in findings.Where(f => f.Severity == Severity.Error))
            session.Say($"{finding.Path}: {finding.Message}");
        session.Say(files == 0 ? "no document was found in what was named." : "no document could be read.");
    }
}
