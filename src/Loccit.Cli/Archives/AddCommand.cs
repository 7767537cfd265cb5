using System.CommandLine;
using Loccit.Archive;
using Loccit.Cli.Commands;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;
using Loccit.Formats;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit add</c>: files and folders into the archive.</summary>
internal static class AddCommand
{
    public static Command Make(Session session)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files and folders; of an archive of documents each document",
            Arity = ArgumentArity.OneOrMore,
        };
        var tags = new Option<string[]>("--tag")
        {
            Description = "Put this tag on what is added, and on what is held of it; may be repeated",
            HelpName = "tag",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("add", "Put sources into the archive: files, folders, the documents in zip and web archives.") { paths, tags };
        var options = new CommonOptions(command, Takes.Archive | Takes.Scans | Takes.Quiet);
        command.SetAction(result =>
        {
            var named = result.GetValue(paths)!;
            CommandLine.RejectUnknownOptions(result, named);
            DescribeCommands.MustBeTags(result.GetValue(tags)!);
            return Run(named, result.GetValue(tags)!, options.Read(result, session), session);
        });
        return command;
    }

    private static int Run(string[] paths, string[] tags, CommonOptions.Values options, Session session)
    {
        using var archive = ArchiveCommand.Open(options);
        var additions = new List<Addition>();
        var streams = options.Format == "pretty" && options.Output is null or "-";
        IReadOnlyList<Finding> findings;
        using (var progress = new ProgressLine(session, options.Pretty.Quiet, "adding"))
        {
            findings = archive.Add(
                paths,
                new AddOptions
                {
                    RecognisesText = options.Reading.RecognisesText,
                    Progress = progress.Report,
                    Cancellation = session.Cancellation,
                },
                addition =>
                {
                    additions.Add(addition);
                    // what is said is safe, and is said at once
                    if (streams && !options.Pretty.Quiet)
                        session.Write(Line(addition) + "\n");
                }
            );
        }
        archive.Tag(additions.Select(a => a.Source).Distinct(), tags);
        foreach (var finding in findings.Where(f => f.Severity > Severity.Note || options.Pretty.Verbose))
            session.Say($"{finding.Code.Text()} {Unread.Line(finding)}");
        session.ExitCode =
            additions.Count == 0 ? ExitCodes.Cannot
            : findings.Any(f => f.Code is FindingCode.NotReadable or FindingCode.LimitReached && f.Severity > Severity.Note) ? ExitCodes.Findings
            : ExitCodes.Fine;
        return ArchiveCommand.Write(
            options,
            session,
            (canvas, _) =>
            {
                foreach (var addition in streams || options.Pretty.Quiet ? [] : additions)
                    canvas.Wrapped(0, 2, Line(addition));
                if (!options.Pretty.Quiet)
                    canvas.Wrapped(0, 2, Sum(additions));
            },
            json =>
            {
                json.WriteStartArray("sources");
                foreach (var addition in additions)
                {
                    json.WriteStartObject();
                    json.WriteString("id", $"s{addition.Source}");
                    json.WriteString("path", addition.Path);
                    json.WriteString("outcome", NameOf(addition.Kind));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                ArchiveJson.Findings(json, findings);
            }
        );
    }

    private static string Line(Addition addition) => $"{NameOf(addition.Kind), -9} s{addition.Source}  {Visible.Line(addition.Path)}";

    private static string Sum(List<Addition> additions) =>
        additions.Count == 0
            ? "Nothing was added."
            : string.Join(", ", additions.GroupBy(a => a.Kind).OrderBy(g => g.Key).Select(g => $"{g.Count()} {NameOf(g.Key)}")) + ".";

    private static string NameOf(AdditionKind kind) =>
        kind switch
        {
            AdditionKind.Added => "added",
            AdditionKind.Changed => "changed",
            AdditionKind.SameBytes => "same",
            _ => "held",
        };
}
