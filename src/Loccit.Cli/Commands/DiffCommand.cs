using System.CommandLine;
using Loccit.Cli.Inputs;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;
using Loccit.Formats;
using Loccit.Revisions;

namespace Loccit.Cli.Commands;

/// <summary><c>loccit diff</c>: what a rewrite did to the quotations of a document.</summary>
internal static class DiffCommand
{
    public static Command Make(Session session)
    {
        var before = new Argument<string>("old") { Description = "The earlier version, or - for standard input" };
        var after = new Argument<string>("new") { Description = "The later version, or - for standard input" };
        var command = new Command("diff", "Compare the quotations of two versions of a document: altered, lost, added, moved.") { before, after };
        var options = new CommonOptions(command, Takes.Findings | Takes.Policy | Takes.Patterns | Takes.StandardName | Takes.Config);
        command.SetAction(result =>
        {
            string[] names = [result.GetValue(before)!, result.GetValue(after)!];
            CommandLine.RejectUnknownOptions(result, names);
            return Run(names, options.Read(result, session, names), session);
        });
        return command;
    }

    private static int Run(string[] names, CommonOptions.Values options, Session session)
    {
        if (names is [InputFiles.Standard, InputFiles.Standard])
            throw new CannotException("only one version can come from standard input.");
        ResultFile.MustNotReplace(options.Output, names);
        var readings = names.Select(n => Read(n, options, session)).ToList();
        var revision = Revision.Of(readings[0], readings[1], options.Policies.Of(names[1]));
        session.ExitCode =
            options.FailOn is { } limit && revision.Quotations.Any(q => q.Kinds is not (RevisionKinds.None or RevisionKinds.Added) && q.Severity >= limit)
                ? ExitCodes.Findings
                : ExitCodes.Fine;

        using var result = ResultFile.Open(options.Output, session);
        if (options.Format == "json")
            RevisionJson.Write(result.Stream, revision, new Tool("loccit", Program.Version));
        else
            RevisionText.Write(result.Stream, revision, options.Pretty);
        result.Finish();
        return session.ExitCode;
    }

    private static Reading Read(string name, CommonOptions.Values options, Session session)
    {
        var input = InputReader.Read(new FoundFiles([name], []), options.StandardName, options.Reading, session);
        // a mail is a document itself, whatever is attached to it
        if (input.Readings.FirstOrDefault(r => r.Document.Path == name) is { } own)
            return own;
        if (input.Readings.Count > 1)
            throw new CannotException($"'{name}' holds {input.Readings.Count} documents, and two files are compared. Unpack it and name the document.");
        if (input.Readings.Count > 0)
            return input.Readings[0];
        throw new CannotException(
            Directory.Exists(name) ? $"'{name}' is a folder; two files are compared."
            : input.Findings.Count > 0 ? Unread.Line(input.Findings[0])
            : $"'{name}' could not be read."
        );
    }
}
