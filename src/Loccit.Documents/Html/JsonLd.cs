using System.Text.Json;
using Loccit.Documents.Metadata;

namespace Loccit.Documents.Html;

using Metadata = Loccit.Metadata;

/// <summary>Reads what a page's JSON-LD says of the work, in the terms of schema.org.</summary>
internal static class JsonLd
{
    /// <summary>The metadata of the best of the things described; <see cref="Metadata.None"/> if it is broken or speaks of something else.</summary>
    public static Metadata Read(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(
                Unwrapped(json),
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            var works = new List<(int Rank, JsonElement Thing)>();
            Collect(parsed.RootElement, byId, works);
            return works.Count == 0 ? Metadata.None : Of(works.MinBy(w => w.Rank).Thing, byId);
        }
        catch (JsonException)
        {
            // what a page says about itself to machines is often broken, and the page is read all the same
            return Metadata.None;
        }
        catch (InvalidOperationException)
        {
            // a string with half of a surrogate pair cannot be read
            return Metadata.None;
        }
    }

    /// <summary>Old pages put scripts into comments.</summary>
    private static string Unwrapped(string json)
    {
        var text = json.AsSpan().Trim();
        if (text.StartsWith("<!--"))
            text = text[4..];
        if (text.StartsWith("//<![CDATA["))
            text = text[11..];
        else if (text.StartsWith("<![CDATA["))
            text = text[9..];
        if (text.EndsWith("-->"))
            text = text[..^3].TrimEnd().TrimEnd('/');
        if (text.EndsWith("]]>"))
            text = text[..^3].TrimEnd().TrimEnd('/');
        return text.ToString();
    }

    private static void Collect(JsonElement thing, Dictionary<string, JsonElement> byId, List<(int, JsonElement)> works)
    {
        if (thing.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in thing.EnumerateArray())
                Collect(item, byId, works);
            return;
        }
        if (thing.ValueKind != JsonValueKind.Object)
            return;
        if (thing.TryGetProperty("@graph", out var graph))
            Collect(graph, byId, works);
        if (Text(thing, "@id") is { } id)
            byId.TryAdd(id, thing);
        if (Rank(thing) is { } rank)
            works.Add((rank, thing));
        if (thing.TryGetProperty("mainEntity", out var main) && main.ValueKind == JsonValueKind.Object)
            Collect(main, byId, works);
    }

    /// <summary>How likely the thing is what the page holds: 0 best; null if it is none.</summary>
    private static int? Rank(JsonElement thing)
    {
        int? best = null;
        foreach (var type in Strings(thing, "@type"))
        {
            int? rank =
                type.EndsWith("Article", StringComparison.Ordinal)
                || type is "Report" or "BlogPosting" or "Chapter" or "Thesis" or "Legislation" or "SocialMediaPosting" or "DiscussionForumPosting"
                    ? 0
                : type is "Book" or "CreativeWork" or "Quotation" or "Review" or "DigitalDocument" or "Manuscript" or "Conversation" ? 1
                : type.EndsWith("Page", StringComparison.Ordinal) ? 2
                : null;
            best = best is null || rank < best ? rank ?? best : best;
        }
        return best;
    }

    private static Metadata Of(JsonElement work, Dictionary<string, JsonElement> byId)
    {
        PartialDate? issued = MetaDates.TryRead(Text(work, "datePublished") ?? Text(work, "dateCreated"), out var date) ? date : null;
        var identifiers = Strings(work, "identifier").Concat(Strings(work, "sameAs")).ToList();
        return new Metadata
        {
            Title = Clean(Text(work, "headline") ?? Text(work, "name")),
            Authors = Names(work, "author", byId) is { Count: > 0 } authors ? authors : Names(work, "creator", byId),
            Container = Container(work, byId),
            Publisher = Names(work, "publisher", byId).FirstOrDefault(),
            Issued = issued,
            Language = Clean(Text(work, "inLanguage")),
            Url = Addresses.WebAddress(Text(work, "url")),
            Doi = identifiers.Select(PageMetadata.DoiIn).FirstOrDefault(d => d is not null),
            Identifiers = [.. Strings(work, "isbn").Select(i => $"isbn:{i}"), .. Strings(work, "issn").Select(i => $"issn:{i}")],
        };
    }

    /// <summary>The name of what the work is part of; the issue and volume of a periodical are parts of it themselves.</summary>
    private static string? Container(JsonElement work, Dictionary<string, JsonElement> byId)
    {
        for (var i = 0; i < 4; i++)
        {
            if (!work.TryGetProperty("isPartOf", out var parent))
                return null;
            if (parent.ValueKind == JsonValueKind.Array && parent.GetArrayLength() > 0)
                parent = parent[0];
            if (parent.ValueKind == JsonValueKind.String)
                return JsonText.Of(parent) is { } whole && Addresses.WebAddress(whole) is null ? Clean(whole) : null;
            if (parent.ValueKind != JsonValueKind.Object)
                return null;
            parent = Resolved(parent, byId);
            var isIssue = Strings(parent, "@type").Any(t => t is "PublicationIssue" or "PublicationVolume" or "WebPage");
            if (!isIssue && Clean(Text(parent, "name")) is { } name)
                return name;
            work = parent;
        }
        return null;
    }

    private static List<string> Names(JsonElement work, string property, Dictionary<string, JsonElement> byId)
    {
        var names = new List<string>();
        if (!work.TryGetProperty(property, out var value))
            return names;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Add(item);
        }
        else
        {
            Add(value);
        }
        return names;

        void Add(JsonElement item)
        {
            var name = item.ValueKind switch
            {
                JsonValueKind.String => JsonText.Of(item),
                JsonValueKind.Object => NameOf(Resolved(item, byId)),
                _ => null,
            };
            if (Clean(name) is { } clean && Addresses.WebAddress(clean) is null && !names.Contains(clean, StringComparer.Ordinal) && names.Count < 100)
                names.Add(clean);
        }
    }

    private static string? NameOf(JsonElement agent) =>
        Text(agent, "name") ?? (Text(agent, "givenName") is { } given && Text(agent, "familyName") is { } family ? $"{given} {family}" : null);

    private static JsonElement Resolved(JsonElement thing, Dictionary<string, JsonElement> byId) =>
        !thing.TryGetProperty("name", out _) && Text(thing, "@id") is { } id && byId.TryGetValue(id, out var full) ? full : thing;

    private static string? Text(JsonElement thing, string property) => Strings(thing, property).FirstOrDefault(s => !string.IsNullOrWhiteSpace(s));

    /// <summary>A property's strings: it may be one, or a list, or an object with a value.</summary>
    private static IEnumerable<string> Strings(JsonElement thing, string property)
    {
        if (thing.ValueKind != JsonValueKind.Object || !thing.TryGetProperty(property, out var value))
            yield break;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (One(item) is { } s)
                    yield return s;
            }
        }
        else if (One(value) is { } s)
        {
            yield return s;
        }
    }

    private static string? One(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            if (!value.TryGetProperty("@value", out var inner) && !value.TryGetProperty("value", out inner))
                return null;
            value = inner;
        }
        return JsonText.Of(value);
    }

    private static string? Clean(string? text) => PageMetadata.Clean(text);
}
