namespace Loccit.Citations;

/// <summary>
/// Finds the source that a citation names among those held. By what names a work without a doubt first (DOI, ISBN, address, path); else by title
/// together with author, date, and who holds or publishes it. Where several fit equally well none is chosen and all are named. A source that
/// contradicts the citation in author is taken only if title and date are exactly its own; one that contradicts it in date only if no other fits. See <see cref="ResolutionRules"/> for the rules.
/// </summary>
internal sealed class SourceResolver
{
    private readonly SourceEntry[] entries;
    private readonly SourceIndex index;
    private readonly SourcePaths paths;
    private readonly Dictionary<string, List<int>> byDoi = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byIsbn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byUrl = new(StringComparer.Ordinal);

    public SourceResolver(IReadOnlyList<Source> sources)
    {
        Sources = sources;
        entries = sources.Select(s => new SourceEntry(s)).ToArray();
        index = new SourceIndex(entries);
        paths = new SourcePaths(sources);
        for (var i = 0; i < sources.Count; i++)
        {
            var m = sources[i].Metadata;
            if (m.Doi is { Length: > 0 } doi)
                Add(byDoi, Identifiers.FindDoi(doi)?.Doi ?? doi.ToLowerInvariant(), i);
            if (m.Url is { Length: > 0 } url)
                Add(byUrl, Identifiers.NormaliseUrl(url), i);
            foreach (var id in m.Identifiers)
            {
                if (Identifiers.Isbn(id) is { } isbn)
                    Add(byIsbn, isbn, i);
            }
        }
    }

    /// <summary>Every source held, in the order given.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Finds the source that a citation names.</summary>
    public ResolvedCitation Resolve(Citation citation)
    {
        if (citation.Doi is { } doi && byDoi.TryGetValue(doi, out var d))
            return Answer(citation, d, ResolutionRules.Doi);
        if (citation.Url is { } link && Identifiers.FindDoi(link) is { } linked && byDoi.TryGetValue(linked.Doi, out var l))
            return Answer(citation, l, ResolutionRules.Doi);
        foreach (var isbn in Identifiers.FindIsbns(citation.Text))
        {
            if (byIsbn.TryGetValue(isbn, out var b))
                return Answer(citation, b, ResolutionRules.Isbn);
        }
        if (citation.Url is { } url)
        {
            if (byUrl.TryGetValue(Identifiers.NormaliseUrl(url), out var u))
                return Answer(citation, u, ResolutionRules.Url);
            if (!url.Contains("://", StringComparison.Ordinal) && paths.Find(url.Split('#', '?')[0]) is { } file)
                return Answer(citation, file.Found, file.Rule);
        }
        return ByWords(citation);
    }

    /// <summary>Finds the source that <paramref name="cited"/> names: a path or file name, an id, an address, a DOI, or a citation as text.</summary>
    public ResolvedCitation ResolveText(string cited)
    {
        var text = cited.Trim();
        var citation = new Citation
        {
            Id = "c1",
            Form = CitationForm.Parenthetical,
            Span = default,
            Text = text,
        };
        if (text.Length == 0)
            return None(citation);
        if (paths.Find(text) is { } file)
            return Answer(citation, file.Found, file.Rule);
        if (SourcePaths.IsFileName(text))
            return None(citation);
        if (text.Length > 2 && text[0] == '(' && text[^1] == ')')
            text = text[1..^1];
        var reference = ReferenceParser.Parse(text);
        citation = citation with
        {
            Title = reference.Title,
            Authors = reference.Authors,
            Container = reference.Container,
            Publisher = reference.Publisher,
            Dates = reference.Dates,
            Locator = reference.Locator,
            Url = reference.Url,
            Doi = reference.Doi,
        };
        var found = Resolve(citation);
        if (found.Rule.Length > 0)
            return found;
        // what reads like names or a paper may be a title all the same
        var whole = Resolve(citation with { Title = text, Authors = [], Container = null, Publisher = null });
        return whole.Rule is ResolutionRules.Title or ResolutionRules.TitlePart or ResolutionRules.TitleFuzzy ? whole with { Citation = citation } : found;
    }

    private ResolvedCitation ByWords(Citation citation)
    {
        var found = ByFields(citation);
        if (found.Rule.Length > 0 || citation.Title is null || citation.Container is not null || citation.Publisher is not null || citation.Authors.Count > 0)
            return found;
        // "Moon of Alabama, 6 January 2022": what stands alone may be the site as well as the title
        return ByFields(citation with { Title = null, Container = citation.Title }) with { Citation = citation };
    }

    private ResolvedCitation ByFields(Citation citation)
    {
        var cited = new CitedWords(citation);
        var matches = index.Candidates(cited.All).ConvertAll(i => (Index: i, Match: SourceMatch.Of(cited, entries[i])));
        return ByTitle(citation, cited, matches)
            ?? ByAuthor(citation, cited, matches)
            ?? ByHolder(citation, cited, matches)
            ?? ByFile(citation, cited, matches)
            ?? ByOtherAuthor(citation, cited, matches)
            ?? None(citation);
    }

