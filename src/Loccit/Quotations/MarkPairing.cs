using System.Runtime.InteropServices;

namespace Loccit.Quotations;

/// <summary>Pairs the marks of a document, paragraph by paragraph.</summary>
internal static class MarkPairing
{
    /// <param name="prose">The document as read.</param>
    /// <param name="paragraphs">Its paragraphs in order.</param>
    /// <param name="marks">All marks in order.</param>
    /// <param name="convention">Which marks the document uses.</param>
    public static PairedMarks Pair(string prose, IReadOnlyList<Paragraph> paragraphs, List<Mark> marks, Convention convention)
    {
        var result = new PairedMarks();
        var doubles = new DoubleMarkPairing(prose, convention, result);
        EachParagraph(paragraphs, marks, doubles.Pair);
        var singles = new SingleMarkPairing(prose, convention, result);
        EachParagraph(paragraphs, marks, singles.Pair);
        result.Words.Sort((a, b) => a.Span.CompareTo(b.Span));
        return result;
    }

    private delegate void PairOne(Span paragraph, ReadOnlySpan<Mark> marks, bool mayGoOn);

    private static void EachParagraph(IReadOnlyList<Paragraph> paragraphs, List<Mark> marks, PairOne pair)
    {
        var all = CollectionsMarshal.AsSpan(marks);
        var from = 0;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var to = from;
            while (to < all.Length && all[to].Start < paragraphs[p].Span.End)
                to++;
            var mayGoOn = p + 1 < paragraphs.Count && paragraphs[p].MayGoOnIn(paragraphs[p + 1]);
            pair(paragraphs[p].Span, all[from..to], mayGoOn);
            from = to;
        }
    }
}
