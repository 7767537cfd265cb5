namespace Loccit.Eval.Making;

/// <summary>Quotations that leave out: with an ellipsis, at an edge, or in silence between two places.</summary>
internal sealed class CutCases(Shelf shelf, Random random)
{
    private static readonly string[] Dots = [" ... ", " … ", " . . . ", " [...] ", " […] "];
    private static readonly string[] Auxiliaries = ["did", "do", "does", "is", "was", "were", "are", "would", "could", "should", "had", "has", "have", "will"];

    private string Ellipsis => Dots[random.Next(Dots.Length)];

    /// <summary>Two or three fragments of one paragraph in which no word turns another.</summary>
    public MadeCase? Fair()
    {
        var sizes = Enumerable.Range(0, random.Next(2, 4)).Select(_ => random.Next(5, 17)).ToArray();
        var gaps = sizes.Skip(1).Select(_ => random.Next(3, 41)).ToArray();
        var length = sizes.Sum() + gaps.Sum();
        if (shelf.Find(length, length, p => !Edges.Governs(p, shelf.Language) && !p.Contains('?') && p.AsSpan().IndexOfAny("\"“”") < 0) is not { } whole)
            return null;
        var fragments = new List<Excerpt>();
        for (int i = 0, at = 0; i < sizes.Length; at += sizes[i] + gaps.ElementAtOrDefault(i), i++)
            fragments.Add(whole.Slice(at, sizes[i]));
        return Joined(fragments, Ellipsis, "marked", []);
    }

    /// <summary>The gap swallows the negation that governs what follows.</summary>
    public MadeCase? Negation()
    {
        if (
            shelf.FindAround(16, 34, (t, i) => Token(t, i) is "not" or "never" && Auxiliaries.Contains(Token(t, i - 1)) && char.IsLower(Token(t, i + 1)[0]))
            is not { } found
        )
            return null;
        var (whole, at) = found;
        if (at < 5 || whole.Count - at < 6 || whole.Plain.Split(' ').Count(w => Edges.Governs(w, "en")) > 1)
            return null;
        return Joined([whole.Slice(0, at), whole.Slice(at + 1, whole.Count - at - 1)], Ellipsis, "mismarked", ["negation"]);
    }

    /// <summary>Fragments in the wrong order.</summary>
    public MadeCase? Order()
    {
        int first = random.Next(6, 17),
            gap = random.Next(3, 31),
            second = random.Next(6, 17);
        return shelf.Find(first + gap + second, first + gap + second) is { } whole
            ? Joined([whole.Slice(first + gap, second), whole.Slice(0, first)], Ellipsis, "mismarked", ["order"])
            : null;
    }

    /// <summary>Fragments of one text that stand thousands of words apart, with an ellipsis or without.</summary>
    public MadeCase? Apart(bool marked)
    {
        if (shelf.Find(7, 24) is not { } a || shelf.Find(7, 24, null, a.Source) is not { } b)
            return null;
        if (Math.Abs(b.First - a.First) < 4000)
            return null;
        // a splice may be in any order; with an ellipsis only the distance shall be wrong
        var (one, two) = a.First < b.First || !marked ? (a, b) : (b, a);
        return Joined([one, two], marked ? Ellipsis : " ", marked ? "mismarked" : "spliced", marked ? ["distance"] : []);
    }

    /// <summary>Fragments of two texts without a mark.</summary>
    public MadeCase? TwoTexts() => shelf.Find(7, 24) is { } a && shelf.Find(7, 24) is { } b && a.Source != b.Source ? Joined([a, b], " ", "spliced", []) : null;

    /// <summary>It begins right behind the negation that governs it.</summary>
    public MadeCase? Truncated()
    {
        if (
            shelf.FindAround(
                14,
                30,
                (t, i) => Token(t, i) is "not" or "never" && Auxiliaries.Contains(Token(t, i - 1)) && Token(t, i + 1).All(char.IsAsciiLetterLower)
            )
            is not { } found
        )
            return null;
        var kept = found.Excerpt.Slice(found.At + 1, found.Excerpt.Count - found.At - 1);
        // one clause at least: a sentence that ends early leaves a whole one behind it
        if (kept.Count < 8 || kept.Plain.Split(' ').Take(kept.Count - 1).Any(w => w[^1] is '.' or '!' or '?' or ';' or ':') || Edges.Governs(kept.Plain, "en"))
            return null;
        return shelf.HasOnce(kept.Plain) ? new MadeCase(kept.Plain, "truncated", [kept.Part]) { Kinds = ["negation"] } : null;
    }

    private MadeCase? Joined(IReadOnlyList<Excerpt> fragments, string by, string verdict, string[] kinds) =>
        fragments.All(f => shelf.HasOnce(f.Plain)) && shelf.Lacks(string.Join(' ', fragments.Select(f => f.Plain)))
            ? new MadeCase(string.Join(by, fragments.Select(f => f.Plain)), verdict, [.. fragments.Select(f => f.Part)]) { Kinds = kinds }
            : null;

    private static string Token(SourceText text, int at) => AlteredCases.Token(text, at);
}
