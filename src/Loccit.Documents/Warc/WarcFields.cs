using System.Text;

namespace Loccit.Documents.Warc;

/// <summary>The fields of a header, of a record or of an answer by http: names in any case, long ones folded over lines.</summary>
internal sealed class WarcFields
{
    private readonly List<(string Name, string Value)> fields = [];
    private readonly StringBuilder folded = new();

    /// <summary>In order.</summary>
    public IReadOnlyList<(string Name, string Value)> All
    {
        get
        {
            Unfold();
            return fields;
        }
    }

    /// <summary>The first value of a name, trimmed; null if it is not there or empty.</summary>
    public string? this[string name]
    {
        get
        {
            Unfold();
            return fields.Find(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Value: { Length: > 0 } value } ? value : null;
        }
    }

    public void Add(string name, string value)
    {
        Unfold();
        fields.Add((name.Trim(), value.Trim()));
    }

    /// <summary>Puts a folded line behind the last value.</summary>
    public void Continue(string line) => folded.Append(' ').Append(line.AsSpan().Trim());

    private void Unfold()
    {
        if (folded.Length > 0 && fields.Count > 0)
            fields[^1] = (fields[^1].Name, (fields[^1].Value + folded).Trim());
        folded.Clear();
    }
}
