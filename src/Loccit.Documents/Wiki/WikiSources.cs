using System.Globalization;

namespace Loccit.Documents.Wiki;

/// <summary>The works that a page describes in full, by the names and the year that its short notes give (sfn, harvnb).</summary>
internal sealed class WikiSources
{
    private const int MostNames = 5;

    private readonly Dictionary<string, Loccit.Metadata> works = new(StringComparer.Ordinal);

    /// <summary>Finds them. Linear.</summary>
    public static WikiSources Of(WikiText wiki)
    {
        var sources = new WikiSources();
        foreach (var span in wiki.Templates)
        {
            if (!MayDescribe(wiki.Text.AsSpan(span.Start + 2, Math.Min(40, span.Length - 2))))
                continue;
            var template = WikiTemplate.Read(wiki, span);
            if (WikiCitation.Is(template.Name))
                sources.Add(wiki, template);
        }
        return sources;
    }

    /// <summary>The work of a short note; null if the page describes none of that name.</summary>
    public Loccit.Metadata? Find(IReadOnlyList<string> names, string year) =>
        works.GetValueOrDefault(WikiCitation.Key(names, year)) ?? works.GetValueOrDefault(WikiCitation.Key(names, year.TrimEnd('a', 'b', 'c', 'd')));

    /// <summary>The names and the year of a short note: its arguments without a name, of which the last is the year.</summary>
    public static (List<string> Names, string Year) Short(WikiText wiki, WikiTemplate template)
    {
        var parts = new List<string>();
        for (var i = 1; i <= MostNames && template.First(i.ToString(CultureInfo.InvariantCulture)) is { } part; i++)
            parts.Add(WikiPlain.Of(wiki, part));
        if (parts.Count < 2)
            return (parts, "");
        var year = parts[^1];
        parts.RemoveAt(parts.Count - 1);
        return (parts, year);
    }

    private static bool MayDescribe(ReadOnlySpan<char> name)
    {
        var start = name.TrimStart();
        return start.Length > 4 && (start[0] | 0x20) is 'c' or 'l' or 'i' or 'o' or 'a' or 'v' or 'h';
    }

    private void Add(WikiText wiki, WikiTemplate template)
    {
        var citation = WikiCitation.Read(wiki, template);
        if (template.First("ref") is { } own)
        {
            var (names, year) = wiki.EndOf(own.Start) == own.End && wiki.Text[own.Start] == '{' ? Short(wiki, WikiTemplate.Read(wiki, own)) : ([], "");
            if (names.Count > 0)
                works.TryAdd(WikiCitation.Key(names, year), citation.Work);
            else
                works.TryAdd(WikiPlain.Of(wiki, own).Replace("CITEREF", "", StringComparison.Ordinal).ToLowerInvariant(), citation.Work);
        }
        // the year may bear a letter that tells two works of one year apart, which the date does not
        var given = template.First("year", "date", "jahr", "datum", "année", "año", "anno") is { } date ? WikiPlain.Of(wiki, date) : "";
        var from = given.Length - given.AsSpan().TrimEnd("abcdefgh").Length;
        var letter = from == 1 && given.Length > 4 ? given[^1..] : "";
        var when = (citation.Work.Issued?.Year.ToString(CultureInfo.InvariantCulture) ?? given) + letter;
        for (var n = 1; n <= Math.Min(citation.Families.Count, MostNames); n++)
            works.TryAdd(WikiCitation.Key(citation.Families.Take(n), when), citation.Work);
    }
}
