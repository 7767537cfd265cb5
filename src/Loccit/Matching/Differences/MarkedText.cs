using System.Text;
using Loccit.Text;

namespace Loccit.Matching.Differences;

/// <summary>A word of a quotation, with the marks that touch it.</summary>
/// <param name="Start">Offset in the quoting text.</param>
/// <param name="End">Offset behind it; a bracket inside the word ("[T]he") is within.</param>
/// <param name="Hash">See <see cref="Word"/>.</param>
/// <param name="Bracket">Number of the bracket that holds the word, from 1; 0 if none does.</param>
/// <param name="Partly">True if the bracket holds only some of its letters: [T]he, walk[ed].</param>
internal readonly record struct MarkedWord(int Start, int End, ulong Hash, int Bracket, bool Partly);

/// <summary>
/// Quoted words read with their marks: ellipses part it into fragments, brackets own their words, [sic] vouches for the word before it.
/// </summary>
internal sealed class MarkedText
{
    private MarkedText(string text, Span span) => (Text, Span) = (text, span);

    /// <summary>The quoting text (<see cref="Document.Prose"/>).</summary>
    public string Text { get; }

    /// <summary>The quoted part of it, outer marks excluded.</summary>
    public Span Span { get; }

    /// <summary>All words, in order.</summary>
    public required IReadOnlyList<MarkedWord> Words { get; init; }

    /// <summary>Index in <see cref="Words"/> of the first word of each fragment but the first: an ellipsis stands before it.</summary>
    public required IReadOnlyList<int> Elisions { get; init; }

    /// <summary>Spans of the ellipses, one for each of <see cref="Elisions"/>.</summary>
    public required IReadOnlyList<Span> ElisionMarks { get; init; }

    /// <summary>The ellipsis that stands before a word, or null.</summary>
    public Span? ElisionBefore(int word)
    {
        var i = elisionAt.GetValueOrDefault(word, -1);
        return i < 0 ? null : ElisionMarks[i];
    }

    private Dictionary<int, int> elisionAt => field ??= Elisions.Select((word, i) => (word, i)).ToDictionary(p => p.word, p => p.i);

