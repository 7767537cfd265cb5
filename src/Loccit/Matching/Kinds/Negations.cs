namespace Loccit.Matching.Kinds;

/// <summary>Words that negate by a prefix or suffix: unable, dishonest, careless.</summary>
internal static class Negations
{
    /// <summary>True if one of two folded words is the other's negation.</summary>
    public static bool Flips(string a, string b, Lexicon lexicon) => Negated(a, b, lexicon) || Negated(b, a, lexicon);

    private static bool Negated(string negative, string positive, Lexicon lexicon) =>
        lexicon.Language switch
        {
            "en" => Prefixed(negative, positive, ["un", "in", "im", "il", "ir", "dis", "non"], lexicon) || Less(negative, positive),
            "de" => Prefixed(negative, positive, ["un", "nicht"], lexicon) || German(negative, positive),
            "fr" => Prefixed(negative, positive, ["in", "im", "il", "ir", "non", "mal"], lexicon),
            "es" => Prefixed(negative, positive, ["in", "im", "i", "ir", "des", "no"], lexicon),
            _ => false,
        };

    private static bool Prefixed(string negative, string positive, ReadOnlySpan<string> prefixes, Lexicon lexicon)
    {
        // below four letters a prefix is chance: "is" and "unis"
        if (positive.Length < 4 || negative.Length < positive.Length)
            return false;
        foreach (var prefix in prefixes)
        {
            if (!negative.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            var rest = negative[prefix.Length..];
            if (rest != positive && (prefix is not ("un" or "dis") || rest.Length < 4 || lexicon.Verbs.Relation(rest, positive) is VerbRelation.None))
                continue;
            return !(lexicon.Language == "en" && Spellings.English.OnlyLooksNegated(negative))
                && (lexicon.ClassOf(positive) & ~(EditKinds.Function | EditKinds.Hedge)) == EditKinds.None
                && Fits(prefix, positive[0]);
        }
        return false;
    }

    // in- becomes im-, il- or ir- by the next letter; so "impart" is not im- + part for this reason alone, but "inlet" is not in- + let
    private static bool Fits(string prefix, char next) =>
        prefix switch
        {
            "in" => next is not ('b' or 'm' or 'p' or 'l' or 'r'),
            "im" => next is 'b' or 'm' or 'p',
            "il" => next == 'l',
            "ir" => next == 'r',
            "i" => next == 'l',
            _ => true,
        };

    private static bool Less(string negative, string positive)
    {
        var (stem, ending) =
            negative.EndsWith("less", StringComparison.Ordinal) ? (negative[..^4], "")
            : negative.EndsWith("lessly", StringComparison.Ordinal) ? (negative[..^6], "ly")
            : negative.EndsWith("lessness", StringComparison.Ordinal) ? (negative[..^8], "ness")
            : ("", "");
        if (stem.Length < 3 || !positive.StartsWith(stem, StringComparison.Ordinal))
            return false;
        var rest = positive.AsSpan(stem.Length);
        return (rest.StartsWith("ful", StringComparison.Ordinal) && rest[3..].SequenceEqual(ending)) || (rest.Length == 0 && ending.Length == 0);
    }

    // hoffnungslos, hoffnungsvoll; fehlerfrei, fehlerhaft
    private static bool German(string negative, string positive) =>
        Swapped(negative, positive, "los", "voll") || Swapped(negative, positive, "frei", "haft") || Swapped(negative, positive, "frei", "voll");

    private static bool Swapped(string negative, string positive, string less, string full) =>
        negative.Length > less.Length + 3
        && negative.EndsWith(less, StringComparison.Ordinal)
        && positive.EndsWith(full, StringComparison.Ordinal)
        && negative.AsSpan(0, negative.Length - less.Length).SequenceEqual(positive.AsSpan(0, positive.Length - full.Length));
}
