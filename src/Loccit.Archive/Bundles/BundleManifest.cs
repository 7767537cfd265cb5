using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Loccit.Archive.Database;
using Loccit.Documents.Metadata;

namespace Loccit.Archive.Bundles;

/// <summary>A checked document in a bundle.</summary>
/// <param name="Id">"d3" in the archive that it is from.</param>
/// <param name="Sha256">Digest of its bytes.</param>
/// <param name="Report">Digest of its report.</param>
/// <param name="Policy">What the policy is called.</param>
/// <param name="Event">Number of the event that tells of the check.</param>
internal sealed record BundledDocument(string Id, string Sha256, string Report, string Policy, long Event);

/// <summary>A source in a bundle: one capture of it.</summary>
/// <param name="Id">"s12" in the archive that it is from.</param>
/// <param name="Name">What it is called in reports: "s12/report.pdf".</param>
/// <param name="Capture">How its bytes are read.</param>
/// <param name="Metadata">What was known of the work when the bundle was made.</param>
/// <param name="Event">Number of the event that tells when the capture came in.</param>
internal sealed record BundledSource(string Id, string Name, HeldCapture Capture, Metadata Metadata, long Event);

/// <summary>What is in a bundle: the file <c>manifest.json</c>. Nothing in it is believed that the signed events do not say as well; the rest only tells how to read the bytes.</summary>
/// <param name="Key">The public key of the archive's record, as a line.</param>
/// <param name="Tool">What made the bundle.</param>
/// <param name="Documents">In the order of their numbers.</param>
/// <param name="Sources">In the order of their numbers.</param>
internal sealed record BundleManifest(string Key, string Tool, IReadOnlyList<BundledDocument> Documents, IReadOnlyList<BundledSource> Sources)
{
    private const string Format = "loccit-bundle";
    private const int Version = 1;

    /// <summary>The manifest as it is written.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                bytes,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteString("tool", Tool);
            json.WriteString("key", Key);
            json.WriteStartArray("documents");
            foreach (var d in Documents)
            {
                json.WriteStartObject();
                json.WriteString("id", d.Id);
                json.WriteString("sha256", d.Sha256);
                json.WriteString("report", d.Report);
                json.WriteString("policy", d.Policy);
                json.WriteNumber("event", d.Event);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("sources");
            foreach (var s in Sources)
                Write(json, s);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="FormatException">It is none; the message says what is wrong.</exception>
    public static BundleManifest Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (Text(root, "format") != Format)
                throw new FormatException("it is no bundle of loccit");
            if (root.GetProperty("version").GetInt32() is var version && version != Version)
                throw new FormatException($"it is of version {version}, and this program reads {Version}; use a newer one");
            return new BundleManifest(
                Text(root, "key"),
                Text(root, "tool"),
                [
                    .. root.GetProperty("documents")
                        .EnumerateArray()
                        .Select(d => new BundledDocument(
                            Text(d, "id"),
                            Digest(d, "sha256"),
                            Digest(d, "report"),
                            Text(d, "policy"),
                            d.GetProperty("event").GetInt64()
                        )),
                ],
                [.. root.GetProperty("sources").EnumerateArray().Select(Source)]
            );
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"its manifest cannot be read: {e.Message}", e);
        }
    }

    private static void Write(Utf8JsonWriter json, BundledSource source)
    {
        var capture = source.Capture;
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("name", source.Name);
        json.WriteString("sha256", capture.Sha256);
        json.WriteNumber("size", capture.Size);
        json.WriteString("taken", Moments.Write(capture.Taken));
        json.WriteString("path", capture.Path);
        json.WriteString("manner", capture.Manner.ToString().ToLowerInvariant());
        json.WriteString("kind", capture.Kind);
        json.WriteString("charset", capture.Charset);
        json.WriteString("address", capture.Address);
        json.WriteString("captured", Moments.WriteOrNull(capture.Captured));
        json.WriteString("mediaType", capture.MediaType);
        json.WriteNumber("event", source.Event);
        json.WriteStartObject("metadata");
        CslJson.Write(json, source.Metadata);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static BundledSource Source(JsonElement s) =>
        new(
            Text(s, "id"),
            Text(s, "name"),
            new HeldCapture
            {
                Sha256 = Digest(s, "sha256"),
                Size = s.GetProperty("size").GetInt64(),
                Taken = Moments.Read(Text(s, "taken")),
                Path = Text(s, "path"),
                Manner = Enum.TryParse<CaptureManner>(Text(s, "manner"), ignoreCase: true, out var manner)
                    ? manner
                    : throw new FormatException($"'{Text(s, "manner")}' in its manifest is no way in which bytes come"),
                Kind = Text(s, "kind"),
                Charset = TextOrNull(s, "charset"),
                Address = TextOrNull(s, "address"),
                Captured = TextOrNull(s, "captured") is { } moment ? Moments.Read(moment) : null,
                MediaType = Text(s, "mediaType"),
                Length = 0,
                Found = Metadata.None,
            },
            CslJson.Of(s.GetProperty("metadata")),
            s.GetProperty("event").GetInt64()
        );

    private static string Text(JsonElement item, string name) => TextOrNull(item, name) ?? throw new FormatException($"its manifest has no '{name}'");

    private static string? TextOrNull(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Digest(JsonElement item, string name) =>
        Text(item, name) is { Length: 64 } digest && digest.All(char.IsAsciiHexDigitLower)
            ? digest
            : throw new FormatException($"'{name}' in its manifest is no digest");
}
