namespace Loccit.Citations;

/// <summary>A date found in running text.</summary>
/// <param name="Span">Where, in the text that was read. Dates that share a month or a year share a span.</param>
/// <param name="Date">The date.</param>
internal readonly record struct DateMention(Span Span, PartialDate Date);

/// <summary>
/// Reads the dates of a citation: ISO 8601, day and month names of English, German, French and Spanish in either order, several days of one
/// month ("6 and 8 January 2022"), ranges (both ends), a month or a year alone. A date without a year is none: nothing tells which.
/// </summary>
internal static class DateReader
{
    /// <summary>Every date of the text, by place. Linear.</summary>
    public static List<DateMention> Read(string text)
    {
        var found = new List<DateMention>();
        var tokens = DateToken.Split(text);
        for (var i = 0; i < tokens.Count; )
        {
            var next = Group(tokens, i, found);
            i = next > i ? next : i + 1;
        }
        return found;
    }

    /// <summary>Every date, without where it stands; each once.</summary>
    public static List<PartialDate> Dates(string text) => Read(text).Select(d => d.Date).Distinct().ToList();

    /// <summary>Reads one group of dates at token <paramref name="i"/> and gives the token behind it, or <paramref name="i"/>.</summary>
    private static int Group(List<DateToken> tokens, int i, List<DateMention> found)
    {
        if (tokens[i].Kind == DateTokenKind.Other)
            return i;
        var dates = new List<PartialDate>(2);
        var end = Numeric(tokens, i, dates);
        if (end == i)
            end = YearFirst(tokens, i, dates);
        if (end == i)
            end = DayFirst(tokens, i, dates, 0);
        if (end == i)
            end = MonthFirst(tokens, i, dates);
        if (end == i)
            end = Year(tokens, i, dates);
        foreach (var date in dates)
            found.Add(new DateMention(new Span(tokens[i].Start, tokens[end - 1].End), date));
        return end;
    }

    /// <summary>2022-01-06, 2022-01, 2022/01/06, 6.1.2022, 13/1/2022. Where day and month cannot be told apart (3/4/2020), only the year is kept.</summary>
    private static int Numeric(List<DateToken> t, int i, List<PartialDate> dates)
    {
        if (!Is(t, i, DateTokenKind.Number) || !Glued(t, i) || !Is(t, i + 2, DateTokenKind.Number))
            return i;
        var mark = t[i + 1].Mark;
        var third = Glued(t, i + 2) && t[i + 3].Mark == mark && Is(t, i + 4, DateTokenKind.Number) ? t[i + 4] : default;
        var (a, b) = (t[i], t[i + 2]);
        if (a.IsYear && b.Digits == 2 && mark is '-' or '/')
        {
            if (third.Digits == 2 && Valid(a.Value, b.Value, third.Value, dates))
                return i + 5;
            return mark == '-' && third.Digits == 0 && b.Value is >= 1 and <= 12 && Valid(a.Value, b.Value, 0, dates) ? i + 3 : i;
        }
        if (!third.IsYear || a.Digits > 2 || b.Digits > 2)
            return i;
        var done = mark switch
        {
            '.' => Valid(third.Value, b.Value, a.Value, dates),
            '/' or '-' when a.Value > 12 => Valid(third.Value, b.Value, a.Value, dates),
            '/' or '-' when b.Value > 12 => Valid(third.Value, a.Value, b.Value, dates),
            '/' or '-' when a.Value == b.Value => Valid(third.Value, a.Value, b.Value, dates),
            '/' or '-' => Valid(third.Value, 0, 0, dates),
            _ => false,
        };
        return done ? i + 5 : i;
    }

    /// <summary>2020, May 3 and 2020 May 3.</summary>
    private static int YearFirst(List<DateToken> t, int i, List<PartialDate> dates)
    {
        if (!t[i].IsYear)
            return i;
        var m = Skip(t, i + 1, ',');
        if (!Is(t, m, DateTokenKind.Month))
            return i;
        // "in 1961, May 3, 2020": the month belongs to what follows
        var after = Is(t, m + 1, DateTokenKind.Number) && t[m + 1].Digits <= 2 ? m + 2 : m + 1;
        if (Is(t, Skip(t, after, ','), DateTokenKind.Number) && t[Skip(t, after, ',')].IsYear)
            return i;
        var day = after == m + 2 ? t[m + 1].Value : 0;
        return Valid(t[i].Value, t[m].Value, day, dates) ? after : i;
    }

    /// <summary>6 January 2022; 6 and 8 January 2022; 6–8 January 2022; 30 June and 2 July 2022; 6. Januar 2022; 1er mai 2022; 6 de enero de 2022.</summary>
    private static int DayFirst(List<DateToken> t, int i, List<PartialDate> dates, int depth)
    {
        var days = new List<int>(2);
        var at = Days(t, i, days);
        if (days.Count == 0)
            return i;
        at = SkipOf(t, at);
        if (!Is(t, at, DateTokenKind.Month))
            return i;
        var month = t[at++].Value;
        at = Skip(t, at, '.');
        var rest = new List<PartialDate>();
        var end = i;
        var year = SkipOf(t, Skip(t, at, ','));
        if (year < t.Count && t[year].IsYear)
        {
            end = year + 1;
        }
        else if (depth < 8 && at < t.Count && t[at].Joins)
        {
            // the year stands once, behind the last of several dates
            end = DayFirst(t, at + 1, rest, depth + 1);
            if (end == at + 1)
                return i;
        }
        else
        {
            return i;
        }
        var y = rest.Count > 0 ? rest[0].Year : t[year].Value;
        var from = dates.Count;
        foreach (var day in days)
            Valid(y, month, day, dates);
        dates.AddRange(rest);
        return dates.Count > from ? end : i;
    }

