namespace Loccit.Eval.Persons;

/// <summary>Which person of the truth each agent of a reading is.</summary>
internal static class Casting
{
    /// <summary>
    /// By names: an agent is the person whom most of its mentions name. A person's names are the one the set gives and those in the words that tell that this
    /// person speaks, be it a name or a noun ("the old clerk"); "I" is the person who says it of himself. An agent that shares no name with anybody is nobody.
    /// </summary>
    public static Dictionary<string, string> ByName(QuoteDocument truth, Reading reading)
    {
        var bearers = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var character in truth.Quotations.Select(q => q.Character).OfType<GoldCharacter>())
        {
            Add(NameWords.Key(character.Name), character.Name);
            if (character.Expression is not { } told)
                continue;
            foreach (var name in NameWords.In(told))
                Add(name, character.Name);
        }
        var cast = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var agent in reading.Agents)
        {
            var votes = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var name in agent.Mentions.Select(m => NameWords.Key(m.In(truth.Text))).Append(NameWords.Key(agent.Name)))
            {
                if (!bearers.TryGetValue(name, out var persons))
                    continue;
                foreach (var person in persons)
                    votes[person] = votes.GetValueOrDefault(person) + 1.0 / persons.Count;
            }
            if (votes.Count > 0)
                cast[agent.Id] = votes.MaxBy(v => v.Value).Key;
        }
        return cast;

        void Add(string name, string person)
        {
            if (!bearers.TryGetValue(name, out var persons))
                bearers[name] = persons = new HashSet<string>(StringComparer.Ordinal);
            persons.Add(person);
        }
    }

    /// <summary>Without names: agents and persons are paired one to one, those first that have the most quotations in common.</summary>
    public static Dictionary<string, string> OneToOne(IEnumerable<(string Person, string? Agent)> quotations)
    {
        var cast = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var pairs = quotations
            .Where(q => q.Agent is not null)
            .CountBy(q => (q.Person, Agent: q.Agent!))
            .OrderByDescending(p => p.Value)
            .ThenBy(p => p.Key.Agent, StringComparer.Ordinal)
            .ThenBy(p => p.Key.Person, StringComparer.Ordinal);
        foreach (var ((person, agent), _) in pairs)
        {
            if (!cast.ContainsKey(agent) && taken.Add(person))
                cast[agent] = person;
        }
        return cast;
    }
}
