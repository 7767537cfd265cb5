using System.Globalization;
using Loccit.Measuring;

namespace Loccit.Eval.Trust;

/// <summary>Holds the confidence that attributions carry against the share that is right.</summary>
internal sealed class Reliability
{
    private readonly SortedDictionary<int, (int Count, int Right, double Sum)> bands = [];

    /// <summary>Counts an attribution.</summary>
    public void Add(double confidence, bool right)
    {
        var band = Math.Min(9, (int)(confidence * 10));
        var (count, hits, sum) = bands.GetValueOrDefault(band);
        bands[band] = (count + 1, hits + (right ? 1 : 0), sum + confidence);
    }

    public static Table Table(IEnumerable<(string Name, Reliability Bands)> sets)
    {
        var table = new Table("confidence of speakers", "band", "attributions", "mean confidence %", "right %");
        foreach (var (name, set) in sets)
        {
            foreach (var (band, (count, right, sum)) in set.bands)
                table.Add(
                    name,
                    string.Create(CultureInfo.InvariantCulture, $"{band / 10.0:0.0}–{(band + 1) / 10.0:0.0}"),
                    count.ToString(CultureInfo.InvariantCulture),
                    Figures.Write(100 * sum / count, "0.0"),
                    Figures.Percent(right, count)
                );
        }
        return table;
    }
}
