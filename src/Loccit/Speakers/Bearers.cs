namespace Loccit.Speakers;

/// <summary>Who bears a name, the last one mentioned first.</summary>
internal sealed class Bearers
{
    // More people of one name than this are not told apart by their name; the limit keeps each question short.
    private const int Most = 8;

    private readonly Dictionary<string, List<AgentEntry>> byName = new(StringComparer.Ordinal);

    /// <summary>Notes that the name was used for this agent.</summary>
    public void Add(string name, AgentEntry agent)
    {
        if (!byName.TryGetValue(name, out var known))
            byName[name] = known = [];
        if (known.Count > 0 && known[^1] == agent)
            return;
        if (!known.Remove(agent) && known.Count == Most)
            known.RemoveAt(0);
        known.Add(agent);
    }

    /// <summary>The last agent mentioned by this name that <paramref name="suits"/>, or null.</summary>
    public AgentEntry? Last(string name, Predicate<AgentEntry> suits) => byName.TryGetValue(name, out var known) ? known.FindLast(suits) : null;
}
