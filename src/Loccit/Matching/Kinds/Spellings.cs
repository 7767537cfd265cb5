using Loccit.Languages;
using Loccit.Text;

namespace Loccit.Matching.Kinds;

/// <summary>
/// Says whether two words are one word spelled otherwise: British and American, older and newer, in speech and in print, with and without an apostrophe.
/// Families hold for the stems that are listed and for no others, so that two different words are never called one.
/// </summary>
internal sealed class Spellings
{
    private static readonly Lazy<Spellings> LazyEnglish = new(() => new Spellings());

    private readonly HashSet<string> our = new(StringComparer.Ordinal);
    private readonly HashSet<string> neverIze = new(StringComparer.Ordinal);
    private readonly HashSet<string> yse = new(StringComparer.Ordinal);
    private readonly HashSet<string> re = new(StringComparer.Ordinal);
    private readonly HashSet<string> doubled = new(StringComparer.Ordinal);
    private readonly HashSet<string> closing = new(StringComparer.Ordinal);
    private readonly HashSet<string> ogue = new(StringComparer.Ordinal);
    private readonly HashSet<string> ense = new(StringComparer.Ordinal);
    private readonly HashSet<string> tails = new(StringComparer.Ordinal);
    private readonly HashSet<string> notDropped = new(StringComparer.Ordinal);
    private readonly HashSet<string> notNegating = new(StringComparer.Ordinal);
    private readonly List<string> digraphs;
    private readonly Dictionary<string, List<int>> pairs = new(StringComparer.Ordinal);

