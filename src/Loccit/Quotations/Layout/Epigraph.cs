using System.Buffers;
using Loccit.Text;

namespace Loccit.Quotations.Layout;

/// <summary>
/// Epigraphs: a short passage without marks at the head of a text or under a heading, with a line behind it that names whose words they are ("—Name, <i>Work</i>").
/// </summary>
internal static class Epigraph
{
    // Longer passages are the text itself.
    private const int Longest = 1500;
    private const int MostParagraphs = 4;

    // A passage with marks in it is the author's, or is quoted by them.
    private static readonly SearchValues<char> DoubleMarks = SearchValues.Create("“”\"„«»");

    /// <summary>The words of each epigraph, by start.</summary>
    public static List<QuotedStretch> Find(Document document, IReadOnlyList<Paragraph> paragraphs)
    {
        var stretches = new List<QuotedStretch>();
        // the first paragraph below a heading, or of the document, that no epigraph holds
        var top = 0;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var signed = p + 1 < paragraphs.Count && IsSigned(document.Prose, paragraphs[p + 1]);
            if (paragraphs[p].Kind == BlockKind.Heading || !signed && IsHead(document, paragraphs[p], isTop: p == top))
            {
                top = p + 1;
                continue;
            }
            if (paragraphs[p].Kind != BlockKind.Paragraph || paragraphs[p].Setting >= 0 || p - top > MostParagraphs)
                continue;
            var words = Passage(document, paragraphs, top, p);
            if (words.IsEmpty)
                continue;
            stretches.Add(QuotedStretch.Of(words, SetOff.Epigraph));
            top = p + 1;
        }
        return stretches;
    }

    /// <summary>The words above the credit that paragraph <paramref name="last"/> is or ends with; empty if it has none, or too much stands above it.</summary>
    private static Span Passage(Document document, IReadOnlyList<Paragraph> paragraphs, int top, int last)
    {
        var prose = document.Prose;
        var own = Fragments.Trim(prose, paragraphs[last].Span);
        var start = Fragments.Trim(prose, paragraphs[top].Span).Start;
        if (
            own.IsEmpty
            || own.End - start > Longest + BlockCredit.Longest
            || BlockCredit.IsDash(prose, start)
            || prose.AsSpan(start, own.Start - start).ContainsAny(DoubleMarks)
        )
            return default;
        for (var p = top; p < last; p++)
        {
            if (paragraphs[p].Setting >= 0 || paragraphs[p].Kind != BlockKind.Paragraph)
                return default;
        }
        if (BlockCredit.IsDash(prose, own.Start))
            return last > top && IsCredit(prose, own) ? Fragments.Trim(prose, new Span(start, paragraphs[last - 1].Span.End)) : default;
        var line = prose.AsSpan(own.Start, own.Length).LastIndexOf('\n');
        if (line < 0)
            return default;
        var credit = Fragments.Trim(prose, new Span(own.Start + line, own.End));
        return BlockCredit.IsDash(prose, credit.Start) && IsCredit(prose, credit) ? Fragments.Trim(prose, new Span(start, own.Start + line)) : default;
    }

    /// <summary>True for a line that is a dash and a name, with or without a work.</summary>
    public static bool IsCredit(string prose, Span line) => line.Length <= BlockCredit.Longest && BlockCredit.StartsWithName(prose, line);

    private static bool IsSigned(string prose, Paragraph paragraph)
    {
        var line = Fragments.Trim(prose, paragraph.Span);
        return !line.IsEmpty && BlockCredit.IsDash(prose, line.Start) && IsCredit(prose, line);
    }

    /// <summary>A short line of its own that no stop ends, as the heads of chapters are in a plain text.</summary>
    private static bool IsHead(Document document, Paragraph paragraph, bool isTop)
    {
        const int longest = 60;
        const int mostWords = 6;
        var line = Fragments.Trim(document.Prose, paragraph.Span);
        if (line.IsEmpty || line.Length > longest || document.Prose.AsSpan(line.Start, line.Length).Contains('\n'))
            return false;
        var last = document.Prose[line.End - 1];
        if (
            !char.IsLetterOrDigit(document.Prose[line.Start])
            || char.IsLower(document.Prose[line.Start])
            || QuoteMarks.Is(last)
            || last is '!' or '?' or ',' or ';' or ':' or '…'
        )
            return false;
        // a line of verse may have no stop either, but it has small letters and no number, and is longer
        var words = WordScan.Words(document.Read(line));
        return words.Count > 0 && (isTop && words.Count <= mostWords && last is not '.' || char.IsDigit(words[^1][0]) || !words.Has(HasSmall));
    }

    private static bool HasSmall(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return true;
        }
        return false;
    }
}
