using Loccit.Formats;

namespace Loccit.Cli.Pretty;

/// <summary>How things are said to people, the same in every pretty output.</summary>
internal static class Wording
{
    private const int ChangeWidth = 60;

    public static bool IsClean(Verdict verdict) => verdict <= Verdict.Marked;

    public static bool CouldNotCheck(Verdict verdict) => verdict is Verdict.Inconclusive or Verdict.Unavailable or Verdict.Translated;

    /// <summary>The symbol that goes with a verdict; shapes differ, so that colour is never needed.</summary>
    public static Run Symbol(Verdict verdict, Severity? severity) =>
        IsClean(verdict) ? new Run("✓", Tone.Good)
        : CouldNotCheck(verdict) ? new Run("?", Tone.Doubtful)
        : severity == Severity.Error ? new Run("✗", Tone.Bad)
        : new Run("!", Tone.Doubtful);

    public static string Symbol(Severity severity) => severity == Severity.Error ? "✗" : "!";

    public static Tone ToneOf(Severity severity) =>
        severity switch
        {
            Severity.Error => Pretty.Tone.Bad,
            Severity.Warning => Pretty.Tone.Doubtful,
            _ => Pretty.Tone.Faint,
        };

    /// <summary>"by a comment: a poem, printed as it was sung".</summary>
    public static string LeftOut(Suppression left) => By(left.Kind) + (left.Reason.Length > 0 ? ": " + left.Reason : "");

    /// <summary>What leaves a finding out.</summary>
    public static string By(SuppressionKind kind) =>
        kind switch
        {
            SuppressionKind.Comment => "by a comment",
            SuppressionKind.Setting => "by the settings",
            SuppressionKind.Baseline => "known by the baseline",
            _ => "on words that were not changed",
        };

    public static string Count(int n, string one, string? many = null) => $"{n} {(n == 1 ? one : many ?? one + "s")}";

    /// <summary>"p. 12 ¶3", "¶4", "note 3": short, without headings.</summary>
    public static string Short(Place place) => Visible.Line((place with { Headings = [] }).ToString());

    /// <summary>The place in words: "page 12, paragraph 3".</summary>
    public static string Spoken(Place place)
    {
        var parts = new List<string>();
        if (place.Page is not null)
            parts.Add($"page {place.Page}");
        if (place.Lines is not null)
            parts.Add($"{(int.TryParse(place.Lines, out _) ? "line" : "lines")} {place.Lines}");
        if (place.Time is not null)
            parts.Add($"at {place.Time}");
        if (place.Line > 0)
            parts.Add($"{(place.File is { } file ? $"{file}, " : "")}line {place.Line}, column {place.Column}");
        if (place.Note is not null)
            parts.Add($"note {place.Note}");
        else if (place.Paragraph > 0 && place.Lines is null)
            parts.Add($"paragraph {place.Paragraph}");
        if (place.Headings.Count > 0)
            parts.Add($"under “{place.Headings[^1]}”");
        return Visible.Line(string.Join(", ", parts));
    }

    /// <summary>A name and what is said of it, with a comma between if anything is.</summary>
    public static string Joined(string name, string more) => more.Length == 0 ? name : $"{name}, {more}";

    /// <summary>Whether an edit is only the point where two places were joined: there are no words to show, and the rule says it all.</summary>
    public static bool IsSeam(Edit edit) => edit.Rule == "splice" && string.IsNullOrWhiteSpace(edit.Quoted) && string.IsNullOrWhiteSpace(edit.Source);

    /// <summary>"draft.md:12:5": terminals make a link of it.</summary>
    public static string Link(string path, Place place) => Visible.Line(place.Line > 0 ? $"{place.File ?? path}:{place.Line}:{place.Column}" : path);

