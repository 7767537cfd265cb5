using Loccit.Text;

namespace Loccit.Matching.Kinds;

/// <summary>What a speaker says without meaning it: um, you know, the the.</summary>
internal static class Filler
{
    private const int Most = 24;

    /// <summary>True if the words of a source that a quotation leaves out are nothing but filler.</summary>
    /// <param name="text">The source.</param>
    /// <param name="omitted">What is left out of it.</param>
    /// <param name="lexicon">Its language.</param>
    public static bool Only(ReadOnlySpan<char> text, Span omitted, Lexicon lexicon)
    {
        var (start, end) = (Math.Clamp(omitted.Start, 0, text.Length), Math.Clamp(omitted.End, 0, text.Length));
        if (start >= end)
            return false;
        var words = new List<Word>();
        var scanner = new WordScanner(text[start..end]);
        while (words.Count <= Most && scanner.Next(out var s, out var e, out var hash))
            words.Add(new Word(start + s, start + e, hash));
        if (words.Count is 0 or > Most)
            return false;
        var i = 0;
        while (i < words.Count)
        {
            var length = Sound(text, words, i, lexicon);
            if (length == 0 && words.Count - i <= 2 && Repeated(text, words, i, lexicon))
                length = words.Count - i;
            if (length == 0)
                return false;
            i += length;
        }
        return true;
    }

    /// <summary>How many words from one on are a filler: um; "you know" only between commas.</summary>
    private static int Sound(ReadOnlySpan<char> text, List<Word> words, int at, Lexicon lexicon)
    {
        var first = Of(text, words[at]);
        if (at + 1 < words.Count && lexicon.IsFiller(first + " " + Of(text, words[at + 1])))
            return PauseBefore(text, words[at].Start) && PauseBehind(text, words[at + 1].End) ? 2 : 0;
        return lexicon.IsFiller(first) ? 1 : 0;
    }

    /// <summary>
    /// "we, we": the last omitted words, one or two, stand again right behind or right before. Only small words count, and none that is doubled for its
    /// weight or by grammar (never, never; very very; had had).
    /// </summary>
    private static bool Repeated(ReadOnlySpan<char> text, List<Word> words, int from, Lexicon lexicon)
    {
        for (var i = from; i < words.Count; i++)
        {
            var word = Of(text, words[i]);
            var kinds = lexicon.ClassOf(word);
            if (
                kinds == EditKinds.None
                || (kinds & ~(EditKinds.Function | EditKinds.Person | EditKinds.Connective)) != EditKinds.None
                || word
                    is "very"
                        or "so"
                        or "too"
                        or "now"
                        or "there"
                        or "here"
                        or "just"
                        or "had"
                        or "that"
                        or "is"
                        or "well"
                        or "again"
                        or "yes"
                        or "muy"
                        or "tan"
                        or "sehr"
                        or "ja"
                        or "tres"
                        or "nous"
                        or "vous"
                        or "sie"
                        or "die"
                        or "der"
                        or "das"
            )
                return false;
        }
        var count = words.Count - from;
        var scanner = new WordScanner(text, words[^1].End);
        var behind = true;
        for (var i = from; behind && i < words.Count; i++)
            behind = scanner.Next(out _, out _, out var hash) && hash == words[i].Hash;
        return behind || Before(text, words, from, count);
    }

    private static bool Before(ReadOnlySpan<char> text, List<Word> words, int from, int count)
    {
        // far enough back for two words and what parts them
        var start = Math.Max(0, words[from].Start - 64);
        var last = new Queue<ulong>();
        var scanner = new WordScanner(text[..words[from].Start], start);
        while (scanner.Next(out _, out _, out var hash))
        {
            last.Enqueue(hash);
            if (last.Count > count)
                last.Dequeue();
        }
        return last.Count == count && last.SequenceEqual(words.Skip(from).Select(w => w.Hash));
    }

    private static bool PauseBefore(ReadOnlySpan<char> text, int at)
    {
        var i = at - 1;
        while (i >= 0 && (char.IsWhiteSpace(text[i]) || Fold.Kind(text[i]) == CharKind.Nothing))
            i--;
        return i < 0 || IsPause(text[i]);
    }

    private static bool PauseBehind(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || Fold.Kind(text[at]) == CharKind.Nothing))
            at++;
        return at >= text.Length || IsPause(text[at]);
    }

    private static bool IsPause(char c) =>
        c is ',' or '.' or ';' or ':' or '-' or '\u2013' or '\u2014' or '\u2026' or '?' or '!' or '"' or '\u201c' or '\u201d';

    private static string Of(ReadOnlySpan<char> text, Word word) => Fold.Word(text[word.Start..word.End]);
}
