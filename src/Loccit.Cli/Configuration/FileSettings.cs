using Loccit.Cli.Inputs;

namespace Loccit.Cli.Configuration;

/// <summary>What the settings say of the documents whose path fits a pattern.</summary>
/// <param name="Pattern">The pattern, from the folder of the settings file.</param>
internal sealed record FileSettings(PathPattern Pattern)
{
    /// <summary>A policy's name, or the path of one.</summary>
    public Setting<string>? Policy { get; set; }

    /// <summary>Codes whose findings are left out.</summary>
    public Setting<IReadOnlyList<FindingCode>>? Ignore { get; set; }

    /// <summary>How grave findings of a code are.</summary>
    public Dictionary<FindingCode, Setting<Severity>> Severities { get; } = [];
}
