namespace Loccit.Documents.Bibliography;

/// <summary>The works of bibliographies by their keys, each with what it takes from the entry that holds it (<c>crossref</c>, <c>xdata</c>).</summary>
internal sealed class BibtexWorks
{
    /// <summary>No chain of entries is longer.</summary>
    private const int Deepest = 5;

    private readonly Dictionary<string, BibtexEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, BibtexWork> works = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many entries there are.</summary>
    public int Count => entries.Count;

    /// <summary>The keys, in the order of the files.</summary>
    public IEnumerable<string> Keys => entries.Keys;

    /// <summary>Adds the entries of a file. Of two with one key the first counts.</summary>
    public void Add(BibtexFile file)
    {
        foreach (var entry in file.Entries)
            entries.TryAdd(entry.Key, entry);
    }

    /// <summary>The work of a key; null if there is none.</summary>
    public BibtexWork? Of(string key)
    {
        if (works.TryGetValue(key, out var known))
            return known;
        return entries.TryGetValue(key, out var entry) ? works[key] = Of(entry) : null;
    }

    /// <summary>The work of an entry.</summary>
    public BibtexWork Of(BibtexEntry entry) => BibtexWork.Of(Complete(entry));

    private BibtexEntry Complete(BibtexEntry entry)
    {
        var fields = entry.Fields;
        var at = entry;
        for (var depth = 0; depth < Deepest && Parent(at) is { } parent; depth++, at = parent)
        {
            if (depth == 0)
                fields = new(fields, StringComparer.Ordinal);
            foreach (var (name, value) in parent.Fields)
                fields.TryAdd(Inherited(name, entry, parent), value);
        }
        return entry with { Fields = fields };
    }

    private BibtexEntry? Parent(BibtexEntry entry) =>
        (entry.Fields.GetValueOrDefault("crossref") ?? entry.Fields.GetValueOrDefault("xdata")) is { } key ? entries.GetValueOrDefault(key.Trim()) : null;

    /// <summary>The title of a book is the book title of what is in it, and its authors are not those of its parts.</summary>
    private static string Inherited(string name, BibtexEntry entry, BibtexEntry parent) =>
        parent.Type == "xdata" || entry.Type == parent.Type
            ? name
            : name switch
            {
                "title" => entry.Type is "article" ? "journaltitle" : "booktitle",
                "subtitle" => "booksubtitle",
                "author" => "bookauthor",
                _ => name,
            };
}
