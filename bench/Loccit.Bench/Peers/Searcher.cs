namespace Loccit.Bench.Peers;

/// <summary>Something that finds the place of a quotation in a set of texts.</summary>
internal abstract class Searcher : IDisposable
{
    /// <summary>What the table calls it.</summary>
    public abstract string Name { get; }

    /// <summary>Makes the texts searchable.</summary>
    public abstract void Build(IReadOnlyList<string> texts);

    /// <summary>The best place of a quotation; null if nothing is found.</summary>
    public abstract Chunk? Find(string quote);

    /// <inheritdoc />
    public abstract void Dispose();

    /// <summary>The longest stretch of a quotation without a bracket or an ellipsis: a search for a phrase knows no marks.</summary>
    protected static string LongestRun(string quote) =>
        quote.Split(["…", "...", ". . .", "[", "]"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).MaxBy(r => r.Length) ?? "";
}
