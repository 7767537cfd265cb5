using Loccit.Text;

namespace Loccit.Matching;

/// <summary>A word where it stands, for deciding what a change of it touches.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Folded">In folded letters.</param>
/// <param name="OpensSentence">True if a capital says nothing: it opens a sentence.</param>
/// <param name="AfterTitle">True if Mr, Lady, President … stands before it.</param>
internal readonly record struct WordInPlace(string Text, string Folded, bool OpensSentence, bool AfterTitle);

/// <summary>Says what a difference touches.</summary>
internal static class EditKindReader
{
    /// <summary>Kinds of a difference between the quotation's words and the source's, either of which may be empty.</summary>
    public static EditKinds Read(IReadOnlyList<WordInPlace> quoted, IReadOnlyList<WordInPlace> source)
    {
        var kinds = EditKinds.None;
        if (quoted.Count == 0)
            kinds |= EditKinds.Omission;
        if (source.Count == 0)
            kinds |= EditKinds.Insertion;
        if (SameWords(quoted, source))
            return EditKinds.Order;
        var (mine, theirs) = Apart(quoted, source);
        if (mine.Count == 1 && theirs.Count == 1 && Pair(mine[0], theirs[0]) is var pair and not EditKinds.None)
            return pair;
        foreach (var word in mine.Concat(theirs))
            kinds |= Class(word);
        return kinds;
    }

    /// <summary>Kinds of one word.</summary>
    private static EditKinds Class(WordInPlace word)
    {
        var lexicon = Lexicon.English;
        var folded = word.Folded;
        var capital = word.Text.Length > 0 && char.IsUpper(word.Text[0]);
        if (folded.Any(char.IsAsciiDigit))
            return folded.Length == 4 && int.TryParse(folded, out var year) && year is >= 1500 and < 2100
                ? EditKinds.Number | EditKinds.Date
                : EditKinds.Number;
        var kinds = lexicon.ClassOf(folded);
        if ((kinds & EditKinds.Date) != EditKinds.None && !capital && kinds != EditKinds.Date)
            kinds &= ~EditKinds.Date; // may, march
        else if (folded is "may" or "march" && !capital)
            kinds &= ~EditKinds.Date;
        else if (folded is "may" && capital && !word.OpensSentence)
            kinds = EditKinds.Date;
        if (kinds != EditKinds.None)
            return kinds;
        if (lexicon.IsTitle(folded) && capital)
            return EditKinds.Name;
        if (capital && (word.AfterTitle || !word.OpensSentence) && folded != "i")
            return EditKinds.Name;
        return EditKinds.Content;
    }

    /// <summary>A word for a word: forms of one verb, spellings of one word, a prefix that negates. None if they are just two words.</summary>
    private static EditKinds Pair(WordInPlace mine, WordInPlace theirs)
    {
        var (a, b) = (mine.Folded, theirs.Folded);
        if (Negated(a, b) || Negated(b, a))
            return EditKinds.Negation;
        var closed = Lexicon.English.ClassOf(a) | Lexicon.English.ClassOf(b);
        if (Spelling(a) == Spelling(b))
            return EditKinds.Spelling;
        if ((closed & ~EditKinds.Function) == EditKinds.None && Lexicon.English.SameVerb(a, b))
            return
                a.EndsWith('s') != b.EndsWith('s')
                && closed == EditKinds.None
                && !a.EndsWith("ed", StringComparison.Ordinal)
                && !b.EndsWith("ed", StringComparison.Ordinal)
                ? EditKinds.Content
                : EditKinds.Tense;
        return EditKinds.None;
    }

    private static readonly string[] Prefixes = ["un", "in", "im", "il", "ir", "dis", "non"];

    private static bool Negated(string negative, string positive) =>
        (
            positive.Length >= 4
            && Array.Exists(
                Prefixes,
                p =>
                    negative.Length == positive.Length + p.Length
                    && negative.StartsWith(p, StringComparison.Ordinal)
                    && negative.EndsWith(positive, StringComparison.Ordinal)
            )
        )
        || (negative.EndsWith("n't", StringComparison.Ordinal) && (negative[..^3] == positive || (negative, positive) is ("can't", "can") or ("won't", "will")))
        || (negative, positive) is ("cannot", "can");

    /// <summary>One form for the spellings of British and American English (New Hart's Rules, 2014, ch. 21) and for words with or without an apostrophe.</summary>
    private static string Spelling(string word)
    {
        var w = word.Replace("'", "", StringComparison.Ordinal);
        if (w.Length < 5)
            return w is "grey" ? "gray" : w;
        w = w.Replace("our", "or", StringComparison.Ordinal)
            .Replace("isa", "iza", StringComparison.Ordinal)
            .Replace("ise", "ize", StringComparison.Ordinal)
            .Replace("isi", "izi", StringComparison.Ordinal)
            .Replace("yse", "yze", StringComparison.Ordinal)
            .Replace("ysi", "yzi", StringComparison.Ordinal)
            .Replace("ogue", "og", StringComparison.Ordinal)
            .Replace("ence", "ense", StringComparison.Ordinal)
            .Replace("ll", "l", StringComparison.Ordinal)
            .Replace("ae", "e", StringComparison.Ordinal)
            .Replace("oe", "e", StringComparison.Ordinal)
            .Replace("grey", "gray", StringComparison.Ordinal)
            .Replace("plough", "plow", StringComparison.Ordinal)
            .Replace("judgement", "judgment", StringComparison.Ordinal)
            .Replace("programme", "program", StringComparison.Ordinal);
        if (w.EndsWith("tre", StringComparison.Ordinal) || w.EndsWith("bre", StringComparison.Ordinal))
            w = w[..^2] + "er";
        return w;
    }

    private static bool SameWords(IReadOnlyList<WordInPlace> a, IReadOnlyList<WordInPlace> b) =>
        a.Count > 1
        && a.Count == b.Count
        && a.Select(w => w.Folded).Order(StringComparer.Ordinal).SequenceEqual(b.Select(w => w.Folded).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The words that only one side has.</summary>
    private static (List<WordInPlace> Mine, List<WordInPlace> Theirs) Apart(IReadOnlyList<WordInPlace> a, IReadOnlyList<WordInPlace> b)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var w in b)
            counts[w.Folded] = counts.GetValueOrDefault(w.Folded) + 1;
        var mine = new List<WordInPlace>();
        foreach (var w in a)
        {
            if (counts.GetValueOrDefault(w.Folded) > 0)
                counts[w.Folded]--;
            else
                mine.Add(w);
        }
        var theirs = new List<WordInPlace>();
        foreach (var w in b.Reverse())
        {
            if (counts.GetValueOrDefault(w.Folded) > 0)
            {
                counts[w.Folded]--;
                theirs.Insert(0, w);
            }
        }
        return (mine, theirs);
    }
}
