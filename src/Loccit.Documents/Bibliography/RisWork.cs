namespace Loccit.Documents.Bibliography;

/// <summary>What a reference in RIS says of its work.</summary>
internal static class RisWork
{
    /// <summary>The work of a reference; of tags that mean the same the first that has a value counts.</summary>
    public static ListedWork Of(IReadOnlyList<(string Tag, string Value)> reference)
    {
        var byTag = reference.Where(f => f.Value.Length > 0).ToLookup(f => f.Tag, f => f.Value, StringComparer.Ordinal);
        string? First(params ReadOnlySpan<string> tags)
        {
            foreach (var tag in tags)
            {
                if (byTag[tag].FirstOrDefault() is { } value)
                    return value;
            }
            return null;
        }
        var title = First("TI", "T1", "CT", "BT");
        var authors = byTag["AU"].Concat(byTag["A1"]).ToList();
        if (authors.Count == 0)
            authors = [.. byTag["ED"], .. byTag["A2"]];
        var work = new Loccit.Metadata
        {
            Title = title,
            Authors = [.. authors.Select(Name).Where(n => n.Length > 0)],
            Container = First("T2", "JF", "JO", "JA", "J2", "BT") is { } container && container != title ? container : null,
            Publisher = First("PB"),
            Issued = Issued([.. byTag["DA"], .. byTag["PY"], .. byTag["Y1"]]),
            Language = BibtexWork.Language(First("LA")),
            Url = byTag["UR"].FirstOrDefault(IsAddress),
            Doi = byTag["DO"].Concat(byTag["M3"]).Select(Doi).FirstOrDefault(d => d is not null),
            Identifiers = [.. byTag["SN"].Select(Number), .. byTag["AN"].Where(n => n.IndexOf(':', StringComparison.Ordinal) > 0)],
        };
        return new ListedWork(First("ID") ?? "", work, [.. byTag["L1"].Concat(byTag["L2"]).Concat(byTag["L4"]).SelectMany(Files)]);
    }

    /// <summary>"Family, Given, Suffix" as it is spoken; what has no comma is as it is.</summary>
    private static string Name(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries);
        return string.Join(' ', (parts.Length < 2 ? parts : [parts[1], parts[0], .. parts.Skip(2)]).Where(p => p.Length > 0));
    }

    /// <summary>"2013/04/18/what", of which all but the year may be missing: the most exact of those that name the year of the first.</summary>
    private static PartialDate? Issued(IEnumerable<string> dates)
    {
        var read = dates.Select(Date).OfType<PartialDate>().ToList();
        return read.Count == 0 ? null : read.Where(d => d.Year == read[0].Year).MaxBy(d => (d.Month > 0 ? 1 : 0) + (d.Day > 0 ? 1 : 0));
    }

    private static PartialDate? Date(string written)
    {
        var parts = written.Split('/').Take(3).Select(p => p.Trim()).TakeWhile(p => p.Length > 0 && p.All(char.IsAsciiDigit)).ToList();
        for (; parts.Count > 0; parts.RemoveAt(parts.Count - 1))
        {
            if (PartialDate.TryParse(string.Join('-', parts.Select((p, i) => p.PadLeft(i == 0 ? 4 : 2, '0'))), out var date))
                return date;
        }
        return PartialDate.TryParse(written, out var other) ? other : null;
    }

    // "//host/path" is none, and would be a file of this machine
    private static bool IsAddress(string written) => Uri.TryCreate(written, UriKind.Absolute, out var address) && !address.IsFile;

    private static string? Doi(string written)
    {
        var at = written.IndexOf("10.", StringComparison.Ordinal);
        return at >= 0 && written.IndexOf('/', at) > 0 ? written[at..].ToLowerInvariant() : null;
    }

    /// <summary>What stands in <c>SN</c> for an identifier; null if that tag would make another of it.</summary>
    public static string? NumberOf(string identifier)
    {
        var number = identifier[(identifier.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return number.Length > 0 && Number(number) == identifier ? number : null;
    }

    /// <summary>One tag has both numbers: an ISSN has eight digits.</summary>
    private static string Number(string written) => (written.Count(char.IsAsciiLetterOrDigit) == 8 ? "issn:" : "isbn:") + written;

    /// <summary>Several paths stand in one value, parted by semicolons.</summary>
    private static IEnumerable<string> Files(string value) =>
        value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(AttachedFiles.Local);
}