    private Spellings()
    {
        var list = LanguageLists.Load("en", LanguageLists.Spelling);
        our.UnionWith(list.Words("our"));
        neverIze.UnionWith(list.Words("never-ize"));
        yse.UnionWith(list.Words("yse"));
        re.UnionWith(list.Words("re"));
        doubled.UnionWith(list.Words("doubled"));
        closing.UnionWith(list.Words("ll"));
        ogue.UnionWith(list.Words("ogue"));
        ense.UnionWith(list.Words("ense"));
        tails.UnionWith(list.Words("tail-s"));
        notDropped.UnionWith(list.Words("not-dropped-g"));
        notNegating.UnionWith(list.Words("not-negating"));
        digraphs = [.. list.Words("digraph")];
        var lines = list.Lines("pairs");
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var word in lines[i].Split(' '))
            {
                if (!pairs.TryGetValue(word, out var at))
                    pairs[word] = at = [];
                at.Add(i);
            }
        }
    }

    /// <summary>The spellings of English.</summary>
    public static Spellings English => LazyEnglish.Value;

    /// <summary>True if two folded words are one word, spelled otherwise.</summary>
    public static bool Same(string a, string b, string language)
    {
        if (a == b)
            return true;
        if (a.Length == 0 || b.Length == 0 || Math.Abs(a.Length - b.Length) > 3)
            return false;
        return language switch
        {
            "en" => English.IsSame(a, b),
            "de" => OlderSpellings.German(a, b),
            "fr" => OlderSpellings.French(a, b),
            _ => false,
        };
    }

    /// <summary>True for a word that begins like a negated one but is none: income, discover, unless.</summary>
    public bool OnlyLooksNegated(string word) => notNegating.Contains(word);

    private bool IsSame(string a, string b)
    {
        if (pairs.TryGetValue(a, out var x) && pairs.TryGetValue(b, out var y) && x.Exists(y.Contains))
            return true;
        if (a.Contains('\'', StringComparison.Ordinal) || b.Contains('\'', StringComparison.Ordinal))
            return Apostrophes(a, b) || PoetPast(a, b) || PoetPast(b, a);
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length < 4)
            return false;
        var at = 0;
        while (at < shorter.Length && shorter[at] == longer[at])
            at++;
        if (shorter.Length == longer.Length)
            return Ize(shorter, longer, at) || Ense(shorter, longer, at) || Re(shorter, longer) || Re(longer, shorter);
        return longer.Length == shorter.Length + 1
            ? One(shorter, longer, at)
            : longer.Length == shorter.Length + 2 && longer.AsSpan(at, 2).SequenceEqual("ue") && Stem(ogue, shorter, at) && SameTail(shorter, longer, at, 2);
    }

    /// <summary>One more letter in the longer word, at a place.</summary>
    private bool One(string shorter, string longer, int at)
    {
        if (!SameTail(shorter, longer, at, 1))
            return Re(longer, shorter) || Re(shorter, longer);
        switch (longer[at])
        {
            case 'u' when at < shorter.Length && shorter[at] == 'r' && Ends(our, shorter, at):
                return true;
            case 'u' when Stem(ogue, shorter, at):
                return true;
            case 's' when at == shorter.Length && tails.Contains(shorter):
                return true;
            case 'g' when at == shorter.Length && shorter.Length >= 5 && longer.EndsWith("ing", StringComparison.Ordinal) && !notDropped.Contains(shorter):
                return true; // talkin
            case 'a' or 'o' when at < shorter.Length && shorter[at] == 'e' && Digraph(shorter, at):
                return true;
            default:
                break;
        }
        // one of two equal letters is the one more: both are the last of the stem. "at" stands behind both where the shorter goes on otherwise.
        if (at > 0 && longer[at] == longer[at - 1])
        {
            var tail = shorter.AsSpan(at);
            if (tail.Length > 0 && tail[0] is 'e' or 'i' or 'o' or 'a' or 'y' && Stem(doubled, shorter, at))
                return true;
            return longer[at] == 'l' && tail is "" or "s" or "ment" or "ments" or "ful" or "fully" or "fulness" && Stem(closing, shorter, at);
        }
        return Re(longer, shorter) || Re(shorter, longer);
    }

    // organise, organize; analyse, analyze
    private bool Ize(string a, string b, int at)
    {
        if (
            at < 3
            || at + 1 >= a.Length
            || (a[at], b[at]) is not (('s', 'z') or ('z', 's'))
            || !SameTail(a, b, at + 1, 0)
            || a[at + 1] is not ('e' or 'i' or 'a')
        )
            return false;
        var stem = a[..at];
        if (stem[^1] == 'y')
            return Ends(yse, stem, stem.Length);
        if (stem[^1] != 'i' || !IsSuffix(a.AsSpan(at + 1)))
            return false;
        return !neverIze.Contains(stem + "se") && !neverIze.Contains(Bare(stem) + "se") && !neverIze.Contains(stem + "ze");
    }

    private static bool IsSuffix(ReadOnlySpan<char> tail) =>
        tail is "e" or "ed" or "es" or "er" or "ers" or "ing" or "ings" or "ingly" or "able" or "ation" or "ations" or "ational" or "ement";

    private static string Bare(string stem) =>
        stem.StartsWith("un", StringComparison.Ordinal) || stem.StartsWith("re", StringComparison.Ordinal) ? stem[2..]
        : stem.StartsWith("over", StringComparison.Ordinal) ? stem[4..]
        : stem;

    // defence, defense
    private bool Ense(string a, string b, int at) =>
        at + 1 < a.Length && (a[at], b[at]) is ('s', 'c') or ('c', 's') && a[at + 1] is 'e' or 'i' && SameTail(a, b, at + 1, 0) && Ends(ense, a, at);

    // centre, center; centred, centered; centring, centering
    private bool Re(string british, string american)
    {
        foreach (var (mine, theirs) in (ReadOnlySpan<(string, string)>)[("re", "er"), ("res", "ers"), ("red", "ered"), ("ring", "ering")])
        {
            if (
                british.EndsWith(mine, StringComparison.Ordinal)
                && american.EndsWith(theirs, StringComparison.Ordinal)
                && british.Length - mine.Length == american.Length - theirs.Length
                && british.AsSpan(0, british.Length - mine.Length).SequenceEqual(american.AsSpan(0, british.Length - mine.Length))
                && re.Contains(british[..^mine.Length])
            )
                return true;
        }
        return false;
    }

    // anaemia, anemia: the letter stands in a stem that has it
    private bool Digraph(string shorter, int at)
    {
        foreach (var stem in digraphs)
        {
            var start = shorter.IndexOf(stem, StringComparison.Ordinal);
            if (start >= 0 && start <= at && at < start + stem.Length)
                return true;
        }
        return false;
    }

    // dont, don't; but well is not we'll
    private static bool Apostrophes(string a, string b)
    {
        var (x, y) = (a.Replace("'", "", StringComparison.Ordinal), b.Replace("'", "", StringComparison.Ordinal));
        return x == y && x.Length > 2 && x is not ("were" or "well" or "hell" or "shell" or "ill" or "wed" or "shed");
    }

    // call'd, called
    private static bool PoetPast(string a, string b) =>
        a.Length > 5
        && a.EndsWith("'d", StringComparison.Ordinal)
        && b.Length == a.Length
        && b.EndsWith("ed", StringComparison.Ordinal)
        && a.AsSpan(0, a.Length - 2).SequenceEqual(b.AsSpan(0, b.Length - 2));

    private static bool SameTail(string shorter, string longer, int at, int more) =>
        at + more <= longer.Length && shorter.AsSpan(at).SequenceEqual(longer.AsSpan(at + more));

    private static bool Stem(HashSet<string> stems, string word, int end) => stems.Contains(word[..end]);

    /// <summary>True if the word's first letters end in a stem: colo in watercolo(u)r.</summary>
    private static bool Ends(HashSet<string> stems, string word, int end)
    {
        for (var start = 0; end - start >= 3; start++)
        {
            if (stems.Contains(word[start..end]))
                return true;
        }
        return false;
    }
}
