using System.Text.Json;

namespace Loccit.Documents.Metadata;

/// <summary>Reads strings of foreign JSON.</summary>
internal static class JsonText
{
    /// <summary>The string; null if it is none, or holds half of a surrogate pair, which no text has.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
