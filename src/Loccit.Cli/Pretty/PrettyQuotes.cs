using System.Text;
using Loccit.Formats;

namespace Loccit.Cli.Pretty;

/// <summary>The list of <c>quotes</c> for people.</summary>
internal static class PrettyQuotes
{
    private const int Body = 4;
    private const int LabelWidth = 9;

    public static void Write(Stream output, IReadOnlyList<Reading> readings, IReadOnlyList<Finding> findings, PrettyOptions options) =>
        output.Write(Encoding.UTF8.GetBytes(Text(readings, findings, options)));

    public static string Text(IReadOnlyList<Reading> readings, IReadOnlyList<Finding> findings, PrettyOptions options)
    {
        var canvas = new Canvas(options.Columns, options.Colour);
        var count = 0;
        foreach (var reading in readings)
        {
            canvas.Blank();
            canvas.Wrapped(0, 2, new Run(Visible.Line(reading.Document.Path), Tone.Strong));
            canvas.Blank();
            var ids = new Ids(reading.Agents, reading.Citations.Select(c => new ResolvedCitation(c, null, [], "")));
            foreach (var quotation in reading.Quotations)
            {
                // Titles and scare quotes claim nobody's words, reported speech claims no wording.
                if (options.Verbose || quotation.Kind is not (QuotationKind.Title or QuotationKind.Scare or QuotationKind.Indirect))
                    One(canvas, reading, ids, quotation, options);
                count++;
            }
        }
        foreach (var finding in findings.Where(f => options.Verbose || f.Severity > Severity.Note))
        {
            canvas.Blank();
            var document = readings.FirstOrDefault(r => r.Document.Path == finding.Path)?.Document;
            var place = document is null ? Visible.Line(finding.Path) : Wording.Link(finding.Path, document.PlaceOf(finding.Span.Start));
            canvas.Wrapped(
                2,
                4,
                new Run($"{finding.Code.Text()} {Names.Of(finding.Severity)}  ", Wording.ToneOf(finding.Severity)),
                $"{place}  {Visible.Line(finding.Message)}"
            );
        }
        if (!options.Quiet)
        {
            canvas.Blank();
            var kinds = Names
                .QuotationKinds.Select(k => (Name: Names.Of(k), Count: readings.Sum(r => r.Quotations.Count(q => q.Kind == k))))
                .Where(k => k.Count > 0)
                .Select(k => $"{k.Count} {k.Name}");
            canvas.Wrapped(
                0,
                2,
                $"{Wording.Count(count, "quotation")}{(count > 0 ? ": " : "")}{string.Join(", ", kinds)}; {Wording.Count(readings.Sum(r => r.Citations.Count), "citation")}."
            );
        }
        return canvas.ToString();
    }

    private static void One(Canvas canvas, Reading reading, Ids ids, Quotation quotation, PrettyOptions options)
    {
        var place = reading.Document.PlaceOf(quotation.Span);
        var plain = options.Plain;
        var head = new List<Run>
        {
            plain ? Wording.Joined(Names.Of(quotation.Kind), Wording.Spoken(place)) : Names.Of(quotation.Kind).PadRight(10),
            plain ? "" : Wording.Link(reading.Document.Path, place),
        };
        if (!plain && Wording.Short(place with { Line = 0 }) is { Length: > 0 } where)
            head.Add(new Run($"  {where}", Tone.Faint));
        if (quotation.Parent is { } parent)
            head.Add(new Run($"{(plain ? "," : " ")} inside {parent}", Tone.Faint));
        if (!plain)
            head.Add(new Run($"  {quotation.Id}", Tone.Faint));
        canvas.Wrapped(plain ? 0 : 2, plain ? 0 : 12, head);
        var words = Visible.Line(quotation.Text);
        if (!options.Verbose)
            words = Visible.Shorten(words, 2 * (canvas.Columns - Body) - 12);
        // Reported words stand in no marks of their own.
        canvas.Wrapped(Body, Body, quotation.Kind == QuotationKind.Indirect ? new Run(words, Tone.Faint) : $"“{words}”");
        if (Wording.Speaker(reading.Document, ids.Agents, quotation.Attribution) is { } speaker)
            canvas.Labelled(
                Body,
                "speaker",
                LabelWidth,
                plain ? speaker.Replace(" → ", ", that is ", StringComparison.Ordinal) : speaker,
                Basis(reading, quotation.Attribution!)
            );
        foreach (var binding in quotation.Citations)
        {
            if (ids.Citations.TryGetValue(binding.Citation, out var resolved))
                canvas.Labelled(
                    Body,
                    "cited",
                    LabelWidth,
                    Visible.Shorten(Visible.Line(resolved.Citation.Text), 160),
                    new Run($" ({binding.Rule})", Tone.Faint)
                );
        }
        if (options.Verbose)
            canvas.Labelled(Body, "because", LabelWidth, Visible.Line(quotation.Reason));
        canvas.Blank();
    }

    private static Run Basis(Reading reading, Attribution attribution)
    {
        var cue = attribution.Cue is { } c ? $", by “{Visible.Line(reading.Document.Read(c))}”" : "";
        return new Run($" ({attribution.Basis}{cue})", Tone.Faint);
    }
}
