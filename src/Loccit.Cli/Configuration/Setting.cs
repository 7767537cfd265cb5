namespace Loccit.Cli.Configuration;

/// <summary>A value with the place it comes from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Where">"loccit.toml, line 3".</param>
internal sealed record Setting<T>(T Value, string Where);
