using System.Collections.Frozen;

namespace Loccit.Documents.Pdf;

/// <summary>
/// Tells a hyphen that only divides a word at a line's end from one that belongs to it. What the document itself writes within its lines decides;
/// where it has neither form, two halves that are words by themselves, and make none together, are a compound.
/// </summary>
internal sealed class Hyphens
{
    /// <summary>A half of fewer letters is too often a word by chance ("as-sert", "not-ed").</summary>
    private const int LeastHalf = 3;

    /// <summary>How many different words are looked at to tell the language, and how many of them are English in an English document: nine of ten, beside one or two in others.</summary>
    private const int Sample = 500;
    private const double ShareOfEnglish = 0.6;

    /// <summary>First parts that English writes with a hyphen before nearly any word, although they are words or begin words without one.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hyphenated = Parts(
        "all anti ex far half ill ever non much quasi self semi so vice well"
    );

    /// <summary>Words and beginnings that grow together with what follows: a hyphen behind them divides.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Grown = Parts(
        "any back be by can car com con counter down every for fore her him how in inter mis my no not on out over par per pro "
            + "some sub super sur the there to trans un under up where with"
    );

    /// <summary>Endings that are words, too: a hyphen before them divides.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = Parts(
        "able age ant ate ant den dent dom ence ent ever fold ful hood less man mate men ness ship sion some ten tent ting tor ward wards way ways wise work"
    );

    /// <summary>What may stand in the middle of a compound: matter-of-fact.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = Parts("and by de for in la of on or the to up");

    private readonly Dictionary<string, int> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts;
    private readonly bool isEnglish;

    public Hyphens(IReadOnlyCollection<Line> lines)
    {
        counts = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var isDivided = false;
        foreach (var line in lines)
        {
            Count(line.Text, isDivided);
            isDivided = line.Text.EndsWith('-') || line.Text.EndsWith('\u00ad');
        }
        isEnglish = IsEnglish();
    }

    /// <summary>How many units of <paramref name="line"/> are left out at its end if <paramref name="next"/> follows; -1 if the line does not end with a divided word.</summary>
    public int Dropped(string line, string next)
    {
        if (line.Length < 2 || next.Length == 0 || line[^1] is not ('-' or '\u00ad') || !char.IsLetterOrDigit(line[^2]) || !char.IsLetterOrDigit(next[0]))
            return -1;
        if (line[^1] == '\u00ad')
            return 1;
        // names and figures keep theirs: Anglo-Saxon, 1990-91
        if (!char.IsLetter(line[^2]) || !char.IsLower(next[0]))
            return 0;
        var first = WordAtEnd(line.AsSpan(0, line.Length - 1));
        var second = next.AsSpan(0, WordLength(next, 0)).TrimEnd("-'’");
        return IsWordsOwn(first, second) ? 0 : 1;
    }

    private bool IsWordsOwn(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var together = Uses(string.Concat(first, second));
        var apart = Uses(string.Concat(first, "-", second));
        if (together != apart)
            return apart > together;
        if (together > 0)
            return false;
        // what is divided is the last part of the first half and the first of the second: anti-guer-rilla, matter-of-fact
        var isLater = first.Contains('-');
        first = first[(first.LastIndexOf('-') + 1)..];
        if (second.IndexOf('-') is var end and > 0)
            second = second[..end];
        // no typesetter leaves one letter behind: a-begging, e-book; nor divides what is written in capitals: US-based
        if (first.Length == 1 || (first.Length < 5 && !first.ContainsAnyExceptInRange('A', 'Z')))
            return true;
        return isEnglish
            ? IsEnglishCompound(first, second, isLater)
            : first.Length > LeastHalf && second.Length > LeastHalf && counts.ContainsKey(first) && counts.ContainsKey(second);
    }

    private bool IsEnglishCompound(ReadOnlySpan<char> first, ReadOnlySpan<char> second, bool isLater)
    {
        // to-day and its like go together
        if (first.Equals("to", StringComparison.OrdinalIgnoreCase) && second is "day" or "night" or "morrow")
            return counts.ContainsKey("to-day") || counts.ContainsKey("to-night") || counts.ContainsKey("to-morrow");
        Span<char> lower = stackalloc char[first.Length];
        first.ToLowerInvariant(lower);
        var together = string.Concat(lower, second);
        if (counts.ContainsKey(together) || EnglishWords.HasOrMakes(together))
            return false;
        // set-up, built-in
        if (second.Length < LeastHalf)
            return second is "by" or "in" or "on" or "to" or "up" && IsWord(lower);
        if (!IsWord(second))
            return false;
        if (Hyphenated.Contains(lower) || (isLater && Small.Contains(lower)))
            return true;
        return !Grown.Contains(lower) && !Endings.Contains(second) && IsWord(lower);
    }

    /// <summary>How often the document has a word within its lines, whatever its ending.</summary>
    private int Uses(ReadOnlySpan<char> word)
    {
        var stem = Stem(word);
        var uses = counts.TryGetValue(word, out var count) ? count : 0;
        foreach (var ending in (ReadOnlySpan<string>)["", "s", "ed", "d", "ing", "’s", "'s"])
        {
            var form = string.Concat(stem, ending);
            if (!word.Equals(form, StringComparison.OrdinalIgnoreCase) && words.TryGetValue(form, out count))
                uses += count;
        }
        return uses;
    }

    /// <summary>True for a word of the document's, or of English.</summary>
    private bool IsWord(ReadOnlySpan<char> word) => word.Length >= LeastHalf && (counts.ContainsKey(word) || EnglishWords.Has(word));

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["’s", "'s", "s", "ed", "ing"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return word[..^ending.Length];
        }
        return word;
    }

    /// <summary>Counts the words of a line but for the last one, if that may be half a word, and the first one, if that may be the other half.</summary>
    private void Count(ReadOnlySpan<char> text, bool isDivided)
    {
        if (text.EndsWith('-') || text.EndsWith('\u00ad'))
            text = text[..^(1 + WordAtEnd(text[..^1]).Length)];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                continue;
            var length = WordLength(text, i);
            var word = text.Slice(i, length).TrimEnd("-'’");
            if (word.Length is > 1 and < 40 && (i > 0 || !isDivided))
                counts[word] = counts.TryGetValue(word, out var count) ? count + 1 : 1;
            i += length;
        }
    }

    private bool IsEnglish()
    {
        var known = 0;
        var looked = 0;
        foreach (var word in words.Keys)
        {
            if (word.Length < LeastHalf || !char.IsLower(word[0]))
                continue;
            known += EnglishWords.Has(word) ? 1 : 0;
            if (++looked == Sample)
                break;
        }
        return known > looked * ShareOfEnglish;
    }

    private static int WordLength(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length && IsOfWord(text[i]))
            i++;
        return i - start;
    }

    private static ReadOnlySpan<char> WordAtEnd(ReadOnlySpan<char> text)
    {
        var i = text.Length;
        while (i > 0 && IsOfWord(text[i - 1]))
            i--;
        return text[i..].TrimStart("-'’");
    }

    private static bool IsOfWord(char c) => char.IsLetter(c) || c is '-' or '’' or '\'';

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Parts(string parts) =>
        parts.Split(' ').Distinct(StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
