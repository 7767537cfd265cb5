using System.Buffers;
using Loccit.Text;

namespace Loccit.Matching.Differences;

/// <summary>
/// What stands among the words of a source and is not of them: page numbers, running heads and feet, line and paragraph numbers, captions and notes that a page break put inside a sentence,
/// the remains of a second column, time codes, stage notes, tags. A quotation passes over it in silence.
/// </summary>
internal static class Furniture
{
    /// <summary>A running head or a caption has no more words.</summary>
    private const int LongestHead = 14;

    /// <summary>A column is parted from its neighbour by at least so many spaces.</summary>
    private const int Gutter = 4;

    /// <summary>Furniture in a stretch of a source, in order, without overlap; as far as it can be told from the lines around.</summary>
    public static List<Span> In(string text, int start, int end)
    {
        var spans = new List<Span>();
        Inline(text, start, end, spans);
        var lines = Lines(text, start, end);
        for (var i = 0; i < lines.Count; i++)
        {
            var first = i;
            while (i + 1 < lines.Count && lines[i + 1].Length > 0 && lines[first].Length > 0)
                i++;
            if (lines[first].Length > 0)
                Block(text, lines, first, i, spans);
        }
        // the lines around were looked at for what they tell of these
        spans.RemoveAll(s => s.End <= start || s.Start >= end);
        spans.Sort();
        var apart = new List<Span>(spans.Count);
        foreach (var s in spans)
        {
            if (apart.Count == 0 || s.Start >= apart[^1].End)
                apart.Add(s);
            else if (s.End > apart[^1].End)
                apart[^1] = apart[^1] with { End = s.End };
        }
        return apart;
    }

    private const int Around = 400;

    /// <summary>The words of a stretch without those of its furniture; a word that a line's end and furniture broke in two is one again.</summary>
    public static List<Word> Without(string text, IReadOnlyList<Word> words, IReadOnlyList<Span> furniture)
    {
        var kept = new List<Word>(words.Count);
        var at = 0;
        foreach (var w in words)
        {
            while (at < furniture.Count && furniture[at].End <= w.Start)
                at++;
            if (at < furniture.Count && furniture[at].Overlaps(new Span(w.Start, w.End)))
                continue;
            if (kept.Count > 0 && at > 0 && kept[^1].End <= furniture[at - 1].Start && Broken(text, kept[^1], w))
            {
                var whole = string.Concat(text.AsSpan(kept[^1].Start, kept[^1].End - kept[^1].Start), text.AsSpan(w.Start, w.End - w.Start));
                new WordScanner(whole).Next(out _, out _, out var hash);
                kept[^1] = new Word(kept[^1].Start, w.End, hash);
                continue;
            }
            kept.Add(w);
        }
        return kept;
    }

    private static bool Broken(string text, Word first, Word second) =>
        first.End < text.Length
        && text[first.End] is '-' or '\u00ad' or '\u2010'
        && char.IsLower(text[second.Start])
        && !char.IsLetterOrDigit(text[first.End + 1]);

    /// <summary>Lines are numbered by fives, so the number before is that far.</summary>
    private const int LinesAround = 6;

    /// <summary>The lines that a stretch touches and some around, whole, without the white space around them.</summary>
    private static List<Span> Lines(string text, int start, int end)
    {
        var lines = new List<Span>();
        // some lines before and behind, to see what stands around; a line without end is looked at from where the stretch begins
        var at = start;
        for (var k = 0; k <= LinesAround && at > 0; k++)
        {
            var newline = text.LastIndexOf('\n', at - 1, Math.Min(at, Around));
            if (newline < 0)
            {
                at = at <= Around ? 0 : at;
                break;
            }
            at = k == LinesAround ? newline + 1 : newline;
        }
        if (at < text.Length && text[at] == '\n')
            at++;
        for (var behind = 0; at < text.Length && behind <= LinesAround; behind += at > end && lines.Count > 0 && lines[^1].Start > end ? 1 : 0)
        {
            var newline = text.IndexOf('\n', at, Math.Min(text.Length, Math.Max(at, end) + Around) - at);
            var stop = newline < 0 ? Math.Min(text.Length, Math.Max(at, end) + Around) : newline;
            var line = text.AsSpan(at, stop - at);
            var lead = line.Length - line.TrimStart(" \t\r\f\u00a0").Length;
            lines.Add(new Span(at + lead, Math.Max(at + lead, at + line.TrimEnd(" \t\r\f\u00a0").Length)));
            if (newline < 0)
                break;
            at = newline + 1;
        }
        return lines;
    }

