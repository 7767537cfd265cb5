using System.CommandLine;
using Loccit.Cli.Archives;
using Loccit.Cli.Evidence;
using Loccit.Cli.Inputs;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;
using Loccit.Cli.ReadingView;
using Loccit.Cli.Suppressions;
using Loccit.Cli.Versions;
using Loccit.Formats;
using Loccit.Formats.Annotations;
using Loccit.Formats.Lint;

namespace Loccit.Cli.Commands;

/// <summary><c>loccit check</c>: every quotation of the documents, judged.</summary>
internal static class CheckCommand
{
    public static Command Make(Session session) =>
        FileCommand.Make(
            session,
            "check",
            "Check the quotations of documents against their sources.",
            "Documents, folders and archives of documents, patterns, or - for standard input",
            Takes.Lines
                | Takes.Reports
                | Takes.Findings
                | Takes.Sources
                | Takes.Policy
                | Takes.Patterns
                | Takes.StandardName
                | Takes.Changes
                | Takes.Scans
                | Takes.Config
                | Takes.Filters
                | Takes.Redline
                | Takes.BothVersions
                | Takes.Evidence
                | Takes.Archive
                | Takes.Keep,
            "pretty",
            Run
        );

    private static int Run(string[] names, CommonOptions.Values options, Session session)
    {
        if (names.Length == 0)
        {
            throw new CannotException(
                options.Sources.Count > 0
                    ? "no document is named. Put the documents before --sources, which takes all names behind it: 'loccit check article.md --sources folder'."
                    : "no document is named. Try 'loccit check --help'."
            );
        }
        Sources.MustExist(options);
        var files = InputFiles.Expand(names, options.Settings.Exclude?.Value);
        if (CommentedDocument.IsFormat(options.Format))
            CommentedDocument.MustBePossible(files.Files, options);
        if (options.Redline && options.Format != "docx")
            throw new CannotException("--redline changes the text of a Word document, which only --format docx writes.");
        ResultFile.MustNotReplace(options.Output, files.Files);
        if (options.Evidence is { } folder)
            EvidenceFolder.MustBePossible(folder, [.. names, .. options.Sources]);
        if (options.BothVersions && files.Files.Contains(InputFiles.Standard))
            throw new CannotException("--changes both reads documents twice, which standard input cannot be. Name the file.");
        using var archived = ArchivedSources.Open(options);
        InputReadings input;
        using (var recognising = new ProgressLine(session, options.Pretty.Quiet, "recognising pages"))
        {
            var reading = options.Reading with { KeepsOriginals = archived is not null && options.Keeps, Recognising = recognising.Report };
            input = InputReader.Read(files, options.StandardName, reading, session);
        }
        if (options.BothVersions)
            input = BothVersions.Read(input, options.Reading, session);
        var (sources, sourceFindings) = Sources.Read(options, session);
        if (archived is not null)
            sources = archived.With(sources, options.Pretty.Quiet, session);
        var policies = options.Policies;
        var checker = new Checker(
            sources,
            new CheckOptions { Policy = policies.Default, PolicyOf = policies.HasPatterns ? p => policies.Of(BothVersions.FileOf(p)) : null },
            session.Cancellation
        );
        var checkedReport = checker.Check(input.Readings);
        var report = Filtered(checkedReport with { Findings = FindingList.Merge(checkedReport.Findings, input.Findings, sourceFindings) }, options, session);
        session.ExitCode = ExitCode(report, input.Findings, options.FailOn, session);
        ResultFile.MustNotReplace(options.Output, sources.Select(s => InputFiles.Holding(s.Path)).Distinct(StringComparer.Ordinal));
        var pictures =
            options.Evidence is not null && report.Documents.Count > 0
                ? EvidenceWriter.Write(options.Evidence, report, Sources.Reading(options), archived, options.Pretty.Quiet, session)
                : PageLinks.None;
        if (CommentedDocument.IsFormat(options.Format) && report.Documents.Count == 0)
            return session.ExitCode;

        using var result = ResultFile.Open(options.Output, session);
        switch (options.Format)
        {
            case "json":
                ReportJson.Write(result.Stream, report, new Tool("loccit", Program.Version));
                break;
            case "jsonl":
                ReportJson.WriteLines(result.Stream, report);
                break;
            case "html":
                ReadingPage.Write(result.Stream, report, new Tool("loccit", Program.Version), pictures.From(options.Output));
                break;
            case "sarif":
                SarifReport.Write(result.Stream, report, new Tool("loccit", Program.Version));
                break;
            case "github":
                GitHubReport.Write(result.Stream, report);
                break;
            case "junit":
                JUnitReport.Write(result.Stream, report, options.FailOn);
                break;
            case "md":
                MarkdownReport.Write(result.Stream, report);
                break;
            case "csv":
                CsvReport.Write(result.Stream, report);
                break;
            case "webanno":
                WebAnnotations.Write(result.Stream, report, new Tool("loccit", Program.Version));
                break;
            case "docx" or "pdf":
                CommentedDocument.Write(result.Stream, report, options, session);
                break;
            // Why nothing could be read has been said on the error stream.
            case "pretty" when report.Documents.Count == 0:
                break;
            default:
                PrettyReport.Write(result.Stream, report, options.Pretty);
                break;
        }
        result.Finish();
        // all that was found, whatever is left out of what is shown
        if (archived is not null && options.Keeps)
            archived.Keep(checkedReport, input, options.Pretty.Quiet, session);
        return session.ExitCode;
    }

    /// <summary>The report without what settings, baseline and unchanged words leave out.</summary>
    private static Report Filtered(Report report, CommonOptions.Values options, Session session)
    {
        report = ReportFilter.Set(report, options.Settings);
        if (options.BothVersions)
            report = BothVersions.Told(report);
        if (options.Baseline is { } file)
            report = BaselineFile.Apply(report, file, options.UpdatesBaseline, session, options.Pretty.Quiet);
        return options.ChangedSince is { } revision ? ReportFilter.ChangedSince(report, revision) : report;
    }

    private static int ExitCode(Report report, IReadOnlyList<Finding> unread, Severity? failOn, Session session)
    {
        if (report.Documents.Count > 0)
            return FindingList.Fail(report.Findings, failOn) ? ExitCodes.Findings : ExitCodes.Fine;
        Unread.Tell(unread, session);
        return ExitCodes.Cannot;
    }
}
