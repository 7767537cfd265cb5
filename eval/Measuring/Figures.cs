using System.Globalization;

namespace Loccit.Measuring;

/// <summary>How figures are worked out and written.</summary>
internal static class Figures
{
    /// <summary>A share in percent with one decimal; "–" of nothing.</summary>
    public static string Percent(int part, int whole) => whole == 0 ? "–" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A number with the decimals that the format asks for.</summary>
    public static string Write(double value, string format = "0.00") => double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The middle value; of an even number of values the mean of the two in the middle. NaN of nothing.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
            return double.NaN;
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The smallest value that at least <paramref name="share"/> of all values do not exceed. NaN of nothing.</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    /// <summary>Harmonic mean of precision and recall, in percent.</summary>
    public static string F1(int hits, int predicted, int gold) => predicted + gold == 0 ? "–" : Write(200.0 * hits / (predicted + gold), "0.0");
}
