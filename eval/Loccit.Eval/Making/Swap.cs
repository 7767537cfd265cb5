namespace Loccit.Eval.Making;

/// <summary>One word put for another that changes a passage in one kind.</summary>
/// <param name="From">The source's word, a token by itself.</param>
/// <param name="To">The quotation's word or words; empty if it is dropped.</param>
/// <param name="Before">Words of which one has to stand before it; null for any.</param>
/// <param name="Behind">What has to stand behind it.</param>
internal sealed record Swap(string From, string To, string? Before = null, Follows Behind = Follows.Word)
{
    /// <summary>True if it can be made at a token.</summary>
    public bool Fits(SourceText text, int at)
    {
        if (text.Tokens[at].Length != From.Length || text.Tokens[at].In(text.Text) != From)
            return false;
        var before = text.Tokens[at - 1].In(text.Text);
        var behind = text.Tokens[at + 1].In(text.Text);
        if (Before is not null && !Before.Split(' ').Contains(before.Trim('“', '"', '‘', '\'').ToLowerInvariant()))
            return false;
        return Behind switch
        {
            Follows.Plural => behind.Length > 4 && behind.All(char.IsAsciiLetterLower) && behind[^1] == 's' && behind[^2] != 's',
            Follows.Verb => VerbsBehind.Contains(behind),
            Follows.NoNegation => behind.All(char.IsAsciiLetterLower) && behind is not ("not" or "never" or "no" or "none" or "nothing" or "only" or "but"),
            _ => behind.Length > 0 && char.IsLower(behind[0]),
        };
    }

    private static readonly HashSet<string> VerbsBehind = new(StringComparer.Ordinal)
    {
        "be",
        "have",
        "do",
        "go",
        "come",
        "see",
        "take",
        "give",
        "tell",
        "find",
        "make",
        "know",
        "say",
        "think",
        "get",
        "speak",
        "hear",
        "look",
        "bear",
        "ask",
        "bring",
        "leave",
        "live",
        "marry",
        "help",
    };

    /// <summary>The excerpt's words with the change made at one of them.</summary>
    public string Apply(Excerpt excerpt, int at)
    {
        var words = excerpt.Flowed.Split(' ').ToList();
        if (To.Length == 0)
            words.RemoveAt(at);
        else if (To.Contains('\''))
            words[at - 1] += To;
        else
            words[at] = To;
        if (To.Contains('\''))
            words.RemoveAt(at);
        return string.Join(' ', words).Replace("_", "", StringComparison.Ordinal);
    }
}

/// <summary>What stands behind a word that is changed.</summary>
internal enum Follows
{
    /// <summary>A word in small letters.</summary>
    Word,

    /// <summary>A noun in the plural, by its form.</summary>
    Plural,

    /// <summary>A common verb in its base form.</summary>
    Verb,

    /// <summary>A word that negates nothing.</summary>
    NoNegation,
}
