using System.Globalization;

namespace Loccit.Archive.Database;

/// <summary>Moments as they are kept: UTC, ISO 8601, whole milliseconds; as text they are in order of time.</summary>
internal static class Moments
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static string? WriteOrNull(DateTimeOffset? moment) => moment is { } m ? Write(m) : null;

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
