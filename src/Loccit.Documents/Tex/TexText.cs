using System.Buffers;
using System.Text;

namespace Loccit.Documents.Tex;

/// <summary>The characters of a short piece of TeX, such as a field of a bibliography: accents, letters, dashes and marks as they are printed, all else of its commands left out.</summary>
internal static class TexText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\{}$~`'-,<>!?");
    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\r\n");

    /// <summary>The text, with white space collapsed and trimmed. Linear.</summary>
    public static string Plain(string tex)
    {
        if (!tex.AsSpan().ContainsAny(Signs))
            return Collapsed(tex);
        var text = new StringBuilder(tex.Length);
        var accent = '\0';
        var at = 0;
        while (at < tex.Length)
        {
            var c = tex[at];
            if (c is '{' or '}' or '$')
            {
                at++;
            }
            else if (c == '\\')
            {
                var name = Command(tex, ref at);
                if (TexLetters.Accent(name) is not '\0' and var mark)
                    accent = mark;
                else if (TexLetters.Of(name) is { } letters)
                    Put(letters);
                else if (name is "\\" or "newline" or "par")
                    Put(" ");
            }
            else if (TexLetters.Ligature(tex.AsSpan(at), out var length) is { } ligature)
            {
                Put(ligature);
                at += length;
            }
            else
            {
                if (accent == '\0' || !char.IsWhiteSpace(c))
                    Put(c.ToString());
                at++;
            }
        }
        return Collapsed(text.ToString());

        void Put(string letters)
        {
            text.Append(accent == '\0' ? letters : TexLetters.Accented(letters, accent));
            accent = '\0';
        }
    }

    /// <summary>The name of the command at a backslash, which is read with the space behind it.</summary>
    private static ReadOnlySpan<char> Command(string tex, ref int at)
    {
        var start = ++at;
        if (start >= tex.Length)
            return "";
        if (!char.IsAsciiLetter(tex[at]))
        {
            at++;
            return tex.AsSpan(start, 1);
        }
        while (at < tex.Length && char.IsAsciiLetter(tex[at]))
            at++;
        var name = tex.AsSpan(start, at - start);
        while (at < tex.Length && char.IsWhiteSpace(tex[at]))
            at++;
        return name;
    }

    private static string Collapsed(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (!trimmed.ContainsAny("\t\r\n") && !trimmed.Contains("  ", StringComparison.Ordinal))
            return trimmed.Length == text.Length ? text : trimmed.ToString();
        var result = new StringBuilder(trimmed.Length);
        var space = false;
        foreach (var c in trimmed)
        {
            if (Space.Contains(c))
            {
                space = true;
                continue;
            }
            if (space)
                result.Append(' ');
            space = false;
            result.Append(c);
        }
        return result.ToString();
    }
}
