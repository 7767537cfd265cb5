namespace Loccit;

/// <summary>How a check is made.</summary>
public sealed record CheckOptions
{
    /// <summary>The policy to judge by.</summary>
    /// <value>Default: press.</value>
    public Policy Policy { get; init; } = Policy.Load("press");

    /// <summary>The policy for the document of a path, where documents are judged by several.</summary>
    /// <value>Null (the default): <see cref="Policy"/> for all.</value>
    public Func<string, Policy>? PolicyOf { get; init; }

    /// <summary>The longest quotation that is judged, in UTF-16 units; a longer one is told as not checked.</summary>
    /// <value>1 or more; default: 1,000,000.</value>
    public int MaxQuotation { get; init; } = 1_000_000;

    /// <summary>How many threads index the sources and judge.</summary>
    /// <value>1 or more; default: the number of processors. The result is the same for any number.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
