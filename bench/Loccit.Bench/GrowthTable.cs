using System.Globalization;
using Loccit.Measuring;

namespace Loccit.Bench;

/// <summary>Input made to be slow, of any size.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Units">Of what there are so many.</param>
/// <param name="Least">How many at the smallest size.</param>
/// <param name="Make">Makes input of so many, and gives what is timed with it.</param>
internal sealed record Hostile(string Name, string Units, int Least, Func<int, Action> Make);

/// <summary>How the time grows with the size of hostile input: twice the input must not take four times as long.</summary>
internal static class GrowthTable
{
    private static readonly int[] Times = [1, 2, 4, 8];

    /// <summary>Processor time of all threads at each size, the best of two.</summary>
    public static Table Of(IEnumerable<Hostile> inputs)
    {
        var table = new Table(["hostile input", "of", .. Times.Select(t => $"{t}×, ms"), "8× to 1×"]);
        foreach (var input in inputs)
        {
            Console.Error.WriteLine($"bench: {input.Name} …");
            var times = Array.ConvertAll(Times, t => Time(input.Make(input.Least * t)));
            table.Add([
                input.Name,
                $"{input.Least.ToString("N0", CultureInfo.InvariantCulture)} {input.Units}",
                .. times.Select(t => Figures.Write(t, "0")),
                Figures.Write(times[^1] / times[0], "0.0"),
            ]);
        }
        return table;
    }

    private static double Time(Action action)
    {
        var best = double.PositiveInfinity;
        for (var i = 0; i < 2; i++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            action();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        return best;
    }
}
