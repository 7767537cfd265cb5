using System.Xml;

namespace Loccit.Documents.Word;

/// <summary>What a part refers to, by id.</summary>
internal sealed class WordRelationships
{
    private readonly Dictionary<string, (string Type, string Target, bool External)> byId = new(StringComparer.Ordinal);
    private readonly string folder;

    private WordRelationships(string folder) => this.folder = folder;

    public static WordRelationships Read(string? xml, string folder)
    {
        var result = new WordRelationships(folder);
        if (xml is null)
            return result;
        using var reader = WordPackage.Xml(xml);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("Id") is { } id)
                result.byId[id] = (
                    reader.GetAttribute("Type") ?? "",
                    reader.GetAttribute("Target") ?? "",
                    string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                );
        }
        return result;
    }

    /// <summary>The part of a type ("footnotes"; the last word of the type's address, which strict and transitional documents share), or null.</summary>
    public string? Of(string type) => All(type).FirstOrDefault();

    /// <summary>Every part of a type.</summary>
    public IEnumerable<string> All(string type) =>
        byId.Values.Where(r => !r.External && r.Type.EndsWith("/" + type, StringComparison.Ordinal)).Select(r => Resolve(r.Target));

    /// <summary>The address that an id stands for; null if it stands for a part or nothing.</summary>
    public string? Address(string? id) => id is not null && byId.TryGetValue(id, out var r) && r.External ? r.Target : null;

    /// <summary>True if no relationship has this id.</summary>
    public bool IsFree(string id) => !byId.ContainsKey(id);

    private string Resolve(string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in target.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ".."))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
