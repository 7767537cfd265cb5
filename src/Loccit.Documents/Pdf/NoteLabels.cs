namespace Loccit.Documents.Pdf;

/// <summary>Reads the numbers and signs by which notes are called.</summary>
internal static class NoteLabels
{
    private const int Longest = 4;

    /// <summary>The label that a note's first line begins with, raised or not, and how many units it takes with what stands behind it; null if there is none.</summary>
    public static (string Label, int Length)? AtStart(Line line)
    {
        var text = line.Text;
        var end = 0;
        if (line.Runs[0].IsRaised)
        {
            end = Math.Min(line.Runs[0].End, text.Length);
            var raised = text.AsSpan(0, end).Trim(" .)");
            if (!IsLabel(raised))
                return null;
            while (end < text.Length && text[end] is ' ' or '.' or ')')
                end++;
            return (raised.ToString(), end);
        }
        while (end < text.Length && end < Longest && (char.IsAsciiDigit(text[end]) || IsSign(text[end])))
            end++;
        var label = text[..end];
        if (!IsLabel(label) || end + 2 > text.Length || label[0] == '0')
            return null;
        if (text[end] is '.' or ')')
            end++;
        if (text[end] != ' ' && !IsSign(label[0]))
            return null;
        while (end < text.Length && text[end] == ' ')
            end++;
        return end < text.Length ? (label, end) : null;
    }

    /// <summary>True for figures, or signs such as asterisks and daggers, or one small letter.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > Longest)
            return false;
        if (text.Length == 1 && char.IsAsciiLetterLower(text[0]))
            return true;
        var signs = 0;
        foreach (var c in text)
        {
            if (IsSign(c))
                signs++;
            else if (!char.IsAsciiDigit(c))
                return false;
        }
        return (signs == 0 && text.Length <= 3) || signs == text.Length;
    }

    private static bool IsSign(char c) => c is '*' or '∗' or '†' or '‡' or '§' or '¶' or '‖' or '#';
}
