using System.Buffers;
using Loccit.Text;

namespace Loccit.Citations;

/// <summary>
/// A document's blocks, sentences and brackets with its quotations taken as single units: a stop inside a quotation ends no sentence of the author's,
/// unless the quotation ends with it. Made once, in one pass; every detector and the binder read it.
/// </summary>
internal sealed class ProseMap
{
    /// <summary>No bracket that cites is longer, in UTF-16 units.</summary>
    private const int LongestBracket = 600;

    private static readonly SearchValues<char> StopsAndBrackets = SearchValues.Create("().!?…。");

    private readonly string text;
    private readonly List<Span> brackets = [];
    private readonly List<Span> sentences = [];
    private int passed = -1;

    public ProseMap(Document document, IReadOnlyList<Quotation> quotations)
    {
        Document = document;
        text = document.Prose;
        Blocks = document.Blocks.Count > 0 ? document.Blocks : PlainText.Blocks(document.Text);
        var words = new List<int>();
        var units = new List<int>();
        var end = -1;
        for (var i = 0; i < quotations.Count; i++)
        {
            var q = quotations[i];
            if (q.Span.IsEmpty || q.Span.Start < end || q.Span.End > text.Length)
                continue;
            if (q.Parent is not null && end >= q.Span.End)
                continue;
            end = q.Span.End;
            units.Add(i);
            if (IsBound(q.Kind))
                words.Add(i);
        }
        Units = units.ConvertAll(i => quotations[i]);
        Quotations = words.ConvertAll(i => quotations[i]);
        Walk();
        brackets.Sort();
        DropNested(brackets);
    }

    public Document Document { get; }

    /// <summary>The document's blocks, or those of its plain text if it has none.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Quotations that stand in no other and claim somebody's words, by start.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Every quotation that stands in no other, titles and scare quotes too, by start.</summary>
    public IReadOnlyList<Quotation> Units { get; }

    /// <summary>Pairs of round brackets that are not too long to cite and stand in no other such, with them, by start.</summary>
    public IReadOnlyList<Span> Brackets => brackets;

    /// <summary>Sentences by start, not overlapping. One with a quotation over several paragraphs goes over several blocks.</summary>
    public IReadOnlyList<Span> Sentences => sentences;

    /// <summary>How many characters were looked at so far, beyond the one pass: it grows with the text and no faster.</summary>
    public long Steps { get; private set; }

    /// <summary>True for the kinds that claim somebody's words; titles and scare quotes have no source to be found.</summary>
    public static bool IsBound(QuotationKind kind) => kind.ClaimsWords();

    /// <summary>Index of the block that holds <paramref name="offset"/> or of the nearest before it; -1 if there is none.</summary>
    public int BlockAt(int offset) => Ordered.Last(Blocks, offset, static i => i.Span.Start);

    /// <summary>Index of the sentence that holds <paramref name="offset"/> or of the nearest before it; -1 if there is none.</summary>
    public int SentenceAt(int offset) => Ordered.Last(sentences, offset, static i => i.Start);

    /// <summary>Index in <see cref="Quotations"/> of the last that starts at or before <paramref name="offset"/>; -1 if there is none.</summary>
    public int QuotationAt(int offset) => Ordered.Last(Quotations, offset, static i => i.Span.Start);

    /// <summary>True if <paramref name="offset"/> stands in quoted words.</summary>
    public bool IsQuoted(int offset) => QuotationAt(offset) is >= 0 and var i && Quotations[i].Span.Contains(offset);

