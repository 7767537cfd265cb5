using Loccit.Text;

namespace Loccit.Matching.Differences;

/// <summary>Knows a reference inside a source's words: "Holmes v. Goring, 2 Bing. 76 (1824)", "(Keller 2019, p. 4)", "see Felthouse v. Bindley (1862) 11 CB (NS) 869", "[9]".</summary>
internal static class References
{
    /// <summary>No reference has more words; a longer stretch has words of its own.</summary>
    private const int Most = 40;

    /// <summary>True if a stretch of a source is a reference and nothing else.</summary>
    public static bool IsCitation(string text, Span span)
    {
        var words = WordScanner.Words(text, span.Start, span.End);
        if (words.Count is 0 or > Most)
            return false;
        var (opening, closing) = (Near(text, span.Start, -1), Near(text, span.End, 1));
        var enclosed = (opening, closing) is ('(', ')') or ('[', ']');
        bool versus = false,
            signal = false;
        int figures = 0,
            capitals = 0,
            years = 0,
            plain = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var printed = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
            var word = Fold.Word(printed);
            if (char.IsAsciiDigit(word[0]))
            {
                figures++;
                years += word.Length == 4 && word[0] is '1' or '2' ? 1 : 0;
            }
            else if (word is "v" or "vs")
            {
                versus = true;
            }
            else if (i == 0 && word is "see" or "cf" or "citing" or "quoting" or "accord" or "siehe" or "vgl" or "voir" or "véase")
            {
                signal = true;
            }
            else if (char.IsUpper(printed[0]))
            {
                capitals++;
            }
            else if (
                word
                is not (
                    "and"
                    or "of"
                    or "the"
                    or "in"
                    or "et"
                    or "al"
                    or "p"
                    or "pp"
                    or "at"
                    or "ed"
                    or "eds"
                    or "n"
                    or "vol"
                    or "no"
                    or "also"
                    or "und"
                    or "ff"
                    or "f"
                )
            )
            {
                plain++;
            }
        }
        // a reference is names and figures; words of prose are none of it
        if (plain > 0 && !(versus && plain <= 2))
            return false;
        return versus ? capitals >= 2
            : signal ? figures > 0 && capitals > 0
            : enclosed && (opening == '[' ? figures > 0 : years > 0 && capitals > 0);
    }

    private static char Near(string text, int at, int step)
    {
        for (var i = step < 0 ? at - 1 : at; i >= 0 && i < text.Length; i += step)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('.' or ','))
                return text[i];
        }
        return '\0';
    }
}
