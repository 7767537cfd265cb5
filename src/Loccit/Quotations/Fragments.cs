using System.Text;
using Loccit.Text;

namespace Loccit.Quotations;

/// <summary>Divides quoted words at re-opened paragraphs and ellipses, and reads them.</summary>
internal static class Fragments
{
    /// <summary>The stretches of quoted words paragraph by paragraph, without outer and re-opening marks.</summary>
    /// <param name="inner">The words without the outer marks.</param>
    /// <param name="reopenings">Marks repeated at the head of paragraphs, in order.</param>
    /// <param name="paragraphs">All paragraphs in order.</param>
    public static List<Span> Parts(Span inner, IReadOnlyList<Mark> reopenings, IReadOnlyList<Paragraph> paragraphs)
    {
        var parts = new List<Span>();
        var mark = 0;
        for (var p = Ordered.Last(paragraphs, inner.Start, static i => i.Span.End) + 1; p < paragraphs.Count && paragraphs[p].Span.Start < inner.End; p++)
        {
            var start = Math.Max(paragraphs[p].Span.Start, inner.Start);
            var end = Math.Min(paragraphs[p].Span.End, inner.End);
            while (mark < reopenings.Count && reopenings[mark].Start < start)
                mark++;
            if (mark < reopenings.Count && reopenings[mark].Start < end)
            {
                // marks of a quotation around this one may stand before its own
                start = reopenings[mark++].End;
            }
            if (start < end)
                parts.Add(new Span(start, end));
        }
        return parts;
    }

    /// <summary>The runs of words in the parts: ellipses and the white space at the edges are left out.</summary>
    public static List<Span> Split(string prose, IReadOnlyList<Span> parts)
    {
        var fragments = new List<Span>();
        foreach (var part in parts)
        {
            var text = prose.AsSpan(0, part.End);
            var start = part.Start;
            for (var i = part.Start; i < part.End; i++)
            {
                if (text[i] is not ('.' or '…' or '[' or '('))
                    continue;
                var end = Ellipsis.EndAt(text, i);
                if (end < 0)
                    continue;
                Add(prose, start, i, fragments);
                start = end;
                i = end - 1;
            }
            Add(prose, start, part.End, fragments);
        }
        return fragments;
    }

    /// <summary>The words as read, paragraphs joined by a line feed, ellipses as written.</summary>
    public static string Read(Document document, IReadOnlyList<Span> parts)
    {
        if (parts.Count == 1)
            return document.Read(parts[0]);
        var text = new StringBuilder();
        var last = 0;
        foreach (var part in parts)
        {
            var words = document.Read(part);
            if (words.Length == 0)
                continue;
            // parts of one paragraph are what an incise of the author's divides
            if (text.Length > 0)
                text.Append(document.BlockAt(part.Start) == document.BlockAt(last) ? ' ' : '\n');
            text.Append(words);
            last = part.Start;
        }
        return text.ToString();
    }

    /// <summary>Cuts what is not read off both ends.</summary>
    public static Span Trim(string prose, Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsBlank(prose[start]))
            start++;
        while (end > start && IsBlank(prose[end - 1]))
            end--;
        return new Span(start, end);
    }

    private static void Add(string prose, int start, int end, List<Span> fragments)
    {
        var span = Trim(prose, new Span(start, Math.Max(start, end)));
        for (var i = span.Start; i < span.End; i++)
        {
            // what is left between two ellipses may be no more than a stop
            if (char.IsLetterOrDigit(prose[i]) || char.IsSurrogate(prose[i]))
            {
                fragments.Add(span);
                return;
            }
        }
    }

    private static bool IsBlank(char c) => c == Document.Unread || char.IsWhiteSpace(c);
}
