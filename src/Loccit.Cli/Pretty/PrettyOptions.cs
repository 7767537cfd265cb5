namespace Loccit.Cli.Pretty;

/// <summary>How results for people are written.</summary>
internal sealed record PrettyOptions
{
    public int Columns { get; init; } = 80;
    public bool Colour { get; init; }

    /// <summary>Sentences with labels, no symbols, no columns.</summary>
    public bool Plain { get; init; }

    /// <summary>Only what needs attention.</summary>
    public bool Quiet { get; init; }

    /// <summary>Everything, permitted changes included.</summary>
    public bool Verbose { get; init; }
}
