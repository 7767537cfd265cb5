namespace Loccit.Matching;

/// <summary>Knows an ellipsis in every form in print: … ... .... . . . [...] […] and (...).</summary>
internal static class Ellipsis
{
    /// <summary>Length of the ellipsis that starts at <paramref name="i"/>; 0 if none does. Looks ahead a bounded number of characters.</summary>
    public static int At(string text, int i, int end)
    {
        var c = text[i];
        if (c is '[' or '(')
        {
            var j = i + 1;
            while (j < end && text[j] == ' ')
                j++;
            if (j >= end)
                return 0;
            var inner = Dots(text, j, end);
            if (inner == 0)
                return 0;
            j += inner;
            while (j < end && text[j] == ' ')
                j++;
            return j < end && text[j] == (c == '[' ? ']' : ')') ? j + 1 - i : 0;
        }
        return Dots(text, i, end);
    }

    private static int Dots(string text, int i, int end)
    {
        var c = text[i];
        if (c is '\u2026' or '\u22ef')
        {
            var j = i + 1;
            while (j < end && (text[j] is '\u2026' or '\u22ef' or '.') && j < i + 8)
                j++;
            return j - i;
        }
        if (c != '.')
            return 0;
        var at = i;
        var dots = 0;
        var last = i;
        // ". . ." with a space (plain, no-break, thin) between the dots; a longer row is a leader, not an ellipsis, but is taken whole.
        while (at < end && at < i + 64)
        {
            if (text[at] == '.')
            {
                dots++;
                last = at;
                at++;
            }
            else if (text[at] is ' ' or '\u00a0' or '\u2009' or '\u202f' && text[at - 1] == '.')
            {
                at++;
            }
            else
            {
                break;
            }
        }
        return dots >= 3 ? last + 1 - i : 0;
    }
}
