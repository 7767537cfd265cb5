namespace Loccit.Speakers;

/// <summary>Who bears a name, the last one mentioned first.</summary>
internal sealed class Bearers
{
    // More people of one name than this are not told apart by their name; the limit keeps each question short.
    private const int Most = 8;

    // So often a name must have meant one agent before it is held to be that agent's, whoever else comes to bear it.
    private const int Settled = 3;

    private readonly Dictionary<string, List<AgentEntry>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, AgentEntry Agent), int> uses = [];

    /// <summary>Notes that the name was used for this agent.</summary>
    public void Add(string name, AgentEntry agent)
    {
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(uses, (name, agent), out _)++;
        if (!byName.TryGetValue(name, out var known))
            byName[name] = known = [];
        if (known.Count > 0 && known[^1] == agent)
            return;
        if (!known.Remove(agent) && known.Count == Most)
            known.RemoveAt(0);
        known.Add(agent);
    }

    /// <summary>The agent whom this name has meant again and again, if it <paramref name="suits"/>: the hero is "Archer" also when his sister was named in full.</summary>
    public AgentEntry? Usual(string name, Predicate<AgentEntry> suits)
    {
        if (!byName.TryGetValue(name, out var known))
            return null;
        AgentEntry? usual = null;
        var (most, all) = (0, 0);
        foreach (var agent in known)
        {
            var count = uses[(name, agent)];
            all += count;
            if (count > most)
                (usual, most) = (agent, count);
        }
        return most >= Settled && 2 * most > all && suits(usual!) ? usual : null;
    }

    /// <summary>The last agent mentioned by this name that <paramref name="suits"/>, or null.</summary>
    public AgentEntry? Last(string name, Predicate<AgentEntry> suits) => byName.TryGetValue(name, out var known) ? known.FindLast(suits) : null;
}
