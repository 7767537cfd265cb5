namespace Loccit.Formats;

/// <summary>The words that other programs read for each value: fixed here, so that renaming a value in code never changes a contract.</summary>
public static class Names
{
    /// <summary>"verbatim", "altered" …</summary>
    public static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Verbatim => "verbatim",
            Verdict.Typographic => "typographic",
            Verdict.Permitted => "permitted",
            Verdict.Marked => "marked",
            Verdict.Mismarked => "mismarked",
            Verdict.Altered => "altered",
            Verdict.Truncated => "truncated",
            Verdict.Spliced => "spliced",
            Verdict.Misplaced => "misplaced",
            Verdict.Misattributed => "misattributed",
            Verdict.Absent => "absent",
            Verdict.Inconclusive => "inconclusive",
            Verdict.Unavailable => "unavailable",
            Verdict.Translated => "translated",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, message: null),
        };

    /// <summary>"direct", "mixed", "block" …</summary>
    public static string Of(QuotationKind kind) =>
        kind switch
        {
            QuotationKind.Direct => "direct",
            QuotationKind.Mixed => "mixed",
            QuotationKind.Block => "block",
            QuotationKind.Indirect => "indirect",
            QuotationKind.Scare => "scare",
            QuotationKind.Title => "title",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
        };

    /// <summary>"error", "warning", "note".</summary>
    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Note => "note",
            Severity.Warning => "warning",
            Severity.Error => "error",
            _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, message: null),
        };

    /// <summary>"comment", "setting", "baseline", "unchanged".</summary>
    public static string Of(SuppressionKind kind) =>
        kind switch
        {
            SuppressionKind.Comment => "comment",
            SuppressionKind.Setting => "setting",
            SuppressionKind.Baseline => "baseline",
            SuppressionKind.Unchanged => "unchanged",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
        };

    /// <summary>"parenthetical", "narrative" …</summary>
    public static string Of(CitationForm form) =>
        form switch
        {
            CitationForm.Parenthetical => "parenthetical",
            CitationForm.Narrative => "narrative",
            CitationForm.Link => "link",
            CitationForm.Note => "note",
            CitationForm.Markup => "markup",
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, message: null),
        };

    /// <summary>"ellipsis", "bracket", "sic"; null for an unmarked difference.</summary>
    public static string? Of(EditMark mark) =>
        mark switch
        {
            EditMark.None => null,
            EditMark.Ellipsis => "ellipsis",
            EditMark.Bracket => "bracket",
            EditMark.Sic => "sic",
            EditMark.Remark => "remark",
            _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, message: null),
        };

    /// <summary>Every kind that is set, in the order of <see cref="EditKinds"/>: "negation", "number" …</summary>
    public static IEnumerable<string> Of(EditKinds kinds)
    {
        for (var rest = (ulong)kinds; rest != 0; rest &= rest - 1)
            yield return OfOne((EditKinds)(rest & (~rest + 1)));
    }

    /// <summary>All verdicts, from best to worst.</summary>
    public static IEnumerable<Verdict> Verdicts
    {
        get
        {
            for (var v = Verdict.Verbatim; v <= Verdict.Translated; v++)
                yield return v;
        }
    }

    /// <summary>All kinds of quotation.</summary>
    public static IEnumerable<QuotationKind> QuotationKinds
    {
        get
        {
            for (var k = QuotationKind.Direct; k <= QuotationKind.Title; k++)
                yield return k;
        }
    }

    private static string OfOne(EditKinds kind) =>
        kind switch
        {
            EditKinds.Negation => "negation",
            EditKinds.Number => "number",
            EditKinds.Date => "date",
            EditKinds.Unit => "unit",
            EditKinds.Name => "name",
            EditKinds.Modal => "modal",
            EditKinds.Connective => "connective",
            EditKinds.Quantifier => "quantifier",
            EditKinds.Hedge => "hedge",
            EditKinds.Tense => "tense",
            EditKinds.Person => "person",
            EditKinds.Spelling => "spelling",
            EditKinds.Function => "function",
            EditKinds.Content => "content",
            EditKinds.Punctuation => "punctuation",
            EditKinds.Case => "case",
            EditKinds.Order => "order",
            EditKinds.Distance => "distance",
            EditKinds.Omission => "omission",
            EditKinds.Insertion => "insertion",
            EditKinds.Emphasis => "emphasis",
            EditKinds.Translation => "translation",
            EditKinds.Typography => "typography",
            EditKinds.Condition => "condition",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
        };

    /// <summary>"person", "body".</summary>
    public static string Of(AgentKind kind) =>
        kind switch
        {
            AgentKind.Person => "person",
            AgentKind.Body => "body",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
        };

    /// <summary>"feminine", "masculine".</summary>
    public static string Of(AgentGender gender) =>
        gender switch
        {
            AgentGender.Feminine => "feminine",
            AgentGender.Masculine => "masculine",
            _ => throw new ArgumentOutOfRangeException(nameof(gender), gender, message: null),
        };

    /// <summary>"singular", "plural".</summary>
    public static string Of(AgentNumber number) =>
        number switch
        {
            AgentNumber.Singular => "singular",
            AgentNumber.Plural => "plural",
            _ => throw new ArgumentOutOfRangeException(nameof(number), number, message: null),
        };
}
