using System.Buffers;
using System.Text.RegularExpressions;

namespace Loccit.Eval.Making;

/// <summary>
/// Says whether an excerpt may begin and end where it does. Stricter than any style guide: where a reader could argue that the cut turns what is kept, the excerpt is left out, so that the truth is certain.
/// </summary>
internal static partial class Edges
{
    [GeneratedRegex(
        @"\b(?:not|never|no|nor|neither|none|nobody|nothing|nowhere|cannot|only|hardly|scarcely|barely|unless|if|whether|except|without|but|until|till|den(?:y|ied|ies)|refus\w+|fail\w*|doubt\w*|instead|than|said|says|replied|asked|cried|thought|though|although|lest|provided)\b|n['’]t\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex English { get; }

    [GeneratedRegex(
        @"\b(?:nicht|nichts|nie|niemals|kein\w*|niemand|weder|noch|ohne|wenn|falls|ob|kaum|nur|als|bis|außer|aber|sondern|zwar|sagte|rief|fragte|sprach|meinte|ne|pas|jamais|rien|sans|si|sauf|que|dit|mais|no|nunca|nada|nadie|ni|sin|salvo|aunque|sino|dijo)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Others { get; }

    private static readonly SearchValues<char> Signs = SearchValues.Create("[]*&@#|{}<>");

    [GeneratedRegex(@"CHAPTER|Chapter [IVX\d]|BOOK |VOLUME", RegexOptions.NonBacktracking)]
    private static partial Regex Heading { get; }

    /// <summary>True if nothing before or behind the excerpt could govern it, and it is prose inside one paragraph.</summary>
    public static bool AreFair(Excerpt e, string language)
    {
        var (text, tokens) = (e.Source.Text, e.Source.Tokens);
        if (e.First < 12 || e.First + e.Count + 12 > tokens.Count)
            return false;
        var raw = e.Raw;
        if (raw.Contains("\n\n", StringComparison.Ordinal) || raw.Contains("...", StringComparison.Ordinal) || raw.Contains('…') || Heading.IsMatch(raw))
            return false;
        if (raw.AsSpan().IndexOfAny(Signs) >= 0 || raw.Split().Count(IsWord) < 0.8 * e.Count)
            return false;
        var governs = language == "en" ? English : Others;
        var before = new Span(tokens[e.First - 8].Start, tokens[e.First].Start).In(text);
        var behind = new Span(tokens[e.First + e.Count - 1].End, tokens[e.First + e.Count + 3].Start).In(text);
        return !governs.IsMatch(Sentence(before, last: true)) && !governs.IsMatch(Sentence(behind, last: false)) && !IsInQuestion(e);
    }

    /// <summary>True if a word of a text could turn another.</summary>
    public static bool Governs(string text, string language) => (language == "en" ? English : Others).IsMatch(text);

    // a piece of a question is no statement: only a question that is whole may be quoted
    private static bool IsInQuestion(Excerpt e)
    {
        var text = e.Source.Text;
        var from = e.Span.Start;
        var opens = from == 0 || Ends(text[..from].TrimEnd([.. " \n\r\t\"'“‘”’(—-"])[^1]);
        for (var i = opens ? e.Span.End : from; i < text.Length && i < e.Span.End + 400; i++)
        {
            if (text[i] == '?')
                return true;
            if (i >= e.Span.End && Ends(text[i]))
                return false;
        }
        return false;
    }

    private static bool Ends(char c) => c is '.' or '!' or '?';

    private static string Sentence(string text, bool last)
    {
        var at = last ? text.LastIndexOfAny(['.', '!', '?']) : text.IndexOfAny(['.', '!', '?']);
        // an abbreviation's point makes the stretch shorter: then more is looked at, never less
        if (at < 0 || (last && at > 1 && char.IsLetter(text[at - 1]) && at < text.Length - 1 && IsTitle(text[..at])))
            return text;
        return last ? text[(at + 1)..] : text[..at];
    }

    private static bool IsTitle(string text) =>
        text.EndsWith("Mr", StringComparison.Ordinal)
        || text.EndsWith("Mrs", StringComparison.Ordinal)
        || text.EndsWith("Dr", StringComparison.Ordinal)
        || text.EndsWith("St", StringComparison.Ordinal);

    private static bool IsWord(string token) => token.Count(char.IsLetter) >= 2 || token is "I" or "a" or "A" or "à" or "y" or "o";
}
