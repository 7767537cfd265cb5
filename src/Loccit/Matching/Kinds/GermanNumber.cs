namespace Loccit.Matching.Kinds;

/// <summary>German writes numbers below a million in one word: zweihundertfünfunddreißigtausendelf.</summary>
internal static class GermanNumber
{
    private const int LongestPart = 12; // vierzehnte, hundertstel

    /// <summary>Takes a folded word apart into the words of its number. False, and nothing added, if it is not a number.</summary>
    public static bool Split(string word, Lexicon lexicon, List<NumberToken> tokens)
    {
        var first = tokens.Count;
        var i = 0;
        while (i < word.Length)
        {
            var length = Math.Min(LongestPart, word.Length - i);
            NumberWord? found = null;
            while (length > 2 && (found = lexicon.Number(word.Substring(i, length))) is null)
                length--;
            if (found is null)
            {
                // an ordinal is declined: der dritte, den dritten, ein drittes
                if (tokens.Count > first && tokens[^1].Word is { Ordinal: > 0 } && i == word.Length - 1 && word[i] is 'n' or 'r' or 's' or 'm')
                    return true;
                tokens.RemoveRange(first, tokens.Count - first);
                return false;
            }
            tokens.Add(NumberToken.Of(found));
            i += length;
        }
        return true;
    }
}
