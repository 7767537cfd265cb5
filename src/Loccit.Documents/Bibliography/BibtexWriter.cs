using System.Globalization;
using System.Text;

namespace Loccit.Documents.Bibliography;

/// <summary>Writes works as entries that BibTeX and biblatex both read.</summary>
internal static class BibtexWriter
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The entries, an empty line between them.</summary>
    public static string Write(IEnumerable<ListedWork> works) => string.Join('\n', works.Select(Entry));

    private static string Entry(ListedWork listed)
    {
        var work = listed.Work;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"@{WorkKind.Of(work).Bibtex}{{{listed.Key},\n");
        Field("title", Title(work.Title));
        Field("author", string.Join(" and ", work.Authors.Select(Name)));
        Field("journal", Escaped(work.Container));
        Field("publisher", Escaped(work.Publisher));
        if (work.Issued is { } issued)
        {
            Field("year", issued.Year.ToString("D4", CultureInfo.InvariantCulture));
            if (issued.Month > 0)
                text.Append(CultureInfo.InvariantCulture, $"  month = {Months[issued.Month - 1]},\n");
            Field("day", issued.Day > 0 ? issued.Day.ToString(CultureInfo.InvariantCulture) : "");
        }
        Field("language", Escaped(work.Language));
        Field("url", Address(work.Url));
        Field("doi", Address(work.Doi));
        var left = work.Identifiers.ToList();
        foreach (var field in (ReadOnlySpan<string>)["isbn", "issn"])
            Field(field, Escaped(Take(left, field)));
        if (Take(left, "arxiv") is { } eprint)
        {
            Field("eprint", Address(eprint));
            Field("eprinttype", "arxiv");
        }
        Field("identifiers", Escaped(string.Join(BibtexWork.BetweenIdentifiers, left)));
        return text.Append("}\n").ToString();

        void Field(string name, string value)
        {
            if (value.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
        }
    }

    private static string? Take(List<string> identifiers, string scheme)
    {
        var at = identifiers.FindIndex(i => i.StartsWith(scheme + ":", StringComparison.Ordinal));
        if (at < 0)
            return null;
        var found = identifiers[at][(scheme.Length + 1)..];
        identifiers.RemoveAt(at);
        return found;
    }

    /// <summary>A name as it is spoken is what BibTeX reads; where it would read another, as of many bodies, braces hold it together.</summary>
    private static string Name(string name)
    {
        var tex = Escaped(name);
        return BibtexName.ReadAll(tex) is [var read] && read.ToString() == name ? tex : $"{{{tex}}}";
    }

    /// <summary>Styles set titles in small letters but for what braces protect: words with a capital after the first word, and with one inside.</summary>
    private static string Title(string? title)
    {
        if (title is null)
            return "";
        var words = title.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var keeps =
                words[i].AsSpan(i == 0 ? Math.Min(1, words[i].Length) : 0).ContainsAnyInRange('A', 'Z') || words[i].Skip(i == 0 ? 1 : 0).Any(char.IsUpper);
            words[i] = keeps ? $"{{{Escaped(words[i])}}}" : Escaped(words[i]);
        }
        return string.Join(' ', words);
    }

    /// <summary>A text in TeX: its signs escaped, signs that it would join kept apart.</summary>
    private static string Escaped(string? text)
    {
        if (text is null)
            return "";
        var tex = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (tex.Length > 0 && tex[^1] == c && c is '-' or '\'' or '`' or ',' or '<' or '>' || c == '`' && tex.Length > 0 && tex[^1] is '!' or '?')
                tex.Append("{}");
            _ = c switch
            {
                '\\' => tex.Append("\\textbackslash{}"),
                // a brace that is escaped still counts as one in BibTeX
                '{' => tex.Append("\\textbraceleft{}"),
                '}' => tex.Append("\\textbraceright{}"),
                '~' => tex.Append("\\textasciitilde{}"),
                '^' => tex.Append("\\textasciicircum{}"),
                '&' or '%' or '$' or '#' or '_' => tex.Append('\\').Append(c),
                _ => tex.Append(c),
            };
        }
        return tex.ToString();
    }

    /// <summary>Addresses are read as they are written; braces would not be.</summary>
    private static string Address(string? address) =>
        address?.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)
        ?? "";
}
