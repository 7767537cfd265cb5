namespace Loccit.Documents.Archives;

/// <summary>Gives each thing in an archive a name of its own: the second of a name is "name (2).txt". In all, time in proportion to the number of names.</summary>
/// <param name="comparer">Which names are the same.</param>
internal sealed class UniqueNames(StringComparer comparer)
{
    private readonly HashSet<string> taken = new(comparer);
    private readonly Dictionary<string, int> counts = new(comparer);

    /// <summary>The name, or one made of it that nothing has; it is taken from now on.</summary>
    /// <param name="name">The name wanted.</param>
    /// <param name="isAddress">True if it is an address, in which nothing is an ending.</param>
    public string Of(string name, bool isAddress = false)
    {
        var unique = name;
        while (!taken.Add(unique))
        {
            var n = counts[name] = counts.GetValueOrDefault(name, 1) + 1;
            unique = isAddress ? $"{name} ({n})" : $"{Path.ChangeExtension(name, null)} ({n}){Path.GetExtension(name)}";
        }
        return unique;
    }
}
