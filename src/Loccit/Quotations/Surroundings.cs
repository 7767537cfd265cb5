using System.Buffers;

namespace Loccit.Quotations;

/// <summary>The author's own words around quoted ones, within the sentence and a fixed reach.</summary>
/// <param name="Before">Words of the sentence before, up to the last other mark, trimmed at the end.</param>
/// <param name="After">Words behind, up to the next mark or the end of the sentence, trimmed at the start.</param>
/// <param name="InParenthesis">True if a parenthesis that holds a year is open around them.</param>
internal readonly record struct Surroundings(string Before, string After, bool InParenthesis)
{
    private const int Reach = 240;
    private static readonly SearchValues<char> OtherMarks = SearchValues.Create("“”\"„«»「」");

    /// <summary>True if the quoted words are where a sentence of the author's would begin.</summary>
    public bool BeginsSentence => Before.Length == 0;

    /// <summary>Looks around <paramref name="span"/>, not beyond <paramref name="bounds"/>.</summary>
    public static Surroundings Of(string prose, Span span, Span bounds)
    {
        Span<char> room = stackalloc char[2 * Reach];
        var before = Visible(prose, Math.Max(bounds.Start, span.Start - Reach), span.Start, room[..Reach]);
        var after = Visible(prose, span.End, Math.Min(bounds.End, span.End + Reach), room[Reach..]);
        var open = before.LastIndexOf('(');
        var inParenthesis = open >= 0 && !before[open..].Contains(')') && HoldsYear(before[open..], after[..Math.Max(0, after.IndexOf(')'))]);
        return new Surroundings(LastSentence(before).TrimEnd(" [").ToString(), FirstSentence(after).TrimStart().ToString(), inParenthesis);
    }

    private static ReadOnlySpan<char> Visible(string prose, int start, int end, Span<char> room)
    {
        var length = 0;
        for (var i = start; i < end; i++)
        {
            if (prose[i] != Document.Unread)
                room[length++] = char.IsWhiteSpace(prose[i]) ? ' ' : prose[i];
        }
        return room[..length];
    }

    private static ReadOnlySpan<char> LastSentence(ReadOnlySpan<char> before)
    {
        var from = before.LastIndexOfAny(OtherMarks) + 1;
        for (var i = before.Length - 1; i >= from; i--)
        {
            if (before[i] is not ('.' or '!' or '?' or '。' or '！' or '？') || !EndsSentence(before, i))
                continue;
            from = i + 1;
            break;
        }
        var sentence = before[from..].TrimEnd();
        // a parenthesis holds a sentence of its own
        return sentence.EndsWith('(') ? [] : sentence;
    }

    private static ReadOnlySpan<char> FirstSentence(ReadOnlySpan<char> after)
    {
        var to = after.IndexOfAny(OtherMarks);
        if (to < 0)
            to = after.Length;
        for (var i = 0; i < to; i++)
        {
            if (after[i] is '.' or '!' or '?' or '。' or '！' or '？' && (i == 0 || EndsSentence(after, i)))
                return after[..(i + 1)];
        }
        return after[..to];
    }

    /// <summary>A stop at <paramref name="at"/> that no abbreviation or initial explains.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is '。' or '！' or '？')
            return true;
        if (at + 1 < text.Length && text[at + 1] is not (' ' or ')' or '’' or '\''))
            return false;
        if (text[at] != '.')
            return true;
        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text.Slice(start, at - start);
        return !(word.Length == 1 && char.IsUpper(word[0])) && !CueWords.IsAbbreviation(word);
    }

    private static bool HoldsYear(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => HoldsYear(before) || HoldsYear(after);

    private static bool HoldsYear(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4)
                return true;
        }
        return false;
    }
}
