using System.CommandLine;
using Loccit.Cli.Commands;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit uses</c>, <c>loccit who</c>: what is quoted of a source, and what of a speaker.</summary>
internal static class QuotedCommands
{
    public static Command Uses(Session session)
    {
        var id = ArchiveCommand.Name("id", "The source");
        var command = new Command("uses", "Which documents and quotations rest on a source.") { id };
        var options = new CommonOptions(command, Takes.Archive);
        command.SetAction(result =>
        {
            var values = options.Read(result, session);
            using var archive = ArchiveCommand.Open(values);
            var source = archive.Source(result.GetValue(id)!);
            var quotations = archive.Resting(source.Number);
            var citing = archive.Citing(source.Number);
            return ArchiveCommand.Write(
                values,
                session,
                (canvas, plain) =>
                {
                    canvas.Wrapped(0, 2, new Run(source.Id, Tone.Strong), $"  {Visible.Line(source.Current.Path)}");
                    canvas.Blank();
                    foreach (var quotation in quotations)
                    {
                        ArchiveText.Quotation(canvas, quotation, withPath: true, plain);
                        if (quotation.Sha256 != source.Current.Sha256)
                            canvas.Wrapped(
                                plain ? 0 : 16,
                                plain ? 0 : 18,
                                $"checked against an earlier capture ({quotation.Sha256?[..12]}); check the document again."
                            );
                    }
                    canvas.Blank();
                    canvas.Wrapped(
                        0,
                        2,
                        quotations.Count == 0 && citing.Count == 0
                            ? "No document that was checked rests on it."
                            : $"{Wording.Count(quotations.Count, "quotation")} in {Wording.Count(quotations.Select(q => q.Document).Distinct().Count(), "document")}; cited by {Wording.Count(citing.Count, "document")}."
                    );
                },
                json =>
                {
                    json.WriteString("source", source.Id);
                    ArchiveJson.Strings(json, "citedBy", [.. citing.Select(c => $"d{c}")]);
                    ArchiveJson.Quotations(json, quotations);
                }
            );
        });
        return command;
    }

    public static Command Who(Session session)
    {
        var name = ArchiveCommand.Name("name", "A name, in full or in part");
        var command = new Command("who", "All that a speaker is quoted as saying, over all documents that were checked.") { name };
        var options = new CommonOptions(command, Takes.Archive);
        command.SetAction(result =>
        {
            var values = options.Read(result, session);
            using var archive = ArchiveCommand.Open(values);
            var asked = result.GetValue(name)!;
            var speakers = archive.Who(asked);
            return ArchiveCommand.Write(
                values,
                session,
                (canvas, plain) =>
                {
                    foreach (var speaker in speakers)
                    {
                        canvas.Blank();
                        canvas.Wrapped(
                            0,
                            2,
                            new Run(Visible.Line(speaker.Name), Tone.Strong),
                            Also(speaker.Names.Where(n => n != speaker.Name), speaker.MayBe)
                        );
                        canvas.Blank();
                        foreach (var quotation in speaker.Quotations)
                            ArchiveText.Quotation(canvas, quotation with { Speaker = null }, withPath: true, plain);
                    }
                    canvas.Blank();
                    var count = speakers.Sum(s => s.Quotations.Count);
                    canvas.Wrapped(
                        0,
                        2,
                        speakers.Count == 0
                            ? $"Nobody called “{Visible.Line(asked)}” is quoted in a document that was checked."
                            : $"{Wording.Count(count, "quotation")} in {Wording.Count(speakers.SelectMany(s => s.Quotations).Select(q => q.Document).Distinct().Count(), "document")}."
                    );
                },
                json =>
                {
                    json.WriteStartArray("speakers");
                    foreach (var speaker in speakers)
                    {
                        json.WriteStartObject();
                        json.WriteString("name", speaker.Name);
                        ArchiveJson.Strings(json, "names", speaker.Names);
                        ArchiveJson.Strings(json, "mayBe", speaker.MayBe);
                        ArchiveJson.Quotations(json, speaker.Quotations);
                        json.WriteEndObject();
                    }
                    json.WriteEndArray();
                }
            );
        });
        return command;
    }

    private static Run Also(IEnumerable<string> others, IReadOnlyList<string> mayBe)
    {
        var also = string.Join(", ", others);
        return new Run(Visible.Line((also.Length > 0 ? $"  also {also}" : "") + (mayBe.Count > 0 ? $"  may be {string.Join(" or ", mayBe)}" : "")), Tone.Faint);
    }
}
