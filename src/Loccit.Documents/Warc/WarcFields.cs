namespace Loccit.Documents.Warc;

/// <summary>The fields of a header, of a record or of an answer by http: names in any case, long ones folded over lines.</summary>
internal sealed class WarcFields
{
    private readonly List<(string Name, string Value)> fields = [];

    /// <summary>In order.</summary>
    public IReadOnlyList<(string Name, string Value)> All => fields;

    /// <summary>The first value of a name, trimmed; null if it is not there or empty.</summary>
    public string? this[string name] =>
        fields.Find(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Value: { Length: > 0 } value } ? value : null;

    public void Add(string name, string value) => fields.Add((name.Trim(), value.Trim()));

    /// <summary>Puts a folded line behind the last value.</summary>
    public void Continue(string line)
    {
        if (fields.Count > 0)
            fields[^1] = (fields[^1].Name, $"{fields[^1].Value} {line.Trim()}".Trim());
    }
}