    /// <summary>January 6, 2022; January 6 and 8, 2022; January 2022; March–April 2022; enero de 2022.</summary>
    private static int MonthFirst(List<DateToken> t, int i, List<PartialDate> dates)
    {
        if (!Is(t, i, DateTokenKind.Month))
            return i;
        var month = t[i].Value;
        var at = Skip(t, i + 1, '.');
        if (at + 1 < t.Count && t[at].Joins && Is(t, at + 1, DateTokenKind.Month))
        {
            var year = SkipOf(t, Skip(t, Skip(t, at + 2, '.'), ','));
            if (year >= t.Count || !t[year].IsYear)
                return i;
            return Valid(t[year].Value, month, 0, dates) && Valid(t[year].Value, t[at + 1].Value, 0, dates) ? year + 1 : i;
        }
        var days = new List<int>(2);
        var behind = Days(t, at, days);
        var y = SkipOf(t, Skip(t, behind, ','));
        if (y >= t.Count || !t[y].IsYear)
            return i;
        if (days.Count == 0)
            return Valid(t[y].Value, month, 0, dates) ? y + 1 : i;
        var from = dates.Count;
        foreach (var day in days)
            Valid(t[y].Value, month, day, dates);
        return dates.Count > from ? y + 1 : i;
    }

    /// <summary>1961; 1861–1865 and 1861–65 (both ends). A year behind a currency sign, a page mark or in front of a per cent sign is a number.</summary>
    private static int Year(List<DateToken> t, int i, List<PartialDate> dates)
    {
        if (!t[i].IsYear || t[i].Value is < 1000 or > 2099)
            return i;
        if (i > 0 && (t[i - 1].Mark is '$' or '£' or '€' or '#' or '§' || (t[i - 1].IsPageMark || (t[i - 1].Mark == '.' && i > 1 && t[i - 2].IsPageMark))))
            return i;
        if (i + 1 < t.Count && t[i + 1].Mark is '%')
            return i;
        // 1,000 and 3.1415 and 12-1961-4 are numbers
        if (i > 1 && t[i - 1].Mark is '.' or ',' && t[i - 1].End == t[i].Start && t[i - 2].Kind == DateTokenKind.Number && t[i - 2].End == t[i - 1].Start)
            return i;
        dates.Add(new PartialDate(t[i].Value));
        if (i + 2 >= t.Count || t[i + 1].Mark is not ('–' or '-' or '/') || t[i + 2].Kind != DateTokenKind.Number || Is(t, i + 3, DateTokenKind.Month))
            return i + 1;
        var last = t[i + 2].Digits == 2 ? (t[i].Value / 100 * 100) + t[i + 2].Value : t[i + 2].Value;
        if (t[i + 2].Digits is not (2 or 4) || t[i + 2].HasSuffix || last <= t[i].Value || last > 2099)
            return i + 1;
        dates.Add(new PartialDate(last));
        return i + 3;
    }

    /// <summary>A list of days: 6; 6 and 8; 6, 8 and 10; 6–8; each with a full stop or an ordinal's ending.</summary>
    private static int Days(List<DateToken> t, int i, List<int> days)
    {
        var at = i;
        while (Is(t, at, DateTokenKind.Number) && t[at].Digits <= 2 && t[at].Value is >= 1 and <= 31 && days.Count < 31)
        {
            days.Add(t[at].Value);
            at = Skip(t, at + 1, '.');
            if (!(at < t.Count && (t[at].Joins || t[at].Mark == ',')) || !Is(t, at + 1, DateTokenKind.Number) || t[at + 1].Digits > 2)
                return at;
            at++;
        }
        return at;
    }

    private static bool Valid(int year, int month, int day, List<PartialDate> dates)
    {
        if (year is < 1 or > 9999 || month is < 0 or > 12 || day < 0 || (day > 0 && (month == 0 || day > DateTime.DaysInMonth(year, month))))
            return false;
        dates.Add(new PartialDate(year, month, day));
        return true;
    }

    private static bool Is(List<DateToken> t, int i, DateTokenKind kind) => i < t.Count && t[i].Kind == kind;

    /// <summary>True if token <paramref name="i"/> is joined to the next but one by a mark without spaces.</summary>
    private static bool Glued(List<DateToken> t, int i) =>
        i + 2 < t.Count && t[i + 1].Mark is '-' or '/' or '.' && t[i].End == t[i + 1].Start && t[i + 1].End == t[i + 2].Start;

    private static int Skip(List<DateToken> t, int i, char mark) => i < t.Count && t[i].Mark == mark ? i + 1 : i;

    private static int SkipOf(List<DateToken> t, int i) => i < t.Count && t[i].IsOf ? i + 1 : i;
}
