using System.Text;

namespace Loccit.Cli.Evidence;

/// <summary>Names for files that people can read and every file system takes; each is given once.</summary>
internal sealed class FileNames
{
    private const int Longest = 80;

    private readonly HashSet<string> given = new(StringComparer.OrdinalIgnoreCase) { "index", "loccit-evidence", "con", "nul", "prn", "aux" };

    /// <summary>A name like a source's id, without its ending.</summary>
    public string Of(string id)
    {
        var plain = Plain(id.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? id[..^4] : id);
        var name = plain;
        for (var n = 2; !given.Add(name); n++)
            name = $"{plain}-{n}";
        return name;
    }

    /// <summary>Letters, digits, points and dashes.</summary>
    public static string Plain(string text)
    {
        var name = new StringBuilder();
        foreach (var rune in text.Normalize().EnumerateRunes())
        {
            if (name.Length >= Longest)
                break;
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '_')
                name.Append(rune.ToString());
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }
        var trimmed = name.ToString().Trim('-', '.');
        return trimmed.Length > 0 ? trimmed : "source";
    }
}
