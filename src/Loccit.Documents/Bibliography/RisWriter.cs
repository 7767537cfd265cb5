using System.Globalization;
using System.Text;

namespace Loccit.Documents.Bibliography;

/// <summary>Writes works as references in RIS.</summary>
internal static class RisWriter
{
    /// <summary>The references, an empty line between them.</summary>
    public static string Write(IEnumerable<ListedWork> works) => string.Join("\r\n", works.Select(Reference));

    private static string Reference(ListedWork listed)
    {
        var work = listed.Work;
        var text = new StringBuilder();
        Tag("TY", WorkKind.Of(work).Ris);
        Tag("ID", listed.Key);
        Tag("TI", work.Title);
        foreach (var author in work.Authors)
            Tag("AU", Name(author));
        Tag("T2", work.Container);
        Tag("PB", work.Publisher);
        if (work.Issued is { } issued)
        {
            Tag("PY", issued.Year.ToString("D4", CultureInfo.InvariantCulture));
            // year/month/day/other, each of which may be empty
            if (issued.Month > 0)
                Tag(
                    "DA",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{issued.Year:D4}/{issued.Month:D2}/{(issued.Day > 0 ? issued.Day.ToString("D2", CultureInfo.InvariantCulture) : "")}/"
                    )
                );
        }
        Tag("LA", work.Language);
        Tag("UR", work.Url);
        Tag("DO", work.Doi);
        foreach (var identifier in work.Identifiers)
        {
            var number = RisWork.NumberOf(identifier);
            Tag(number is null ? "AN" : "SN", number ?? identifier);
        }
        foreach (var file in listed.Files)
            Tag("L1", file);
        return text.Append("ER  - \r\n").ToString();

        void Tag(string tag, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                text.Append(CultureInfo.InvariantCulture, $"{tag}  - {value.ReplaceLineEndings(" ")}\r\n");
        }
    }

    /// <summary>A name as it is spoken. A comma stands in RIS before given names, and in a spoken name before a suffix, where it may be left out.</summary>
    private static string Name(string name) => name.Replace(",", "", StringComparison.Ordinal);
}
