using Loccit.Cli.Inputs;

namespace Loccit.Cli.Commands;

/// <summary>Says on the error stream why nothing could be read: with other formats than pretty nobody would see it.</summary>
internal static class Unread
{
    /// <param name="findings">About the documents named.</param>
    /// <param name="session">Takes the words.</param>
    public static void Tell(IReadOnlyList<Finding> findings, Session session)
    {
        foreach (var finding in findings.Where(f => f.Severity >= Severity.Warning))
            session.Say(Line(finding));
        session.Say(findings.Count == 0 ? "no document was found in what was named." : "no document could be read.");
    }

    /// <summary>The finding's sentence, with the file's name before it if it does not have it.</summary>
    public static string Line(Finding finding) =>
        finding.Message.Contains(finding.Path, StringComparison.Ordinal) ? finding.Message : $"{finding.Path}: {finding.Message}";
}
