using Loccit.Formats;

namespace Loccit.Cli.Configuration;

/// <summary>One setting as it holds.</summary>
/// <param name="Key">Its name: "policy", "severity.LC403".</param>
/// <param name="Values">Its value; several of a list.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Where">"loccit.toml, line 3"; "default".</param>
internal sealed record EffectiveSetting(string Key, IReadOnlyList<string> Values, bool IsList, string Where);

/// <summary>Settings as they hold in a folder, or for one document.</summary>
internal static class EffectiveSettings
{
    private const string Default = "default";

    /// <param name="settings">What the file says.</param>
    /// <param name="document">A document's path; null for what holds where no pattern fits.</param>
    public static IEnumerable<EffectiveSetting> Of(Settings settings, string? document)
    {
        List<FileSettings> holding = document is null ? [settings.All] : [.. settings.Of(document)];
        yield return List("sources", settings.Sources);
        yield return One("policy", holding.Select(f => f.Policy).FirstOrDefault(p => p is not null) ?? settings.Policy, Policy.BuiltIn[0]);
        yield return One("fail-on", settings.FailOn, "error");
        yield return One("changes", settings.Changes, "accepted");
        if (settings.Baseline is { } baseline)
            yield return One("baseline", baseline, "");
        if (settings.Evidence is { } evidence)
            yield return One("evidence", evidence, "");
        if (settings.Exclude is { } exclude)
            yield return new("exclude", [.. exclude.Value.Select(p => p.Text)], true, exclude.Where);
        if (settings.TimeGate is { } gate)
            yield return One("timegate", gate, "");
        foreach (var ignore in holding.Select(f => f.Ignore).OfType<Setting<IReadOnlyList<FindingCode>>>())
            yield return new("ignore", [.. ignore.Value.Select(c => c.Text())], true, ignore.Where);
        foreach (var (code, severity) in holding.SelectMany(f => f.Severities).DistinctBy(s => s.Key).OrderBy(s => s.Key))
            yield return new($"severity.{code.Text()}", [Names.Of(severity.Value)], false, severity.Where);
    }

    private static EffectiveSetting One(string key, Setting<string>? setting, string standard) =>
        new(key, [setting?.Value ?? standard], false, setting?.Where ?? Default);

    private static EffectiveSetting List(string key, Setting<IReadOnlyList<string>>? setting) =>
        new(key, setting?.Value ?? [], true, setting?.Where ?? Default);
}
