using System.Text.Encodings.Web;
using System.Text.Json;

namespace Loccit.Cli.Configuration;

/// <summary>Settings as JSON.</summary>
internal static class SettingsJson
{
    public static void Write(Stream output, Settings settings, string? document)
    {
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = true,
            NewLine = "\n",
        };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            json.WriteString("file", settings.File);
            json.WriteString("document", document);
            json.WriteStartArray("settings");
            foreach (var setting in EffectiveSettings.Of(settings, document))
            {
                json.WriteStartObject();
                json.WriteString("key", setting.Key);
                if (setting.IsList)
                {
                    json.WriteStartArray("value");
                    foreach (var value in setting.Values)
                        json.WriteStringValue(value);
                    json.WriteEndArray();
                }
                else
                {
                    json.WriteString("value", setting.Values[0]);
                }
                json.WriteString("from", setting.Where);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }
}
