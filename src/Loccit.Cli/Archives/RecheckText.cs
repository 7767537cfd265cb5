using System.Text.Json;
using Loccit.Archive;
using Loccit.Cli.Commands;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.Archives;

/// <summary>What looking at a source again came to, for people and for programs.</summary>
internal static class RecheckText
{
    private const int Width = 12;
    private const int LongestWords = 240;

    /// <summary>Says it at once, if it is to be said: what is the same is not, where only news are wanted.</summary>
    public static void Say(Recheck recheck, CommonOptions.Values options, Session session)
    {
        var canvas = new Canvas(options.Pretty.Columns, options.Pretty.Colour);
        Write(canvas, recheck, options);
        session.Write(canvas.ToString());
    }

    public static void Write(Canvas canvas, Recheck recheck, CommonOptions.Values options)
    {
        if (recheck.Outcome == RecheckOutcome.Same && options.Pretty.Quiet)
            return;
        var name = NameOf(recheck.Outcome);
        canvas.Wrapped(
            0,
            Width,
            new Run(options.Pretty.Plain ? name + ", " : name.PadRight(Width), ToneOf(recheck.Outcome)),
            $"{recheck.Source.Id}  {Visible.Line(recheck.Source.Current.Path)}{(recheck.IsNew ? ", new capture" : "")}"
        );
        if (recheck.Why is { } why)
            canvas.Wrapped(2, 4, Visible.Line(why));
        foreach (var passage in recheck.Passages.Where(p => p.Outcome != RecheckOutcome.Same || p.Verdict != p.Quotation.Verdict))
            Write(canvas, passage);
    }

    private static void Write(Canvas canvas, RecheckedPassage passage)
    {
        var quotation = passage.Quotation;
        canvas.Wrapped(
            2,
            4,
            new Run(NameOf(passage.Outcome), ToneOf(passage.Outcome)),
            $"  d{quotation.Document} {quotation.Id}, {Visible.Line(quotation.Path)}, {Visible.Line(quotation.Place)}: “{Visible.Shorten(Visible.Line(quotation.Text), LongestWords)}”"
        );
        canvas.Wrapped(4, 12, $"before  “{Visible.Shorten(Visible.Line(passage.Before), LongestWords)}”");
        if (passage.After.Length > 0)
            canvas.Wrapped(4, 12, $"now     “{Visible.Shorten(Visible.Line(passage.After), LongestWords)}” ({Visible.Line(passage.Place)})");
        else if (passage.Candidates.Count > 0)
            canvas.Wrapped(
                4,
                12,
                $"now     one of {passage.Candidates.Count}: {string.Join("; ", passage.Candidates.Select(c => $"“{Visible.Shorten(Visible.Line(c), LongestWords)}”"))}"
            );
        else
            canvas.Wrapped(4, 12, "now     nothing like it");
        if (passage.Verdict is { } verdict && verdict != quotation.Verdict)
            canvas.Wrapped(4, 12, $"verdict {quotation.Verdict} → {verdict}; 'loccit check' makes it so.");
    }

    public static string Sum(List<Recheck> rechecks, bool onlyDue) =>
        rechecks.Count == 0
            ? onlyDue
                ? "No source is due."
                : "The archive holds no source."
            : string.Join(", ", rechecks.GroupBy(r => r.Outcome).OrderBy(g => g.Key).Select(g => $"{g.Count()} {NameOf(g.Key)}")) + ".";

    public static void Json(Utf8JsonWriter json, List<Recheck> rechecks)
    {
        json.WriteStartArray("rechecks");
        foreach (var recheck in rechecks)
        {
            json.WriteStartObject();
            json.WriteString("source", recheck.Source.Id);
            json.WriteString("path", recheck.Source.Current.Path);
            json.WriteString("outcome", NameOf(recheck.Outcome));
            json.WriteString("why", recheck.Why);
            json.WriteString("before", recheck.Before.Sha256);
            json.WriteString("now", recheck.Source.Current.Sha256);
            json.WriteStartArray("passages");
            foreach (var passage in recheck.Passages)
            {
                json.WriteStartObject();
                json.WriteString("document", $"d{passage.Quotation.Document}");
                json.WriteString("quotation", passage.Quotation.Id);
                json.WriteString("outcome", NameOf(passage.Outcome));
                json.WriteString("before", passage.Before);
                json.WriteString("after", passage.After.Length > 0 ? passage.After : null);
                json.WriteString("place", passage.Place.Length > 0 ? passage.Place : null);
                ArchiveJson.Strings(json, "candidates", passage.Candidates);
                json.WriteString("verdictBefore", passage.Quotation.Verdict);
                json.WriteString("verdict", passage.Verdict);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string NameOf(RecheckOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private static Tone ToneOf(RecheckOutcome outcome) =>
        outcome switch
        {
            RecheckOutcome.Same => Tone.Good,
            RecheckOutcome.Moved or RecheckOutcome.Unreachable => Tone.Doubtful,
            _ => Tone.Bad,
        };
}
