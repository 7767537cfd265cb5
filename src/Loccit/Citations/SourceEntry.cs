namespace Loccit.Citations;

/// <summary>A source with all that a citation may name it by, in the form in which it is compared.</summary>
internal sealed class SourceEntry
{
    public SourceEntry(Source source)
    {
        Source = source;
        var m = source.Metadata;
        Title = TitleWords.Split(m.Title);
        TellingTitle = TitleWords.Telling(Title);
        Authors = m.Authors.Select(TitleWords.Split).Where(a => a.Length > 0).ToArray();
        var name = FileName(source.Id);
        File = TitleWords.OfFileName(Stem(name));
        var holders = new List<string[]> { TitleWords.Split(m.Container), TitleWords.Split(m.Publisher) };
        holders.RemoveAll(h => h.Length == 0);
        Holders = [.. holders];
        Issued = m.Issued ?? YearOf(File);
        IssuedIsKnown = m.Issued is not null;
        Host = m.Url is null ? "" : string.Concat(Identifiers.NormaliseUrl(m.Url).Split('/')[0].Where(char.IsLetterOrDigit));
    }

    public Source Source { get; }
    public string[] Title { get; }
    public string[] TellingTitle { get; }
    public string[][] Authors { get; }
    public string[] File { get; }

    /// <summary>Container and publisher.</summary>
    public string[][] Holders { get; }

    /// <summary>From the metadata, else the year in the file's name.</summary>
    public PartialDate? Issued { get; }

    /// <summary>True if the date stands in the metadata.</summary>
    public bool IssuedIsKnown { get; }

    /// <summary>Host of the address without its dots.</summary>
    public string Host { get; }

    public static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    public static string Stem(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;

    private static PartialDate? YearOf(string[] words)
    {
        PartialDate? year = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length != 4 || !int.TryParse(words[i], out var y) || y is < 1000 or > 2099)
                continue;
            if (year is not null)
                return null;
            var month = i + 1 < words.Length && words[i + 1].Length == 2 && int.TryParse(words[i + 1], out var m) && m is >= 1 and <= 12 ? m : 0;
            var day =
                month > 0
                && i + 2 < words.Length
                && words[i + 2].Length == 2
                && int.TryParse(words[i + 2], out var d)
                && d >= 1
                && d <= DateTime.DaysInMonth(y, month)
                    ? d
                    : 0;
            year = new PartialDate(y, month, day);
        }
        return year;
    }
}
