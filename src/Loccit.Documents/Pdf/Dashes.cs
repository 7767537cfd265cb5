namespace Loccit.Documents.Pdf;

/// <summary>Tells whether a space stood where a line ends with a dash or begins with one, by how the document sets dashes within its lines.</summary>
internal sealed class Dashes
{
    // by dash: between two words without a space; with one behind it only, as the Spanish close an aside; with one before it only
    private readonly (int Closed, int SpaceBehind, int SpaceBefore)[] uses = new (int, int, int)[Signs.Length];

    private const string Signs = "—–―";

    public Dashes(IEnumerable<Line> lines)
    {
        foreach (var line in lines)
            Count(line.Text);
    }

    /// <summary>True if nothing stands between the end of <paramref name="line"/> and <paramref name="next"/>.</summary>
    public bool Joins(string line, string next)
    {
        if (line.Length < 2 || next.Length < 2)
            return false;
        if (Signs.IndexOf(line[^1], StringComparison.Ordinal) is var last and >= 0)
            return line[^2] != ' ' && (uses[last].Closed >= uses[last].SpaceBehind || (char.IsDigit(line[^2]) && char.IsDigit(next[0])));
        return Signs.IndexOf(next[0], StringComparison.Ordinal) is var first and >= 0
            && next[1] != ' '
            && uses[first].Closed > Math.Max(uses[first].SpaceBefore, uses[first].SpaceBehind);
    }

    private void Count(ReadOnlySpan<char> text)
    {
        for (var at = 1; text[Math.Min(at, text.Length)..].IndexOfAny(Signs) is var found and >= 0; at++)
        {
            at += found;
            if (at + 1 >= text.Length)
                return;
            ref var use = ref uses[Signs.IndexOf(text[at], StringComparison.Ordinal)];
            if (text[at - 1] == ' ')
                use.SpaceBefore += text[at + 1] == ' ' ? 0 : 1;
            else if (text[at + 1] == ' ')
                use.SpaceBehind++;
            else
                use.Closed++;
        }
    }
}