    /// <summary>Lines between two empty ones.</summary>
    private static void Block(string text, List<Span> lines, int first, int last, List<Span> spans)
    {
        var whole = new Span(lines[first].Start, lines[last].End);
        if (
            (whole.Length < 2000 && Interrupts(text, lines, first, last) && IsInterruption(whole.In(text)))
            || (first == last && first > 0 && last + 1 < lines.Count && IsRunningHead(text, whole))
        )
        {
            spans.Add(whole);
            return;
        }
        var columns = 0;
        for (var i = first; i <= last; i++)
            columns += Column(text, lines[i]) > 0 ? 1 : 0;
        for (var i = first; i <= last; i++)
        {
            var line = lines[i].In(text).AsSpan();
            if (IsPageLine(line) || line.Contains("-->", StringComparison.Ordinal))
            {
                spans.Add(lines[i]);
                continue;
            }
            if (columns > 1 && Column(text, lines[i]) is > 0 and var column)
                spans.Add(new Span(column, lines[i].End));
            if (LeadingNumber(text, lines, first, last, i) is > 0 and var length)
                spans.Add(new Span(lines[i].Start, lines[i].Start + length));
        }
    }

    /// <summary>True if a sentence runs on over the lines: what stands before them does not end it, and what stands behind begins none.</summary>
    private static bool Interrupts(string text, List<Span> lines, int first, int last)
    {
        var before = first - 1;
        while (before >= 0 && lines[before].Length == 0)
            before--;
        var after = last + 1;
        while (after < lines.Count && lines[after].Length == 0)
            after++;
        if (before < 0 || after >= lines.Count || before == first - 1 || after == last + 1)
            return false;
        return char.IsLower(text[lines[after].Start]) && text[lines[before].End - 1] is not ('.' or '!' or '?');
    }

