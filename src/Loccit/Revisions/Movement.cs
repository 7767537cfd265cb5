using Loccit.Matching;
using Loccit.Text;

namespace Loccit.Revisions;

/// <summary>Whether a quotation changed its speaker or its source. Where the two cannot be compared ("the minister", a name), nothing is said.</summary>
/// <param name="Moved">Another is named.</param>
/// <param name="Dropped">None is named any more.</param>
internal readonly record struct Movement(bool Moved, bool Dropped)
{
    public static Movement OfSpeaker(string? before, string? after)
    {
        var mine = Names(before);
        if (mine.Count == 0)
            return default;
        if (string.IsNullOrWhiteSpace(after))
            return new Movement(false, true);
        var theirs = Names(after);
        return new Movement(theirs.Count > 0 && !mine.IsSubsetOf(theirs) && !theirs.IsSubsetOf(mine), false);
    }

    /// <summary>The words of a name that begin with a capital, titles left out: "President Lincoln" and "Abraham Lincoln" may be one, "Mary Todd" is another.</summary>
    private static HashSet<string> Names(string? speaker)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in WordScanner.Words(speaker ?? "", 0, speaker?.Length ?? 0))
        {
            var folded = Fold.Word(speaker.AsSpan(word.Start, word.End - word.Start));
            if (char.IsUpper(speaker![word.Start]) && folded.Length > 1 && !Lexicon.English.IsTitle(folded) && !IsSmall(folded))
                names.Add(folded);
        }
        return names;
    }

    private static bool IsSmall(string word) => word is "the" or "he" or "she" or "it" or "they" or "we" or "his" or "her" or "their" or "its" or "an";

    public static Movement OfCitation(IReadOnlyList<Citation> before, IReadOnlyList<Citation> after)
    {
        if (before.Count == 0)
            return default;
        if (after.Count == 0)
            return new Movement(false, true);
        return new Movement(!before.Any(b => after.Any(a => Compare(b, a) != Likeness.Other)), false);
    }

    private enum Likeness
    {
        Unknown,
        Same,
        Other,
    }

    /// <summary>By the first that both name: DOI, address, title, authors with date. The place in the source counts too.</summary>
    private static Likeness Compare(Citation b, Citation a)
    {
        Likeness[] ways =
        [
            Same(b.Doi, a.Doi),
            Same(Address(b.Url), Address(a.Url)),
            Same(Folded(b.Title), Folded(a.Title)),
            Same(AuthorsAndDate(b), AuthorsAndDate(a)),
        ];
        var work = ways.FirstOrDefault(w => w != Likeness.Unknown);
        return work == Likeness.Same && Same(Folded(b.Locator), Folded(a.Locator)) == Likeness.Other ? Likeness.Other : work;
    }

    private static Likeness Same(string? b, string? a) =>
        string.IsNullOrEmpty(b) || string.IsNullOrEmpty(a) ? Likeness.Unknown
        : string.Equals(b, a, StringComparison.Ordinal) ? Likeness.Same
        : Likeness.Other;

    private static string? Folded(string? text) =>
        text is null ? null : string.Join(' ', WordScanner.Words(text, 0, text.Length).Select(w => Fold.Word(text.AsSpan(w.Start, w.End - w.Start))));

    /// <summary>Without the protocol, <c>www.</c>, a fragment and a closing slash.</summary>
    private static string? Address(string? url)
    {
        if (url is null)
            return null;
        var start = url.IndexOf("://", StringComparison.Ordinal);
        var rest = (start < 0 ? url : url[(start + 3)..]).Split('#')[0].TrimEnd('/');
        return rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
    }

    private static string? AuthorsAndDate(Citation citation) =>
        citation.Authors.Count == 0 || citation.Dates.Count == 0
            ? null
            : $"{string.Join(' ', citation.Authors.Select(a => Folded(a)!.Split(' ')[^1]))} {string.Join(' ', citation.Dates)}";
}
