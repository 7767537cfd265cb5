using System.Buffers;
using System.CommandLine;
using Loccit.Cli.Inputs;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;
using Loccit.Formats;
using Loccit.Formats.Tei;
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
            "Documents, folders, archives, patterns, or - for standard input; with --format jsonl or conll also .jsonl files of {\"id\", \"text\"}",
            Takes.Lines | Takes.Annotated | Takes.Findings | Takes.StandardName | Takes.Changes | Takes.Scans | Takes.Config,
            "pretty",
            Run
        );

    private static int Run(string[] names, CommonOptions.Values options, Session session)
    {
        var byOne = options.Format is "jsonl" or "conll";
        if (names.Length == 0)
        {
            if (!byOne || session.InIsTerminal)
                throw new CannotException("no document is named. Try 'loccit quotes --help'.");
            names = [InputFiles.Standard];
        }
        return byOne ? OneByOne(names, options, session) : Whole(names, options, session);
    }

    private static int Whole(string[] names, CommonOptions.Values options, Session session)
    {
        var files = InputFiles.Expand(names, options.Settings.Exclude?.Value);
        ResultFile.MustNotReplace(options.Output, files.Files);
        var input = InputReader.Read(files, options.StandardName, options.Reading, session);
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
        else if (options.Format == "tei" && input.Readings.Count > 0)
            TeiXml.Write(result.Stream, input.Readings, new Tool("loccit", Program.Version));
        else if (input.Readings.Count > 0)
            PrettyQuotes.Write(result.Stream, input.Readings, findings, options.Pretty);
        result.Finish();
        return session.ExitCode;
    }

    /// <summary>Documents and lines of JSON, each answered by itself: in order, many at a time, and no more held than are on their way.</summary>
    private static int OneByOne(string[] names, CommonOptions.Values options, Session session)
    {
        var files = InputFiles.Expand(names, options.Settings.Exclude?.Value, ".jsonl", ".ndjson");
        ResultFile.MustNotReplace(options.Output, files.Files);
        using var result = ResultFile.Open(options.Output, session);
        var writer = new ReadingWriter(options.Format == "conll");
        var answered = 0;
        var failed = false;
        Note(files.Findings);
        writer.WriteHead(result.Stream);
        for (var i = 0; i < files.Files.Count; )
        {
            if (HoldsLines(files.Files[i], options.StandardName))
            {
                using var stream = LineAnswers.Open(files.Files[i], session);
                LineAnswers.Answer(stream, "text", result.Stream, session, Line, writer.WriteError);
                answered++;
                i++;
                continue;
            }
            var documents = files.Files.Skip(i).TakeWhile(f => !HoldsLines(f, options.StandardName)).ToList();
            i += documents.Count;
            var findings = new IReadOnlyList<Finding>[documents.Count];
            LineAnswers.InOrder(
                documents.Select((file, n) => new LineWork(InputFiles.Size(file), to => Document(file, n, to))),
                result.Stream,
                session,
                n => Note(findings[n])
            );

            bool Document(string file, int n, ArrayBufferWriter<byte> output)
            {
                var input = InputReader.Read(new FoundFiles([file], []), options.StandardName, options.Reading, session);
                findings[n] = input.Findings;
                if (input.Readings.Count == 0)
                    return true;
                Interlocked.Increment(ref answered);
                // an archive holds several documents: each line has the findings of its own
                foreach (var reading in input.Readings)
                    writer.Write(output, reading, input.Readings.Count == 1 ? input.Findings : [.. input.Findings.Where(f => f.Path == reading.Document.Path)]);
                return true;
            }
        }
        result.Finish();
        if (failed && session.ExitCode == ExitCodes.Fine)
            session.ExitCode = ExitCodes.Findings;
        return answered == 0 ? ExitCodes.Cannot : session.ExitCode;

        void Line(InputLine line, IBufferWriter<byte> output)
        {
            var reading = QuotationReader.Read(line.Text);
            if (FindingList.Fail(reading.Findings, options.FailOn))
                Volatile.Write(ref failed, true);
            writer.Write(output, line, reading);
        }

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
