namespace Loccit.Measuring;

/// <summary>A markdown file with sections between <c>&lt;!-- begin NAME --&gt;</c> and <c>&lt;!-- end NAME --&gt;</c> that programs write and people do not.</summary>
internal static class ResultsFile
{
    /// <summary>Puts <paramref name="content"/> in the place of the section, below the command line that made it; adds the section at the end where the file has none.</summary>
    public static void Paste(string path, string name, string command, string content)
    {
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        File.WriteAllText(path, Replace(text, name, $"```sh\n{command}\n```\n\n{content.Trim()}"));
    }

    /// <summary>The text with the section's content replaced.</summary>
    public static string Replace(string text, string name, string content)
    {
        var (begin, end) = ($"<!-- begin {name} -->", $"<!-- end {name} -->");
        var section = $"{begin}\n{content}\n{end}";
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        if (from < 0)
            return text.Length == 0 ? section + "\n" : $"{text.TrimEnd()}\n\n{section}\n";
        var to = text.IndexOf(end, from, StringComparison.Ordinal);
        if (to < 0)
            throw new InvalidDataException($"The section '{name}' has no end.");
        return text[..from] + section + text[(to + end.Length)..];
    }
}
