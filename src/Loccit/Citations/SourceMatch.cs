namespace Loccit.Citations;

/// <summary>How well one source fits a citation, point by point.</summary>
internal readonly record struct SourceMatch
{
    /// <summary>3 the same title, 2 one title holds the other, 1 alike, 0 no agreement.</summary>
    public int Title { get; init; }

    /// <summary>1 agrees, 0 not known, -1 contradicts.</summary>
    public int Date { get; init; }

    /// <summary>1 agrees, 0 not known, -1 contradicts.</summary>
    public int Author { get; init; }

    /// <summary>1 if newspaper, site or publisher agree; 0 otherwise: they are too variously written to contradict.</summary>
    public int Holder { get; init; }

    /// <summary>How many words of the file's name, years aside, stand in the citation.</summary>
    public int FileWords { get; init; }

    /// <summary>True if all of them do.</summary>
    public bool AllFileWords { get; init; }

    /// <summary>Compares a citation with a source.</summary>
    public static SourceMatch Of(CitedWords cited, SourceEntry entry)
    {
        var file = entry.File.Where(w => !char.IsAsciiDigit(w[0])).ToArray();
        var inFile = file.Count(w =>
            w.Length > 1 && cited.All.Any(c => c == w || TitleWords.Alike(c, w) || (w.Length >= 3 && c.StartsWith(w, StringComparison.Ordinal)))
        );
        return new SourceMatch
        {
            Title = OfTitle(cited, entry),
            Date = OfDate(cited, entry),
            Author = OfAuthor(cited, entry),
            Holder = OfHolder(cited, entry),
            FileWords = inFile,
            AllFileWords = inFile > 0 && inFile == file.Length,
        };
    }

    private static int OfTitle(CitedWords cited, SourceEntry entry)
    {
        if (cited.Title.Length == 0 || entry.Title.Length == 0)
            return 0;
        if (cited.Title.AsSpan().SequenceEqual(entry.Title))
            return 3;
        var (a, b) = (cited.Telling, entry.TellingTitle);
        if (a.AsSpan().SequenceEqual(b))
            return 3;
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if ((shorter.Length >= 2 || (shorter.Length == 1 && shorter[0].Length >= 6 && longer.Length <= 3)) && Holds(longer, shorter))
            return 2;
        if (a.Length > 40 || b.Length > 40)
            return 0;
        return IsAlike(a, b) ? 1 : 0;
    }

    private static bool Holds(string[] longer, string[] shorter)
    {
        for (var i = 0; i + shorter.Length <= longer.Length; i++)
        {
            if (longer.AsSpan(i, shorter.Length).SequenceEqual(shorter))
                return true;
        }
        return false;
    }

    /// <summary>Word by word, misspelled ones counted as the same: four fifths of both titles, or all of the shorter if it has three words.</summary>
    private static bool IsAlike(string[] a, string[] b)
    {
        var used = new bool[b.Length];
        var same = 0;
        foreach (var word in a)
        {
            for (var j = 0; j < b.Length; j++)
            {
                if (used[j] || !TitleWords.Alike(word, b[j]))
                    continue;
                used[j] = true;
                same++;
                break;
            }
        }
        if (a.Length == 1 && b.Length == 1)
            return same == 1 && a[0].Length >= 6;
        return same >= 2 && (same * 10 >= (a.Length + b.Length) * 4 || (same == Math.Min(a.Length, b.Length) && same >= 3));
    }

    private static int OfDate(CitedWords cited, SourceEntry entry)
    {
        if (cited.Dates.Count == 0 || entry.Issued is not { } issued)
            return 0;
        return cited.Dates.Any(d => d.Agrees(issued)) ? 1 : -1;
    }

    private static int OfAuthor(CitedWords cited, SourceEntry entry)
    {
        if (cited.Authors.Count == 0)
            return 0;
        if (entry.Authors.Length == 0)
        {
            // the file's name or the title may carry it
            return cited.Authors.Any(a => entry.File.Contains(Family(a)) || (entry.Title.Contains(Family(a)))) ? 1 : 0;
        }
        foreach (var a in cited.Authors)
        {
            foreach (var b in entry.Authors)
            {
                if (SameName(a, b))
                    return 1;
            }
        }
        // who is named as author may publish or hold the work
        if (cited.Authors.Any(a => entry.Holders.Any(h => Overlap(a, h))))
            return 1;
        return -1;
    }

    private static bool SameName(string[] a, string[] b)
    {
        if (a.Length == 1)
            return Array.Exists(b, w => w == a[0] || (a[0].Length >= 5 && TitleWords.Alike(a[0], w)));
        if (b.Length == 1)
            return Array.Exists(a, w => w == b[0]);
        var (fa, fb) = (Family(a), Family(b));
        var family = TitleWords.Alike(fa, fb) || a.Contains(fb) || b.Contains(fa);
        // given names or initials may not contradict each other: "J. Smith" is no "Robert Smith"
        return family
            && (
                a.Length > 3
                || b.Length > 3
                || Array.Exists(a, x => x != fa && Array.Exists(b, y => y != fb && x[0] == y[0]))
                || Array.TrueForAll(a, b.Contains)
            );
    }

    /// <summary>The family name: the last word, or the first where initials follow it.</summary>
    private static string Family(string[] name) => name.Length > 1 && name[^1].Length == 1 ? name[0] : name[^1];

    private static int OfHolder(CitedWords cited, SourceEntry entry)
    {
        foreach (var holder in cited.Holders)
        {
            if (entry.Holders.Any(h => Overlap(holder, h)) || entry.Authors.Any(a => Overlap(holder, a)))
                return 1;
            var joined = string.Concat(holder);
            if (joined.Length >= 3 && entry.Host.Contains(joined, StringComparison.Ordinal))
                return 1;
        }
        return 0;
    }

    private static bool Overlap(string[] a, string[] b)
    {
        var (x, y) = (TitleWords.Telling(a), TitleWords.Telling(b));
        var same = x.Count(w => Array.Exists(y, v => TitleWords.Alike(w, v)));
        return same > 0 && same * 2 >= Math.Min(x.Length, y.Length) && same * 3 >= Math.Max(x.Length, y.Length);
    }
}

/// <summary>The words of a citation in the form in which they are compared.</summary>
internal sealed class CitedWords
{
    public CitedWords(Citation citation)
    {
        Title = TitleWords.Split(citation.Title);
        Telling = TitleWords.Telling(Title);
        Authors = citation.Authors.Select(TitleWords.Split).Where(a => a.Length > 0).ToList();
        Holders = new[] { citation.Container, citation.Publisher }.Select(TitleWords.Split).Where(h => h.Length > 0).ToList();
        Dates = citation.Dates;
        All = [.. Telling, .. Authors.SelectMany(a => a), .. Holders.SelectMany(TitleWords.Telling)];
    }

    public string[] Title { get; }
    public string[] Telling { get; }
    public List<string[]> Authors { get; }
    public List<string[]> Holders { get; }
    public IReadOnlyList<PartialDate> Dates { get; }

    /// <summary>Every telling word of title, authors, container and publisher.</summary>
    public string[] All { get; }
}
