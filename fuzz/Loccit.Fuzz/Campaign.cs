using System.Diagnostics;
using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;

namespace Loccit.Fuzz;

/// <summary>Gives a target inputs until the time is over. What it throws on is kept; so is, for a process that dies or hangs, the input that it was given last.</summary>
internal sealed class Campaign(Target target, string folder, int seed)
{
    /// <summary>An input that takes longer is kept as slow; in time of the processor, so that others on the machine do not count.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    /// <summary>An input that takes longer is taken for one that never ends.</summary>
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(20);

    private const int LargestSeed = 40_000;

    private readonly Coverage coverage = new();
    private readonly List<byte[]> inputs = [];
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private long started = Spent.Ticks;
    private byte[] current = [];

    public long Executions { get; private set; }

    public int Found { get; private set; }

    public int Branches => coverage.Branches;

    public int Inputs => inputs.Count;

    public void Run(IEnumerable<string> seeds, TimeSpan time)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(seed);
        using var watch = new Timer(_ => EndIfHanging(), null, Hanging, TimeSpan.FromSeconds(1));
        Execute([]);
        inputs.Add([.. target.Words.SelectMany(System.Text.Encoding.UTF8.GetBytes)]);
        foreach (var file in seeds.Where(f => new FileInfo(f) is { Length: > 0 and < LargestSeed }))
        {
            var bytes = File.ReadAllBytes(file);
            if (Execute(bytes))
                inputs.Add(bytes);
        }
        var mutator = new Mutator(target, random, inputs);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < time)
        {
            // what was found last leads further
            var from = random.Next(3) == 0 ? random.Next(inputs.Count) : random.Next(inputs.Count / 2, inputs.Count);
            var changed = mutator.Change(inputs[from]);
            if (Execute(changed))
                inputs.Add(changed);
        }
    }

    /// <summary>Gives the target one input; true if it did what none before did.</summary>
    private bool Execute(byte[] input)
    {
        current = input;
        Last(input);
        Interlocked.Exchange(ref started, Spent.Ticks);
        Executions++;
        coverage.Reset();
        try
        {
            target.Run(input);
        }
        catch (Exception e)
        {
            // one of a kind is enough
            var trace = new StackTrace(e).GetFrame(0)?.GetMethod();
            if (told.Add($"{e.GetType().Name} {trace?.DeclaringType?.Name}.{trace?.Name} {(e is InvalidDataException ? e.Message : "")}"))
                Keep(input, "throws", e.ToString());
        }
        if (SinceStart > Slow && told.Add($"slow {told.Count}"))
            Keep(input, "slow", $"{SinceStart.TotalSeconds:0.0} s");
        return coverage.IsNew();
    }

    private static TimeSpan Spent => Environment.CpuUsage.TotalTime;

    private TimeSpan SinceStart => Spent - TimeSpan.FromTicks(Interlocked.Read(ref started));

    private void EndIfHanging()
    {
        if (SinceStart < Hanging)
            return;
        Keep(current, "hangs", $"more than {Hanging.TotalSeconds} s");
        Environment.Exit(3);
    }

    private void Keep(byte[] input, string how, string why)
    {
        Found++;
        var name = Path.Combine(folder, $"{how}-{Convert.ToHexStringLower(SHA256.HashData(input))[..12]}");
        File.WriteAllBytes(name + target.Extension, input);
        File.WriteAllText(name + ".why", why);
        Console.Error.WriteLine($"{name}{target.Extension}: {why.Split('\n')[0]}");
    }

    private readonly MemoryMappedViewAccessor last = Open(Path.Combine(Directory.CreateDirectory(folder).FullName, "last"));

    private static MemoryMappedViewAccessor Open(string path) =>
        MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, (1 << 20) + 4).CreateViewAccessor();

    /// <summary>What a process leaves behind that dies of too deep a stack or too little memory: the length in four bytes, and the input.</summary>
    private void Last(byte[] input)
    {
        var length = Math.Min(input.Length, 1 << 20);
        last.Write(0, length);
        last.WriteArray(4, input, 0, length);
    }
}
