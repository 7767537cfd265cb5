using System.Text.Json;

namespace Loccit.Formats;

/// <summary>One line of JSON input. A line that cannot be read has an <see cref="Error"/> and is still answered.</summary>
public sealed class InputLine
{
    private InputLine(int number) => Number = number;

    /// <summary>Number of the line in its file, from 1.</summary>
    public int Number { get; }

    /// <summary>The line's id as JSON, to be echoed as it was given; null if the line has none.</summary>
    public string? Id { get; private set; }

    /// <summary>The words: field <c>quote</c> or <c>text</c>, as asked for.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Field <c>cited</c>, or null.</summary>
    public string? Cited { get; private set; }

    /// <summary>Why the line cannot be read, with its number; null if it can.</summary>
    public string? Error { get; private set; }

    /// <summary>Reads a line. Fields it does not know are ignored.</summary>
    /// <param name="line">The line's bytes, UTF-8.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="field">The field that holds the words: "quote" or "text".</param>
    public static InputLine Parse(ReadOnlyMemory<byte> line, int number, string field)
    {
        var result = new InputLine(number);
        try
        {
            using var json = JsonDocument.Parse(line);
            result.Take(json.RootElement, field);
        }
        catch (JsonException e)
        {
            result.Fail(e.BytePositionInLine is { } at ? $"not JSON (at byte {at + 1})" : "not JSON");
        }
        catch (InvalidOperationException)
        {
            // What JsonElement.GetString throws for a string that is not UTF-8 or half of a surrogate pair.
            result.Fail("a string is not valid Unicode");
        }
        return result;
    }

    /// <summary>A line that could not be taken in at all.</summary>
    public static InputLine Broken(int number, string why)
    {
        var result = new InputLine(number);
        result.Fail(why);
        return result;
    }

    private void Take(JsonElement root, string field)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Fail("not a JSON object");
            return;
        }
        if (root.TryGetProperty("id", out var id))
            Id = id.GetRawText().ReplaceLineEndings(" ");
        if (!root.TryGetProperty(field, out var text))
            Fail($"the field '{field}' is missing");
        else if (text.ValueKind != JsonValueKind.String)
            Fail($"the field '{field}' is not a string");
        else
            Text = text.GetString()!;
        if (!root.TryGetProperty("cited", out var cited) || cited.ValueKind == JsonValueKind.Null)
            return;
        if (cited.ValueKind != JsonValueKind.String)
            Fail("the field 'cited' is neither a string nor null");
        else
            Cited = cited.GetString();
    }

    private void Fail(string why) => Error ??= $"line {Number}: {why}";
}
