using Loccit.Text;

namespace Loccit.Matching.Kinds;

/// <summary>Takes the text of a number apart. Gives up on the first word that no number has.</summary>
internal static class NumberScanner
{
    private const int MostTokens = 64;
    private const int LongestWord = 120; // German writes a number below a million in one word: the longest has 65 letters

    /// <summary>The tokens of a text, or null if it is not a number and nothing but.</summary>
    public static List<NumberToken>? Read(ReadOnlySpan<char> text, Lexicon lexicon)
    {
        var tokens = new List<NumberToken>();
        var pending = ""; // the first word of two: per cent
        var i = 0;
        while (i < text.Length)
        {
            if (tokens.Count > MostTokens)
                return null;
            var c = text[i];
            if (char.IsWhiteSpace(c) || c == ',' || Fold.Kind(c) == CharKind.Nothing)
            {
                i++;
                continue;
            }
            if (pending.Length > 0 && !char.IsLetter(c))
                return null;
            if (char.IsAsciiDigit(c))
            {
                if (!Number(text, ref i, lexicon.Language, tokens))
                    return null;
                continue;
            }
            if (char.IsLetter(c))
            {
                var start = i;
                while (i < text.Length && (char.IsLetter(text[i]) || Fold.Kind(text[i]) is CharKind.Apostrophe or CharKind.Nothing))
                    i++;
                if (i - start > LongestWord || !Word(Fold.Word(text[start..i]), lexicon, tokens, ref pending))
                    return null;
                continue;
            }
            if (!Sign(c, text, i, tokens))
                return null;
            i++;
        }
        return pending.Length == 0 && tokens.Count > 0 ? tokens : null;
    }

    private static bool Sign(char c, ReadOnlySpan<char> text, int at, List<NumberToken> tokens)
    {
        if (Vulgar(c) is var (top, bottom) && bottom > 0)
        {
            tokens.Add(new NumberToken(NumberTokenKind.Part, top, bottom, null, NumeralForm.Cardinal, ""));
            return true;
        }
        switch (c)
        {
            case '%' or '$' or '\u20ac' or '\u00a3' or '\u00a5' or '\u00a2':
                tokens.Add(NumberToken.Of(NumberTokenKind.Unit, c.ToString()));
                return true;
            case '/' or '\u2044':
                tokens.Add(NumberToken.Of(NumberTokenKind.Stroke));
                return true;
            case '-' or '\u2010' or '\u2011' or '\u2013' or '\u2014':
                // a dash between figures is a range, between words it joins: twenty-one; before a figure it may be a minus
                if (tokens.Count == 0)
                    return false;
                if (tokens[^1].Kind != NumberTokenKind.Word || c is '\u2013' or '\u2014')
                    tokens.Add(NumberToken.Of(NumberTokenKind.Range));
                return at + 1 < text.Length;
            default:
                return false;
        }
    }

    private static (int Top, int Bottom) Vulgar(char c) =>
        c switch
        {
            '\u00bd' => (1, 2),
            '\u00bc' => (1, 4),
            '\u00be' => (3, 4),
            '\u2153' => (1, 3),
            '\u2154' => (2, 3),
            '\u2155' => (1, 5),
            '\u2156' => (2, 5),
            '\u2157' => (3, 5),
            '\u2158' => (4, 5),
            '\u2159' => (1, 6),
            '\u215a' => (5, 6),
            '\u215b' => (1, 8),
            '\u215c' => (3, 8),
            '\u215d' => (5, 8),
            '\u215e' => (7, 8),
            _ => (0, 0),
        };

    private static bool Number(ReadOnlySpan<char> text, ref int at, string language, List<NumberToken> tokens)
    {
        if (!Digits.Read(text, ref at, language, out var value, out var all))
            return false;
        var start = at;
        while (at < text.Length && (char.IsLetter(text[at]) || Fold.Kind(text[at]) == CharKind.Apostrophe))
            at++;
        var suffix = Fold.Word(text[start..at]);
        var form = NumeralForm.Cardinal;
        if (suffix.Length > 0)
        {
            var scale = Scale(suffix, tokens.Exists(t => t.Kind == NumberTokenKind.Unit));
            if (scale > 0 && all.Length == 0 && value < 1_000_000_000)
                value *= scale;
            else if (Suffix(suffix, language) is { } found)
                form = found;
            else
                return false;
        }
        tokens.Add(new NumberToken(NumberTokenKind.Digits, value, 1, null, form, all));
        return true;
    }

    // $5m, £2bn: short for millions only beside a currency, since m is also a metre
    private static decimal Scale(string suffix, bool currency) =>
        suffix switch
        {
            "bn" => 1_000_000_000,
            "m" or "mn" when currency => 1_000_000,
            "k" when currency => 1_000,
            "tn" when currency => 1_000_000_000_000,
            _ => 0,
        };

    private static NumeralForm? Suffix(string suffix, string language) =>
        (language, suffix) switch
        {
            ("en", "st" or "nd" or "rd" or "th" or "d") => NumeralForm.Ordinal,
            ("en", "s" or "'s") => NumeralForm.Decade,
            ("de", "te" or "ten" or "ter" or "tes" or "ste" or "sten" or "ster") => NumeralForm.Ordinal,
            ("de", "er") => NumeralForm.Decade,
            ("fr", "er" or "re" or "ere" or "e" or "eme" or "ieme" or "nd" or "nde") => NumeralForm.Ordinal,
            ("es", "\u00ba" or "\u00aa" or "o" or "a" or "er" or "ro" or "ra" or "do" or "da" or "to" or "ta" or "mo" or "ma") => NumeralForm.Ordinal,
            _ => null,
        };

    private static bool Word(string word, Lexicon lexicon, List<NumberToken> tokens, ref string pending)
    {
        if (pending.Length > 0)
        {
            var two = lexicon.Number(pending + " " + word);
            pending = "";
            if (two is null)
                return false;
            tokens.Add(NumberToken.Of(two));
            return true;
        }
        if (lexicon.Number(word) is { } number)
        {
            // "a" is an article at the front and a preposition behind a number: Spanish "cinco a diez"
            var range = number.Range && tokens.Count > 0;
            tokens.Add(range ? NumberToken.Of(NumberTokenKind.Range) : NumberToken.Of(number));
            return true;
        }
        if (word is "per" or "pour" or "por")
        {
            pending = word;
            return true;
        }
        return lexicon.Language == "de" && GermanNumber.Split(word, lexicon, tokens);
    }
}
