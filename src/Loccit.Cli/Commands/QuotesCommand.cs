using System.Buffers;
using System.CommandLine;
using Loccit.Cli.Inputs;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;
using Loccit.Formats;
using Loccit.Quotations;

namespace Loccit.Cli.Commands;

/// <summary><c>loccit quotes</c>: the quotations of the documents, with speakers and citations; nothing is judged.</summary>
internal static class QuotesCommand
{
    public static Command Make(Session session) =>
        FileCommand.Make(
            session,
            "quotes",
            "List the quotations of documents: kind, speaker, citation.",
            "Documents, folders, patterns, or - for standard input; with --format jsonl also .jsonl files of {\"id\", \"text\"}",
            Takes.Lines | Takes.Findings | Takes.StandardName,
            "pretty",
            Run
        );

    private static int Run(string[] names, CommonOptions.Values options, Session session)
    {
        if (names.Length == 0)
        {
            if (options.Format != "jsonl" || session.InIsTerminal)
                throw new CannotException("no document is named. Try 'loccit quotes --help'.");
            names = [InputFiles.Standard];
        }
        return options.Format == "jsonl" ? Lines(names, options, session) : Whole(names, options, session);
    }

    private static int Whole(string[] names, CommonOptions.Values options, Session session)
    {
        var files = InputFiles.Expand(names);
        var input = InputReader.Read(files, options.StandardName, session);
        var findings = FindingList.Merge(input.Findings);
        session.ExitCode =
            input.Readings.Count == 0 ? ExitCodes.Cannot
            : FindingList.Fail(findings, options.FailOn) ? ExitCodes.Findings
            : ExitCodes.Fine;
        if (input.Readings.Count == 0)
            Unread.Tell(findings, session);
        using var result = ResultFile.Open(options.Output, session);
        if (options.Format == "json")
            LineJson.WriteReadings(result.Stream, input.Readings, findings, new Tool("loccit", Program.Version));
        else if (input.Readings.Count > 0)
            PrettyQuotes.Write(result.Stream, input.Readings, findings, options.Pretty);
        result.Finish();
        return session.ExitCode;
    }

    private static int Lines(string[] names, CommonOptions.Values options, Session session)
    {
        var files = InputFiles.Expand(names, ".jsonl", ".ndjson");
        using var result = ResultFile.Open(options.Output, session);
        var answered = 0;
        Note(files.Findings);
        foreach (var file in files.Files)
        {
            if (HoldsLines(file, options.StandardName))
            {
                using var stream = LineAnswers.Open(file, session);
                LineAnswers.Answer(
                    stream,
                    "text",
                    result.Stream,
                    session,
                    (line, output) => LineJson.WriteReading(output, line, QuotationReader.Read(line.Text))
                );
                answered++;
                continue;
            }
            var input = InputReader.Read(new FoundFiles([file], []), options.StandardName, session);
            Note(input.Findings);
            if (input.Readings.Count == 0)
                continue;
            answered++;
            var line = new ArrayBufferWriter<byte>();
            LineJson.WriteReading(line, input.Readings[0]);
            result.Stream.Write(line.WrittenSpan);
        }
        result.Finish();
        return answered == 0 ? ExitCodes.Cannot : session.ExitCode;

        void Note(IReadOnlyList<Finding> findings)
        {
            foreach (var finding in findings)
                session.Say($"{finding.Code.Text()} {Unread.Line(finding)}");
            if (FindingList.Fail(findings, options.FailOn) && session.ExitCode == ExitCodes.Fine)
                session.ExitCode = ExitCodes.Findings;
        }
    }

    /// <summary>Standard input holds lines unless it is given the name of something else.</summary>
    private static bool HoldsLines(string file, string? standardName) =>
        Path.GetExtension(file == InputFiles.Standard ? standardName ?? ".jsonl" : file).ToLowerInvariant() is ".jsonl" or ".ndjson";
}
