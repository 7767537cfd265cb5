using System.Text.Json;
using Loccit.Archive.Events;
using Loccit.Documents.Metadata;

namespace Loccit.Archive;

public sealed partial class SourceArchive
{
    /// <summary>Puts tags on sources, all of them or none.</summary>
    /// <param name="numbers">The numbers of the sources.</param>
    /// <param name="tags">The tags; those that are there stay.</param>
    public void Tag(IEnumerable<long> numbers, IReadOnlyCollection<string> tags)
    {
        if (tags.Count == 0)
            return;
        Change(() =>
        {
            foreach (var (source, tag) in numbers.SelectMany(n => tags.Where(t => sources.Tag(n, t)).Select(t => (n, t))))
                Tell(EventKinds.Tagged, $"s{source}", json => json.WriteString("on", tag));
        });
    }

    /// <summary>Takes tags off a source.</summary>
    /// <param name="source">Its number.</param>
    /// <param name="tags">The tags; those that are not there are no error.</param>
    public void Untag(long source, IEnumerable<string> tags) =>
        Change(() =>
        {
            foreach (var tag in tags.Where(t => sources.Untag(source, t)))
                Tell(EventKinds.Tagged, $"s{source}", json => json.WriteString("off", tag));
        });

    /// <summary>Notes something on a source.</summary>
    /// <param name="source">Its number.</param>
    /// <param name="text">The note.</param>
    public void Note(long source, string text) =>
        Change(() =>
        {
            sources.Note(source, clock.GetUtcNow(), text);
            Tell(EventKinds.Noted, $"s{source}", json => json.WriteString("text", text));
        });

    /// <summary>Enters metadata, which goes before all that is given or found.</summary>
    /// <param name="source">Number of the source.</param>
    /// <param name="metadata">What is entered; fields that are not known here are taken from what was given or found. <see cref="Metadata.None"/> takes back what was entered.</param>
    public void Edit(long source, Metadata metadata) =>
        Change(() =>
        {
            var isNothing = Database.JsonLine.Of(metadata) == "{}";
            sources.Decide(source, "edited", isNothing ? null : metadata);
            Tell(EventKinds.Edited, $"s{source}", json => MetadataField(json, "entered", metadata));
        });

    private static void MetadataField(Utf8JsonWriter json, string name, Metadata metadata)
    {
        json.WriteStartObject(name);
        CslJson.Write(json, metadata);
        json.WriteEndObject();
    }
}
