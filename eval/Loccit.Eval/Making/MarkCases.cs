namespace Loccit.Eval.Making;

/// <summary>Quotations whose changes are owned up to: brackets, [sic], remarks behind the words.</summary>
internal sealed class MarkCases(Shelf shelf, Random random, MadeSources sources)
{
    private static readonly string[] Persons = ["[Smith]", "[the minister]", "[Mrs. Grey]", "[the company]"];
    private static readonly string[] Asides = ["[of London]", "[the elder]", "[in 1851]", "[as it was called]"];
    private static readonly string[] References = [", see Asher v. Whitlock (1865) LR 1 QB 1,", " (Smith v. Jones, 5 Ves. 120)", " (see Mill 1859, p. 41)"];

    /// <summary>A bracket for a pronoun, an addition, a first letter.</summary>
    public MadeCase? Bracketed()
    {
        if (random.Next(2) == 0)
        {
            return shelf.FindAround(10, 50, (t, i) => AlteredCases.Token(t, i) is "he" or "she" or "they" or "him" or "them") is { } found
                ? Marked(Replaced(found.Excerpt, found.At, _ => Persons[random.Next(Persons.Length)]), found.Excerpt)
                : null;
        }
        if (shelf.Find(8, 50, p => char.IsLetter(p[0]) && !p.StartsWith("I ", StringComparison.Ordinal)) is not { } e)
            return null;
        if (random.Next(2) == 0)
            return Marked(Replaced(e, random.Next(2, e.Count - 1), w => $"{Asides[random.Next(Asides.Length)]} {w}"), e);
        var first = e.Plain[0];
        return Marked($"[{(char.IsUpper(first) ? char.ToLowerInvariant(first) : char.ToUpperInvariant(first))}]{e.Plain[1..]}", e);
    }

    /// <summary>A slip of the source that the quotation keeps and vouches for.</summary>
    public MadeCase? Sic()
    {
        if (shelf.FindAround(10, 40, (t, i) => AlteredCases.Token(t, i) is { Length: > 6 } w && w.All(char.IsAsciiLetterLower)) is not { } found)
            return null;
        var at = random.Next(1, 4);
        // two letters changed places in print
        string Slip(string w) => w[at] == w[at + 1] ? w.Remove(at, 1) : w[..at] + w[at + 1] + w[at] + w[(at + 2)..];
        var file = sources.Add("slip", MadeSources.Around(found.Excerpt, 4000, Replaced(found.Excerpt, found.At, Slip)));
        return new MadeCase(Replaced(found.Excerpt, found.At, w => Slip(w) + " [sic]"), "marked", [new TruePart(file, null)]) { Cited = file };
    }

    /// <summary>A word set off, and the remark that says so.</summary>
    public MadeCase? EmphasisAdded() =>
        shelf.FindAround(10, 50, (t, i) => AlteredCases.Token(t, i) is { Length: > 4 } w && w.All(char.IsAsciiLetterLower)) is { } found
            ? Marked(Replaced(found.Excerpt, found.At, w => $"*{w}*") + (random.Next(2) == 0 ? " (emphasis added)" : " [emphasis added]"), found.Excerpt)
            : null;

    /// <summary>A reference of the source left out, and the remark that says so.</summary>
    public MadeCase? CitationsOmitted()
    {
        if (Clause() is not { } found)
            return null;
        var reference = References[random.Next(References.Length)];
        var file = sources.Add("law", MadeSources.Around(found.Excerpt, 4000, Replaced(found.Excerpt, found.At, w => w.TrimEnd(',') + reference)));
        return new MadeCase(found.Excerpt.Plain + " (citations omitted)", "marked", [new TruePart(file, null)]) { Cited = file, Policy = "bluebook" };
    }

    /// <summary>The source's own brackets and inner marks dropped, and the remark that says so.</summary>
    public MadeCase? CleanedUp()
    {
        if (Clause() is not { } found)
            return null;
        var (e, at) = found;
        var words = e.Plain.Split(' ');
        words[1] = random.Next(2) == 0 && char.IsAsciiLetterLower(words[1][0]) ? $"[{words[1][0]}]{words[1][1..]}" : "“" + words[1];
        if (words[1][0] == '“')
            words[at] += "”";
        var file = sources.Add("law", MadeSources.Around(e, 4000, string.Join(' ', words)));
        return new MadeCase(e.Plain + " (cleaned up)", "marked", [new TruePart(file, null)]) { Cited = file, Policy = "bluebook" };
    }

    /// <summary>A remark that covers no words, behind words that were changed.</summary>
    public MadeCase? Abused(AlteredCases altered)
    {
        string[] remarks = [" (cleaned up)", " (citations omitted)", " (emphasis added)", " (internal quotation marks omitted)"];
        string[] kinds = ["negation", "modal", "number", "quantifier"];
        var kind = kinds[random.Next(kinds.Length)];
        return altered.Changed(EnglishSwaps.ByKind[kind], kind) is { } made
            ? made with
            {
                Quote = made.Quote + remarks[random.Next(remarks.Length)],
                Expected = "altered|mismarked",
                Policy = "bluebook",
            }
            : null;
    }

    /// <summary>Inner double marks made single, as a quotation in double marks has them.</summary>
    public MadeCase? Nested()
    {
        if (
            shelf.Find(14, 60, p => p.Count(c => c == '“') == 1 && p.Count(c => c == '”') == 1 && p.IndexOf('“') is > 4 and var o && o < p.IndexOf('”'))
            is not { } e
        )
            return null;
        return new MadeCase(e.Plain.Replace('“', '‘').Replace('”', '’'), "typographic", [e.Part]);
    }

    private (Excerpt Excerpt, int At)? Clause() =>
        shelf.FindAround(
            14,
            44,
            (t, i) =>
                AlteredCases.Token(t, i) is { Length: > 3 } w
                && w[^1] == ','
                && w.SkipLast(1).All(char.IsAsciiLetterLower)
                && char.IsAsciiLetterLower(AlteredCases.Token(t, i + 1)[0])
        )
            is { } found
        && found.At > 4
        && found.Excerpt.Plain.AsSpan().IndexOfAny("\"“”‘") < 0
            ? found
            : null;

    private static string Replaced(Excerpt e, int at, Func<string, string> with)
    {
        var words = e.Flowed.Split(' ');
        words[at] = with(words[at]);
        return string.Join(' ', words).Replace("_", "", StringComparison.Ordinal);
    }

    private static MadeCase Marked(string quote, Excerpt e) => new(quote, "marked", [e.Part]);
}
