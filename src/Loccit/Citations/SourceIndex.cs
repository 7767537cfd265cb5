namespace Loccit.Citations;

/// <summary>Sources by each word that a citation may name them by, so that a citation is compared with the few that share a word with it.</summary>
internal sealed class SourceIndex
{
    /// <summary>
    /// Sources that share a citation's rarest words come first; a commoner word is left out once there would be more than this. Only a citation
    /// without any rare word is compared with all that share one.
    /// </summary>
    private const int MostCandidates = 4000;

    private readonly Dictionary<string, List<int>> words = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, List<string>>> misspelled;

    public SourceIndex(IReadOnlyList<SourceEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var e = entries[i];
            Add(e.TellingTitle, i);
            Add(e.File, i);
            foreach (var author in e.Authors)
                Add(author, i);
            foreach (var holder in e.Holders)
                Add(TitleWords.Telling(holder), i);
        }
        misspelled = new(Misspellings);
    }

    /// <summary>Indices of the sources that share a word, or nearly a word, with those given; in order.</summary>
    public List<int> Candidates(IEnumerable<string> cited)
    {
        var lists = new List<List<int>>();
        foreach (var word in cited.Distinct(StringComparer.Ordinal))
        {
            if (words.TryGetValue(word, out var exact))
                lists.Add(exact);
            else if (word.Length >= 4)
                lists.AddRange(Near(word).Select(w => words[w]));
        }
        lists.Sort((a, b) => a.Count.CompareTo(b.Count));
        var found = new HashSet<int>();
        foreach (var list in lists)
        {
            if (found.Count > 0 && found.Count + list.Count > MostCandidates)
                break;
            found.UnionWith(list);
        }
        return [.. found.Order()];
    }

    private void Add(string[] terms, int entry)
    {
        foreach (var term in terms)
        {
            if (!words.TryGetValue(term, out var list))
                words[term] = list = [];
            if (list.Count == 0 || list[^1] != entry)
                list.Add(entry);
        }
    }

    /// <summary>Known words that a misspelled one may stand for: those that become the same when a letter is left out of either.</summary>
    private List<string> Near(string word)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in Keys(word))
        {
            if (misspelled.Value.TryGetValue(key, out var list))
                found.UnionWith(list.Where(w => TitleWords.Alike(w, word)));
        }
        return [.. found];
    }

    private Dictionary<string, List<string>> Misspellings()
    {
        var map = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var word in words.Keys.Where(w => w.Length is >= 4 and <= 40).Order(StringComparer.Ordinal))
        {
            foreach (var key in Keys(word))
            {
                if (!map.TryGetValue(key, out var list))
                    map[key] = list = [];
                list.Add(word);
            }
        }
        return map;
    }

    private static HashSet<string> Keys(string word)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { word };
        for (var i = 0; i < Math.Min(word.Length, 40); i++)
            keys.Add(word.Remove(i, 1));
        return keys;
    }
}
