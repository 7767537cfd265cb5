using System.Globalization;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace Loccit.Documents.Pdf;

/// <summary>What a PDF says of itself, in its information dictionary, its catalog and its XMP packet.</summary>
internal static partial class PdfMetadata
{
    public static Loccit.Metadata Read(PdfDocument pdf)
    {
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        var information = pdf.Information;
        var xmp = XmpMetadata.Read(pdf);
        var own = new Loccit.Metadata
        {
            Title = Title(information.Title),
            Authors = Authors(information.Author),
            Issued = Date(information.CreationDate),
            Language = PdfTokens.Text(pdf.Resolve(catalog, "Lang")) is { Length: > 1 and < 20 } language ? language : null,
            Doi = Doi(information.Subject) ?? Doi(information.Title) ?? Doi(information.Keywords),
        };
        // a publisher's packet names the day of publication and each author; the dictionary may have one string, and the day when the file was made
        return (
            own with
            {
                Issued = xmp.Issued ?? own.Issued,
                Authors = xmp.Authors.Count >= own.Authors.Count ? xmp.Authors : own.Authors,
                Doi = xmp.Doi ?? own.Doi,
            }
        ).Or(xmp);
    }

    /// <summary>A title that names a work; null for the names of files and programs' defaults.</summary>
    public static string? Title(string? title)
    {
        var trimmed = title?.Trim().Trim('\0');
        if (string.IsNullOrEmpty(trimmed) || trimmed.StartsWith("Microsoft ", StringComparison.Ordinal) || trimmed.Contains('\ufffd', StringComparison.Ordinal))
            return null;
        return FileName().IsMatch(trimmed) || trimmed.ToLowerInvariant() is "untitled" or "unknown" or "title" or "untitled document" ? null : trimmed;
    }

    /// <summary>The names in a line of them.</summary>
    public static IReadOnlyList<string> Authors(string? authors) =>
        string.IsNullOrWhiteSpace(authors)
            ? []
            : [.. authors.Split([";", " and ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(ByComma)];

    /// <summary>"A. Bell, C. Dow" are two; "Bell, Anna" is one.</summary>
    private static IEnumerable<string> ByComma(string names)
    {
        var parts = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && !parts[0].Contains(' ', StringComparison.Ordinal))
            return [$"{parts[1]} {parts[0]}"];
        return parts;
    }

    /// <summary>The day of "D:20190412…".</summary>
    private static PartialDate? Date(string? date)
    {
        var digits = (date ?? "").Replace("D:", "", StringComparison.Ordinal).Trim();
        return digits.Length >= 8 && DateOnly.TryParseExact(digits.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new PartialDate(day.Year, day.Month, day.Day)
            : null;
    }

    /// <summary>The DOI in a text, in lower case; null if there is none.</summary>
    public static string? Doi(string? text) =>
        text is not null && DoiPattern().Match(text) is { Success: true } match ? match.Value.TrimEnd('.', ',', ';', ')').ToLowerInvariant() : null;

    [GeneratedRegex(
        @"\.(docx?|odt|rtf|tex|dvi|pdf|indd|qxd|qxp|pptx?|xlsx?|wpd|txt|html?|pages)$|^https?:|^[a-z]:\\|^file:",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex FileName();

    [GeneratedRegex(@"10\.[0-9]{4,9}/[^\s""<>]+", RegexOptions.NonBacktracking)]
    private static partial Regex DoiPattern();
}