    /// <summary>The text between two offsets without the marks in it. Logarithmic in the number of marks.</summary>
    public string WithoutMarks(int start, int end)
    {
        // a word may reach over a mark that stands inside it
        if (end <= start)
            return "";
        int lo = 0,
            hi = Marks.Count;
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (Marks[mid].Start < start)
                lo = mid + 1;
            else
                hi = mid;
        }
        var result = new StringBuilder();
        var at = start;
        for (; lo < Marks.Count && Marks[lo].End <= end; lo++)
        {
            result.Append(Text, at, Marks[lo].Start - at);
            at = Marks[lo].End;
        }
        return result.Append(Text, at, end - at).ToString();
    }

    /// <summary>An ellipsis stands before the first word.</summary>
    public bool OpensWithEllipsis { get; private init; }

    /// <summary>An ellipsis stands behind the last word.</summary>
    public bool ClosesWithEllipsis { get; private init; }

    /// <summary>Indexes of the words that a [sic] stands behind.</summary>
    public required IReadOnlyList<int> Sic { get; init; }

    /// <summary>Spans that are neither words nor marks of the author: tokens that a program left, addresses of links.</summary>
    public required IReadOnlyList<Span> Debris { get; init; }

    /// <summary>What the author says of his quoting, in brackets inside or behind the words.</summary>
    public Remark Remarks { get; init; }

    /// <summary>Spans of the marks that are no words: ellipses, [sic], brackets' own characters.</summary>
    public required IReadOnlyList<Span> Marks { get; init; }

    /// <summary>The words of the fragments as ranges of <see cref="Words"/>, at least one.</summary>
    public IEnumerable<(int From, int To)> Fragments()
    {
        var from = 0;
        foreach (var e in Elisions)
        {
            yield return (from, e);
            from = e;
        }
        yield return (from, Words.Count);
    }

    /// <summary>Reads the part of a text that <paramref name="span"/> covers.</summary>
    /// <param name="text">The quoting text.</param>
    /// <param name="span">The quoted part of it, outer marks excluded.</param>
    /// <param name="reopenings">The marks that open the quotation again at each of its paragraphs, in order: no words of the source.</param>
    /// <param name="remarks">What the author says of his quoting behind the closing mark.</param>
    public static MarkedText Read(string text, Span span, IReadOnlyList<Span>? reopenings = null, Remark remarks = Remark.None)
    {
        reopenings ??= [];
        var reopening = 0;
        // The words are scanned on a clean copy, in which brackets inside words are closed up and marks are spaces; map leads back.
        var clean = new StringBuilder(span.Length);
        var map = new List<int>(span.Length);
        var bracketOf = new List<int>(span.Length);
        var marks = new List<Span>();
        var debris = new List<Span>();
        var ellipses = new List<(int CleanAt, Span Span)>();
        var sics = new List<int>();
        var bracket = 0;
        var open = 0; // number of the open bracket
        (int Shown, int Address) link = default;
        var i = span.Start;
        while (i < span.End)
        {
            var c = text[i];
            while (reopening < reopenings.Count && reopenings[reopening].End <= i)
                reopening++;
            if (reopening < reopenings.Count && reopenings[reopening].Contains(i))
            {
                marks.Add(new Span(i, i + 1));
                Put(' ', i);
                i++;
                continue;
            }
            if (Ellipsis.At(text, i, span.End) is var length and > 0)
            {
                ellipses.Add((clean.Length, new Span(i, i + length)));
                marks.Add(new Span(i, i + length));
                Put(' ', i);
                i += length;
                continue;
            }
            if (IsToken(text, i, span.End) is var token and > 0)
            {
                marks.Add(new Span(i, i + token));
                debris.Add(marks[^1]);
                Put(' ', i);
                i += token;
                continue;
            }
            if (c is '[' or '(' && RemarkAt(text, i, span.End, out var remark) is var behind and > 0)
            {
                remarks |= remark;
                marks.Add(new Span(i, i + behind));
                Put(' ', i);
                i += behind;
                continue;
            }
            if (c == '[' && Link(text, i, span.End) is var (shown, address) && address > 0)
            {
                // [words](address): the words alone are quoted
                link = (shown, address);
                marks.Add(new Span(i, i + 1));
                Put(' ', i);
                i++;
                continue;
            }
            if (i == link.Shown && link.Address > 0)
            {
                marks.Add(new Span(i, link.Address));
                debris.Add(marks[^1]);
                Put(' ', i);
                i = link.Address;
                continue;
            }
            if (c is '[' or '(' && IsSic(text, i, span.End, out var sic))
            {
                sics.Add(clean.Length);
                marks.Add(new Span(i, i + sic));
                Put(' ', i);
                i += sic;
                continue;
            }
            if (c == '[' && i + 1 < span.End && text[i + 1] == ']' && IsLetter(text, i, -1, span))
            {
                // appellant[]: letters at the word's end are left out
                bracketOf[^1] = ++bracket;
                marks.Add(new Span(i, i + 2));
                i += 2;
                continue;
            }
            if (c == '[' && Closes(text, i, span.End) is var close and > 0)
            {
                open = ++bracket;
                marks.Add(new Span(i, i + 1));
                var inside = IsLetter(text, i, -1, span) && IsLetter(text, i, 1, span);
                if (!inside)
                    Put(' ', i);
                i++;
                continue;
            }
            if (c == ']' && open > 0)
            {
                marks.Add(new Span(i, i + 1));
                var inside = IsLetter(text, i, -1, span) && IsLetter(text, i, 1, span);
                open = 0;
                if (!inside)
                    Put(' ', i);
                i++;
                continue;
            }
            Put(c, i);
            i++;
        }

        var words = new List<MarkedWord>();
        var scanner = new WordScanner(clean.ToString());
        var ellipsisAt = 0;
        var sicAt = 0;
        var elisions = new List<int>();
        var elisionMarks = new List<Span>();
        var sicWords = new List<int>();
        var opens = false;
        while (scanner.Next(out var s, out var e, out var hash))
        {
            while (ellipsisAt < ellipses.Count && ellipses[ellipsisAt].CleanAt < s)
            {
                if (words.Count == 0)
                {
                    opens = true;
                }
                else if (elisions.Count == 0 || elisions[^1] != words.Count)
                {
                    elisions.Add(words.Count);
                    elisionMarks.Add(ellipses[ellipsisAt].Span);
                }
                ellipsisAt++;
            }
            while (sicAt < sics.Count && sics[sicAt] < s)
            {
                if (words.Count > 0)
                    sicWords.Add(words.Count - 1);
                sicAt++;
            }
            int number = 0,
                held = 0,
                counted = 0;
            for (var k = s; k < e; k++)
            {
                counted++;
                if (bracketOf[k] == 0)
                    continue;
                number = bracketOf[k];
                held++;
            }
            var from = map[s];
            var to = map[e - 1] + 1;
            words.Add(new MarkedWord(from, to, hash, number, number > 0 && held < counted));
        }
        if (sicAt < sics.Count && words.Count > 0)
            sicWords.Add(words.Count - 1);
        return new MarkedText(text, span)
        {
            Words = words,
            Elisions = elisions,
            ElisionMarks = elisionMarks,
            Sic = sicWords,
            Remarks = remarks,
            Debris = debris,
            Marks = marks,
            OpensWithEllipsis = opens,
            ClosesWithEllipsis = ellipsisAt < ellipses.Count && words.Count > 0,
        };

        void Put(char ch, int from)
        {
            clean.Append(ch);
            map.Add(from);
            bracketOf.Add(open);
        }
    }

    /// <summary>Offset of the bracket that closes the one at <paramref name="i"/> within 200 characters; 0 if none does.</summary>
    private static int Closes(string text, int i, int end)
    {
        var limit = Math.Min(end, i + 200);
        for (var j = i + 1; j < limit; j++)
        {
            if (text[j] == ']')
                return j;
            if (text[j] == '[')
                return 0;
        }
        return 0;
    }

    /// <summary>True if the next character that is read in a direction is a letter.</summary>
    private static bool IsLetter(string text, int i, int step, Span span)
    {
        var at = i + step;
        while (span.Contains(at) && text[at] == Document.Unread)
            at += step;
        return span.Contains(at) && char.IsLetter(text[at]);
    }

    /// <summary>Length of what a program left in the words: a citation token (【12†source】), an escaped line break; 0 if there is none.</summary>
    private static int IsToken(string text, int i, int end)
    {
        if (text[i] == '\u3010')
        {
            var close = text.AsSpan(i, Math.Min(60, end - i)).IndexOf('\u3011');
            return close != -1 && text.AsSpan(i, close).Contains('\u2020') ? close + 1 : 0;
        }
        return text[i] == '\\' && i + 1 < end && text[i + 1] is 'n' or 't' && (i + 2 == end || !char.IsLower(text[i + 2])) ? 2 : 0;
    }

    private static int RemarkAt(string text, int i, int end, out Remark remark)
    {
        remark = Remark.None;
        var close = text.AsSpan(i, Math.Min(Loccit.Text.Remarks.Longest, end - i)).IndexOf(text[i] == '[' ? ']' : ')');
        if (close == -1)
            return 0;
        remark = Loccit.Text.Remarks.Read(text.AsSpan(i + 1, close - 1));
        return remark == Remark.None ? 0 : close + 1;
    }

    /// <summary>Where the words of a link end and where its address ends; 0 if there is none.</summary>
    private static (int Shown, int Address) Link(string text, int i, int end)
    {
        var shown = Closes(text, i, end);
        if (shown == 0 || shown + 1 >= end || text[shown + 1] != '(')
            return default;
        var inside = text.AsSpan(shown + 2, Math.Min(400, end - shown - 2));
        var close = inside.IndexOf(')');
        return close != -1 && (inside.StartsWith("http") || inside[0] is '/' or '#') && !inside[..close].Contains(' ') ? (shown, shown + 3 + close) : default;
    }

    private static bool IsSic(string text, int i, int end, out int length)
    {
        length = 0;
        var close = text[i] == '[' ? ']' : ')';
        var j = i + 1;
        while (j < end && text[j] is ' ' or '*' or '_' or Document.Unread)
            j++;
        if (!text.AsSpan(j, end - j).StartsWith("sic", StringComparison.OrdinalIgnoreCase))
            return false;
        j += 3;
        while (j < end && text[j] is ' ' or '*' or '_' or '!' or Document.Unread)
            j++;
        if (j >= end || text[j] != close)
            return false;
        length = j + 1 - i;
        return true;
    }
}
