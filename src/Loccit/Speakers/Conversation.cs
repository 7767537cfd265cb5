namespace Loccit.Speakers;

/// <summary>The turns of a conversation: most often a paragraph of speech is answered by the next, and the one that was answered speaks again.</summary>
internal sealed class Conversation
{
    // With more of the author's paragraphs between them, two paragraphs of speech are not an answer to each other.
    private const int Nearest = 2;

    private readonly List<Turn> turns = [];

    /// <summary>What is said in a paragraph, or in several that one quotation joins.</summary>
    /// <param name="Quotations">Indices of its quotations, end exclusive.</param>
    /// <param name="Blocks">First and last paragraph.</param>
    /// <param name="Speaker">Who speaks, or null.</param>
    /// <param name="Addressed">Who is spoken to by name, or null.</param>
    internal readonly record struct Turn((int First, int End) Quotations, (int First, int Last) Blocks, AgentEntry? Speaker, AgentEntry? Addressed);

    /// <summary>Notes the next turn.</summary>
    public void Add(Turn turn) => turns.Add(turn);

    /// <summary>Who spoke the paragraph right above <paramref name="block"/>, if that is known: most often another answers.</summary>
    public AgentEntry? Above(int block) => turns.Count > 0 && block - turns[^1].Blocks.Last == 1 ? turns[^1].Speaker : null;

    /// <summary>Who is expected to speak in paragraph <paramref name="block"/>: the one that was just spoken to, or who spoke before the last.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="addressed">Who is spoken to in it.</param>
    public AgentEntry? Expected(int block, AgentEntry? addressed)
    {
        if (turns.Count == 0 || block - turns[^1].Blocks.Last > Nearest)
            return null;
        var last = turns[^1];
        var before = turns.Count > 1 && Answers(turns[^2], last) ? turns[^2].Speaker : null;
        return Other(last.Addressed, last.Speaker, addressed) ?? Other(before, last.Speaker, addressed);
    }

    /// <summary>The turns whose speaker only what follows tells, each with that speaker: the one that the next turn speaks to by name, or who answers it.</summary>
    public IEnumerable<(Turn Turn, AgentEntry Speaker)> FromBehind()
    {
        for (var i = turns.Count - 2; i >= 0; i--)
        {
            var (turn, next) = (turns[i], turns[i + 1]);
            if (turn.Speaker is not null || !Answers(turn, next))
                continue;
            var after = i + 2 < turns.Count && Answers(next, turns[i + 2]) ? turns[i + 2].Speaker : null;
            var above = i > 0 && Answers(turns[i - 1], turn) ? turns[i - 1].Speaker : null;
            var speaker = Other(next.Addressed, next.Speaker, turn.Addressed) ?? (next.Speaker is null ? null : Other(after, next.Speaker, turn.Addressed));
            if (speaker is null || speaker == above)
                continue;
            turns[i] = turn with { Speaker = speaker };
            yield return (turns[i], speaker);
        }
    }

    private static bool Answers(Turn turn, Turn next) => next.Blocks.First - turn.Blocks.Last <= Nearest;

    private static AgentEntry? Other(AgentEntry? agent, AgentEntry? speaker, AgentEntry? addressed) => agent == speaker || agent == addressed ? null : agent;
}
