using System.CommandLine;
using System.Text.Json;
using Loccit.Cli.Commands;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;
using Loccit.Formats;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit find</c>: everywhere that words, or words like them, stand in the sources of an archive.</summary>
internal static class FindCommand
{
    private const int UsualMost = 20;

    public static Command Make(Session session)
    {
        var words = new Argument<string>("words") { Description = "The words, as they are quoted: … for what is left out, [ ] around what is put in" };
        var most = new Option<int>("--most")
        {
            Description = $"Read at most so many sources, those that share the most with the words first (default {UsualMost})",
            HelpName = "n",
            DefaultValueFactory = _ => UsualMost,
        };
        most.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 1)
                r.AddError("--most takes a number of 1 or more.");
        });
        var command = new Command("find", "Everywhere that words, or words like them, stand in the sources of the archive, the earliest first.")
        {
            words,
            most,
        };
        var options = new CommonOptions(command, Takes.Archive);
        command.SetAction(result =>
        {
            var asked = result.GetValue(words)!.Trim().Trim('"', '“', '”', '„', '«', '»');
            CommandLine.RejectUnknownOptions(result, [asked]);
            if (asked.Length == 0)
                throw new CannotException("there are no words to look for.");
            return Run(asked, result.GetValue(most), options.Read(result, session), session);
        });
        return command;
    }

    private static int Run(string words, int most, CommonOptions.Values options, Session session)
    {
        using var archive = ArchiveCommand.Open(options);
        var (found, searched, isWhole) = Occurrence.Find(archive, words, most, session.Cancellation);
        var variants = found.CountBy(o => o.Wording, StringComparer.Ordinal).OrderByDescending(v => v.Value).Select(v => v.Key).ToList();
        session.ExitCode = found.Count == 0 ? ExitCodes.Findings : ExitCodes.Fine;
        return ArchiveCommand.Write(
            options,
            session,
            (canvas, plain) =>
            {
                foreach (var occurrence in found)
                    Write(canvas, words, occurrence, plain);
                canvas.Wrapped(0, 2, Sum(found.Count, variants.Count, searched, isWhole));
            },
            json =>
            {
                json.WriteString("words", words);
                json.WriteNumber("searched", searched);
                json.WriteBoolean("whole", isWhole);
                json.WriteStartArray("found");
                foreach (var occurrence in found)
                    Write(json, occurrence, variants.IndexOf(occurrence.Wording) + 1);
                json.WriteEndArray();
            }
        );
    }

    private static void Write(Canvas canvas, string words, Occurrence occurrence, bool plain)
    {
        var (date, of) = occurrence.Date;
        var judgement = occurrence.Judgement;
        var verdict = Names.Of(judgement.Verdict);
        var place = Wording.Short(judgement.Passages[0].Place);
        var work = ArchiveText.Cited(occurrence.Source.Metadata with { Issued = null });
        var tone = Wording.IsClean(judgement.Verdict) ? Tone.Good : Tone.Bad;
        if (plain)
            canvas.Wrapped(0, 0, $"{of} {date}, {occurrence.Source.Id}, {Visible.Line(occurrence.Source.Current.Path)}, {place}: {verdict}.");
        else
            canvas.Wrapped(
                0,
                2,
                new Run(date, Tone.Strong),
                new Run(of == "published" ? "" : $" ({of})", Tone.Faint),
                $"  {occurrence.Source.Id}  {(work.Length > 0 ? work : Visible.Line(occurrence.Source.Current.Path))}, {place}  ",
                new Run(verdict, tone)
            );
        var difference = Difference.Of(words, new Span(0, words.Length), judgement, id => id == occurrence.Read.Id ? occurrence.Read : null);
        foreach (var side in difference.Sources)
            canvas.Wrapped(plain ? 0 : 4, plain ? 0 : 4, side.Words);
        canvas.Blank();
    }

    private static void Write(Utf8JsonWriter json, Occurrence occurrence, int variant)
    {
        var passages = occurrence.Judgement.Passages;
        json.WriteStartObject();
        json.WriteString("source", occurrence.Source.Id);
        json.WriteString("path", occurrence.Source.Current.Path);
        json.WriteString("sha256", occurrence.Source.Current.Sha256);
        json.WriteNumber("start", passages.Min(p => p.Span.Start));
        json.WriteNumber("end", passages.Max(p => p.Span.End));
        json.WriteString("text", occurrence.Text);
        json.WriteString("place", passages[0].Place.ToString());
        json.WriteString("date", occurrence.Date.Date);
        json.WriteString("dateOf", occurrence.Date.Of);
        json.WriteString("verdict", Names.Of(occurrence.Judgement.Verdict));
        json.WriteStartArray("flags");
        foreach (var flag in Names.Of(occurrence.Judgement.Flags))
            json.WriteStringValue(flag);
        json.WriteEndArray();
        json.WriteNumber("variant", variant);
        json.WriteEndObject();
    }

    private static string Sum(int found, int variants, int searched, bool isWhole)
    {
        var where = $"of {Wording.Count(searched, "source")}";
        var result =
            found == 0 ? $"Not found in any {where}."
            : variants > 1 ? $"In {found} {where}, in {Wording.Count(variants, "wording")}."
            : $"In {found} {where}.";
        return isWhole ? result : result + " There may be more: the words are too few or too common to find all of them, or --most was reached.";
    }
}
