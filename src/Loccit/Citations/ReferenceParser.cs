using System.Text;
using Loccit.Text;

namespace Loccit.Citations;

/// <summary>
/// Splits the words of one reference into fields: "Title, Publisher, 27 October 2020", "Kennedy, Inaugural Address, 1961", "Smith 1999: 45",
/// "Adam Smith, The Wealth of Nations (London: Strahan, 1776), p. 45", "Smith, J. (2010). Title. Journal, 3(2), 14–20."
/// Identifiers, locators and dates are taken out first, because they can be told by their form; what is left is split at its commas and stops and
/// each part is told by its words. Linear.
/// </summary>
internal static class ReferenceParser
{
    /// <summary>No reference is longer; what stands behind is not read.</summary>
    public const int LongestReference = 4000;

    /// <param name="text">The reference's words, without enclosing parentheses.</param>
    /// <param name="setOff">Words of it that mark-up sets off as a title (italics, <c>cite</c>), in order.</param>
    public static Reference Parse(string text, IReadOnlyList<string>? setOff = null)
    {
        if (text.Length > LongestReference)
            text = text[..LongestReference];
        text = Remarks.Strip(text);
        var rest = new StringBuilder(text);
        var doi = Identifiers.FindDoi(text);
        if (doi is { } d)
            Blank(rest, d.Span);
        var url = Identifiers.FindUrl(text);
        if (url is { } u)
            Blank(rest, u.Span);
        var titles = FindTitles(rest.ToString(), setOff ?? []);
        foreach (var t in titles)
            Fill(rest, t.Span);
        var locators = LocatorReader.Read(rest.ToString());
        foreach (var l in locators)
            Blank(rest, l);
        var dates = DateReader.Read(rest.ToString());
        var (issued, page) = TakeDates(text, rest, dates);
        var reference = new Reference
        {
            Doi = doi?.Doi,
            Url = url?.Url ?? (doi is { } link && link.Span.In(text).Contains("://", StringComparison.Ordinal) ? link.Span.In(text).TrimEnd('.', ',') : null),
            Dates = issued,
            Locator = LocatorReader.Text(text, locators) ?? page,
        };
        return ReferenceParts.Assign(reference, text, rest.ToString(), titles);
    }

    /// <summary>Titles in marks, or set off by mark-up. A pair of marks around no more than a letter is none.</summary>
    private static List<SetOffTitle> FindTitles(string text, IReadOnlyList<string> setOff)
    {
        var found = new List<SetOffTitle>();
        for (var i = 0; i < text.Length; i++)
        {
            var close = Closing(text[i]);
            if (close == '\0' || (text[i] is '\'' or '‘' && i > 0 && char.IsLetterOrDigit(text[i - 1])))
                continue;
            var end = text.IndexOf(close, i + 1);
            // an apostrophe inside is no closing mark
            while (end > 0 && close is '’' or '\'' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))
                end = text.IndexOf(close, end + 1);
            if (end < i + 3)
                continue;
            found.Add(new SetOffTitle(new Span(i, end + 1), text[(i + 1)..end].Trim().TrimEnd(',', '.', ';'), Quoted: true));
            i = end;
        }
        var from = 0;
        foreach (var title in setOff)
        {
            var at = title.Length < 3 ? -1 : text.IndexOf(title, from, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var span = new Span(at, at + title.Length);
            from = span.End;
            if (!found.Exists(f => f.Span.Overlaps(span)))
                found.Add(new SetOffTitle(span, title.Trim().TrimEnd(',', '.', ';'), Quoted: false));
        }
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found;
    }

    private static char Closing(char open) =>
        open switch
        {
            '“' => '”',
            '"' => '"',
            '«' => '»',
            '„' => '“',
            '‘' => '’',
            '\'' => '\'',
            '「' => '」',
            '『' => '』',
            _ => '\0',
        };

    /// <summary>The dates of issue, without the day on which a page was looked at; and the page that stands bare behind a year ("1999: 45").</summary>
    private static (List<PartialDate> Issued, string? Page) TakeDates(string text, StringBuilder rest, List<DateMention> dates)
    {
        var issued = new List<PartialDate>();
        string? page = null;
        foreach (var (span, date) in dates)
        {
            var before = text.AsSpan(Math.Max(0, span.Start - 24), Math.Min(24, span.Start));
            var looked = before.TrimEnd(" :,").ToString().ToLowerInvariant();
            if (
                looked.EndsWith("accessed", StringComparison.Ordinal)
                || looked.EndsWith("accessed on", StringComparison.Ordinal)
                || looked.EndsWith("retrieved", StringComparison.Ordinal)
                || looked.EndsWith("retrieved on", StringComparison.Ordinal)
                || looked.EndsWith("abgerufen am", StringComparison.Ordinal)
                || looked.EndsWith("consulté le", StringComparison.Ordinal)
            )
            {
                var cut = looked.LastIndexOfAny([',', '.', ';', '(', ')']) + 1;
                Blank(rest, new Span(span.Start - before.Length + cut, span.End));
                continue;
            }
            if (!issued.Contains(date))
                issued.Add(date);
            Blank(rest, span);
            var i = span.End;
            if (i < text.Length && text[i] == ')')
                i++;
            var colon = i < text.Length && text[i] == ':';
            if (!colon && !(i < text.Length && text[i] == ','))
                continue;
            i++;
            while (i < text.Length && text[i] == ' ')
                i++;
            var stop = i;
            while (stop < text.Length && (char.IsAsciiDigit(text[stop]) || (stop > i && text[stop] is '–' or '-' or 'f')))
                stop++;
            var behind = text.AsSpan(stop).TrimStart(" .)");
            if (stop > i && page is null && (colon || behind.IsEmpty) && rest.ToString(i, stop - i) == text[i..stop] && !dates.Exists(m => m.Span.Start == i))
            {
                page = text[i..stop];
                Blank(rest, new Span(i, stop));
            }
        }
        return (issued, page);
    }

    private static void Blank(StringBuilder text, Span span)
    {
        for (var i = span.Start; i < span.End; i++)
            text[i] = ReferenceParts.Taken;
    }

    /// <summary>Keeps what is inside a title from being read as a date or a locator, and its commas from parting it.</summary>
    private static void Fill(StringBuilder text, Span span)
    {
        for (var i = span.Start; i < span.End; i++)
            text[i] = ReferenceParts.InTitle;
    }
}

/// <summary>A title inside marks or set off by mark-up.</summary>
/// <param name="Span">Marks included.</param>
/// <param name="Text">Its words.</param>
/// <param name="Quoted">True if it stands in marks: of two, the one in marks is the part and the other the whole.</param>
internal readonly record struct SetOffTitle(Span Span, string Text, bool Quoted);
