using System.Text.Json;

namespace Loccit.Eval;

/// <summary>Where a part of a quotation was taken from; without a span where only the file is known.</summary>
/// <param name="File">Name of the source's file.</param>
/// <param name="Span">In UTF-16 units of the source's text.</param>
internal sealed record TruePart(string File, Span? Span);

/// <summary>A quotation with known truth.</summary>
/// <param name="Expected">The right verdicts, the best first; several where more than one name fits.</param>
internal sealed record VerifyCase(string Id, string Class, string Quote, string? Cited, Verdict[] Expected, EditKinds Kinds, IReadOnlyList<TruePart> Parts)
{
    /// <summary>Classes of quotations that nobody should be blamed for; those of another language have its two letters before.</summary>
    private static readonly string[] HonestClasses = ["verbatim", "typographic", "permitted", "elided:fair", "bracketed", "ocr", "form", "mark", "furniture"];

    public bool IsHonest
    {
        get
        {
            var name = Class.Length > 3 && Class[2] == ':' ? Class[3..] : Class;
            return HonestClasses.Contains(name) || HonestClasses.Contains(name.Split(':')[0]);
        }
    }

    /// <summary>The policy that the quotation is judged by; null for the default.</summary>
    public string? Policy { get; init; }

    /// <summary>
    /// Reads one case a line: <c>{"id","class","quote","cited","policy","expect","flags":[],"parts":[{"file","start","end"}]}</c>; "policy" may be left out, "expect" may have several verdicts,
    /// parted by a bar.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="textOf">Text of a source by file name: spans are counted in characters there and in UTF-16 units here.</param>
    public static List<VerifyCase> ReadAll(string path, Func<string, string?> textOf)
    {
        var cases = new List<VerifyCase>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
                continue;
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var kinds = EditKinds.None;
            foreach (var flag in root.GetProperty("flags").EnumerateArray())
                kinds |= Enum.Parse<EditKinds>(flag.GetString()!, ignoreCase: true);
            cases.Add(
                new VerifyCase(
                    root.GetProperty("id").ToString(),
                    root.GetProperty("class").GetString()!,
                    root.GetProperty("quote").GetString()!,
                    root.GetProperty("cited").GetString(),
                    [.. root.GetProperty("expect").GetString()!.Split('|').Select(v => Enum.Parse<Verdict>(v, ignoreCase: true))],
                    kinds,
                    [.. root.GetProperty("parts").EnumerateArray().Select(p => ReadPart(p, textOf))]
                )
                {
                    Policy = root.TryGetProperty("policy", out var policy) ? policy.GetString() : null,
                }
            );
        }
        return cases;
    }

    private static TruePart ReadPart(JsonElement part, Func<string, string?> textOf)
    {
        var file = part.GetProperty("file").GetString()!;
        if (part.GetProperty("start").ValueKind == JsonValueKind.Null)
            return new TruePart(file, null);
        var (start, end) = (part.GetProperty("start").GetInt32(), part.GetProperty("end").GetInt32());
        var text = textOf(file);
        return new TruePart(file, text is null ? new Span(start, end) : new Span(ToUnits(text, start), ToUnits(text, end)));
    }

    /// <summary>The offset in UTF-16 units of the character with this number.</summary>
    internal static int ToUnits(string text, int characters)
    {
        // Nearly every text has no surrogates before the place: then the two are equal.
        if (characters <= text.Length && text.AsSpan(0, characters).IndexOfAnyInRange('\ud800', '\udfff') < 0)
            return characters;
        var unit = 0;
        for (var i = 0; i < characters && unit < text.Length; i++)
            unit += char.IsHighSurrogate(text[unit]) && unit + 1 < text.Length && char.IsLowSurrogate(text[unit + 1]) ? 2 : 1;
        return unit;
    }
}
