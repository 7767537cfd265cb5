using System.Buffers;
using System.CommandLine;
using Loccit.Cli.Inputs;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;
using Loccit.Formats;

namespace Loccit.Cli.Commands;

/// <summary><c>loccit verify</c>: words alone, judged; one line of JSON in, one out.</summary>
internal static class VerifyCommand
{
    public static Command Make(Session session) =>
        FileCommand.Make(
            session,
            "verify",
            "Judge quoted words alone: JSON lines in, JSON lines out.",
            "Files of JSON lines {\"id\", \"quote\", \"cited\"}, or - for standard input (the default)",
            Takes.Lines | Takes.Findings | Takes.Sources | Takes.Policy | Takes.Scans | Takes.Config,
            "jsonl",
            Run
        );

    private static int Run(string[] names, CommonOptions.Values options, Session session)
    {
        if (names.Length == 0)
            names = [InputFiles.Standard];
        if (names is [InputFiles.Standard] && session.InIsTerminal && !options.Pretty.Quiet)
            session.Say("reading lines like {\"id\":1,\"quote\":\"the words\"} from the terminal; Ctrl-D ends.");
        Sources.MustExist(options);
        var files = InputFiles.Expand(names, null, ".jsonl", ".ndjson");
        // Lines that are not answered must not be taken for lines without fault.
        if (files.Findings.Count > 0)
            throw new CannotException(files.Findings[0].Message);
        var (sources, findings) = Sources.Read(options, session);
        // a source that was not read is not searched: whoever reads "absent" has to know
        foreach (var finding in findings.Where(f => f.Severity >= (options.Pretty.Quiet ? Severity.Error : Severity.Warning)))
            session.Say($"{finding.Code.Text()} {Unread.Line(finding)}");
        ResultFile.MustNotReplace(options.Output, files.Files.Concat(sources.Select(s => s.Path)));
        var policy = options.Policies.Default;
        var checker = new Checker(sources, new CheckOptions { Policy = policy }, session.Cancellation);
        var pretty = options.Format == "pretty" ? new PrettyJudgement(policy, sources, options.Pretty) : null;
        using var result = ResultFile.Open(options.Output, session);
        var found = 0;
        foreach (var file in files.Files)
        {
            using var stream = LineAnswers.Open(file, session);
            LineAnswers.Answer(stream, "quote", result.Stream, session, Answer);
        }
        result.Finish();
        return session.ExitCode != ExitCodes.Fine ? session.ExitCode
            : found > 0 ? ExitCodes.Findings
            : ExitCodes.Fine;

        void Answer(InputLine line, IBufferWriter<byte> output)
        {
            var judgement = checker.Verify(line.Text, line.Cited);
            if (options.FailOn is { } limit && SeverityOf(judgement, policy) >= limit)
                Interlocked.Exchange(ref found, 1);
            if (pretty is null)
                LineJson.WriteJudgement(output, line, judgement);
            else
                pretty.Write(output, line, judgement);
        }
    }

    /// <summary>How much a judgement matters; null if nothing is wrong. Where words were changed the policy's rules say.</summary>
    public static Severity? SeverityOf(Judgement judgement, Policy policy)
    {
        switch (judgement.Verdict)
        {
            case Verdict.Verbatim or Verdict.Typographic or Verdict.Permitted or Verdict.Marked:
                return null;
            case Verdict.Misplaced or Verdict.Inconclusive or Verdict.Unavailable or Verdict.Translated:
                return Severity.Warning;
            case Verdict.Misattributed or Verdict.Absent:
                return Severity.Error;
            default:
                var broken = policy.Rules.Where(r => judgement.Edits.Any(e => !e.Allowed && e.Rule == r.Change)).Select(r => r.Severity).ToList();
                return broken.Count > 0 ? broken.Max() : Severity.Error;
        }
    }
}
