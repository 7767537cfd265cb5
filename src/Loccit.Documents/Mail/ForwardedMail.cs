namespace Loccit.Documents.Mail;

/// <summary>
/// Mails that are quoted whole without a mark on each line: "-----Original Message-----", then "From: …" and other fields, then, behind an empty line, the words up to the end.
/// </summary>
internal sealed class ForwardedMail
{
    private enum State
    {
        Outside,
        Fields,
        Words,
    }

    private State state;
    private int marked;

    /// <summary>How much deeper a line is quoted than its own marks say: 1 for the words of a mail that is quoted whole.</summary>
    /// <param name="line">The line without its marks.</param>
    /// <param name="depth">The depth that its marks say.</param>
    public int Depth(ReadOnlySpan<char> line, int depth)
    {
        if (IsHead(line))
        {
            (state, marked) = (State.Fields, depth);
            return 0;
        }
        // where the marks end, the mail that had them does
        if (state != State.Outside && depth < marked)
            state = State.Outside;
        if (state == State.Fields && line.Trim().IsEmpty)
            state = State.Words;
        return state == State.Words ? 1 : 0;
    }

    /// <summary>A line of words between at least five hyphens on both sides.</summary>
    private static bool IsHead(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        if (!trimmed.StartsWith("-----") || !trimmed.EndsWith("-----"))
            return false;
        var words = trimmed.Trim('-').Trim();
        return words.Length is > 5 and < 60 && char.IsUpper(words[0]) && !words.ContainsAny(".:!?");
    }
}
