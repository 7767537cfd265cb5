using System.Text.Json;

namespace Loccit.Eval;

/// <summary>A case, what was said of it and how right that is.</summary>
internal sealed record Outcome(VerifyCase Case, Judgement Got, VerifyScore Score, double Milliseconds);

/// <summary>Prints cases one by one.</summary>
internal static class VerifyLists
{
    /// <summary>Up to <paramref name="wrong"/> cases of each class of which the verdict, the place or a kind is wrong.</summary>
    public static void WriteWrong(List<Outcome> outcomes, int wrong, Func<string, string?> textOf, TextWriter output)
    {
        var listed = outcomes
            .Where(o => !o.Score.VerdictRight || o.Score.PlaceFound == false || o.Score.KindsReported == false)
            .GroupBy(o => o.Case.Class)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => g.Take(wrong));
        foreach (var (c, got, score, _) in listed)
        {
            output.WriteLine();
            output.WriteLine($"#{c.Id} {c.Class}{(c.Cited is null ? "" : $", cited {c.Cited}")}");
            output.WriteLine($"  quote     {Line(c.Quote)}");
            output.WriteLine($"  expected  {Names(c.Expected)} {Name(c.Kinds)}");
            output.WriteLine($"  got       {Name(got.Verdict)} {Name(got.Flags)}{(score.PlaceFound == false ? ", place not found" : "")}");
            output.WriteLine($"  because   {Line(got.Explanation)}");
            foreach (var part in c.Parts)
                output.WriteLine(
                    $"  truth     {part.File} {part.Span} {(part.Span is { } s && textOf(part.File) is { } t && s.End <= t.Length ? Line(s.In(t)) : "")}"
                );
            foreach (var p in got.Passages)
                output.WriteLine($"  passage   {p.Source} {p.Span} {Line(p.Text)}");
            foreach (var e in got.Edits)
                output.WriteLine(
                    $"  edit      “{Line(e.Source)}” -> “{Line(e.Quoted)}” {Name(e.Kinds)}, {Name(e.Mark)}, {e.Rule}{(e.Allowed ? "" : ", not allowed")}"
                );
        }
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Names(Verdict[] verdicts) => string.Join('|', verdicts.Select(v => Name(v)));

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();

    /// <summary>Every case with its scores.</summary>
    public static void WriteJson(List<Outcome> outcomes, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var (c, got, score, _) in outcomes)
            {
                json.WriteStartObject();
                json.WriteString("id", c.Id);
                json.WriteString("class", c.Class);
                json.WriteString("expected", Names(c.Expected));
                json.WriteString("verdict", Name(got.Verdict));
                json.WriteString("flags", Name(got.Flags));
                Write(json, "placeFound", score.PlaceFound);
                Write(json, "boundsExact", score.BoundsExact);
                Write(json, "wordsExact", score.WordsExact);
                Write(json, "kindsReported", score.KindsReported);
                json.WriteBoolean("falseAccusation", score.FalseAccusation);
                json.WriteBoolean("missed", score.Missed);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }
}
