using System.Globalization;

namespace Loccit.Formats.Conll;

/// <summary>
/// Cuts a document into tokens. Every visible unit of <see cref="Document.Prose"/> is in one token, white space in none, and no token crosses one of the
/// offsets that are given as cuts, so that whole tokens tell where a quotation begins and ends.
/// </summary>
internal static class ConllTokenizer
{
    private const string Closers = "”’\"'»›“‘)]";

    /// <param name="document">The document.</param>
    /// <param name="cuts">Offsets that no token crosses, ascending.</param>
    public static IEnumerable<ConllToken> Read(Document document, IReadOnlyList<int> cuts)
    {
        var prose = document.Prose;
        var blocks = document.Blocks;
        var block = 0;
        var cut = 0;
        var paragraph = true;
        var stopped = false;
        var last = default(Span);
        for (var i = Skip(prose, 0); i < prose.Length; i = Skip(prose, last.End))
        {
            for (; block < blocks.Count && blocks[block].Span.Start <= i; block++)
                paragraph = true;
            while (cut < cuts.Count && cuts[cut] <= i)
                cut++;
            var end = End(prose, i, cut < cuts.Count ? Math.Min(cuts[cut], prose.Length) : prose.Length);
            var sentence = paragraph || (stopped && last.End < i && OpensSentence(prose, i));
            stopped = IsStop(prose[i]) ? !IsAbbreviated(prose, last, i) : stopped && !sentence && Closers.Contains(prose[i]);
            last = new Span(i, end);
            yield return new ConllToken(last, paragraph, sentence);
            paragraph = false;
        }
    }

    private static int Skip(string prose, int i)
    {
        while (i < prose.Length && (char.IsWhiteSpace(prose[i]) || prose[i] == Document.Unread))
            i++;
        return i;
    }

    /// <summary>The end of the token that begins at an offset; unread units inside a word belong to it, those behind it do not.</summary>
    private static int End(string prose, int start, int limit)
    {
        var i = start + Width(prose, start);
        if (i > limit)
            return i;
        if (prose[start] is '.' or '-')
        {
            while (i < limit && prose[i] == prose[start])
                i++;
            return i;
        }
        if (!IsWord(prose, start))
            return i;
        var end = i;
        while (i < limit)
        {
            if (IsWord(prose, i))
                end = i += Width(prose, i);
            else if (prose[i] == Document.Unread || (Joins(prose[i]) && end == i && i + 1 < limit && Joined(prose, i)))
                i++;
            else
                break;
        }
        return Math.Min(end, limit);
    }

    private static bool Joins(char c) => c is '\'' or '’' or '-' or '\u2010' or '\u2011' or '\u00AD' or '.' or ',';

    /// <summary>Apostrophes and hyphens join letters, points and commas only figures.</summary>
    private static bool Joined(string prose, int i) => prose[i] is '.' or ',' ? char.IsDigit(prose[i - 1]) && char.IsDigit(prose[i + 1]) : IsWord(prose, i + 1);

    private static int Width(string prose, int i) => char.IsHighSurrogate(prose[i]) && i + 1 < prose.Length && char.IsLowSurrogate(prose[i + 1]) ? 2 : 1;

    /// <summary>Letters, figures and the marks that combine with them.</summary>
    private static bool IsWord(string prose, int i) =>
        CharUnicodeInfo.GetUnicodeCategory(prose, i)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    /// <summary>A full stop behind an initial or a title belongs to the word.</summary>
    private static bool IsAbbreviated(string prose, Span word, int stop) =>
        prose[stop] == '.'
        && word.End == stop
        && (
            (word.Length == 1 && char.IsUpper(prose[word.Start]))
            || prose.AsSpan(word.Start, word.Length)
                is "Mr"
                    or "Mrs"
                    or "Ms"
                    or "Dr"
                    or "Prof"
                    or "Sen"
                    or "Rep"
                    or "Gen"
                    or "Gov"
                    or "Col"
                    or "Lt"
                    or "Sgt"
                    or "Capt"
                    or "St"
                    or "Rev"
                    or "Hon"
                    or "Hr"
                    or "Fr"
                    or "Nr"
        );

    private static bool OpensSentence(string prose, int start) =>
        IsWord(prose, start) ? !char.IsLower(prose, start) : prose[start] is not (',' or ';' or ':' or ')' or ']' or '.');
}
