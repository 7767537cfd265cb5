using System.Text;

namespace Loccit.Documents.Bibliography;

/// <summary>Paths of files that reference managers write into a field of their own.</summary>
internal static class AttachedFiles
{
    /// <summary>
    /// Of an entry's <c>file</c> field, in the form of JabRef and Zotero (<c>description:path:type</c>, parted by semicolons, with <c>\:</c> for a colon within), or a path or address alone.
    /// </summary>
    public static IReadOnlyList<string> InBibtex(BibtexEntry entry)
    {
        if (!entry.Fields.TryGetValue("file", out var field) || field.Trim() is not { Length: > 0 } value)
            return [];
        return [.. Split(value, ';').Select(PathOf).Where(p => p.Length > 0)];
    }

    /// <summary>A path from what may be a <c>file:</c> address; the address as it is if it is another's.</summary>
    public static string Local(string written)
    {
        var path = written.Trim();
        if (!path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return path;
        return Uri.TryCreate(path.Replace("file://localhost/", "file:///", StringComparison.OrdinalIgnoreCase), UriKind.Absolute, out var uri)
            ? uri.LocalPath
            : path;
    }

    private static string PathOf(string one)
    {
        // "C:\papers\a.pdf" and "https://…" are whole: only what has a description or a type beside it has parts
        var parts = Split(one, ':').ToList();
        var path = parts.Count switch
        {
            1 => parts[0],
            2 => IsType(parts[1]) ? parts[0] : Rejoined(parts, 0, 2),
            _ => IsType(parts[^1]) || parts[0].Length == 0 ? Rejoined(parts, 1, parts.Count - 1) : Rejoined(parts, 0, parts.Count),
        };
        return Local(Plain(path));
    }

    // "PDF", "application/pdf", "" or "URL"
    private static bool IsType(string part) =>
        part.Length <= 40
        && !part.Contains('\\')
        && !part.Contains('.')
        && (part.Length == 0 || part.All(c => char.IsLetterOrDigit(c) || c is '/' or '-' or '+' or ' '));

    private static string Rejoined(List<string> parts, int from, int to) => string.Join(':', parts[from..Math.Max(from, to)]);

    /// <summary>Parts at a sign that no backslash stands before; escapes are kept.</summary>
    private static IEnumerable<string> Split(string value, char sign)
    {
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
                i++;
            else if (value[i] == sign)
            {
                yield return value[start..i];
                start = i + 1;
            }
        }
        yield return value[start..];
    }

    /// <summary>Without the backslashes that stand before a sign which would part or which TeX reads; two are one.</summary>
    private static string Plain(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] is ':' or ';' or '\\' or '_' or '&' or '%' or '#' or '$' or '{' or '}')
                i++;
            plain.Append(value[i]);
        }
        return plain.ToString().Trim();
    }
}
