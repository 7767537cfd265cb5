using System.CommandLine;
using Loccit.Archive;
using Loccit.Cli.Commands;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit tag</c>, <c>loccit note</c>: what people say of a source.</summary>
internal static class DescribeCommands
{
    // Longer ones cannot be typed again.
    private const int LongestTag = 100;

    public static Command Tag(Session session)
    {
        var id = ArchiveCommand.Name("id", "The source");
        var tags = new Argument<string[]>("tags") { Description = "Tags to put on", Arity = ArgumentArity.ZeroOrMore };
        var off = new Option<string[]>("--off")
        {
            Description = "Take this tag off; may be repeated",
            HelpName = "tag",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("tag", "Put tags on a source, or take them off.") { id, tags, off };
        var options = new CommonOptions(command, Takes.Archive);
        command.SetAction(result =>
        {
            var on = result.GetValue(tags)!;
            CommandLine.RejectUnknownOptions(result, on);
            var values = options.Read(result, session);
            MustBeTags(on);
            using var archive = ArchiveCommand.Open(values);
            var source = archive.Source(result.GetValue(id)!);
            archive.Tag([source.Number], on);
            archive.Untag(source.Number, result.GetValue(off)!);
            return Told(archive.Source(source.Id), values, session);
        });
        return command;
    }

    /// <exception cref="CannotException">One is no tag.</exception>
    public static void MustBeTags(string[] tags)
    {
        if (Array.Find(tags, t => t.Length is 0 or > LongestTag || t.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))) is { } bad)
            throw new CannotException($"'{Visible.Line(bad)}' is no tag: a tag is one word without spaces, of up to {LongestTag} characters.");
    }

    public static Command Note(Session session)
    {
        var id = ArchiveCommand.Name("id", "The source");
        var text = ArchiveCommand.Name("text", "The note, in quotes");
        var command = new Command("note", "Note something on a source.") { id, text };
        var options = new CommonOptions(command, Takes.Archive);
        command.SetAction(result =>
        {
            var values = options.Read(result, session);
            var note = result.GetValue(text)!.Trim();
            if (note.Length == 0)
                throw new CannotException("the note is empty.");
            using var archive = ArchiveCommand.Open(values);
            var source = archive.Source(result.GetValue(id)!);
            archive.Note(source.Number, note);
            return Told(archive.Source(source.Id), values, session);
        });
        return command;
    }

    /// <summary>The source as it is known now.</summary>
    public static int Told(HeldSource source, CommonOptions.Values options, Session session) =>
        ArchiveCommand.Write(
            options,
            session,
            (canvas, plain) =>
            {
                canvas.Wrapped(0, 2, new Run(source.Id, Tone.Strong), $"  {Visible.Line(source.Current.Path)}");
                ArchiveText.Work(canvas, source.Metadata, plain);
                ArchiveText.Field(canvas, "tags", string.Join(", ", source.Tags), plain);
                foreach (var note in source.Notes)
                    ArchiveText.Field(canvas, "note", $"{note.Text} ({ArchiveText.Day(note.At)})", plain);
            },
            json => ArchiveJson.SourceFields(json, source)
        );
}
