namespace Loccit.Matching.Kinds;

/// <summary>How two words are forms of one verb.</summary>
internal enum VerbRelation
{
    /// <summary>They are not.</summary>
    None,

    /// <summary>Forms of the same tense: am and are, go and goes.</summary>
    SameTense,

    /// <summary>Forms of two tenses, or a participle and another form.</summary>
    OtherTense,

    /// <summary>A word with and without -s, which may as well be a noun.</summary>
    Plural,
}

/// <summary>Forms of verbs: irregular ones from a list, regular ones of English by their endings.</summary>
internal sealed class VerbForms
{
    // verb × Groups + tense; a form may belong to two verbs: "found" to find and to found, "lay" to lie and to lay
    private const int Groups = 16;
    private readonly Dictionary<string, (int First, int Second)> forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> surely;
    private readonly bool english;

    private static System.Buffers.SearchValues<char> Vowels { get; } = System.Buffers.SearchValues.Create("aeiouy");

    /// <param name="lines">A verb a line, "|" between its tenses.</param>
    /// <param name="verbs">Regular verbs that are no nouns, so that -s is not a plural.</param>
    /// <param name="english">True if the regular endings of English hold.</param>
    public VerbForms(IReadOnlyList<string> lines, IEnumerable<string> verbs, bool english)
    {
        this.english = english;
        surely = new HashSet<string>(verbs, StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var group = 0;
            foreach (var word in lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word == "|")
                {
                    group++;
                    continue;
                }
                var id = ((i + 1) * Groups) + group;
                Add(word, id);
                var folded = Text.Fold.Word(word);
                if (folded != word)
                    Add(folded, id);
            }
        }
    }

    /// <summary>True for a form of a verb of the list's first three lines: be, have, do and their like.</summary>
    public bool IsAuxiliary(string word) => forms.TryGetValue(word, out var form) && form.First / Groups <= 3;

    /// <summary>True for a form of a listed verb.</summary>
    public bool Knows(string word) => forms.ContainsKey(word);

    /// <summary>True for a form of the past: went, agreed.</summary>
    public bool IsPast(string word) =>
        forms.TryGetValue(word, out var form) ? form.First % Groups == 1 : english && word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>How two folded words are forms of one verb.</summary>
    public VerbRelation Relation(string a, string b)
    {
        if (forms.TryGetValue(a, out var x) && forms.TryGetValue(b, out var y))
        {
            var verb =
                x.First / Groups == y.First / Groups ? (x.First, y.First)
                : y.Second != 0 && x.First / Groups == y.Second / Groups ? (x.First, y.Second)
                : x.Second != 0 && x.Second / Groups == y.First / Groups ? (x.Second, y.First)
                : (0, 0);
            if (verb != (0, 0))
                return verb.Item1 == verb.Item2 ? VerbRelation.SameTense : VerbRelation.OtherTense;
        }
        return english ? Regular(a, b) : VerbRelation.None;
    }

    private void Add(string word, int id)
    {
        if (!forms.TryGetValue(word, out var form))
            forms[word] = (id, 0);
        else if (form.Second == 0 && form.First != id)
            forms[word] = (form.First, id);
    }

    private enum Ending
    {
        None,
        S,
        Ed,
        Ing,
    }

    private VerbRelation Regular(string a, string b)
    {
        var (x, y) = (Of(a), Of(b));
        if (x == y)
            return VerbRelation.None;
        var (s, t) = (Stem(a, x), Stem(b, y));
        if (s.Length < 2 || s != t || !HasVowel(s) || IsNoun(a) || IsNoun(b))
            return VerbRelation.None;
        if ((x, y) is not ((Ending.None, Ending.S) or (Ending.S, Ending.None)))
            return VerbRelation.OtherTense;
        var stem = x == Ending.None ? a : b;
        return surely.Contains(stem) || forms.ContainsKey(stem) ? VerbRelation.SameTense : VerbRelation.Plural;
    }

    private static Ending Of(string word) =>
        word.Length < 4 ? Ending.None
        : word.EndsWith("ing", StringComparison.Ordinal) ? Ending.Ing
        : word.EndsWith("ed", StringComparison.Ordinal) && (word[^3] != 'e' || IsPastInEed(word)) ? Ending.Ed
        : word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'') ? Ending.S
        : Ending.None;

    // An "e" and a doubled consonant before an ending are undone on both sides: stop, stopped; hope, hoped.
    private static string Stem(string word, Ending ending)
    {
        var stem = ending switch
        {
            Ending.Ing => word[..^3],
            Ending.Ed => word[^3] == 'i' ? word[..^3] + "y"
            : word[^3] == 'e' ? word[..^1]
            : word[..^2],
            Ending.S => word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y"
            : word.EndsWith("es", StringComparison.Ordinal) && word.Length > 4 && word[^3] is 's' or 'x' or 'z' or 'h' or 'o' ? word[..^2]
            : word[..^1],
            _ => word,
        };
        if (ending is Ending.Ed or Ending.Ing && stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'e' or 'o' or 'z' or 'f'))
            stem = stem[..^1];
        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    // agreed, not need, speed and exceed
    private static bool IsPastInEed(string word) =>
        word is "agreed" or "disagreed" or "freed" or "decreed" or "guaranteed" or "refereed" or "pedigreed" or "filigreed";

    private static bool HasVowel(string stem) => stem.AsSpan().ContainsAny(Vowels);

    // words in -ing and -ed that are no forms of the word before the ending
    private static bool IsNoun(string word) =>
        word
            is "evening"
                or "morning"
                or "ceiling"
                or "shilling"
                or "wedding"
                or "during"
                or "nothing"
                or "something"
                or "anything"
                or "everything"
                or "thing"
                or "king"
                or "spring"
                or "string"
                or "sterling"
                or "darling"
                or "herring"
                or "pudding"
                or "inning"
                or "outing"
                or "hundred"
                or "sacred"
                or "wicked"
                or "kindred"
                or "hatred"
                or "rugged"
                or "ragged"
                or "news"
                or "means"
                or "series"
                or "species"
                or "goods"
                or "does"
                or "always"
                or "sing"
                or "bring"
                or "wing"
                or "ring"
                or "sling"
                or "swing"
                or "sting"
                or "cling"
                or "red"
                or "bed"
                or "shed"
                or "sled";
}
