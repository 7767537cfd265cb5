using System.CommandLine;
using Loccit.Archive;
using Loccit.Archive.Addresses;
using Loccit.Cli.Commands;
using Loccit.Cli.Inputs;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;
using Loccit.Formats;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit add</c>: files, folders and pages of the web into the archive.</summary>
internal static class AddCommand
{
    public static Command Make(Session session)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files and folders, of an archive of documents each document; addresses of pages",
            Arity = ArgumentArity.OneOrMore,
        };
        var tags = new Option<string[]>("--tag")
        {
            Description = "Put this tag on what is added, and on what is held of it; may be repeated",
            HelpName = "tag",
            DefaultValueFactory = _ => [],
        };
        var paste = new Option<string?>("--paste")
        {
            Description = "Nothing is fetched: this file, or standard input (-), is the text of the page at the address, and is marked as pasted",
            HelpName = "file",
        };
        var timeGate = new Option<string?>("--timegate")
        {
            Description = "The archive that is asked for its copy of a page that is gone, by Memento: what stands there before the page's address",
            HelpName = "address",
        };
        var near = new Option<string?>("--near")
        {
            Description = "The day to which such a copy is to be nearest: 2019, 2019-04, 2019-04-03",
            HelpName = "date",
        };
        var command = new Command("add", "Put sources into the archive: files, folders, the documents in zip and web archives, pages by their addresses.")
        {
            paths,
            tags,
            paste,
            timeGate,
            near,
        };
        var options = new CommonOptions(command, Takes.Archive | Takes.Scans | Takes.Quiet | Takes.Config);
        command.SetAction(
            async (result, _) =>
            {
                var named = result.GetValue(paths)!;
                CommandLine.RejectUnknownOptions(result, named);
                DescribeCommands.MustBeTags(result.GetValue(tags)!);
                var (files, addresses) = Addresses.Among(named);
                var values = options.Read(result, session, files);
                var gate =
                    result.GetValue(timeGate) is { } given ? Addresses.Of(given, "--timegate")
                    : values.Settings.TimeGate is { } set ? Addresses.Of(set.Value, $"{set.Where}: timegate")
                    : null;
                var work = new Work(files, addresses, result.GetValue(tags)!, result.GetValue(paste), gate, Moment(result.GetValue(near)));
                return await RunAsync(work, values, session).ConfigureAwait(false);
            }
        );
        return command;
    }

    /// <summary>What is to be added.</summary>
    private sealed record Work(string[] Files, Uri[] Addresses, string[] Tags, string? Paste, Uri? TimeGate, DateTimeOffset? Near);

    private static async Task<int> RunAsync(Work work, CommonOptions.Values options, Session session)
    {
        if (work.Paste is not null && (work.Files.Length > 0 || work.Addresses.Length != 1))
            throw new CannotException("--paste is for one address: loccit add https://example.org/page --paste FILE.");
        using var archive = ArchiveCommand.Open(options);
        var additions = new List<Addition>();
        var findings = new List<Finding>();
        var streams = options.Format == "pretty" && options.Output is null or "-";
        if (work.Files.Length > 0)
        {
            using var progress = new ProgressLine(session, options.Pretty.Quiet, "adding");
            findings.AddRange(
                archive.Add(
                    work.Files,
                    new AddOptions
                    {
                        RecognisesText = options.Reading.RecognisesText,
                        Progress = progress.Report,
                        Cancellation = session.Cancellation,
                    },
                    Told
                )
            );
        }
        if (work.Paste is { } pasted)
            findings.AddRange(archive.AddPasted(work.Addresses[0], Pasted(pasted, session), pasted == InputFiles.Standard ? "" : pasted, Told));
        else if (work.Addresses.Length > 0)
            findings.AddRange(await FetchAsync(archive, work, options, session, Told).ConfigureAwait(false));
        archive.Tag(additions.Select(a => a.Source).Distinct(), work.Tags);
        foreach (var finding in findings.Where(f => f.Severity > Severity.Note || options.Pretty.Verbose))
            session.Say($"{finding.Code.Text()} {Unread.Line(finding)}");
        session.ExitCode =
            additions.Count == 0 ? ExitCodes.Cannot
            : findings.Exists(f => IsMissing(f.Code) && f.Severity > Severity.Note) ? ExitCodes.Findings
            : ExitCodes.Fine;
        return Write(archive, additions, findings, streams, options, session);

        void Told(Addition addition)
        {
            additions.Add(addition);
            // what is said is safe, and is said at once
            if (streams && !options.Pretty.Quiet)
                session.Write(string.Concat(Lines(archive, addition).Select(l => l + "\n")));
        }
    }

    private static async Task<List<Finding>> FetchAsync(SourceArchive archive, Work work, CommonOptions.Values options, Session session, Action<Addition> told)
    {
        using var fetcher = new PageFetcher(session.Fetching);
        var how = new AddressOptions
        {
            RecognisesText = options.Reading.RecognisesText,
            TimeGate = work.TimeGate,
            Near = work.Near,
            Cancellation = session.Cancellation,
        };
        var findings = new List<Finding>();
        foreach (var address in work.Addresses)
            findings.AddRange(await archive.AddAsync(address, fetcher, how, told).ConfigureAwait(false));
        return findings;
    }

    private static int Write(
        SourceArchive archive,
        List<Addition> additions,
        List<Finding> findings,
        bool streams,
        CommonOptions.Values options,
        Session session
    ) =>
        ArchiveCommand.Write(
            options,
            session,
            (canvas, _) =>
            {
                foreach (var line in streams || options.Pretty.Quiet ? [] : additions.SelectMany(a => Lines(archive, a)))
                    canvas.Wrapped(0, 2, line);
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

    /// <summary>What was done; of a page also what it is called, what was kept, and when it was had.</summary>
    private static IEnumerable<string> Lines(SourceArchive archive, Addition addition)
    {
        yield return $"{NameOf(addition.Kind), -9} s{addition.Source}  {Visible.Line(addition.Path)}";
        if (
            archive.Source($"s{addition.Source}") is { Current: { Manner: not CaptureManner.File } page } source
            && addition.Path.Contains("://", StringComparison.Ordinal)
        )
            yield return $"          {string.Join(", ", new[] { ArchiveText.Cited(source.Metadata), page.MediaType, ArchiveText.Size(page.Size), Kept(page, addition.Kind) }.Where(p => p.Length > 0))}";
    }

    private static string Kept(HeldCapture page, AdditionKind kind) =>
        page.Manner switch
        {
            CaptureManner.Pasted => $"pasted {ArchiveText.Day(page.Taken)}",
            CaptureManner.Archived => $"copy of {ArchiveText.Day(page.Captured ?? page.Taken)}",
            _ when kind == AdditionKind.Held => $"as it was {ArchiveText.Day(page.Captured ?? page.Taken)}",
            _ => $"fetched {ArchiveText.Day(page.Captured ?? page.Taken)}",
        };

    private static byte[] Pasted(string file, Session session)
    {
        try
        {
            if (file != InputFiles.Standard)
                return File.ReadAllBytes(file);
            using var pasted = new MemoryStream();
            session.In.CopyTo(pasted);
            return pasted.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotException($"--paste: '{file}' cannot be read: {e.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>Noon of a day, in the middle of a month or year.</summary>
    private static DateTimeOffset? Moment(string? date)
    {
        if (date is null)
            return null;
        return PartialDate.TryParse(date, out var day)
            ? new DateTimeOffset(day.Year, day.Month == 0 ? 7 : day.Month, day.Day == 0 ? 15 : day.Day, 12, 0, 0, TimeSpan.Zero)
            : throw new CannotException($"--near: '{date}' is no date. Write 2019, 2019-04 or 2019-04-03.");
    }

    /// <summary>True for what says that something named was not added.</summary>
    private static bool IsMissing(FindingCode code) =>
        code is FindingCode.NotReadable or FindingCode.LimitReached or (>= FindingCode.AddressRefused and <= FindingCode.PageRefused);

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
