using System.Diagnostics;

namespace Loccit.Bench;

/// <summary>A whole process to be timed.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="File">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Run(string Name, string File, IReadOnlyList<string> Arguments)
{
    /// <summary>The greatest exit code that means that the work was done.</summary>
    public int MaxExitCode { get; init; }

    /// <summary>Variables of the environment, beside those of the bench.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts the program, reads away all it prints and waits for its end; gives the time in milliseconds from before the start to after the end.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than it may.</exception>
    public double Time()
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Start();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (process.ExitCode < 0 || process.ExitCode > MaxExitCode)
            throw new InvalidOperationException(
                $"'{File} {string.Join(' ', Arguments)}' ended with {process.ExitCode}: {errors.GetAwaiter().GetResult().Trim()}"
            );
        return elapsed;
    }

    /// <summary>Runs the program once and gives what it prints.</summary>
    public string Output()
    {
        using var process = Start();
        _ = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    /// <summary>Runs the program once and gives the most memory that it held, in bytes: resident set size, by GNU time where there is one, else by looking every two milliseconds.</summary>
    public long PeakMemory()
    {
        if (System.IO.File.Exists(GnuTime))
        {
            var report = Path.GetTempFileName();
            try
            {
                (this with { File = GnuTime, Arguments = ["-f", "%M", "-o", report, File, .. Arguments] }).Time();
                return long.Parse(System.IO.File.ReadLines(report).Last()) * 1024;
            }
            finally
            {
                System.IO.File.Delete(report);
            }
        }
        using var process = Start();
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        do
        {
            process.Refresh();
            if (!process.HasExited)
                peak = Math.Max(peak, process.PeakWorkingSet64);
        } while (!process.WaitForExit(2));
        return peak;
    }

    private const string GnuTime = "/usr/bin/time";

    private Process Start()
    {
        var info = new ProcessStartInfo(File, Arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // The caller's own settings of the runtime must not change what is measured.
        foreach (
            var key in info
                .Environment.Keys.Where(k =>
                    k.StartsWith("DOTNET_Tiered", StringComparison.OrdinalIgnoreCase) || k.StartsWith("DOTNET_gc", StringComparison.OrdinalIgnoreCase)
                )
                .ToList()
        )
            info.Environment.Remove(key);
        foreach (var (key, value) in Settings)
            info.Environment[key] = value;
        var process = Process.Start(info) ?? throw new InvalidOperationException($"'{File}' did not start.");
        process.StandardInput.Close();
        return process;
    }
}

/// <summary>Times of several things that took turns, so that a load on the machine falls on all of them alike.</summary>
internal static class Interleaved
{
    /// <summary>Times each action once unmeasured, then each in turn, <paramref name="rounds"/> times over; gives the milliseconds of each by round.</summary>
    public static double[][] Time(int rounds, params Func<double>[] actions)
    {
        foreach (var action in actions)
            action();
        var times = Array.ConvertAll(actions, _ => new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < actions.Length; i++)
                times[i][round] = actions[i]();
        }
        return times;
    }

    /// <summary>What each round's time is in times of the same round's other.</summary>
    public static IEnumerable<double> Ratios(double[] times, double[] others) => times.Zip(others, (a, b) => a / b);
}
