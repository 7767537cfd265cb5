namespace Loccit.Archive.Watch;

/// <summary>When a source is looked at again.</summary>
internal static class Schedule
{
    /// <summary>Where nothing was said: pages change within weeks, and to ask more often would be a burden to their servers.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromDays(7);

    // What cannot be had is asked for again after a day, two, four … thirty-two
    private static readonly TimeSpan FirstRetry = TimeSpan.FromDays(1);
    private const int MostDoublings = 5;

    /// <summary>When it is due; null for never.</summary>
    /// <param name="every">How often; zero for never.</param>
    /// <param name="last">When it was had or looked at last.</param>
    /// <param name="failures">How often in a row it could not be had.</param>
    public static DateTimeOffset? Due(TimeSpan every, DateTimeOffset last, int failures) =>
        every <= TimeSpan.Zero ? null
        : failures == 0 ? last + every
        : last + (FirstRetry * (1 << Math.Min(failures - 1, MostDoublings)));
}
