using Loccit.Documents.Tex;

namespace Loccit.Documents.Bibliography;

/// <summary>A name of a person or body in a bibliography.</summary>
/// <param name="Given">"Ludwig"; empty for bodies.</param>
/// <param name="Particle">"van", the words before the family name that begin with a small letter; empty for none.</param>
/// <param name="Family">"Beethoven", or the name of a body.</param>
/// <param name="Suffix">"Jr."; empty for none.</param>
internal sealed record BibtexName(string Given, string Particle, string Family, string Suffix)
{
    /// <summary>No field has more names; what has was made to exhaust its reader.</summary>
    private const int Most = 2000;

    /// <summary>As it is spoken: "Ludwig van Beethoven", "Martin Luther King Jr.".</summary>
    public override string ToString() => Joined(Given, Particle, Family, Suffix);

    /// <summary>As it is cited beside a year: "van Beethoven".</summary>
    public string Short => Joined(Particle, Family);

    /// <summary>The names of a field, without "others".</summary>
    public static List<BibtexName> ReadAll(string field) =>
        [
            .. Split(field, "and")
                .Take(Most)
                .Select(n => n.Trim())
                .Where(n => n.Length > 0 && !n.Equals("others", StringComparison.OrdinalIgnoreCase))
                .Select(Read),
        ];

    /// <summary>Reads "First von Last", "von Last, First", "von Last, Jr, First", "{Body}" and biblatex's "family=Last, given=First".</summary>
    private static BibtexName Read(string name)
    {
        if (name[0] == '{' && Close(name, 0) == name.Length - 1)
            return new BibtexName("", "", TexText.Plain(name), "");
        var parts = Split(name, ",").Select(p => p.Trim()).ToList();
        if (parts.Exists(p => p.Contains('=')) && Extended(parts) is { } extended)
            return extended;
        var first = Words(parts[0]);
        return parts.Count switch
        {
            1 => WithoutCommas(first),
            2 => WithFamilyFirst(first, parts[1], ""),
            _ => WithFamilyFirst(first, parts[2], parts[1]),
        };
    }

    private static BibtexName? Extended(List<string> parts)
    {
        string given = "",
            particle = "",
            family = "",
            suffix = "";
        foreach (var part in parts)
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign < 0)
                return null;
            var value = TexText.Plain(part[(sign + 1)..].Trim().Trim('"'));
            switch (part[..sign].Trim().ToLowerInvariant())
            {
                case "given":
                    given = value;
                    break;
                case "prefix":
                    particle = value;
                    break;
                case "family":
                    family = value;
                    break;
                case "suffix":
                    suffix = value;
                    break;
                default:
                    break;
            }
        }
        return family.Length + given.Length == 0 ? null : new BibtexName(given, particle, family, suffix);
    }

    /// <summary>"First von Last": the particle is what stands between the first and the last word with a small letter; the family name has a word at least.</summary>
    private static BibtexName WithoutCommas(List<string> words)
    {
        int from = -1,
            to = -1;
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (!IsSmall(words[i]))
                continue;
            from = from < 0 ? i : from;
            to = i + 1;
        }
        return from < 0
            ? new BibtexName(Plain(words, 0, words.Count - 1), "", Plain(words, Math.Max(0, words.Count - 1), words.Count), "")
            : new BibtexName(Plain(words, 0, from), Plain(words, from, to), Plain(words, to, words.Count), "");
    }

    private static BibtexName WithFamilyFirst(List<string> family, string given, string suffix)
    {
        var particle = 0;
        for (var i = 0; i < family.Count - 1; i++)
            particle = IsSmall(family[i]) ? i + 1 : particle;
        return new BibtexName(TexText.Plain(given), Plain(family, 0, particle), Plain(family, particle, family.Count), TexText.Plain(suffix));
    }

    /// <summary>True if the first letter outside braces is small; what is in braces is a name whatever its letters.</summary>
    private static bool IsSmall(string word)
    {
        if (word[0] == '{' && !(word.Length > 1 && word[1] == '\\'))
            return false;
        foreach (var c in TexText.Plain(word))
        {
            if (char.IsLetter(c))
                return char.IsLower(c);
        }
        return false;
    }

    private static string Plain(List<string> words, int from, int to) => TexText.Plain(string.Join(' ', words[from..Math.Max(from, to)]));

    private static List<string> Words(string name) =>
        [.. Split(name.Replace('~', ' ').Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' '), " ").Where(w => w.Length > 0)];

    /// <summary>Parts a field outside braces at a word or a sign.</summary>
    private static IEnumerable<string> Split(string field, string at)
    {
        var isWord = char.IsLetter(at[0]);
        int depth = 0,
            start = 0;
        for (var i = 0; i < field.Length; i++)
        {
            var c = field[i];
            if (c == '\\')
                i++;
            else if (c == '{')
                depth++;
            else if (c == '}')
                depth--;
            else if (depth <= 0 && IsAt(i))
            {
                yield return field[start..i];
                start = i + at.Length;
                i = start - 1;
            }
        }
        yield return field[start..];

        bool IsAt(int i) =>
            string.Compare(field, i, at, 0, at.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (!isWord || (i > 0 && IsGap(field[i - 1]) && i + at.Length < field.Length && IsGap(field[i + at.Length])));

        static bool IsGap(char c) => char.IsWhiteSpace(c);
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth == 0)
                return i;
        }
        return -1;
    }

    private static string Joined(params ReadOnlySpan<string> parts)
    {
        var joined = "";
        foreach (var part in parts)
            joined += joined.Length > 0 && part.Length > 0 ? " " + part : part;
        return joined;
    }
}
