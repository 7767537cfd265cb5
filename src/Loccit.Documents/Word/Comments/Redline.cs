using System.Text;

namespace Loccit.Documents.Word.Comments;

/// <summary>A change to the words of a document.</summary>
/// <param name="Deleted">The words that go; empty where words only come.</param>
/// <param name="Inserted">The words that come, behind those that go; may be empty.</param>
internal readonly record struct WordChange(Span Deleted, string Inserted);

/// <summary>Finds the least that makes a suggestion of quoted words.</summary>
internal static class Redline
{
    /// <summary>Of more words than these it is not asked which are the same: between the first and the last that differ all are changed.</summary>
    private const int MostWords = 1500;

    /// <summary>What stands in a suggestion between two quotations that cannot be one.</summary>
    private const string Between = "” and “";

    /// <summary>The changes, by place; null if the suggestion cannot be put in the place of the words: a quotation over paragraphs, or two where there are no marks.</summary>
    public static IReadOnlyList<WordChange>? Of(Document document, Quotation quotation, string suggestion)
    {
        if (WordsOf(document, quotation) is not { } span)
            return null;
        if (suggestion.Contains(Between, StringComparison.Ordinal))
        {
            if (quotation.Kind == QuotationKind.Block)
                return null;
            suggestion = suggestion.Replace(
                Between,
                $"{document.Text[quotation.Span.End - 1]} and {document.Text[quotation.Span.Start]}",
                StringComparison.Ordinal
            );
        }
        // the author's own sign before the closing mark stays where the suggestion ends without one
        var end = span.End;
        if (document.Prose[end - 1] is ',' or '.' && suggestion is not [.., ',' or '.' or '?' or '!' or ';' or ':' or '…'])
            end--;
        var old = Words(document, span.Start, end);
        var wanted = suggestion.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (old.Count == 0 || wanted.Length == 0)
            return null;
        var changes = Hunks(old.ConvertAll(w => Folded(w.Text)), Array.ConvertAll(wanted, Folded))
            .Select(h => Change(old, h, string.Join(' ', wanted[h.NewStart..h.NewEnd])))
            .ToList();
        return changes.Exists(c => c.Deleted.In(document.Text).Contains('\n', StringComparison.Ordinal)) ? null : changes;
    }

    /// <summary>The stretch of the quoted words without their marks.</summary>
    private static Span? WordsOf(Document document, Quotation quotation)
    {
        const int MostMarks = 3;
        for (var marks = 0; marks <= 2 * MostMarks; marks++)
        {
            for (var left = Math.Max(0, marks - MostMarks); left <= Math.Min(marks, MostMarks); left++)
            {
                var (start, end) = (quotation.Span.Start + left, quotation.Span.End - (marks - left));
                if (start < end && document.Read(new Span(start, end)) == quotation.Text)
                    return new Span(start, end);
            }
        }
        return null;
    }

    private static List<(int Start, int End, string Text)> Words(Document document, int start, int end)
    {
        var words = new List<(int, int, string)>();
        var text = new StringBuilder();
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && !char.IsWhiteSpace(document.Prose[i]))
            {
                if (document.Prose[i] == Document.Unread)
                    continue;
                if (text.Length == 0)
                    from = i;
                text.Append(document.Prose[i]);
            }
            else if (text.Length > 0)
            {
                var last = i;
                while (document.Prose[last - 1] == Document.Unread)
                    last--;
                words.Add((from, last, text.ToString()));
                text.Clear();
            }
        }
        return words;
    }

    /// <summary>Marks of one meaning are the same: the author's stay.</summary>
    private static string Folded(string word) =>
        string.Create(
            word.Length,
            word,
            static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                    to[i] = from[i] switch
                    {
                        '‘' or '’' or 'ʼ' => '\'',
                        '“' or '”' or '„' => '"',
                        var c => c,
                    };
            }
        );

    private static WordChange Change(List<(int Start, int End, string Text)> old, (int OldStart, int OldEnd, int NewStart, int NewEnd) hunk, string put)
    {
        var (start, end) = (hunk.OldStart, hunk.OldEnd);
        if (start == end)
            return start < old.Count
                ? new WordChange(new Span(old[start].Start, old[start].Start), put + " ")
                : new WordChange(new Span(old[^1].End, old[^1].End), " " + put);
        if (put.Length > 0)
            return new WordChange(new Span(old[start].Start, old[end - 1].End), put);
        // a space goes with the words
        return end < old.Count ? new WordChange(new Span(old[start].Start, old[end].Start), "")
            : start > 0 ? new WordChange(new Span(old[start - 1].End, old[end - 1].End), "")
            : new WordChange(new Span(old[start].Start, old[end - 1].End), "");
    }

    /// <summary>The stretches in which two lists of words differ, by their longest common one.</summary>
    private static IEnumerable<(int OldStart, int OldEnd, int NewStart, int NewEnd)> Hunks(IReadOnlyList<string> old, IReadOnlyList<string> wanted)
    {
        var start = 0;
        while (start < old.Count && start < wanted.Count && old[start] == wanted[start])
            start++;
        var (oldEnd, newEnd) = (old.Count, wanted.Count);
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == wanted[newEnd - 1])
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        if (oldEnd - start > MostWords || newEnd - start > MostWords)
        {
            yield return (start, oldEnd, start, newEnd);
            yield break;
        }
        var common = new int[oldEnd - start + 1, newEnd - start + 1];
        for (var i = oldEnd - start - 1; i >= 0; i--)
        {
            for (var j = newEnd - start - 1; j >= 0; j--)
                common[i, j] = old[start + i] == wanted[start + j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        var (a, b) = (start, start);
        while (a < oldEnd || b < newEnd)
        {
            var (fromOld, fromNew) = (a, b);
            while ((a < oldEnd || b < newEnd) && !(a < oldEnd && b < newEnd && old[a] == wanted[b]))
            {
                if (b == newEnd || (a < oldEnd && common[a - start + 1, b - start] >= common[a - start, b - start + 1]))
                    a++;
                else
                    b++;
            }
            if (a > fromOld || b > fromNew)
                yield return (fromOld, a, fromNew, b);
            while (a < oldEnd && b < newEnd && old[a] == wanted[b])
                (a, b) = (a + 1, b + 1);
        }
    }
}
