using System.CommandLine;
using System.Text;
using Loccit.Archive;
using Loccit.Cli.Commands;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit show</c>: all that is known of a source, or of a document that was checked.</summary>
internal static class ShowCommand
{
    public static Command Make(Session session)
    {
        var id = ArchiveCommand.Name("id", "A source or document: its id (s12, d3), path, file name or address, or the beginning of a digest");
        var text = new Option<bool>("--text") { Description = "The text of the source, as it is read" };
        var original = new Option<bool>("--original") { Description = "The bytes, exactly as they were added" };
        var warc = new Option<bool>("--warc") { Description = "All that was sent and received to fetch the source, as a WARC file" };
        var command = new Command("show", "Show a source of the archive, or a document that was checked.") { id, text, original, warc };
        var options = new CommonOptions(command, Takes.Archive);
        command.SetAction(result =>
        {
            var named = result.GetValue(id)!;
            CommandLine.RejectUnknownOptions(result, [named]);
            var values = options.Read(result, session);
            using var archive = ArchiveCommand.Open(values);
            if (archive.Document(named) is { } document)
                return result.GetValue(original) ? Put(archive.Bytes(document.Checks[^1].Sha256), values, session)
                    : result.GetValue(text) || result.GetValue(warc)
                        ? throw new CannotException("--text and --warc are for sources; --original gives a document's bytes.")
                    : Document(archive, document, values, session);
            var source = archive.Source(named);
            return result.GetValue(original) ? Put(archive.Bytes(source.Current.Sha256), values, session)
                : result.GetValue(warc) ? Put(WarcOf(archive, source), values, session)
                : result.GetValue(text) ? Put(Encoding.UTF8.GetBytes(TextOf(archive, source)), values, session)
                : Source(archive, source, values, session);
        });
        return command;
    }

    private static string TextOf(SourceArchive archive, HeldSource source) =>
        archive.Read(source) is { Document: { } document }
            ? document.Text.EndsWith('\n')
                ? document.Text
                : document.Text + "\n"
            : throw new CannotException($"{source.Id} cannot be read: {archive.Read(source).Unreadable}.");

    private static byte[] WarcOf(SourceArchive archive, HeldSource source) =>
        archive.Warc(source.Number) is { Length: > 0 } warc
            ? warc
            : throw new CannotException($"{source.Id} was never fetched: there is nothing that was sent and received. --original gives its bytes.");

    private static int Put(byte[] bytes, CommonOptions.Values options, Session session)
    {
        using var result = ResultFile.Open(options.Output, session);
        result.Stream.Write(bytes);
        result.Finish();
        return ExitCodes.Fine;
    }

    private static int Source(SourceArchive archive, HeldSource source, CommonOptions.Values options, Session session)
    {
        var resting = archive.Resting(source.Number);
        var visits = archive.Visits(source.Number);
        return ArchiveCommand.Write(
            options,
            session,
            (canvas, plain) =>
            {
                canvas.Wrapped(0, 2, new Run(source.Id, Tone.Strong), $"  {Visible.Line(source.Current.Path)}");
                ArchiveText.Work(canvas, source.Metadata, plain);
                ArchiveText.Field(canvas, "tags", string.Join(", ", source.Tags), plain);
                ArchiveText.Field(canvas, "unreadable", source.Current.Unreadable, plain);
                foreach (var capture in source.Captures)
                    ArchiveText.Field(
                        canvas,
                        "capture",
                        $"{capture.Sha256[..12]}  {capture.MediaType}, {ArchiveText.Size(capture.Size)}, added {ArchiveText.Day(capture.Taken)}"
                            + (capture.Captured is { } moment ? $", taken {ArchiveText.Day(moment)}" : "")
                            + MannerOf(capture)
                            + (capture.Path != source.Current.Path ? $", {capture.Path}" : ""),
                        plain
                    );
                if (visits.Count > 0)
                    ArchiveText.Field(
                        canvas,
                        "visited",
                        $"{Wording.Count(visits.Count, "time")}, last {ArchiveText.Day(visits[^1].At)} (loccit show {source.Id} --warc)",
                        plain
                    );
                foreach (var note in source.Notes)
                    ArchiveText.Field(canvas, "note", $"{note.Text} ({ArchiveText.Day(note.At)})", plain);
                ArchiveText.Field(
                    canvas,
                    "quoted",
                    resting.Count == 0
                        ? "by no document that was checked"
                        : $"{Wording.Count(resting.Count, "time")} in {Wording.Count(resting.Select(r => r.Document).Distinct().Count(), "document")} (loccit uses {source.Id})",
                    plain
                );
            },
            json =>
            {
                ArchiveJson.SourceFields(json, source);
                ArchiveJson.Visits(json, visits);
                ArchiveJson.Quotations(json, resting);
            }
        );
    }

    private static string MannerOf(HeldCapture capture) =>
        capture.Manner switch
        {
            CaptureManner.Fetched => ", fetched",
            CaptureManner.Archived => ", copy of another archive",
            CaptureManner.Pasted => ", pasted by hand",
            _ => "",
        };

    private static int Document(SourceArchive archive, HeldDocument document, CommonOptions.Values options, Session session)
    {
        var quotations = archive.Quotations(document.Number);
        return ArchiveCommand.Write(
            options,
            session,
            (canvas, plain) =>
            {
                canvas.Wrapped(0, 2, new Run(document.Id, Tone.Strong), $"  {Visible.Line(document.Path)}");
                ArchiveText.Field(canvas, "title", document.Checks[^1].Title, plain);
                foreach (var check in document.Checks)
                    ArchiveText.Field(
                        canvas,
                        "checked",
                        $"{ArchiveText.Day(check.At)}, {check.Sha256[..12]}, by {check.Policy}: {ArchiveText.Verdicts(check.Verdicts)}",
                        plain
                    );
                canvas.Blank();
                foreach (var quotation in quotations.Where(q => q.Verdict is not null))
                    ArchiveText.Quotation(canvas, quotation, withPath: false, plain);
            },
            json =>
            {
                ArchiveJson.DocumentFields(json, document);
                ArchiveJson.Quotations(json, quotations);
            }
        );
    }
}
