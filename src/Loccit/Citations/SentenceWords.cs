using System.Buffers;
using System.Text;
using Loccit.Text;

namespace Loccit.Citations;

/// <summary>What a unit of a sentence is.</summary>
internal enum WordKind
{
    /// <summary>A word or number.</summary>
    Word,

    /// <summary>A punctuation mark.</summary>
    Mark,

    /// <summary>A whole quotation or title in marks.</summary>
    Unit,
}

/// <summary>One unit of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where.</param>
/// <param name="Prose">What it is read from.</param>
internal readonly record struct SentenceWord(WordKind Kind, Span Span, string Prose)
{
    /// <summary>The word without the syntax in it, where there is some.</summary>
    public string? Bare { get; init; }

    /// <summary>The word as read, or the mark; empty for a unit.</summary>
    public ReadOnlySpan<char> Letters => Kind == WordKind.Unit ? default : Bare ?? Prose.AsSpan(Span.Start, Span.Length);

    /// <summary>The same as a string, which is made anew each time: for the few words that matter.</summary>
    public string Text => Bare ?? Letters.ToString();

    /// <summary>Class of the work that the word names, or null.</summary>
    public string? Work { get; init; }

    /// <summary>True for a word at which a work may be named; see <see cref="Lexicon.MayNameWork"/>.</summary>
    public bool MayNameWork { get; init; }

    /// <summary>Index in <see cref="ProseMap.Units"/> of a unit.</summary>
    public int Unit { get; init; }

    /// <summary>True for a word that begins with a capital or a figure.</summary>
    public bool IsCapital => Kind == WordKind.Word && (char.IsUpper(Letters[0]) || char.IsAsciiDigit(Letters[0]));

    /// <summary>True for this word, whatever its case.</summary>
    public bool Is(string word) => Kind == WordKind.Word && Letters.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for this mark.</summary>
    public bool IsMark(char mark) => Kind == WordKind.Mark && Letters[0] == mark;
}

/// <summary>The words of one sentence, with each quotation as a single unit.</summary>
internal static class SentenceWords
{
    /// <summary>No sentence is read further, in words: what a citation needs stands nearer together.</summary>
    public const int Most = 2000;

    /// <summary>Fills <paramref name="words"/> from <paramref name="start"/> and gives the offset to go on from: the end, or where the limit was reached.</summary>
    public static int Fill(ProseMap map, int start, int end, List<SentenceWord> words)
    {
        words.Clear();
        var text = map.Document.Prose;
        var unit = Ordered.Last(map.Units, start - 1, static u => u.Span.Start) + 1;
        var i = start;
        while (i < end && words.Count < Most)
        {
            if (unit < map.Units.Count && map.Units[unit].Span.Start == i)
            {
                var span = map.Units[unit].Span;
                words.Add(new SentenceWord(WordKind.Unit, span, text) { Unit = unit++ });
                i = span.End;
                continue;
            }
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                var stop = WordEdge.After(text, i, end, abbreviations: false);
                words.Add(Word(text, i, stop));
                i = stop;
                while (unit < map.Units.Count && map.Units[unit].Span.Start < i)
                    unit++;
                continue;
            }
            if (!char.IsWhiteSpace(c) && c != Document.Unread)
                words.Add(new SentenceWord(WordKind.Mark, new Span(i, i + 1), text));
            i++;
        }
        return i;
    }

    /// <summary>
    /// What the words of a stretch tell together, without cutting it up: all <see cref="Fill"/> would find, and perhaps more. <see cref="WorkHint.Opening"/> only of the
    /// first word.
    /// </summary>
    public static WorkHint Glance(ProseMap map, Span stretch)
    {
        var text = map.Document.Prose;
        var unit = Ordered.Last(map.Units, stretch.Start - 1, static u => u.Span.Start) + 1;
        var next = unit < map.Units.Count ? map.Units[unit].Span.Start : int.MaxValue;
        var hints = WorkHint.None;
        var first = true;
        Span<char> lower = stackalloc char[Lexicon.LongestHint];
        for (var i = stretch.Start; i < stretch.End; )
        {
            if (i >= next)
            {
                if (i == next)
                    i = map.Units[unit].Span.End;
                unit++;
                next = unit < map.Units.Count ? map.Units[unit].Span.Start : int.MaxValue;
                first = false;
                continue;
            }
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var end = PlainWord.Read(text, i, stretch.End, lower, out var hash, out _);
            var word = end > 0 ? lower[..(end - i)] : default;
            if (end < 0)
            {
                end = WordEdge.After(text, i, stretch.End, abbreviations: false);
                word = Lower(text.AsSpan(i, end - i), lower);
                hash = WordHash.Of(word);
            }
            var hint = word.IsEmpty ? WorkHint.None : Lexicon.HintOf(word, hash);
            hints |= first ? hint : hint & ~WorkHint.Opening;
            first = false;
            i = end;
        }
        return hints;
    }

    /// <summary>The word in lower case, without syntax in it; empty if it is longer than <paramref name="buffer"/>.</summary>
    private static Span<char> Lower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Contains(Document.Unread))
            word = word.ToString().Replace("\u2060", "", StringComparison.Ordinal);
        return word.Length > buffer.Length ? default : buffer[..word.ToLowerInvariant(buffer)];
    }

    private static SentenceWord Word(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var bare = word.Contains(Document.Unread) ? word.ToString().Replace("\u2060", "", StringComparison.Ordinal) : null;
        if (bare is not null)
            word = bare;
        Span<char> lower = stackalloc char[16];
        string? work = null;
        var mayName = false;
        if (word.Length is > 2 and <= 16)
        {
            if (Ascii.ToLower(word, lower, out _) != OperationStatus.Done)
                word.ToLowerInvariant(lower);
            mayName = Lexicon.MayNameWork(lower[..word.Length], out work);
        }
        return new SentenceWord(WordKind.Word, new Span(start, end), text)
        {
            Bare = bare,
            MayNameWork = mayName,
            Work = work,
        };
    }
}
