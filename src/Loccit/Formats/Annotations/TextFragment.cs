using System.Text;

namespace Loccit.Formats.Annotations;

/// <summary>
/// Text directives (WICG, URL Fragment Text Directives): the part behind <c>:~:</c> of an address by which a browser scrolls to words and marks them.
/// Safe for one thread.
/// </summary>
internal sealed class TextFragment(Document document)
{
    /// <summary>Words longer than this are named by their beginning and their end.</summary>
    private const int LongestExact = 120;

    private const int FewestWords = 3;
    private const int MostWords = 12;

    /// <summary>Where a text is longer, looking whether words stand in it once would take too long.</summary>
    private const int LongestText = 2_000_000;

    private readonly string all = document.Text.Length > LongestText ? "" : Normal(document.Prose).ToLowerInvariant();

    /// <summary>The directive for a span, <c>text=…</c>; null if no short one leads to this place alone.</summary>
    public string? Of(Span span)
    {
        if (all.Length == 0)
            return null;
        var first = Words(span.Start, Math.Min(span.End, BlockEnd(span.Start)));
        if (first.Count == 0)
            return null;
        var oneBlock = BlockEnd(span.Start) >= span.End;
        var exact = string.Join(' ', first);
        if (oneBlock && exact.Length <= LongestExact)
            return IsOnce(exact) ? $"text={Escape(exact)}" : AfterWords(span, exact);
        var last = oneBlock ? first : Words(Math.Max(span.Start, BlockStart(span.End - 1)), span.End);
        for (var n = FewestWords; n <= MostWords; n++)
        {
            if (oneBlock ? n * 2 > first.Count : n > first.Count || n > last.Count)
                return null;
            var (start, end) = (string.Join(' ', first.Take(n)), string.Join(' ', last.TakeLast(n)));
            if (IsOnce(start) && IsOnce(end))
                return $"text={Escape(start)},{Escape(end)}";
        }
        return null;
    }

    /// <summary>Words that stand in several places, told apart by those before them in their paragraph.</summary>
    private string? AfterWords(Span span, string exact)
    {
        var before = Words(BlockStart(span.Start), span.Start);
        for (var n = 1; n <= Math.Min(MostWords, before.Count); n++)
        {
            var prefix = string.Join(' ', before.TakeLast(n));
            if (IsOnce($"{prefix} {exact}"))
                return $"text={Escape(prefix)}-,{Escape(exact)}";
        }
        return null;
    }

    private int BlockStart(int offset) => Math.Min(offset, document.BlockSpan(offset).Start);

    private int BlockEnd(int offset) => Math.Max(offset + 1, document.BlockSpan(offset).End);

    private List<string> Words(int start, int end) =>
        start < end ? [.. Normal(document.Prose[start..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries)] : [];

    private bool IsOnce(string words)
    {
        var sought = words.ToLowerInvariant();
        var at = all.IndexOf(sought, StringComparison.Ordinal);
        return at >= 0 && all.IndexOf(sought, at + 1, StringComparison.Ordinal) < 0;
    }

    /// <summary>Without syntax, white space as single blanks.</summary>
    private static string Normal(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (result.Length > 0 && result[^1] != ' ')
                    result.Append(' ');
            }
            else if (c != Document.Unread)
            {
                result.Append(c);
            }
        }
        return result.ToString();
    }

    /// <summary>Hyphens, too: they have a meaning of their own in directives.</summary>
    private static string Escape(string words) => Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);
}
