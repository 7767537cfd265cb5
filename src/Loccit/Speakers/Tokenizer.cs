using Loccit.Speakers.Reported;
using Loccit.Text;

namespace Loccit.Speakers;

/// <summary>Cuts a stretch of prose into words and signs; words that grammar joins (l’homme, dit-il) are two. <see cref="Document.Unread"/> has no width.</summary>
internal static class Tokenizer
{
    // Longer words are in no list; each is made by itself.
    private const int LongestListed = 32;

    private static readonly string Unread = Document.Unread.ToString();

    // lorsqu', quoiqu', dell': with the apostrophe
    private const int LongestElided = 10;

    // Most sentences are shorter.
    private const int UsualSentence = 150;

    public static List<Token> Read(string prose, int from, int to, SpeechWords words)
    {
        var tokens = new List<Token>(Expected(from, to));
        Read(prose, from, to, words, tokens);
        return tokens;
    }

    /// <summary>The first sentence only, without its stop; <paramref name="runsOn"/> if it has none.</summary>
    public static List<Token> ReadSentence(string prose, int from, int to, SpeechWords words, out bool runsOn)
    {
        var tokens = new List<Token>(Expected(from, Math.Min(to, from + UsualSentence)));
        runsOn = Read(prose, from, to, words, tokens, toStop: true);
        return tokens;
    }

    /// <summary>About as many as a stretch has, so that a list for them need not grow.</summary>
    private static int Expected(int from, int to) => Math.Max(0, to - from) / 5 + 4;

