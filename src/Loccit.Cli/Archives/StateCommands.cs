using System.CommandLine;
using Loccit.Archive;
using Loccit.Cli.Commands;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit stats</c>, <c>loccit fsck</c>: how much the archive holds, and whether it is sound.</summary>
internal static class StateCommands
{
    public static Command Stats(Session session)
    {
        var command = new Command("stats", "How much the archive holds.");
        var options = new CommonOptions(command, Takes.Archive);
        command.SetAction(result =>
        {
            var values = options.Read(result, session);
            using var archive = ArchiveCommand.Open(values);
            var sources = archive.Sources();
            var captures = sources.SelectMany(s => s.Captures).DistinctBy(c => c.Sha256).ToList();
            var documents = archive.Documents();
            var verdicts = documents
                .SelectMany(d => d.Checks[^1].Verdicts)
                .GroupBy(v => v.Key)
                .ToDictionary(g => g.Key, g => g.Sum(v => v.Value), StringComparer.Ordinal);
            var disk = new DirectoryInfo(archive.Folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
            (string Name, long Value, string Shown)[] rows =
            [
                ("sources", sources.Count, $"{sources.Count}"),
                ("captures", captures.Count, $"{captures.Count}, {ArchiveText.Size(captures.Sum(c => c.Size))}"),
                ("captureBytes", captures.Sum(c => c.Size), ""),
                ("characters", sources.Sum(s => (long)s.Current.Length), $"{sources.Sum(s => (long)s.Current.Length)}"),
                ("documents", documents.Count, $"{documents.Count}"),
                ("quotations", verdicts.Values.Sum(), verdicts.Count == 0 ? "0" : ArchiveText.Verdicts(verdicts)),
                ("diskBytes", disk, ""),
            ];
            return ArchiveCommand.Write(
                values,
                session,
                (canvas, plain) =>
                {
                    ArchiveText.Field(canvas, "archive", archive.Folder, plain);
                    foreach (var row in rows)
                        ArchiveText.Field(canvas, row.Name, row.Shown, plain);
                    ArchiveText.Field(canvas, "on disk", ArchiveText.Size(disk), plain);
                },
                json =>
                {
                    json.WriteString("archive", archive.Folder);
                    foreach (var row in rows)
                        json.WriteNumber(row.Name, row.Value);
                }
            );
        });
        return command;
    }

    public static Command Fsck(Session session)
    {
        var command = new Command("fsck", "Read all that the archive keeps and compare it with what was put there.");
        var options = new CommonOptions(command, Takes.Archive | Takes.Quiet);
        command.SetAction(result =>
        {
            var values = options.Read(result, session);
            using var archive = ArchiveCommand.Open(values);
            var progress = new ProgressLine(session, values.Pretty.Quiet, "verifying");
            var state = archive.Verify(progress.Report, session.Cancellation);
            progress.Dispose();
            session.ExitCode = state.Findings.Count > 0 ? ExitCodes.Findings : ExitCodes.Fine;
            return ArchiveCommand.Write(
                values,
                session,
                (canvas, _) =>
                {
                    foreach (var finding in state.Findings)
                        canvas.Wrapped(0, 2, new Run($"{finding.Code.Text()}  ", Tone.Bad), Visible.Line(finding.Message));
                    if (state.Renewed > 0)
                        canvas.Wrapped(0, 2, $"{Wording.Count(state.Renewed, "text")} that were damaged are made again when they are needed.");
                    if (state.Unneeded > 0 && !values.Pretty.Quiet)
                        canvas.Wrapped(
                            0,
                            2,
                            $"{Wording.Count(state.Unneeded, "capture")} that nothing refers to, left by a run that was stopped; they do no harm."
                        );
                    if (!values.Pretty.Quiet || state.Findings.Count > 0)
                        canvas.Wrapped(
                            0,
                            2,
                            $"{Wording.Count(state.Captures, "capture")} read: {(state.Findings.Count == 0 ? "all as they were put there" : Wording.Count(state.Findings.Count, "fault"))}."
                        );
                },
                json =>
                {
                    json.WriteNumber("captures", state.Captures);
                    json.WriteNumber("unneeded", state.Unneeded);
                    json.WriteNumber("renewed", state.Renewed);
                    ArchiveJson.Findings(json, state.Findings);
                }
            );
        });
        return command;
    }
}
