namespace Loccit.Citations;

/// <summary>
/// The list of references at the end of a document, whose entries are called by their number in square brackets: "… the river” [3]." and, in a line
/// that begins so, "[3] Okafor, Letters, 2010." Under a heading that says what it is, the entries may also be the items of a list.
/// </summary>
internal static class NumberedList
{
    /// <summary>A call is no longer, in UTF-16 units: "[12, 14–16, p. 312]".</summary>
    private const int LongestCall = 40;

    /// <summary>Lists have no more entries.</summary>
    private const int MostEntries = 9999;

    /// <summary>The entries that are called, as notes. Linear.</summary>
    public static IReadOnlyList<Note> Read(ProseMap map)
    {
        var entries = Entries(map);
        if (entries.Count == 0)
            return [];
        var calls = new Dictionary<int, List<Span>>();
        var prose = map.Document.Prose;
        var end = entries.Values.Min(e => e.Start);
        for (var at = prose.IndexOf('['); at >= 0 && at < end; at = prose.IndexOf('[', at + 1))
        {
            // what stands in brackets inside marks is put into the quotation, and cites nothing
            if (!char.IsAsciiDigit(prose[Math.Min(at + 1, prose.Length - 1)]) || map.IsQuoted(at) || LineStart(prose, at))
                continue;
            var close = prose.AsSpan(at, Math.Min(LongestCall, prose.Length - at)).IndexOf(']');
            if (close < 0)
                continue;
            var call = new Span(at, at + close + 1);
            foreach (var number in Numbers(prose.AsSpan(at + 1, close - 1)))
            {
                if (!entries.ContainsKey(number))
                    continue;
                if (!calls.TryGetValue(number, out var spans))
                    calls[number] = spans = [];
                spans.Add(call);
            }
        }
        return
        [
            .. calls
                .OrderBy(c => entries[c.Key])
                .Select(c => new Note(c.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), entries[c.Key], c.Value)),
        ];
    }

    /// <summary>The text of each entry by its number, without it; the first of a number is meant.</summary>
    private static Dictionary<int, Span> Entries(ProseMap map)
    {
        var prose = map.Document.Prose;
        var entries = new Dictionary<int, Span>();
        var (underHeading, items) = (false, 0);
        foreach (var block in map.Blocks)
        {
            if (block.Kind == BlockKind.Heading || IsTitle(prose, block.Span))
            {
                (underHeading, items) = (IsTitle(prose, block.Span), 0);
                continue;
            }
            if (block.Kind is BlockKind.Code or BlockKind.Cell or BlockKind.Note)
                continue;
            var labelled = AddLines(prose, block.Span, entries);
            if (!labelled && underHeading && block.Kind == BlockKind.ListItem)
                entries.TryAdd(++items, block.Span);
        }
        return entries;
    }

    /// <summary>Adds the entries of a block: each goes from its number at the head of a line to the next such line. False if there is none.</summary>
    private static bool AddLines(string prose, Span block, Dictionary<int, Span> entries)
    {
        var (number, start) = (0, 0);
        for (var at = block.Start; at < block.End; )
        {
            var line = prose.AsSpan(at, block.End - at).IndexOf('\n');
            var end = line < 0 ? block.End : at + line + 1;
            if (Label(prose, at, end) is var (next, words))
            {
                Add(at);
                (number, start) = (next, words);
            }
            at = end;
        }
        Add(block.End);
        return number > 0;

        void Add(int end)
        {
            while (end > start && char.IsWhiteSpace(prose[end - 1]))
                end--;
            if (number > 0 && end > start && entries.Count < MostEntries)
                entries.TryAdd(number, new Span(start, end));
        }
    }

    /// <summary>The number in square brackets that a line begins with, and where the words behind it begin; null if there is none.</summary>
    private static (int Number, int Words)? Label(string prose, int at, int end)
    {
        at = Skip(prose, at, end);
        if (at >= end || prose[at] != '[')
            return null;
        var close = prose.AsSpan(at, Math.Min(LongestCall, end - at)).IndexOf(']');
        if (
            close < 2
            || !int.TryParse(prose.AsSpan(at + 1, close - 1), System.Globalization.NumberStyles.None, null, out var number)
            || number is 0 or > MostEntries
        )
            return null;
        var words = Skip(prose, at + close + 1, end);
        return words < end ? (number, words) : null;
    }

    /// <summary>The numbers of a call; what stands behind them ("p. 45") is left out.</summary>
    private static List<int> Numbers(ReadOnlySpan<char> call)
    {
        const int mostOfARange = 50;
        var numbers = new List<int>();
        foreach (var range in call.SplitAny(",;"))
        {
            var part = call[range].Trim();
            var dash = part.IndexOfAny('–', '-');
            if (!int.TryParse(dash < 0 ? part : part[..dash], System.Globalization.NumberStyles.None, null, out var first))
                return numbers;
            var last = first;
            if (dash >= 0 && !int.TryParse(part[(dash + 1)..], System.Globalization.NumberStyles.None, null, out last))
                return numbers;
            for (var n = first; n <= last && n - first < mostOfARange; n++)
                numbers.Add(n);
        }
        return numbers;
    }

    private static bool LineStart(string prose, int at)
    {
        while (at > 0 && (prose[at - 1] is ' ' or '\t' or Document.Unread))
            at--;
        return at == 0 || prose[at - 1] is '\n' or '\r';
    }

    private static int Skip(string prose, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(prose[at]) || prose[at] == Document.Unread))
            at++;
        return at;
    }

    /// <summary>True for what lists of references are called, alone in a line.</summary>
    private static bool IsTitle(string prose, Span block)
    {
        if (block.Length > 60)
            return false;
        var title = prose.AsSpan(block.Start, block.Length).Trim("\u2060 :#*_\t").ToString().ToLowerInvariant();
        return title
            is "references"
                or "reference list"
                or "list of references"
                or "bibliography"
                or "works cited"
                or "literature"
                or "literature cited"
                or "sources"
                or "notes"
                or "endnotes"
                or "literatur"
                or "literaturverzeichnis"
                or "quellen"
                or "quellenverzeichnis"
                or "références"
                or "bibliographie"
                or "sources citées"
                or "referencias"
                or "bibliografía";
    }
}
