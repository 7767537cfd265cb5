namespace Loccit.Documents.Pdf;

/// <summary>Tells the marks that items of lists begin with.</summary>
internal static class ListMarks
{
    /// <summary>True for a line that begins with a bullet, or with a number in brackets.</summary>
    public static bool IsMark(string line)
    {
        if (line.Length < 3)
            return false;
        if (line[0] is '•' or '▪' or '■' or '◦' or '●' or '‣' or '–' or '—' && line[1] == ' ')
            return line[0] is not ('–' or '—') || !char.IsLower(line[2]);
        if (line[0] is not ('[' or '('))
            return false;
        var close = line.AsSpan(1).IndexOfAny("])");
        return close is > 0 and <= 4
            && line.Length > close + 3
            && line[close + 2] == ' '
            && (char.IsAsciiDigit(line[1]) || (close == 1 && char.IsAsciiLetterLower(line[1])));
    }
}
