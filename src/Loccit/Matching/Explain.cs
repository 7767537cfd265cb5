using System.Text;
using Loccit.Matching.Differences;

namespace Loccit.Matching;

/// <summary>Says a verdict in one sentence, for a reader who has no time.</summary>
internal static class Explain
{
    public const string NoWords = "There are no words to look for outside brackets and ellipses.";

    public static string TooShort(int places, Source? source) =>
        places switch
        {
            0 when source is null => "Too short to be looked for in sources that are not cited.",
            0 => $"Too short to say whether it is in {Name(source!)}.",
            1 => $"Too short to be sure: it stands once{(source is null ? "" : $" in {Name(source)}")}, as such words may by chance.",
            1000 => $"Too common to place: it stands in 1,000 places or more{(source is null ? "" : $" in {Name(source)}")}.",
            _ => $"Too short to place: it stands in {places} places{(source is null ? "" : $" in {Name(source)}")}.",
        };

    public static string Absent(Source source, int others) =>
        others > 1
            ? $"Not in {Name(source)}, which was read whole, and in none of the other {others - 1} sources."
            : $"Not in {Name(source)}, which was read whole.";

    public static string Unreadable(Source source, string fault) => $"{Name(source)} is held but cannot be read: {fault}.";

    public static string TooDamaged(Source source, Edit edit) =>
        $"{Name(source)} is a scan too damaged here to tell whether the words are its own: "
        + (
            edit.Source.Length == 0 ? $"“{Short(edit.Quoted)}” cannot be read there."
            : edit.Quoted.Length == 0 ? $"it reads “{Short(edit.Source)}” where you have nothing."
            : $"it reads “{Short(edit.Source)}” for “{Short(edit.Quoted)}”."
        );

    public static string Illegible(Source source) => $"{Name(source)} is held but is a scan so damaged that words may stand in it and not be found.";

    public static string Translated(Source source, string mine, string theirs) =>
        $"You quote in {Language(mine)}; {Name(source)} is in {Language(theirs)}. A translation cannot be compared word by word.";

    private static string Language(string code) =>
        code switch
        {
            "en" => "English",
            "de" => "German",
            "fr" => "French",
            "es" => "Spanish",
            _ => code,
        };

    /// <summary>Words that stand at another place than is cited for them.</summary>
    public static string Misplaced(Passage passage, Source source, string cited) =>
        $"You cite {cited}; the words stand in {Name(source)}{At(passage)}{OfFile(passage)}.";

    /// <summary>The page's number in the file where it differs from the page's name: who cites by it has taken the one for the other.</summary>
    private static string OfFile(Passage passage) =>
        passage.Place.PageIndex > 0 && passage.Place.Page != passage.Place.PageIndex.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ? $" (page {passage.Place.PageIndex} of the file)"
            : "";

    public static string AbsentEverywhere(int sources) => sources == 1 ? "Not in the one source held." : $"In none of the {sources} sources held.";

    public static string Found(Judgement judgement, Source source, Source? citedInstead, MarkedText quote, Policy policy)
    {
        var at = judgement.Passages.Count > 0 ? At(judgement.Passages[0]) : "";
        var place = $"{Name(source)}{at}";
        if (citedInstead is not null)
            return $"Not in {Name(citedInstead)}; the words stand in {place}.";
        switch (judgement.Verdict)
        {
            case Verdict.Verbatim:
                return $"Word for word in {place}.";
            case Verdict.Typographic:
                return $"Word for word but for glyphs and spacing in {place}.";
            case Verdict.Permitted:
                return $"In {place}; {Changes(judgement)} as {policy.Name} allows.";
            case Verdict.Marked:
                return $"In {place}; every change is marked.";
            case Verdict.Spliced:
                var sources = judgement.Passages.Select(p => p.Source).Distinct(StringComparer.Ordinal).Count();
                return sources > 1
                    ? $"Joined without a mark from {sources} sources: {string.Join(" and ", judgement.Passages.Select(p => p.Source + At(p)))}."
                    : $"Joined without a mark from {judgement.Passages.Count} places of {Name(source)}: {string.Join(" and ", judgement.Passages.Select(p => At(p).TrimStart(',', ' ')))}.";
        }
        var wrong = judgement.Edits.Where(e => !e.Allowed).ToList();
        var first = wrong.Find(e => Grave(e)) ?? wrong[0];
        var more = wrong.Count > 1 ? $" ({wrong.Count - 1} more {(wrong.Count == 2 ? "change" : "changes")})" : "";
        return Sentence(first, place, quote) + more;
    }

