namespace Loccit.Documents.Transcripts;

/// <summary>Names of speakers before their words: <c>NAME: </c>, <c>Jane Doe: </c>, <c>[JANE]: </c>, <c>&gt;&gt; JANE: </c>, <c>- </c>.</summary>
internal static class SpeakerLabel
{
    private const int Longest = 48;
    private const int MostWords = 5;

    /// <summary>How a turn begins whose speaker is not named.</summary>
    public const string Unnamed = "- ";

    /// <summary>The name at the start of a line, without brackets and colon; null if it begins with none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="rest">What follows the name.</param>
    /// <param name="isCertain">True for what is nothing but a label: capitals, or brackets before a colon.</param>
    public static string? Read(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest, out bool isCertain)
    {
        rest = line;
        isCertain = false;
        var colon = line[..Math.Min(line.Length, Longest)].IndexOf(':');
        if (colon < 1 || (colon + 1 < line.Length && !char.IsWhiteSpace(line[colon + 1])))
            return null;
        var label = line[..colon].Trim();
        var bracketed = label.Length > 2 && (label[0] == '[' && label[^1] == ']' || label[0] == '(' && label[^1] == ')');
        if (bracketed)
            label = label[1..^1].Trim();
        if (!IsName(label, out var capitals))
            return null;
        isCertain = bracketed || capitals;
        rest = line[(colon + 1)..].TrimStart();
        return label.ToString();
    }

    /// <summary>True for one to five words that each begin with a capital or are a number, "Speaker 1", "DR. O'HARA (V.O.)".</summary>
    private static bool IsName(ReadOnlySpan<char> label, out bool capitals)
    {
        capitals = true;
        var words = 0;
        var letters = 0;
        foreach (var range in label.Split(' '))
        {
            var word = label[range].Trim("().,#'’\"");
            if (word.IsEmpty)
                continue;
            if (++words > MostWords || !(char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || char.IsLetter(word[0]) && !char.IsLower(word[0])))
                return false;
            foreach (var c in word)
            {
                if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '\'' or '’' or '&' or '/'))
                    return false;
                letters += char.IsLetter(c) ? 1 : 0;
                capitals &= !char.IsLower(c);
            }
        }
        capitals &= letters > 1;
        return letters > 0;
    }
}
