using System.Runtime.InteropServices;
using Loccit.Text;

namespace Loccit.Legibility;

/// <summary>
/// What character recognition has done to a text, told from its own words: forms that are no words but would be with letters that are taken for each other set right, two words run together,
/// one word broken in two. Deterministic; looks at some twenty thousand words at most.
/// </summary>
internal sealed class Damage
{
    /// <summary>So many words show the rate to a tenth of a percent.</summary>
    private const int Sample = 20_000;

    private const int StretchLength = 16_384;

    /// <summary>A single damaged word is a slip that any text has.</summary>
    private const int Fewest = 2;

    /// <summary>From this share of damaged words on a text counts as damaged. Proofread English stays below two thirds of it: the figures are in eval/RESULTS.md.</summary>
    private const double Least = 0.0018;

    /// <summary>A smaller share is enough where many unknown words are like common ones.</summary>
    private const double LeastWithLike = 0.0005;

    private const double LeastLike = 0.025;

    /// <summary>The same for a text that is not English: only its own frequent words vouch for the others.</summary>
    private const double LeastForeign = 0.03;

    /// <summary>English of which so many words are unknown, and that is damaged, is damaged in any of its letters, not only in those that are taken for each other.</summary>
    private const double HeavyUnknown = 0.07;

    /// <summary>English of which so many words are unknown is hardly legible: a character in ten or more is wrong.</summary>
    private const double IllegibleUnknown = 0.32;

    /// <summary>Every ninth word of English prose, even damaged, is "the", "of", "and", "to", "that", "with" or "for"; in other languages none to one in a hundred.</summary>
    private const double LeastEnglish = 0.05;

    /// <summary>Share of words that proofread prose has and no list holds.</summary>
    private const double UnknownInProse = 0.04;

    private readonly HashSet<string> repeated;

    private Damage(HashSet<string> repeated) => this.repeated = repeated;

    /// <summary>No damage.</summary>
    public static Damage None { get; } = new([]);

    /// <summary>A letter here and there, too little to show in the whole.</summary>
    public static Damage Slight { get; } = new([]) { IsDamaged = true };

    /// <summary>Share of damaged words, 0 to 1: a lower bound, since damage that makes another word is not seen.</summary>
    public double Rate { get; private init; }

    /// <summary>True if the text is to be read as one that came from a scan.</summary>
    public bool IsDamaged { get; private init; }

    /// <summary>True if so much is damaged that a word which differs in a letter says nothing.</summary>
    public bool IsHeavy { get; private init; }

    /// <summary>True if hardly a sentence is without damage: what is no word says nothing of what the source had.</summary>
    public bool IsIllegible { get; private init; }

    /// <summary>Looks at a text's words.</summary>
    public static Damage Of(string text)
    {
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        int total = 0,
            damaged = 0;
        foreach (var stretch in Stretches(text))
        {
            var scanner = new WordScanner(text.AsSpan(0, stretch.End), stretch.Start);
            ReadOnlySpan<char> last = default;
            var lastEnd = 0;
            while (scanner.Next(out var start, out var end, out _))
            {
                total++;
                var word = text.AsSpan(start, end - start);
                if (IsMisreadFigure(word))
                    damaged++;
                var form =
                    !IsPlain(word) ? default
                    : word.ContainsAnyExceptInRange('a', 'z') ? Fold.Word(word)
                    : word;
                if (form.Length > 0)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, form, out _)++;
                else if (char.IsUpper(word[0]) && Fold.Word(word) is var name && !names.Add(name))
                    repeated.Add(name);
                if (form.Length > 0 && last.Length > 0 && text.AsSpan(lastEnd, start - lastEnd) is "- " && Broken(last, form))
                    damaged++;
                last = form;
                lastEnd = end;
            }
        }

