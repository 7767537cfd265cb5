using System.Globalization;

namespace Loccit;

/// <summary>A date known to the year, the month or the day (ISO 8601 with reduced precision: 2019, 2019-04, 2022-01-06).</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or 0 if not known.</param>
/// <param name="Day">1 to 31, or 0 if not known.</param>
public readonly record struct PartialDate(int Year, int Month = 0, int Day = 0)
{
    /// <summary>True if the two do not contradict each other as far as both are known.</summary>
    public bool Agrees(PartialDate other) =>
        Year == other.Year && (Month == 0 || other.Month == 0 || Month == other.Month) && (Day == 0 || other.Day == 0 || Day == other.Day);

    /// <summary>Reads an ISO 8601 date, a date with time (the time is dropped), a year-month or a year.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        var day = text.AsSpan().Trim();
        var t = day.IndexOfAny('T', ' ');
        if (t > 0)
            day = day[..t];
        Span<Range> parts = stackalloc Range[4];
        var n = day.Split(parts, '-');
        if (n is < 1 or > 3)
            return false;
        if (day[parts[0]].Length != 4 || !int.TryParse(day[parts[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var y) || y == 0)
            return false;
        var m = 0;
        var d = 0;
        if (n > 1 && (!int.TryParse(day[parts[1]], NumberStyles.None, CultureInfo.InvariantCulture, out m) || m is < 1 or > 12))
            return false;
        if (n > 2 && (!int.TryParse(day[parts[2]], NumberStyles.None, CultureInfo.InvariantCulture, out d) || d < 1 || d > DateTime.DaysInMonth(y, m)))
            return false;
        date = new PartialDate(y, m, d);
        return true;
    }

    /// <summary>ISO 8601, as precise as the date is known.</summary>
    public override string ToString() =>
        Month == 0 ? $"{Year:D4}"
        : Day == 0 ? $"{Year:D4}-{Month:D2}"
        : $"{Year:D4}-{Month:D2}-{Day:D2}";
}