    /// <summary>“he” → Wang Shouwen; null if nobody is named.</summary>
    public static string? Speaker(Document document, IReadOnlyDictionary<string, Agent> agents, Attribution? attribution)
    {
        if (attribution is null)
            return null;
        var mention = attribution.Speaker is { } s ? Visible.Line(document.Read(s)) : null;
        var name = attribution.Agent is { } id ? agents.GetValueOrDefault(id)?.Name : null;
        if (name is null)
            return mention;
        name = Visible.Line(name);
        return mention is null || IsPartOf(mention, name) ? name : $"“{mention}” → {name}";
    }

    /// <summary>"Lincoln" and "the Lincoln" say no more than "Abraham Lincoln"; "he" and "a top aide" are told apart from the name.</summary>
    private static bool IsPartOf(string mention, string name)
    {
        var words = name.Split(' ');
        return mention.Split(' ').All(w => w.Equals("the", StringComparison.OrdinalIgnoreCase) || words.Contains(w, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>“may” for “shall” (modal), not marked.</summary>
    public static string Change(Edit edit)
    {
        var quoted = Visible.Shorten(Visible.Line(edit.Quoted).Trim(), ChangeWidth);
        var source = Visible.Shorten(Visible.Line(edit.Source).Trim(), ChangeWidth);
        var what =
            quoted.Length == 0 && source.Length == 0 ? "the order"
            : quoted.Length == 0 ? $"“{source}” left out"
            : source.Length == 0 ? $"“{quoted}” put in"
            : $"“{quoted}” for “{source}”";
        var kinds = string.Join(", ", Names.Of(edit.Kinds));
        var mark = edit.Mark switch
        {
            EditMark.Ellipsis => "under an ellipsis",
            EditMark.Bracket => "in brackets",
            EditMark.Sic => "with [sic]",
            EditMark.Remark => "with a remark",
            _ => edit.Allowed ? "silent" : "not marked",
        };
        return kinds.Length == 0 ? $"{what}, {mark}" : $"{what} ({kinds}), {mark}";
    }

    public static string Of(Permission permission) =>
        permission switch
        {
            Permission.Silent => "silent",
            Permission.Mark => "mark",
            _ => "never",
        };

    /// <summary>"leaving words out must be marked (AP, ellipsis)".</summary>
    public static string Rule(Policy policy, string change)
    {
        var rule = policy.Rules.FirstOrDefault(r => r.Change == change);
        if (rule is null)
            return change;
        var may = rule.Permission switch
        {
            Permission.Silent => "may be done silently",
            Permission.Mark => "must be marked",
            _ => "is never allowed",
        };
        return $"{Deed(change)} {may}{(rule.Reference.Length > 0 ? $" ({rule.Reference})" : "")}";
    }

    private static string Deed(string change) =>
        change switch
        {
            "first-letter-case" => "changing the first letter's case",
            "final-punctuation" => "changing the closing punctuation",
            "inner-punctuation" => "changing a comma, semicolon, colon or dash",
            "meaning-punctuation" => "changing a question or exclamation mark",
            "letter-case" => "changing capitals",
            "accents" => "losing accents",
            "note-marker" => "dropping a note marker",
            "number-form" => "writing a number in another form",
            "internal-marks" => "dropping or adding marks inside the words",
            "citation" => "leaving out a citation",
            "filler" => "leaving out sounds and false starts",
            "typo" => "correcting a slip of spelling",
            "contraction" => "contracting words or writing them out",
            "spelling" => "changing the spelling",
            "omission" => "leaving words out",
            "insertion" => "putting words in",
            "replacement" => "changing words",
            "sic" => "correcting an error",
            "elision-order" => "joining words in another order by an ellipsis",
            "elision-distance" => "joining words far apart by an ellipsis",
            "elision-governing" => "hiding a word that governs what is kept",
            "elision-speaker" => "joining two persons' words by an ellipsis",
            "elision-source" => "joining two sources by an ellipsis",
            "edge-governing" => "cutting off a word that governs what is kept",
            "splice" => "joining two places without a mark",
            "second-hand" => "quoting as one's own what the source gives as another's",
            "cleaned-up" => "changing more than marks under “(cleaned up)”",
            _ => change,
        };
}
