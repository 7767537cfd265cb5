using System.Text.Json;

namespace Loccit.Archive.Events;

/// <summary>What an event of the kind <see cref="EventKinds.Checked"/> tells.</summary>
/// <param name="Sha256">Digest of the document.</param>
/// <param name="Report">Digest of the report.</param>
/// <param name="Fingerprint">Of the policy.</param>
/// <param name="Rules">The policy's rules, where it is none of those that come with the program; else null.</param>
/// <param name="Captures">Digests of the captures that verdicts rest on.</param>
internal sealed record CheckedEvent(string Sha256, string Report, string Fingerprint, string? Rules, IReadOnlySet<string> Captures)
{
    /// <summary>Reads an event.</summary>
    /// <exception cref="FormatException">It tells of no check.</exception>
    public static CheckedEvent Of(ArchiveEvent e)
    {
        try
        {
            using var json = JsonDocument.Parse(e.Detail);
            var detail = json.RootElement;
            return new CheckedEvent(
                Text(detail, "sha256"),
                Text(detail, "report"),
                Text(detail, "policy"),
                detail.TryGetProperty("rules", out var rules) ? rules.GetString() : null,
                detail.GetProperty("captures").EnumerateArray().Select(c => c.GetString() ?? "").ToHashSet(StringComparer.Ordinal)
            );
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"event {e.Number} tells of no check", error);
        }
    }

    /// <summary>The policy of the check; null if this program has none that judges as it did.</summary>
    /// <param name="id">What the policy goes by.</param>
    public Policy? Policy(string id)
    {
        try
        {
            var policy = Rules is null ? Loccit.Policy.Load(id) : Loccit.Policy.Read(id, Rules);
            return policy.Fingerprint == Fingerprint ? policy : null;
        }
        catch (Exception e) when (e is ArgumentException or PolicyException)
        {
            return null;
        }
    }

    private static string Text(JsonElement detail, string name) => detail.GetProperty(name).GetString() ?? "";
}
