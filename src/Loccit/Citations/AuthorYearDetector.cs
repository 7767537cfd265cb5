using Loccit.Quotations;
using Loccit.Text;

namespace Loccit.Citations;

/// <summary>
/// Finds authors named in the sentence with the year in brackets: "Keller (2019) reported that", "According to Keller (2019: 3),". A name and a
/// year may be a film or a birth as well, so a word of saying must stand next to it, or "according to" or "as" before it, or the name is a genitive.
/// </summary>
internal static class AuthorYearDetector
{
    private const int LongestName = 80;

    public static IEnumerable<CitationFind> Find(ProseMap map)
    {
        foreach (var bracket in map.Brackets)
        {
            if (bracket.Length is >= 6 and <= 60 && !map.IsQuoted(bracket.Start) && Read(map, bracket) is { } find)
                yield return find;
        }
    }

    private static CitationFind? Read(ProseMap map, Span bracket)
    {
        var inner = Remarks.Strip(map.Document.Read(new Span(bracket.Start + 1, bracket.End - 1)));
        if (inner.Length < 4 || inner.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9'))
            return null;
        var start = NameStart(map.Document.Prose, bracket.Start, out var before);
        if (start < 0)
            return null;
        var name = map.Document.Read(new Span(start, bracket.Start));
        var genitive = name.EndsWith("’s", StringComparison.Ordinal) || name.EndsWith("'s", StringComparison.Ordinal);
        if (genitive)
            name = name[..^2];
        if (!genitive && !IsLead(before) && !CueWords.All.IsSpeech(before) && !SaysBehind(map, bracket.End))
            return null;
        var reference = ReferenceParser.Parse($"{name} {inner}");
        if (reference is not { Authors.Count: > 0, Dates.Count: 1, Title: null, Container: null, Publisher: null })
            return null;
        var span = new Span(start, bracket.End);
        return new CitationFind(CitationForm.Narrative, span, map.Document.Read(span), reference);
    }

    /// <summary>Where the names before a bracket begin, and the word before them in lower case; -1 if there are none.</summary>
    private static int NameStart(string prose, int bracket, out string before)
    {
        before = "";
        var start = -1;
        for (var at = bracket; bracket - at < LongestName; )
        {
            var end = at;
            while (end > 0 && (prose[end - 1] is ' ' or '\n' or '\u00a0' or Document.Unread))
                end--;
            var first = end;
            while (first > 0 && bracket - first <= LongestName && (char.IsLetter(prose[first - 1]) || prose[first - 1] is '’' or '\'' or '-' or '.' or '&'))
                first--;
            if (first == end)
                return start;
            var word = prose[first..end];
            var lower = word.ToLowerInvariant();
            if (IsJoining(lower) && first < bracket)
            {
                at = first;
                continue;
            }
            // a stop that ends the sentence before, not an initial's
            if (!char.IsUpper(word[0]) || (word.Length > 2 && word[^1] == '.') || Lexicon.IsFunction(lower) || IsLead(lower) || IsOpening(lower))
            {
                before = lower is "to" && !prose.AsSpan(Math.Max(0, first - 12), Math.Min(12, first)).TrimEnd().EndsWith("ccording") ? "" : lower;
                return start;
            }
            start = at = first;
        }
        return start;
    }

    private static bool IsJoining(string word) => word is "and" or "&" or "et" or "al." or "al" or "von" or "van" or "de" or "der" or "und" or "y";

    /// <summary>Words before a name that introduce what it says; "to" is the end of "according to".</summary>
    private static bool IsLead(string word) => word is "to" or "as" or "per" or "laut" or "nach" or "wie" or "selon" or "según";

    /// <summary>Words that begin a sentence before its subject and are no part of a name.</summary>
    private static bool IsOpening(string word) =>
        word is "according" or "while" or "although" or "when" or "where" or "yet" or "here" or "later" or "both" or "if";

    private static bool SaysBehind(ProseMap map, int at)
    {
        var prose = map.Document.Prose;
        var end = Math.Min(prose.Length, at + 60);
        var stop = prose.AsSpan(at, end - at).IndexOfAny(".;“\"");
        var text = prose.AsSpan(at, stop < 0 ? end - at : stop).ToString();
        return WordScan
            .Words(text, 3)
            .Has(w => CueWords.All.IsSpeech(w) || w is "puts" or "put" or "found" or "finds" or "defines" or "defined" or "speaks" or "spoke");
    }
}
