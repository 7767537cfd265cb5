using Loccit.Cli.Pretty;
using Loccit.Formats;

namespace Loccit.Cli.ReadingView;

/// <summary>What stands beside the text: a judged quotation, or a finding that is about none.</summary>
/// <param name="Id">Its name in the page.</param>
/// <param name="Span">The words it is about; empty if it is about the file.</param>
/// <param name="Sign">How it stands.</param>
/// <param name="Label">The verdict, or the finding's code.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Entry">The quotation; null if there is none.</param>
/// <param name="NeedsAttention">True if somebody should look at it.</param>
internal sealed record MarginNote(string Id, Span Span, Sign Sign, string Label, string Message, Entry? Entry, bool NeedsAttention)
{
    /// <summary>The name of its words in the text.</summary>
    public string MarkId => "m-" + Id;

    /// <summary>Those of one document, by place. Titles and scare quotes have one only if something is found about them.</summary>
    /// <param name="prefix">Tells the ids of this document from those of others.</param>
    /// <param name="entries">Its quotations.</param>
    /// <param name="others">Its findings that are about no quotation.</param>
    public static IReadOnlyList<MarginNote> Of(string prefix, IReadOnlyList<Entry> entries, IReadOnlyList<Finding> others) =>
        [
            .. entries
                .Where(e => e.Judgement is not null || e.NeedsAttention)
                .Select(e => Of(prefix + e.Quotation.Id, e))
                .Concat(others.Select((f, i) => Of($"{prefix}f{i + 1}", f)))
                .OrderBy(n => n.Span),
        ];

    /// <summary>A finding that is about no quotation.</summary>
    public static MarginNote Of(string id, Finding finding) =>
        new(id, finding.Span, Sign.Of(finding.Severity), finding.Code.Text(), finding.Message, null, finding.Severity >= Severity.Warning);

    private static MarginNote Of(string id, Entry entry)
    {
        var span = entry.Quotation.Span;
        var gravest = entry.Findings.MaxBy(f => f.Severity);
        // Words that are in the source may still be somebody else's: then that is what is to be said.
        if (entry.Judgement is not { } judgement || (Wording.IsClean(judgement.Verdict) && entry.NeedsAttention))
        {
            var label = entry.Judgement is { } j ? Names.Of(j.Verdict) : Names.Of(entry.Quotation.Kind);
            return new MarginNote(id, span, Sign.Of(gravest!.Severity), label, gravest.Message, entry, entry.NeedsAttention);
        }
        // Where all is well the place is enough.
        var message = entry.NeedsAttention || entry.Origin.Length == 0 ? entry.Main?.Message ?? judgement.Explanation : entry.Origin;
        return new MarginNote(id, span, Sign.Of(judgement.Verdict, entry.MainSeverity), Names.Of(judgement.Verdict), message, entry, entry.NeedsAttention);
    }
}
