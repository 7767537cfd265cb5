using System.Text;
using Loccit.Formats;
using Loccit.Revisions;

namespace Loccit.Cli.Pretty;

/// <summary>What became of the quotations, for people.</summary>
internal sealed class RevisionText(Revision revision, PrettyOptions options)
{
    private const int Indent = 2;
    private const int Body = 4;
    private const int LabelWidth = 9;
    private const int KindWidth = 12;

    private readonly Canvas canvas = new(options.Columns, options.Colour && !options.Plain);

    public static void Write(Stream output, Revision revision, PrettyOptions options) =>
        output.Write(Encoding.UTF8.GetBytes(new RevisionText(revision, options).All()));

    private string All()
    {
        var shown = revision.Quotations.Where(Shown).ToList();
        if (!options.Quiet || shown.Count > 0)
        {
            canvas.Wrapped(0, Indent, new Run(Visible.Line(revision.Before.Path), Tone.Strong), " → ", new Run(Visible.Line(revision.After.Path), Tone.Strong));
            canvas.Blank();
        }
        foreach (var quotation in shown)
        {
            if (options.Plain)
                Plain(quotation);
            else
                Entry(quotation);
            canvas.Blank();
        }
        if (!options.Quiet || shown.Count > 0)
            canvas.Wrapped(0, Indent, Summary());
        return canvas.ToString();
    }

    private bool Shown(RevisedQuotation q) => options.Verbose || (options.Quiet ? q.Severity > Severity.Note : q.Kinds != RevisionKinds.None);

    private void Entry(RevisedQuotation q)
    {
        var words = q.After ?? q.Before!;
        var path = q.After is null ? revision.Before.Path : revision.After.Path;
        var tone = q.Kinds == RevisionKinds.None ? Tone.Good : Wording.ToneOf(q.Severity);
        var symbol =
            q.Kinds == RevisionKinds.None ? "✓"
            : q.Severity == Severity.Note ? "·"
            : Wording.Symbol(q.Severity);
        canvas.Wrapped(
            Indent,
            Indent + 2 + KindWidth,
            new Run($"{symbol} {What(q).PadRight(KindWidth)} ", tone),
            Wording.Link(path, words.Place),
            words.Speaker is { } speaker ? "  " + Visible.Line(speaker) : new Run("  no speaker named", Tone.Faint)
        );
        if (q.Before is null || q.After is null || q.Edits.Count == 0)
        {
            canvas.Wrapped(Body, Body, $"“{Visible.Shorten(Visible.Line(words.Text), (canvas.Columns * 2) - 16)}”");
        }
        else
        {
            canvas.Labelled(Body, "before", LabelWidth, Words(q.Before.Text, q.Edits.Select(e => e.SourceSpan), Tone.Sourced));
            canvas.Labelled(Body, "after", LabelWidth, Words(q.After.Text, q.Edits.Select(e => e.QuotedSpan), Tone.Quoted));
        }
        foreach (var (label, text) in Details(q))
            canvas.Labelled(Body, label, LabelWidth, Visible.Line(text));
    }

    private void Plain(RevisedQuotation q)
    {
        var words = q.After ?? q.Before!;
        var path = q.After is null ? revision.Before.Path : revision.After.Path;
        canvas.Wrapped(0, 0, $"{What(q)}, {Names.Of(q.Severity)}: {Wording.Joined(Visible.Line(path), Wording.Spoken(words.Place))}.");
        if (words.Speaker is { } speaker)
            canvas.Wrapped(0, 0, $"Speaker: {Visible.Line(speaker)}.");
        if (q.Before is { } before && (q.After is null || q.Edits.Count > 0))
            canvas.Wrapped(0, 0, $"Before: {Visible.Line(before.Text)}");
        if (q.After is { } after)
            canvas.Wrapped(0, 0, $"After: {Visible.Line(after.Text)}");
        foreach (var (label, text) in Details(q))
            canvas.Wrapped(0, 0, $"{label}: {Visible.Line(text)}.");
    }

    /// <summary>What was done, in one or two words.</summary>
    private static string What(RevisedQuotation q) =>
        q.Kinds switch
        {
            RevisionKinds.Speaker => "speaker",
            RevisionKinds.Citation => "citation",
            _ => string.Join(", ", RevisionJson.NamesOf(q.Kinds)),
        };

    /// <summary>Each change with its rule, the speakers and the citations, where they differ.</summary>
    private IEnumerable<(string Label, string Text)> Details(RevisedQuotation q)
    {
        foreach (var group in q.Edits.Where(e => e.Rule != "glyphs").GroupBy(e => (e.Rule, e.Allowed)))
        {
            foreach (var edit in group)
                yield return ("change", Wording.Change(edit));
            yield return ("rule", Wording.Rule(revision.Policy, group.Key.Rule));
        }
        if (q.Kinds.HasFlag(RevisionKinds.Speaker))
            yield return ("speaker", $"{q.Before!.Speaker} before, {q.After!.Speaker ?? "nobody named"} now");
        if (q.Kinds.HasFlag(RevisionKinds.Citation))
            yield return ("cited", $"{Cited(q.Before!)} before, {Cited(q.After!)} now");
    }

    private static string Cited(QuotedWords words) =>
        words.Citations.Count == 0 ? "nothing" : string.Join("; ", words.Citations.Select(c => Visible.Shorten(Visible.Line(c.Text), 80)));

    private List<Run> Words(string text, IEnumerable<Span> changed, Tone tone)
    {
        var runs = new List<Run> { "“" };
        var at = 0;
        foreach (var span in changed.Where(s => !s.IsEmpty && s.End <= text.Length).Order())
        {
            if (span.Start < at)
                continue;
            runs.Add(Visible.Line(text[at..span.Start]));
            runs.Add(new Run(Visible.Line(span.In(text)), tone));
            at = span.End;
        }
        runs.Add(Visible.Line(text[at..]) + "”");
        return runs;
    }

    private string Summary()
    {
        var parts = new List<string> { Wording.Count(revision.Count(RevisionKinds.None), "quotation") + " kept" };
        foreach (
            var (kind, name) in new[]
            {
                (RevisionKinds.Altered, "altered"),
                (RevisionKinds.Lost, "lost"),
                (RevisionKinds.Added, "added"),
                (RevisionKinds.Speaker, "with another speaker or none"),
                (RevisionKinds.Citation, "with another citation or none"),
            }
        )
        {
            if (revision.Count(kind) is var count and > 0)
                parts.Add($"{count} {name}");
        }
        return $"{string.Join(", ", parts)}. Policy {Visible.Line(revision.Policy.Id)} ({revision.Policy.Fingerprint}).";
    }
}
