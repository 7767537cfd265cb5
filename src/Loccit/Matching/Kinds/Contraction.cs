using Loccit.Text;

namespace Loccit.Matching.Kinds;

/// <summary>Undoes contractions: we've is we have, won't is will not; German im is in dem; French n'est is n' and est.</summary>
internal static class Contraction
{
    /// <summary>True if two runs are one text once contractions are undone. "'s" may be is or has, "'d" had, would or did.</summary>
    /// <param name="a">One run.</param>
    /// <param name="b">The other.</param>
    /// <param name="lexicon">Language of both.</param>
    /// <param name="dialect">True to undo spellings of speech as well: gonna is going to.</param>
    public static bool Same(IReadOnlyList<WordInPlace> a, IReadOnlyList<WordInPlace> b, Lexicon lexicon, bool dialect = false)
    {
        var (x, y) = (Expand(a, lexicon), Expand(b, lexicon));
        var (i, j) = (0, 0);
        while (i < x.Count && j < y.Count)
        {
            if (Same(x[i].Folded, y[j].Folded))
            {
                i++;
                j++;
            }
            else if (dialect && Stands(x[i].Folded, y, j, lexicon) is > 0 and var right)
            {
                i++;
                j += right;
            }
            else if (dialect && Stands(y[j].Folded, x, i, lexicon) is > 0 and var left)
            {
                j++;
                i += left;
            }
            else
            {
                return false;
            }
        }
        return i == x.Count && j == y.Count && i > 0;
    }

    /// <summary>The words with contractions undone; "'s" and "'d" stay, as words of their own.</summary>
    public static List<WordInPlace> Expand(IReadOnlyList<WordInPlace> words, Lexicon lexicon)
    {
        var result = new List<WordInPlace>(words.Count);
        foreach (var word in words)
            Add(word, lexicon, result);
        return result;
    }

    private static void Add(WordInPlace word, Lexicon lexicon, List<WordInPlace> result)
    {
        var folded = word.Folded;
        if (lexicon.Contraction(folded) is [var parts, ..])
        {
            foreach (var part in parts)
                result.Add(new WordInPlace(part, part, word.OpensSentence, AfterTitle: false));
            return;
        }
        var apostrophe = folded.LastIndexOf('\'');
        if (apostrophe is -1 || lexicon.Dialect(folded).Count > 0)
        {
            result.Add(word);
            return;
        }
        if (lexicon.Language == "en")
        {
            var negated = folded.Length > 3 && folded.EndsWith("n't", StringComparison.Ordinal);
            var suffix = folded[apostrophe..];
            var full = negated ? "not" : English(suffix);
            if (full.Length > 0)
            {
                var ending = negated ? 3 : suffix.Length;
                // a ligature may make the word as printed shorter than its folded form
                Add(word with { Text = word.Text[..^Math.Min(word.Text.Length - 1, ending)], Folded = folded[..^ending] }, lexicon, result);
                result.Add(new WordInPlace(full, full, OpensSentence: false, AfterTitle: false));
                return;
            }
        }
        var first = folded.IndexOf('\'', StringComparison.Ordinal);
        if (lexicon.IsElided(folded[..(first + 1)]))
        {
            // "n'" is "ne"; "l'" may be "le" or "la" and stays
            var full = folded[..first] == "l" ? "l'" : folded[..first] + "e";
            result.Add(new WordInPlace(full, full, word.OpensSentence, AfterTitle: false));
            result.Add(word with { Text = AfterApostrophe(word.Text), Folded = folded[(first + 1)..], OpensSentence = false });
            return;
        }
        result.Add(word);
    }

    private static string AfterApostrophe(string text) => text[(Array.FindIndex(text.ToCharArray(), c => Fold.Kind(c) == CharKind.Apostrophe) + 1)..];

    private static string English(string suffix) =>
        suffix switch
        {
            "'ve" => "have",
            "'re" => "are",
            "'ll" => "will",
            "'m" => "am",
            "'s" or "'d" => suffix,
            _ => "",
        };

    private static bool Same(string a, string b) => a == b || Open(a, b) || Open(b, a);

    private static bool Open(string shorter, string full) => (shorter, full) is ("'s", "is" or "has") or ("'d", "had" or "would" or "did");

    /// <summary>How many words of a run one word of speech stands for; 0 if it does not.</summary>
    private static int Stands(string word, List<WordInPlace> run, int at, Lexicon lexicon)
    {
        foreach (var parts in lexicon.Dialect(word))
        {
            var i = 0;
            while (i < parts.Length && at + i < run.Count && Same(run[at + i].Folded, parts[i]))
                i++;
            if (i == parts.Length)
                return i;
        }
        return 0;
    }
}