    private static bool Grave(Edit e) =>
        (e.Kinds & (EditKinds.Negation | EditKinds.Number | EditKinds.Modal | EditKinds.Quantifier | EditKinds.Name | EditKinds.Condition)) != EditKinds.None;

    private static string Changes(Judgement judgement)
    {
        var rules = judgement.Edits.Where(e => e.Allowed && !e.IsGlyphs).Select(e => e.Rule).Distinct(StringComparer.Ordinal);
        return string.Join(
            " and ",
            rules.Select(r =>
                r switch
                {
                    "first-letter-case" => "first letter's case",
                    "final-punctuation" => "closing punctuation",
                    "inner-punctuation" => "punctuation",
                    "letter-case" => "capitals",
                    "note-marker" => "a note marker",
                    _ => r.Replace('-', ' '),
                }
            )
        );
    }

    private static string Sentence(Edit e, string place, MarkedText quote)
    {
        var quoted = Short(e.Quoted);
        var source = Short(e.Source);
        switch (e.Rule)
        {
            case "edge-governing":
                return e.QuotedSpan.Start > quote.Words[0].Start
                    ? $"You end before “{source}”, which governs these words in {place}."
                    : $"You begin after “{source}”, which governs these words in {place}.";
            case "elision-governing":
                return $"Your ellipsis drops “{source}”, which governs what is kept; {place}.";
            case "elision-order":
                return $"The words on either side of your ellipsis stand in the other order in {place}.";
            case "elision-distance":
                return $"Your ellipsis leaves out {e.Distance}, in {place}: too far apart for one quotation.";
            case "elision-source":
                return "Your ellipsis joins words of two sources.";
            case "elision-speaker":
                return $"Your ellipsis drops “{source}”, where the speaker changes; {place}.";
            case "sic":
                return $"You vouch for “{quoted}” with [sic]; {place} has “{source}”.";
            case "meaning-punctuation":
                return $"You quote with “{Bare(quoted)}”; {place} has “{Bare(source)}”: that changes what is said.";
        }
        if (e.Mark == EditMark.Bracket)
            return $"Your bracket “{quoted}” stands for “{source}” in {place}.";
        if (e.Source.Length == 0)
            return $"You quote “{quoted}”, which is not in {place}.";
        if (e.Quoted.Length == 0)
            return $"You leave out “{source}” without a mark; it stands in {place}.";
        return $"You quote “{quoted}”; {place}, has “{source}”.";
    }

    private static string Bare(string punctuation) => punctuation.Trim() is { Length: > 0 } t ? t : "nothing";

    private static string Short(string text)
    {
        var t = Flat(text);
        return t.Length <= 80 ? t : string.Concat(t.AsSpan(0, 40).TrimEnd(), " … ", t.AsSpan(t.Length - 36).TrimStart());
    }

    private static string Flat(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == Document.Unread)
                continue;
            if (!char.IsWhiteSpace(c))
                result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }
        return result.ToString().TrimEnd();
    }

    private static string Name(Source source) => source.Metadata.Title is { } title ? $"“{title}” ({source.Id})" : source.Id;

    private static string At(Passage passage)
    {
        var place = passage.Place.ToString();
        return place.Length == 0 ? "" : ", " + place;
    }
}
