using System.Globalization;
using Loccit.Documents.Tex;

namespace Loccit.Documents.Bibliography;

/// <summary>A work of a bibliography.</summary>
/// <param name="Key">By what it is cited.</param>
/// <param name="Metadata">What is known of it.</param>
/// <param name="Authors">Its authors; of a collection its editors.</param>
internal sealed record BibtexWork(string Key, Loccit.Metadata Metadata, IReadOnlyList<BibtexName> Authors)
{
    /// <summary>The author as cited beside the year: "Smith", "Smith and Jones", "Smith et al."; the title where there is none.</summary>
    public string Who =>
        Authors.Count switch
        {
            0 => Metadata.Title ?? Key,
            1 => Authors[0].Short,
            2 => $"{Authors[0].Short} and {Authors[1].Short}",
            _ => $"{Authors[0].Short} et al.",
        };

    /// <summary>The year as cited; "n.d." where it is not known.</summary>
    public string When => Metadata.Issued is { } date ? date.Year.ToString(CultureInfo.InvariantCulture) : "n.d.";

    /// <summary>Between identifiers that no field of BibTeX has, in a field of our own.</summary>
    public const string BetweenIdentifiers = " ; ";

    /// <summary>The work of an entry whose fields are complete.</summary>
    public static BibtexWork Of(BibtexEntry entry)
    {
        var fields = entry.Fields;
        string? Text(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (fields.TryGetValue(name, out var raw) && TexText.Plain(raw) is { Length: > 0 } text)
                    return text;
            }
            return null;
        }
        string? Raw(string name) => fields.TryGetValue(name, out var raw) && raw.Trim() is { Length: > 0 } value ? Unwrapped(value) : null;

        var authors = Names("author", "editor", "bookauthor");
        if (authors.Count == 0 && Text("organization", "institution", "collaboration") is { } body)
            authors = [new BibtexName("", "", body, "")];
        var title = Text("title", "maintitle");
        var metadata = new Loccit.Metadata
        {
            Title = title is not null && Text("subtitle") is { } subtitle ? $"{title}: {subtitle}" : title,
            Authors = [.. authors.Select(a => a.ToString())],
            Container = Text("journaltitle", "journal", "booktitle", "maintitle", "eventtitle") is { } container && container != title ? container : null,
            Publisher = Text("publisher", "institution", "school", "organization", "howpublished"),
            Issued = Issued(Text("date"), Text("year"), Text("month"), Text("day")),
            Language = Language(Text("langid", "language", "hyphenation")),
            Url = Raw("url") is { } url && Uri.TryCreate(url, UriKind.Absolute, out _) ? url : null,
            Doi = Raw("doi") is { } doi && doi.IndexOf("10.", StringComparison.Ordinal) is var at and >= 0 ? doi[at..].ToLowerInvariant() : null,
            Identifiers =
            [
                .. new[] { "isbn", "issn" }.Where(k => Text(k) is not null).Select(k => $"{k}:{Text(k)}"),
                .. Eprint(Raw("eprint"), Text("eprinttype", "archiveprefix")),
                .. Text("identifiers")?.Split(BetweenIdentifiers, StringSplitOptions.RemoveEmptyEntries) ?? [],
            ],
        };
        return new BibtexWork(entry.Key, metadata, authors);

        List<BibtexName> Names(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (fields.TryGetValue(name, out var raw) && BibtexName.ReadAll(raw) is { Count: > 0 } read)
                    return read;
            }
            return [];
        }
    }

    private static string Unwrapped(string value)
    {
        if (value.StartsWith("\\url{", StringComparison.Ordinal) && value.EndsWith('}'))
            value = value[5..^1];
        return value
            .Trim('{', '}')
            .Replace("\\_", "_", StringComparison.Ordinal)
            .Replace("\\%", "%", StringComparison.Ordinal)
            .Replace("\\&", "&", StringComparison.Ordinal)
            .Replace("\\#", "#", StringComparison.Ordinal);
    }

    private static string[] Eprint(string? eprint, string? type) =>
        eprint is null
            ? []
            : [$"{(type is null || type.StartsWith("arxiv", StringComparison.OrdinalIgnoreCase) ? "arxiv" : type.ToLowerInvariant())}:{eprint}"];

    /// <summary>biblatex's date is ISO 8601, maybe a stretch of time or with a sign of doubt; BibTeX's is year and month.</summary>
    private static PartialDate? Issued(string? date, string? year, string? month, string? day)
    {
        if (date is not null && PartialDate.TryParse(date.Split('/')[0].TrimEnd('~', '?', '%', ' '), out var whole))
            return whole;
        var digits = year is null ? "" : new string([.. year.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
        if (digits.Length != 4 || !PartialDate.TryParse(digits, out var known))
            return null;
        var m = MonthOf(month);
        var d = int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        if (m == 0)
            return known;
        return d > 0 && PartialDate.TryParse($"{digits}-{m:D2}-{d:D2}", out var exact) ? exact : known with { Month = m };
    }

    private static int MonthOf(string? month)
    {
        if (month is null)
            return 0;
        if (int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 12 ? number : 0;
        var names = "jan feb mar apr may jun jul aug sep oct nov dec";
        return month.Length >= 3 && names.IndexOf(month[..3], StringComparison.OrdinalIgnoreCase) is var at and >= 0 && at % 4 == 0 ? at / 4 + 1 : 0;
    }

    /// <summary>The tag of a language by its name in babel; null for one that is not known.</summary>
    public static string? Language(string? babel) =>
        babel?.Trim().ToLowerInvariant() switch
        {
            null or "" => null,
            "english" or "american" or "usenglish" or "british" or "ukenglish" or "australian" or "canadian" => "en",
            "german" or "ngerman" or "austrian" or "naustrian" or "nswissgerman" or "deutsch" => "de",
            "french" or "francais" or "frenchb" or "français" => "fr",
            "spanish" or "español" or "espanol" => "es",
            "italian" => "it",
            "portuguese" or "portuges" or "brazilian" or "brazil" => "pt",
            "dutch" => "nl",
            "polish" => "pl",
            "russian" => "ru",
            "ukrainian" => "uk",
            "swedish" => "sv",
            "danish" => "da",
            "finnish" => "fi",
            "czech" => "cs",
            "catalan" => "ca",
            "greek" or "polutonikogreek" => "el",
            "latin" => "la",
            "turkish" => "tr",
            "japanese" => "ja",
            "chinese" => "zh",
            "korean" => "ko",
            var tag
                when tag.Split('-') is [{ Length: 2 or 3 } code, ..]
                    && code.All(char.IsAsciiLetter)
                    && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') => babel.Trim(),
            _ => null,
        };
}
