namespace Loccit;

/// <summary>How a check is made.</summary>
public sealed record CheckOptions
{
    /// <summary>The policy to judge by.</summary>
    /// <value>Default: press.</value>
    public Policy Policy { get; init; } = Policy.Load("press");

    /// <summary>How many threads index the sources and judge.</summary>
    /// <value>1 or more; default: the number of processors. The result is the same for any number.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