    /// <summary>True if nothing but white space, syntax and <paramref name="marks"/> stands in the stretch.</summary>
    public bool IsBlank(int start, int end, string marks = "")
    {
        for (var i = start; i < end; i++, Steps++)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] != Document.Unread && !marks.Contains(text[i], StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    /// <summary>The last character of the stretch that is read, or NUL.</summary>
    public char LastCharacter(Span span)
    {
        for (var i = span.End - 1; i >= span.Start; i--, Steps++)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] != Document.Unread)
                return text[i];
        }
        return '\0';
    }

    private void Walk()
    {
        var unit = 0;
        var next = StartOf(unit);
        var at = 0;
        var start = -1;
        var ended = false;
        var open = new List<int>();
        foreach (var block in Blocks)
        {
            if (block.Kind == BlockKind.Code)
                continue;
            at = Math.Max(at, block.Span.Start);
            // only a quotation that goes on into this block keeps its sentence open
            if (at == block.Span.Start)
            {
                Close(at);
                ended = false;
            }
            open.Clear();
            for (; at < block.Span.End; at++)
            {
                for (; next < at; next = StartOf(unit))
                    unit++;
                if (start >= 0 && !ended)
                {
                    // until the sentence ends nothing else matters
                    var limit = Math.Min(block.Span.End, next);
                    var sign = text.AsSpan(at, limit - at).IndexOfAny(StopsAndBrackets);
                    at = sign < 0 ? limit : at + sign;
                    if (at == block.Span.End)
                        break;
                }
                if (next == at)
                {
                    var q = Units[unit];
                    next = StartOf(++unit);
                    if (ended && open.Count == 0)
                        Close(at);
                    if (start < 0)
                        start = at;
                    // brackets stand in titles and scare quotes as anywhere else
                    if (!IsBound(q.Kind))
                        AddBrackets(at, Math.Min(q.Span.End, block.Span.End));
                    ended = IsBound(q.Kind) && EndsSentence(q.Span);
                    at = q.Span.End - 1;
                    continue;
                }
                var c = text[at];
                if (ended && open.Count == 0 && StartsSentence(at))
                {
                    Close(at);
                    ended = false;
                }
                if (start < 0 && !char.IsWhiteSpace(c) && c != Document.Unread)
                    start = at;
                // a bracket that is never closed must not hide the sentences behind it
                if (c == '(' && HasPair(at, block.Span.End))
                {
                    open.Add(at);
                }
                else if (c == ')' && open.Count > 0)
                {
                    AddBracket(open[^1], at + 1);
                    open.RemoveAt(open.Count - 1);
                }
                else if (open.Count == 0 && c is '.' or '!' or '?' or '…' or '。')
                {
                    ended = !IsAbbreviation(at, block.Span.Start) && (c == '。' || FollowedByBreak(at, block.Span.End));
                }
                else if (open.Count == 0 && char.IsLetter(c))
                {
                    ended = false;
                }
            }
            if (at <= block.Span.End)
                Close(block.Span.End);
        }
        Close(Math.Min(text.Length, at));

        int StartOf(int u) => u < Units.Count ? Units[u].Span.Start : int.MaxValue;

        void Close(int end)
        {
            if (start >= 0 && end > start)
                sentences.Add(new Span(start, end));
            start = -1;
        }
    }

    private bool StartsSentence(int at)
    {
        var c = text[at];
        return char.IsLetter(c) ? !char.IsLower(c) : char.IsAsciiDigit(c) && at > 0 && text[at - 1] is ' ' or '\n';
    }

    /// <summary>Within a bounded stretch, as no citation is longer.</summary>
    private bool HasPair(int at, int end) => text.AsSpan(at, Math.Min(end - at, LongestBracket)).IndexOf(')') >= 0;

    private void AddBrackets(int start, int end)
    {
        var last = -1;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '(')
                last = i;
            else if (text[i] == ')' && last >= 0)
            {
                AddBracket(last, i + 1);
                last = -1;
            }
        }
    }

    private void AddBracket(int start, int end)
    {
        if (end - start <= LongestBracket)
            brackets.Add(new Span(start, end));
    }

    /// <summary>True if the last character inside the marks ends a sentence.</summary>
    private bool EndsSentence(Span quotation)
    {
        for (var i = quotation.End - 1; i >= quotation.Start; i--)
        {
            var c = text[i];
            if (c is '.' or '!' or '?' or '…' or '。')
                return true;
            if (char.IsLetterOrDigit(c) || c is ',' or ';' or ':' or '—' or '–')
                return false;
        }
        return false;
    }

    /// <summary>True if the sentence ends at a stop: white space follows, behind further stops, closing marks and the call of a note.</summary>
    private bool FollowedByBreak(int at, int end)
    {
        // a run of stops is passed once, not from each of them again
        passed = Math.Max(passed, at + 1);
        for (; passed < end && IsClosing(text[passed]); passed++)
            Steps++;
        if (passed >= end)
            return true;
        var c = text[passed];
        return char.IsWhiteSpace(c) || c == '[' || (char.IsDigit(c) && !char.IsAsciiDigit(c));
    }

    private static bool IsClosing(char c) => c is '.' or '!' or '?' or ')' or ']' or '"' or '”' or '’' or '»' or '\'' or '*' or Document.Unread;

    /// <summary>True if the stop belongs to an initial or a usual abbreviation.</summary>
    private bool IsAbbreviation(int at, int start)
    {
        if (text[at] != '.')
            return false;
        var i = at;
        while (i > start && at - i < 6 && char.IsLetter(text[i - 1]))
            i--;
        var word = text.AsSpan(i, at - i);
        if (word.Length == 1)
            return char.IsUpper(word[0]) || word[0] is 'p' or 'c' or 'v' or 'n' or 'e' or 'g' or 'f';
        return word
            is "Mr"
                or "Mrs"
                or "Ms"
                or "Dr"
                or "St"
                or "Prof"
                or "Gen"
                or "Sen"
                or "Rep"
                or "Gov"
                or "Col"
                or "Lt"
                or "pp"
                or "vol"
                or "Vol"
                or "ch"
                or "No"
                or "no"
                or "cf"
                or "vs"
                or "Jr"
                or "Sr"
                or "ed"
                or "eds"
                or "trans"
                or "Jan"
                or "Feb"
                or "Mar"
                or "Apr"
                or "Aug"
                or "Sept"
                or "Oct"
                or "Nov"
                or "Dec"
                or "Nr"
                or "bzw"
                or "Hg"
                or "ca";
    }

    private static void DropNested(List<Span> spans)
    {
        var end = -1;
        spans.RemoveAll(s =>
        {
            if (s.Start < end)
                return true;
            end = s.End;
            return false;
        });
    }
}