    private static readonly SearchValues<string> Captions = SearchValues.Create(
        ["Fig", "Table", "Plate", "Map ", "Photo", "Image", "Chart", "Box ", "Abb", "Tabelle", "Tafel", "Tableau", "Planche", "Figura", "Tabla", "Source:"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>A head or foot with the page's number or in capitals, a caption, a note with its number.</summary>
    private static bool IsInterruption(string block)
    {
        var words = WordScanner.Words(block, 0, block.Length);
        if (words.Count == 0)
            return true;
        if (
            block.AsSpan().IndexOfAny(Captions) == 0
            || char.IsAsciiDigit(block[0])
            || block[0] is '*' or '\u2020' or '\u2021' or '[' or '\u00b9' or '\u00b2' or '\u00b3'
        )
            return true;
        var (upper, lower) = (block.Count(char.IsUpper), block.Count(char.IsLower));
        return words.Count <= LongestHead && (upper > lower || char.IsAsciiDigit(block[^1]));
    }

    /// <summary>A title in capitals with the page's number, set apart from it as heads are, or standing so on other pages: a head wherever it stands, also between sentences.</summary>
    private static bool IsRunningHead(string text, Span line)
    {
        const int Longest = 100;
        const int Pages = 12_000; // to the heads of the pages before and behind
        var head = line.In(text).AsSpan().TrimEnd('.');
        if (head.Length is < 6 or > Longest || head.IndexOfAnyInRange('a', 'z') >= 0)
            return false;
        var number = char.IsAsciiDigit(head[0]) ? head.IndexOfAnyExceptInRange('0', '9') : head.Length - 1 - head.LastIndexOfAnyExceptInRange('0', '9');
        if (number is <= 0 or > 4)
            return false;
        var rest = char.IsAsciiDigit(head[0]) ? head[number..] : head[..^number];
        var title = rest.Trim();
        if (title.Length < 4 || !char.IsLetter(title[0]) || !title.Contains(' '))
            return false;
        if (rest.Length - title.Length > 1 || rest.Contains('\t'))
            return true;
        var before = text.AsSpan(Math.Max(0, line.Start - Pages), Math.Min(line.Start, Pages));
        var behind = text.AsSpan(line.End, Math.Min(Pages, text.Length - line.End));
        return before.Contains(title, StringComparison.Ordinal) || behind.Contains(title, StringComparison.Ordinal);
    }

    /// <summary>Nothing but a page's number: "12", "- 12 -", "xii", "Page 12 of 40".</summary>
    private static bool IsPageLine(ReadOnlySpan<char> line)
    {
        var core = line.Trim("-–— []()|").TrimEnd('.');
        if (core.Length is 0 or > 24)
            return false;
        if (core.StartsWith("page ", StringComparison.OrdinalIgnoreCase) || core.StartsWith("p. ", StringComparison.OrdinalIgnoreCase))
            return char.IsAsciiDigit(core[^1]);
        return core.Length <= 5 && core.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Where the remains of a second column begin in a line; 0 if it has none.</summary>
    private static int Column(string text, Span line)
    {
        var spaces = 0;
        for (var i = line.Start; i < line.End; i++)
        {
            spaces =
                text[i] is ' ' or '\u00a0' ? spaces + 1
                : text[i] == '\t' ? Gutter
                : 0;
            if (spaces >= Gutter && i + 1 < line.End && text[i + 1] is not (' ' or '\t'))
                return i + 1;
        }
        return 0;
    }

    /// <summary>Length of the number that counts a line or a paragraph, or of the time code, at the beginning of a line; 0 if there is none.</summary>
    private static int LeadingNumber(string text, List<Span> lines, int first, int last, int i)
    {
        var line = lines[i].In(text).AsSpan();
        if (lines[i].Start > 0 && text.AsSpan(0, lines[i].Start).TrimEnd(" \t\r\f\u00a0") is not [.., '\n'])
            return 0;
        if (TimeCode(line) is > 0 and var code)
            return code;
        var (number, length) = Number(line);
        if (length == 0 || length >= line.Length)
            return 0;
        var rest = line[length..];
        // "14. The respondent", "[14] The", "¶ 14 The"
        if (
            (rest[0] is '.' or ')' or ']' || line[0] is '[' or '\u00b6' or '\u00a7')
            && rest.TrimStart(".)] ") is { Length: > 0 } text1
            && char.IsUpper(text1[0])
        )
            return length + 1;
        if (rest[0] is not (' ' or '\t'))
            return 0;
        // lines are counted one by one or by fives
        for (var k = Math.Max(0, i - 6); k < Math.Min(lines.Count, i + 7); k++)
        {
            if (k == i || lines[k].Length == 0)
                continue;
            var (other, size) = Number(lines[k].In(text));
            if (size > 0 && (other - number == k - i || (number % 5 == 0 && Math.Abs(other - number) == 5)))
                return length;
        }
        return 0;
    }

    private static (int Value, int Length) Number(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && at < 3 && line[at] is '[' or '\u00b6' or '\u00a7' or ' ' or '(')
            at++;
        var value = 0;
        var digits = 0;
        while (at < line.Length && char.IsAsciiDigit(line[at]) && digits < 5)
        {
            value = (value * 10) + line[at++] - '0';
            digits++;
        }
        return digits is 0 or 5 ? (0, 0) : (value, at);
    }

    /// <summary>Length of a time code: 14:02, 00:14:02, [00:14:02.350].</summary>
    private static int TimeCode(ReadOnlySpan<char> text)
    {
        var at = text.Length > 0 && text[0] is '[' or '(' ? 1 : 0;
        var parts = 0;
        while (true)
        {
            var from = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]) && at - from < 3)
                at++;
            if (at - from is 0 or 1 && parts > 0 || at == from)
                return 0;
            parts++;
            if (at >= text.Length || text[at] is not (':' or '.' or ',') || at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]))
                break;
            at++;
        }
        if (text[0] is '[' or '(')
        {
            if (at >= text.Length || text[at] is not (']' or ')'))
                return 0;
            at++;
        }
        return parts >= 3 || (parts == 2 && text[0] is '[' or '(') ? at : 0;
    }

    /// <summary>Furniture inside lines: tags, star pages, time codes, stage notes.</summary>
    private static void Inline(string text, int start, int end, List<Span> spans)
    {
        for (var i = start; i < end; i++)
        {
            var length = text[i] switch
            {
                '<' => Tag(text, i),
                '*' => StarPage(text, i),
                '[' or '(' => Math.Max(TimeCode(text.AsSpan(i, Math.Min(24, text.Length - i))), StageNote(text, i)),
                _ => 0,
            };
            if (length == 0)
                continue;
            spans.Add(new Span(i, i + length));
            i += length - 1;
        }
    }

    private static int Tag(string text, int i)
    {
        if (i + 2 >= text.Length || !(char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!'))
            return 0;
        var close = text.AsSpan(i, Math.Min(300, text.Length - i)).IndexOf('>');
        return close < 0 || text.AsSpan(i + 1, close - 1).Contains('<') ? 0 : close + 1;
    }

    /// <summary>*882: where a page begins in a reporter's edition (Bluebook 10.8.1, star pages).</summary>
    private static int StarPage(string text, int i)
    {
        var at = i + 1;
        while (at < text.Length && at - i <= 5 && char.IsAsciiDigit(text[at]))
            at++;
        return at - i > 1 && (at >= text.Length || text[at] is ' ' or ']' or '\n') && (i == 0 || text[i - 1] is ' ' or '[' or '\n') ? at - i : 0;
    }

    /// <summary>(Applause.), [Laughter and cheers]: what the hall did, not what was said.</summary>
    private static int StageNote(string text, int i)
    {
        var close = text.AsSpan(i, Math.Min(60, text.Length - i)).IndexOf(text[i] == '[' ? ']' : ')');
        if (close < 2)
            return 0;
        var words = WordScanner.Words(text, i + 1, i + close);
        var any = false;
        foreach (var w in words)
        {
            var word = Fold.Word(text.AsSpan(w.Start, w.End - w.Start));
            switch (word)
            {
                case "applause"
                or "laughter"
                or "cheers"
                or "cheering"
                or "laughs"
                or "inaudible"
                or "crosstalk"
                or "music"
                or "pause"
                or "beifall"
                or "heiterkeit"
                or "zuruf"
                or "applaudissements"
                or "rires"
                or "aplausos"
                or "risas":
                    any = true;
                    break;
                case "and" or "loud" or "prolonged" or "great" or "renewed" or "general" or "long" or "und" or "et" or "y":
                    break;
                default:
                    return 0;
            }
        }
        return any ? close + 1 : 0;
    }
}
