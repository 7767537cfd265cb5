namespace Loccit.Tests;

/// <summary>Tests that count the processor's work run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class Growth
{
    public const string Name = "Growth";

    private const int Times = 4;

    // Linear work costs four times as much for four times the input, quadratic work sixteen times.
    private const double Most = 8;

    // Below this, in milliseconds, collecting garbage and compiling outweigh the work; quadratic work on the inputs used here takes seconds.
    private const double Noise = 100;

    /// <summary>
    /// Fails if four times the input makes much more than four times the work, counted in bytes allocated by this thread and in time the processor spent in
    /// this process, which is not the time that passed: a busy machine does not change it.
    /// </summary>
    /// <param name="few">Size of the small input.</param>
    /// <param name="prepare">Makes the work for an input of the size given; itself not counted.</param>
    internal static void ShouldBeLinear(int few, Func<int, Action> prepare)
    {
        var small = Least(prepare(few));
        var large = Least(prepare(few * Times));
        (large.Bytes / (double)small.Bytes).ShouldBeLessThan(Most, "allocated bytes");
        (large.Processor / Math.Max(small.Processor, Noise)).ShouldBeLessThan(Most, "processor time");
    }

    private static (long Bytes, double Processor) Least(Action work)
    {
        var (bytes, processor) = (long.MaxValue, double.MaxValue);
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            var cpu = Environment.CpuUsage.TotalTime;
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
            processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
        }
        return (bytes, processor);
    }
}
