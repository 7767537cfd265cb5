using System.Text.Encodings.Web;
using System.Text.Json;
using Loccit.Archive.Database;

namespace Loccit.Archive.Exports;

/// <summary>
/// Where the words of documents are from, in PROV-JSON (W3C member submission of 24 April 2013; PROV-DM, W3C recommendation): documents, sources and captures are entities; captures and
/// checks are activities; quoting, resting on a source and revising are derivations.
/// </summary>
/// <param name="json">Where it is written.</param>
internal sealed class ProvJson(Utf8JsonWriter json)
{
    private const string Own = "a:";

    private readonly SortedDictionary<string, SortedDictionary<string, Action>> parts = new(StringComparer.Ordinal);
    private int relations;

    /// <summary>Writes a document with what was put into it.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="origin">What the archive's record is called: the namespace of its ids.</param>
    /// <param name="fill">Puts it in.</param>
    public static void Write(Stream to, string origin, Action<ProvJson> fill)
    {
        using var json = new Utf8JsonWriter(
            to,
            new JsonWriterOptions
            {
                Indented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
        var prov = new ProvJson(json);
        fill(prov);
        json.WriteStartObject();
        json.WriteStartObject("prefix");
        json.WriteString("a", $"urn:{origin.Replace('/', ':')}:");
        json.WriteString("dct", "http://purl.org/dc/terms/");
        json.WriteString("loccit", "urn:loccit:");
        json.WriteEndObject();
        foreach (var (kind, items) in prov.parts)
        {
            json.WriteStartObject(kind);
            foreach (var (id, write) in items)
            {
                json.WriteStartObject(id);
                write();
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>An entity of a type of ours ("Capture").</summary>
    public void Entity(string id, string type, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Thing("entity", id, $"loccit:{type}", attributes);

    /// <summary>A person or body; null for what the text does not tell.</summary>
    public void Agent(string id, string type, string name) => Thing("agent", id, type, ("dct:title", name));

    /// <summary>Something that was done at a moment.</summary>
    public void Activity(string id, string type, DateTimeOffset at) =>
        Thing("activity", id, $"loccit:{type}", ("prov:startTime", Moments.Write(at)), ("prov:endTime", Moments.Write(at)));

    /// <summary>An entity is one state of another.</summary>
    public void Specialization(string state, string of) => Relation("specializationOf", ("prov:specificEntity", state), ("prov:generalEntity", of));

    /// <summary>An activity made an entity.</summary>
    public void Generation(string entity, string activity, DateTimeOffset at) =>
        Relation("wasGeneratedBy", at, ("prov:entity", entity), ("prov:activity", activity));

    /// <summary>An activity used an entity.</summary>
    public void Usage(string activity, string entity, DateTimeOffset at) => Relation("used", at, ("prov:activity", activity), ("prov:entity", entity));

    /// <summary>A program did an activity.</summary>
    public void Association(string activity, string agent) => Relation("wasAssociatedWith", ("prov:activity", activity), ("prov:agent", agent));

    /// <summary>Words are somebody's.</summary>
    public void Attribution(string entity, string agent) => Relation("wasAttributedTo", ("prov:entity", entity), ("prov:agent", agent));

    /// <summary>An entity is from another: <c>prov:Quotation</c> (wasQuotedFrom), <c>prov:PrimarySource</c> (hadPrimarySource), <c>prov:Revision</c> (wasRevisionOf).</summary>
    public void Derivation(string entity, string from, string type) =>
        Add(
            "wasDerivedFrom",
            NextId(),
            () =>
            {
                json.WriteString("prov:generatedEntity", Own + entity);
                json.WriteString("prov:usedEntity", Own + from);
                Type(type);
            }
        );

    private void Thing(string kind, string id, string type, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var known = attributes.ToArray();
        Add(
            kind,
            Own + id,
            () =>
            {
                Type(type);
                foreach (var (name, value) in known)
                {
                    if (value is not null)
                        json.WriteString(name, value);
                }
            }
        );
    }

    private void Type(string name)
    {
        json.WriteStartObject("prov:type");
        json.WriteString("$", name);
        json.WriteString("type", "prov:QUALIFIED_NAME");
        json.WriteEndObject();
    }

    private void Relation(string kind, params ReadOnlySpan<(string Role, string Id)> roles) => Relation(kind, null, roles);

    private void Relation(string kind, DateTimeOffset? at, params ReadOnlySpan<(string Role, string Id)> roles)
    {
        var known = roles.ToArray();
        Add(
            kind,
            NextId(),
            () =>
            {
                foreach (var (role, id) in known)
                    json.WriteString(role, Own + id);
                if (at is { } moment)
                    json.WriteString("prov:time", Moments.Write(moment));
            }
        );
    }

    // one of a name is enough: the same source comes with many quotations
    private void Add(string kind, string id, Action write)
    {
        if (!parts.TryGetValue(kind, out var items))
            parts[kind] = items = new(StringComparer.Ordinal);
        items.TryAdd(id, write);
    }

    private string NextId() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"_:r{++relations:D6}");
}