    /// <summary>Adds the tokens to <paramref name="tokens"/>; false if they were left off at a stop.</summary>
    public static bool Read(string prose, int from, int to, SpeechWords words, List<Token> tokens, bool toStop = false)
    {
        var i = from;
        // True while a single mark is open, so that the next one behind a word closes it and is no apostrophe.
        var open = false;
        Span<char> lower = stackalloc char[LongestListed];
        while (i < to)
        {
            var c = prose[i];
            if (c == Document.Unread || char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (char.IsLetterOrDigit(c))
            {
                var end = PlainWord.Read(prose, i, to, lower, out var hash, out var isLower);
                if (end > 0)
                {
                    tokens.Add(Plain(prose, new Span(i, end), lower[..(end - i)], hash, isLower, words));
                    i = end;
                    continue;
                }
                end = EndOfWord(prose, i, to, words);
                if ((words.HasElisions || words.HasEnclitics) && AddParts(prose, i, end, words, tokens) is var cut && cut > i)
                {
                    i = cut;
                    continue;
                }
                if (!open && IsPluralPossessive(prose, end, to))
                    end++;
                tokens.Add(Word(prose, new Span(i, end), words));
                i = end;
            }
            else
            {
                var kind = KindOf(prose, i, to);
                var start = i++;
                open = c is '‘' or '‚' || c == '\'' && i < to && char.IsLetterOrDigit(prose[i]) || open && c is not ('’' or '\'');
                while (
                    kind is TokenKind.Dash or TokenKind.Stop
                    && i < to
                    && KindOf(prose, i, to) == kind
                    && !char.IsLetterOrDigit(prose[i])
                    && !char.IsWhiteSpace(prose[i])
                )
                    i++;
                if (toStop && kind == TokenKind.Stop)
                    return false;
                var sign = SignText(c);
                tokens.Add(new Token(new Span(start, i), kind, sign, sign, Sense.None, Frame.None));
            }
        }
        return true;
    }

    private static string SignText(char c) =>
        c switch
        {
            ',' => ",",
            '.' => ".",
            ';' => ";",
            ':' => ":",
            '“' => "“",
            '”' => "”",
            '"' => "\"",
            '’' => "’",
            '‘' => "‘",
            '\'' => "'",
            '-' => "-",
            _ => c.ToString(),
        };

    /// <summary>A word that the lists have is the lists' string: only other words are made anew.</summary>
    private static Token Plain(string prose, Span span, ReadOnlySpan<char> lower, uint hash, bool isLower, SpeechWords words)
    {
        words.TryGet(lower, hash, out var listed, out var meaning);
        var word = listed ?? words.Pool.Get(lower, hash);
        var text = isLower ? word : words.Pool.Get(prose.AsSpan(span.Start, span.Length), ~hash);
        return new Token(span, TokenKind.Word, text, word, meaning.Sense, meaning.Frame);
    }

    /// <summary>Adds the parts of a word that grammar joins of two, l’homme and dit-il, and says where to read on; <paramref name="start"/> if it has none.</summary>
    private static int AddParts(string prose, int start, int end, SpeechWords words, List<Token> tokens)
    {
        if (words.HasElisions)
        {
            var apostrophe = prose.AsSpan(start, Math.Min(end - start, LongestElided)).IndexOfAny('\'', '’');
            if (apostrophe > 0 && Part(prose, start, start + apostrophe + 1, words) is { } elided)
            {
                tokens.Add(elided);
                return elided.Span.End;
            }
        }
        if (!words.HasEnclitics || prose.AsSpan(start, end - start).LastIndexOf('-') is var hyphen && hyphen <= 0)
            return start;
        if (Part(prose, start + hyphen + 1, end, words) is not { } pronoun || !pronoun.Is(Sense.Enclitic))
            return start;
        // a-t-il: the t stands for nothing
        var head = start + hyphen;
        if (head - start > 2 && prose[head - 1] == 't' && prose[head - 2] == '-')
            head -= 2;
        tokens.Add(Word(prose, new Span(start, head), words));
        tokens.Add(pronoun);
        return end;
    }

    /// <summary>The part of a word as a token of its own, if the lists have it.</summary>
    private static Token? Part(string prose, int start, int end, SpeechWords words)
    {
        var text = prose[start..end];
        var lower = text.ToLowerInvariant().Replace('’', '\'');
        var meaning = words.MeaningOf(lower);
        return meaning == default ? null : new Token(new Span(start, end), TokenKind.Word, text, lower, meaning.Sense, meaning.Frame);
    }

    private static Token Word(string prose, Span span, SpeechWords words)
    {
        var text = prose.AsSpan(span.Start, span.Length);
        if (text.Length > LongestListed || text.ContainsAnyInRange('\ud800', '\udfff') || text.Contains(Document.Unread))
            return RareWord(span, span.In(prose).Replace(Unread, "", StringComparison.Ordinal), words);
        Span<char> lower = stackalloc char[LongestListed];
        lower = lower[..text.ToLowerInvariant(lower)];
        lower.Replace('’', '\'');
        lower = lower[..Stem(lower)];
        var hash = WordHash.Of(lower);
        if (!words.TryGet(lower, hash, out var word, out var meaning))
            word = words.Pool.Get(lower, hash);
        return new Token(span, TokenKind.Word, text.SequenceEqual(word) ? word : words.Pool.Get(text, WordHash.Of(text)), word, meaning.Sense, meaning.Frame);
    }

    /// <summary>A word that is long, or has letters or syntax that are seldom in one.</summary>
    private static Token RareWord(Span span, string text, SpeechWords words)
    {
        var lower = text.ToLowerInvariant().Replace('’', '\'');
        lower = lower[..Stem(lower)];
        var meaning = words.MeaningOf(lower);
        return new Token(span, TokenKind.Word, text, lower, meaning.Sense, meaning.Frame);
    }

    /// <summary>The length without a possessive ending.</summary>
    private static int Stem(ReadOnlySpan<char> lower) =>
        lower.EndsWith("'s") && lower.Length > 2 ? lower.Length - 2
        : lower.EndsWith("s'") ? lower.Length - 1
        : lower.Length;

    /// <summary>End of the word, with the full stop of an abbreviation or initial.</summary>
    private static int EndOfWord(string prose, int start, int to, SpeechWords words)
    {
        var end = WordEdge.After(prose, start, to, abbreviations: true);
        return end < to && prose[end] == '.' && IsAbbreviation(prose, start, end, words) ? end + 1 : end;
    }

    /// <summary>The dockers’ union: an apostrophe behind an s, and behind it another word. At the end of a word that single marks set off it is their closing mark.</summary>
    private static bool IsPluralPossessive(string prose, int end, int to)
    {
        if (end >= to || prose[end] is not ('’' or '\'') || prose[end - 1] is not ('s' or 'S'))
            return false;
        var next = end + 1;
        while (next < to && (prose[next] == Document.Unread || prose[next] == ' '))
            next++;
        return next > end + 1 && next < to && char.IsLetterOrDigit(prose[next]);
    }

    private static bool IsAbbreviation(string prose, int start, int end, SpeechWords words)
    {
        if (char.IsLetter(prose[start]) && prose.AsSpan(start, end - start).Contains('.'))
            return true;
        if (end - start == 1)
            return char.IsUpper(prose[start]) && prose[start] != 'I';
        if (end - start > 6)
            return false;
        return (words[prose[start..(end + 1)].ToLowerInvariant()] & (Sense.Title | Sense.Abbreviation)) != Sense.None;
    }

    private static TokenKind KindOf(string prose, int i, int to) =>
        prose[i] switch
        {
            ',' => TokenKind.Comma,
            ':' => TokenKind.Colon,
            ';' => TokenKind.Semicolon,
            '—' or '–' or '―' => TokenKind.Dash,
            '-' when i + 1 < to && (prose[i + 1] is '-' or ' ' || char.IsUpper(prose[i + 1])) => TokenKind.Dash,
            '-' when i > 0 && prose[i - 1] == '-' => TokenKind.Dash,
            '(' or '[' => TokenKind.Open,
            ')' or ']' => TokenKind.Close,
            '.' when !EndsSentence(prose, i, to) => TokenKind.Other,
            '.' or '!' or '?' or '…' or '。' or '！' or '？' => TokenKind.Stop,
            var c when QuoteMarks.Is(c) => TokenKind.Mark,
            _ => TokenKind.Other,
        };

    /// <summary>A full stop before a closing parenthesis, a comma or a small letter belongs to an abbreviation: "(D-Wis.) said".</summary>
    private static bool EndsSentence(string prose, int stop, int to)
    {
        var i = stop + 1;
        while (i < to && (prose[i] == Document.Unread || prose[i] == ' '))
            i++;
        return i >= to || !(prose[i] is ')' or ']' or ',' or ';' || char.IsLower(prose[i]));
    }
}
