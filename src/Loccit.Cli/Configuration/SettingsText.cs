using System.Text;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.Configuration;

/// <summary>Settings as lines that could stand in a settings file, each with its origin as a comment.</summary>
internal static class SettingsText
{
    private const int Column = 40;

    public static string Of(Settings settings, string? document)
    {
        var text = new StringBuilder();
        var about = document is null ? "" : $" for {Visible.Line(document)}";
        text.Append(settings.File is { } file ? $"# {Visible.Line(file)}{about}\n" : $"# no {SettingsFile.Name} here or above: the defaults{about}\n");
        foreach (var setting in EffectiveSettings.Of(settings, document))
        {
            var values = string.Join(", ", setting.Values.Select(Quoted));
            var line = $"{setting.Key} = {(setting.IsList ? $"[{values}]" : values)}";
            text.Append(line.PadRight(Column)).Append("  # ").Append(Visible.Line(setting.Where)).Append('\n');
        }
        return text.ToString();
    }

    private static string Quoted(string value) =>
        "\"" + Visible.Line(value).Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
