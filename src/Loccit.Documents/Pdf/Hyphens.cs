namespace Loccit.Documents.Pdf;

/// <summary>Tells a hyphen that only divides a word at a line's end from one that belongs to it, by the words that the document has elsewhere.</summary>
internal sealed class Hyphens
{
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public Hyphens(IEnumerable<Line> lines)
    {
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            var text = line.Text.AsSpan();
            // the last one may be a half
            if (text.EndsWith('-') || text.EndsWith('\u00ad'))
                text = text[..Math.Max(0, text.LastIndexOf(' '))];
            foreach (var part in text.Split(' '))
            {
                var word = Letters(text[part]);
                if (word.Length is > 1 and < 40)
                    lookup.Add(word);
            }
        }
    }

    /// <summary>How many units of <paramref name="line"/> are left out at its end if <paramref name="next"/> follows; -1 if the line does not end with a divided word.</summary>
    public int Dropped(string line, string next)
    {
        if (line.Length < 2 || next.Length == 0 || line[^1] is not ('-' or '\u00ad') || !char.IsLetterOrDigit(line[^2]) || !char.IsLetterOrDigit(next[0]))
            return -1;
        if (line[^1] == '\u00ad')
            return 1;
        // names and figures keep theirs: Anglo-Saxon, 1990-91
        if (!char.IsLetter(line[^2]) || !char.IsLower(next[0]))
            return 0;
        var first = line.AsSpan(0, line.Length - 1);
        first = LettersAtEnd(first);
        var nextEnd = next.AsSpan().IndexOf(' ');
        var second = Letters(nextEnd < 0 ? next : next.AsSpan(0, nextEnd));
        if (first.Contains('-') || Has(first, second, ""))
            return first.Contains('-') && !Has(first, second, "") ? 0 : 1;
        if (Has(first, second, "-"))
            return 0;
        // well-known: two words, and nothing that they make together
        return first.Length > 3 && second.Length > 3 && lookup.Contains(first) && lookup.Contains(second) ? 0 : 1;
    }

    private bool Has(ReadOnlySpan<char> first, ReadOnlySpan<char> second, string between) => lookup.Contains(string.Concat(first, between, second));

    private static ReadOnlySpan<char> LettersAtEnd(ReadOnlySpan<char> text)
    {
        var i = text.Length;
        while (i > 0 && (char.IsLetter(text[i - 1]) || text[i - 1] is '-' or '’' or '\''))
            i--;
        return text[i..];
    }

    /// <summary>A word without the signs around it.</summary>
    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> word)
    {
        int start = 0,
            end = word.Length;
        while (start < end && !char.IsLetter(word[start]))
            start++;
        while (end > start && !char.IsLetter(word[end - 1]))
            end--;
        return word[start..end];
    }
}