        var outlines = new Dictionary<string, (string Form, int Weight)>(StringComparer.Ordinal);
        var outlined = new List<(string Form, int Count, string Outline)>(forms.Count);
        foreach (var (form, count) in forms)
        {
            var outline = Confusions.Outline(form);
            outlined.Add((form, count, outline));
            var weight = CommonWords.Contains(form) ? count + 1_000_000 : count;
            if (!outlines.TryGetValue(outline, out var best) || weight > best.Weight || (weight == best.Weight && string.CompareOrdinal(form, best.Form) < 0))
                outlines[outline] = (form, weight);
        }
        int plain = 0,
            english = 0;
        var unknown = new List<(string Form, int Count)>();
        foreach (var (form, count, outline) in outlined)
        {
            plain += count;
            if (form is "the" or "of" or "and" or "to" or "that" or "with" or "for")
                english += count;
            if (CommonWords.Contains(form))
                continue;
            unknown.Add((form, count));
            var best = outlines[outline];
            if ((best.Form != form && best.Weight >= 4 * count) || Joined(form) || IsMisread(form))
                damaged += count;
        }
        if (damaged == 0)
            return None;

        double Share(int count) => (double)count / Math.Max(1, plain);
        var seen = (double)damaged / total;
        var isEnglish = Share(english) >= LeastEnglish;
        var isDamaged = isEnglish
            ? (damaged >= Fewest && seen >= Least)
                || (seen >= LeastWithLike && Share(unknown.Where(u => u.Form.Length >= 5 && CommonWords.HasNear(u.Form)).Sum(u => u.Count)) >= LeastLike)
            : damaged >= Fewest && seen >= LeastForeign;
        if (!isDamaged)
            return None;
        var unknownShare = Share(unknown.Sum(u => u.Count));
        return new Damage(repeated)
        {
            IsDamaged = true,
            IsHeavy = isEnglish && unknownShare >= HeavyUnknown,
            IsIllegible = isEnglish && unknownShare >= IllegibleUnknown,
            Rate = isEnglish && unknownShare >= HeavyUnknown ? Math.Max(seen, unknownShare - UnknownInProse) : seen,
        };
    }

    /// <summary>The whole of a short text, evenly spread stretches of a long one.</summary>
    private static IEnumerable<Span> Stretches(string text)
    {
        var step = Math.Max(1, text.Length / (Sample * 6));
        for (long at = 0; at < text.Length; at += (long)StretchLength * step)
            yield return new Span((int)at, (int)Math.Min(text.Length, at + StretchLength));
    }

    /// <summary>True for a word in small letters: names and headings are no evidence, nor are forms with an apostrophe.</summary>
    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c) || c > '\u017f' || Fold.Kind(c) == CharKind.Apostrophe)
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters > 0 && word.Length > 1;
    }

    /// <summary>True for one word broken in two inside a line.</summary>
    private static bool Broken(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        CommonWords.Contains(string.Concat(first, second)) && !(CommonWords.Contains(first) && CommonWords.Contains(second));

    /// <summary>True if a common word comes out where long s was not read as f, or h not as li: two misreadings that run through whole pages.</summary>
    private static bool IsMisread(string form) =>
        (form.Length > 3 && form.AsSpan(0, form.Length - 1).Contains('f') && CommonWords.Contains(form[..^1].Replace('f', 's') + form[^1]))
        || (form.Contains("li", StringComparison.Ordinal) && CommonWords.Contains(form.Replace("li", "h", StringComparison.Ordinal)));

    /// <summary>True for a figure of three places or more, all digits but for an l, I, o or O before its end, or an O at it: l748, 2l3, 19O4.</summary>
    private static bool IsMisreadFigure(ReadOnlySpan<char> word)
    {
        int digits = 0,
            letters = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsAsciiDigit(word[i]))
                digits++;
            else if (word[i] is 'O' || (i < word.Length - 1 && word[i] is 'l' or 'I' or 'o'))
                letters++;
            else
                return false;
        }
        return letters > 0 && digits >= 2;
    }

    /// <summary>True for two common words run together, one of which no compound is made of.</summary>
    private static bool Joined(string form)
    {
        foreach (var small in Small)
        {
            if (form.Length < small.Length + 3)
                continue;
            if (form.StartsWith(small, StringComparison.Ordinal) && CommonWords.Contains(form.AsSpan(small.Length)))
                return true;
            if (form.EndsWith(small, StringComparison.Ordinal) && CommonWords.Contains(form.AsSpan(0, form.Length - small.Length)))
                return true;
        }
        return false;
    }

    // words that stand in no compound, as against "in", "out", "up"
    private static readonly string[] Small =
    [
        "the",
        "and",
        "of",
        "was",
        "his",
        "that",
        "with",
        "which",
        "have",
        "had",
        "were",
        "they",
        "from",
        "would",
        "you",
        "this",
    ];

    /// <summary>
    /// True if this damage explains that the source has <paramref name="source"/> where the quotation has <paramref name="quoted"/>: the letters are taken for each other,
    /// or the source's form is no word and is like the quoted one; where the damage is heavy, as like as its rate lets expect. Figures for figures are never explained.
    /// </summary>
    public bool Explains(ReadOnlySpan<char> quoted, ReadOnlySpan<char> source)
    {
        if (!IsDamaged || quoted.IsWhiteSpace())
            return false;
        var (mine, theirs) = (Confusions.Outline(quoted), Confusions.Outline(source));
        if (mine.Length == 0 || theirs.Length == 0 || (IsFigures(quoted) && IsFigures(source)))
            return false;
        if (mine == theirs || mine == Confusions.OutlineWithH(source))
            return true;
        var isWord = IsWord(source);
        if (!isWord && IsIllegible)
            return true;
        var most =
            IsHeavy ? (isWord ? 1 + (mine.Length / 8) : ((mine.Length * 2) + 2) / 3)
            : isWord || mine.Length < 2 ? 0
            // a name that differs in two letters is another name
            : mine.Length >= LongWord && !char.IsUpper(source[0]) ? 2
            : 1;
        // letters that seem to run together may be damaged each for itself
        return (!isWord && RunTogether(mine, theirs, IsHeavy ? most : 0))
            || EditDistance.Within(mine, theirs, most)
            || EditDistance.Within(Fold.Word(quoted), Fold.Word(source), most);
    }

    /// <summary>A word of so many letters is known by the others where two are damaged.</summary>
    private const int LongWord = 8;

    /// <summary>True if the quoted word is run together with one beside it.</summary>
    private static bool RunTogether(string mine, string theirs, int most) =>
        theirs.Length >= mine.Length + 2
        && mine.Length > most
        && (EditDistance.Within(mine, theirs.AsSpan(0, mine.Length), most) || EditDistance.Within(mine, theirs.AsSpan(theirs.Length - mine.Length), most));

    /// <summary>True for what heavy damage leaves between words: specks read as letters, words that are no longer any.</summary>
    public bool IsDebris(ReadOnlySpan<char> source) => IsHeavy && (IsIllegible || source.Length <= 3) && !IsWord(source) && !IsFigures(source);

    /// <summary>True for a word so short that it can be lost: a, I, of.</summary>
    public bool CanBeLost(ReadOnlySpan<char> quoted) => IsIllegible && quoted.Length <= (IsFigures(quoted) ? 1 : 2);

    /// <summary>True if all of it is words: common ones, or names that the text has twice.</summary>
    public bool IsWord(ReadOnlySpan<char> text)
    {
        var scanner = new WordScanner(text);
        var any = false;
        while (scanner.Next(out var start, out var end, out _))
        {
            any = true;
            var form = Fold.Word(text[start..end]);
            if (!CommonWords.Contains(form) && !(char.IsUpper(text[start]) && repeated.Contains(form)))
                return false;
        }
        return any;
    }

    /// <summary>
    /// True if heavy damage may have made the quoted word of the source's, though that is a word, so that nobody can say which was printed: not and no, many and any, 40 and 10.
    /// </summary>
    public bool MayHaveMade(ReadOnlySpan<char> quoted, ReadOnlySpan<char> source)
    {
        var (mine, theirs) = (Fold.Word(quoted), Fold.Word(source));
        return IsHeavy && EditDistance.Within(mine, theirs, IsIllegible && mine.Length >= LongWord / 2 ? 2 : 1);
    }

    /// <summary>True if every word can be read: it is one, or a figure.</summary>
    public bool IsLegible(ReadOnlySpan<char> text) => IsFigures(text) || IsWord(text);

    private static bool IsFigures(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return false;
        }
        return true;
    }
}