    private ResolvedCitation? ByTitle(Citation citation, CitedWords cited, List<(int Index, SourceMatch Match)> matches)
    {
        var fit = matches.Where(m => m.Match is { Title: > 0, Author: >= 0 } && IsTelling(cited, m.Match)).ToList();
        var agree = fit.Where(m => m.Match.Date >= 0).ToList();
        if (agree.Count == 0)
        {
            // the title fits and no date does: one such source is a slip; several are a series of which the one cited is not held
            var other = fit.Where(m => m.Match.Title == fit.Max(x => x.Match.Title)).ToList();
            return other.Count == 1 ? Answer(citation, [other[0].Index], ResolutionRules.TitleOtherDate) : null;
        }
        var best = Best(agree, m => (m.Title, m.Author + m.Date + m.Holder, m.FileWords));
        // a title that merely resembles needs nothing against it, and a better supported part of a title goes before a bare likeness
        var rule = agree.First(m => m.Index == best[0]).Match.Title switch
        {
            3 => ResolutionRules.Title,
            2 => ResolutionRules.TitlePart,
            _ => ResolutionRules.TitleFuzzy,
        };
        return Answer(citation, best, rule);
    }

    /// <summary>A title of one common word ("speech") tells nothing unless it is the whole title, or author or date agree.</summary>
    private static bool IsTelling(CitedWords cited, SourceMatch match) =>
        match.Title == 3 || cited.Telling.Length > 1 || match.Author > 0 || match.Date > 0 || match.Holder > 0;

    private ResolvedCitation? ByAuthor(Citation citation, CitedWords cited, List<(int Index, SourceMatch Match)> matches)
    {
        if (cited.Authors.Count == 0)
            return null;
        var fit = matches.Where(m => m.Match is { Author: > 0, Date: > 0 } && TitleAllows(cited, m)).ToList();
        return fit.Count == 0 ? null : Answer(citation, Best(fit, m => (m.Title, m.FileWords, m.Holder)), ResolutionRules.AuthorDate);
    }

    /// <summary>A title given and a title known must not be wholly different: the same author writes more than one work a year.</summary>
    private bool TitleAllows(CitedWords cited, (int Index, SourceMatch Match) m) =>
        cited.Telling.Length == 0
        || entries[m.Index].Title.Length == 0
        || m.Match.Title > 0
        || cited.Telling.Any(w => entries[m.Index].TellingTitle.Any(v => TitleWords.Alike(w, v)));

    /// <summary>The interviewee named as author: nothing but the very title and date of one source allows another author.</summary>
    private ResolvedCitation? ByOtherAuthor(Citation citation, CitedWords cited, List<(int Index, SourceMatch Match)> matches)
    {
        var fit = matches.Where(m => m.Match is { Title: 3, Author: < 0 } && entries[m.Index].Issued is { } d && cited.Dates.Contains(d)).ToList();
        return fit.Count == 1 ? Answer(citation, [fit[0].Index], ResolutionRules.TitleOtherAuthor) : null;
    }

    private ResolvedCitation? ByHolder(Citation citation, CitedWords cited, List<(int Index, SourceMatch Match)> matches)
    {
        if (cited.Telling.Length > 0 || cited.Authors.Count > 0 || cited.Holders.Count == 0 || !cited.Dates.Any(d => d.Day > 0))
            return null;
        var fit = matches.Where(m => m.Match is { Holder: > 0, Date: > 0 } && entries[m.Index].Issued is { Day: > 0 }).ToList();
        return fit.Count == 0 ? null : Answer(citation, fit.ConvertAll(m => m.Index), ResolutionRules.ContainerDate);
    }

    /// <summary>The file's name in place of a title, where the metadata has none.</summary>
    private ResolvedCitation? ByFile(Citation citation, CitedWords cited, List<(int Index, SourceMatch Match)> matches)
    {
        var fit = matches
            .Where(m =>
                entries[m.Index].Title.Length == 0
                && m.Match is { Date: >= 0, Author: >= 0 }
                && (m.Match.FileWords >= 2 || (m.Match.AllFileWords && m.Match.Date > 0))
                && (m.Match.AllFileWords || m.Match.FileWords * 2 >= cited.Telling.Length)
            )
            .ToList();
        return fit.Count == 0 ? null : Answer(citation, Best(fit, m => (m.FileWords, m.Date, m.Author)), ResolutionRules.FileWords);
    }

    private static List<int> Best(List<(int Index, SourceMatch Match)> fit, Func<SourceMatch, (int, int, int)> key)
    {
        var best = fit.Max(m => key(m.Match));
        return fit.Where(m => key(m.Match) == best).Select(m => m.Index).ToList();
    }

    private ResolvedCitation Answer(Citation citation, List<int> found, string rule) =>
        found.Count == 1
            ? new ResolvedCitation(citation, Sources[found[0]].Id, [], rule)
            : new ResolvedCitation(citation, null, found.Select(i => Sources[i].Id).Distinct(StringComparer.Ordinal).ToList(), rule);

    private static ResolvedCitation None(Citation citation) => new(citation, null, [], "");

    private static void Add(Dictionary<string, List<int>> map, string key, int source)
    {
        if (!map.TryGetValue(key, out var list))
            map[key] = list = [];
        list.Add(source);
    }
}
