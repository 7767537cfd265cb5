namespace Loccit.Eval.Making;

/// <summary>Quotations that nobody should be blamed for: the source's words, in another form at most.</summary>
internal sealed class HonestCases(Shelf shelf, Random random)
{
    public MadeCase? Verbatim() =>
        shelf.Find(8, 60, p => !p.Contains('_')) is { } e && e.Flowed == e.Plain
            ? new MadeCase(e.Flowed, "verbatim", [e.Part]) { Cited = random.Next(2) == 0 ? e.Source.Name : null }
            : null;

    /// <summary>Other marks, dashes, ligatures.</summary>
    public MadeCase? Typographic()
    {
        if (shelf.Find(8, 60) is not { } e)
            return null;
        var quote = Glyphs(e.Plain);
        return quote == e.Flowed ? null : new MadeCase(quote, "typographic", [e.Part]);
    }

    private string Glyphs(string words)
    {
        var curly = words.AsSpan().IndexOfAny("“”‘’") >= 0;
        var quote = curly ? words.Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\'') : words.Replace('\'', '’');
        quote = quote.Contains("--", StringComparison.Ordinal) ? quote.Replace("--", "—") : quote.Replace("—", random.Next(2) == 0 ? " – " : "--");
        return random.Next(3) == 0 ? quote.Replace("fi", "ﬁ").Replace("fl", "ﬂ") : quote;
    }

    /// <summary>The first letter in the case of the sentence around, the closing comma or full stop the writer's.</summary>
    public MadeCase? Permitted()
    {
        if (shelf.Find(8, 60, p => p.Length > 1 && char.IsLetter(p[0]) && !p.StartsWith("I ", StringComparison.Ordinal) && char.IsLetter(p[1])) is not { } e)
            return null;
        var bare = e.Plain.TrimEnd(',', ';', ':', '.');
        if (!char.IsLetter(bare[^1]))
            return null;
        var first = char.IsUpper(bare[0]) ? char.ToLowerInvariant(bare[0]) : char.ToUpperInvariant(bare[0]);
        return new MadeCase(first + bare[1..] + (random.Next(2) == 0 ? "," : "."), "permitted", [e.Part]) { Kinds = ["case"] };
    }

    /// <summary>A word inside written with a capital.</summary>
    public MadeCase? Case()
    {
        if (
            shelf.FindAround(
                10,
                50,
                (t, i) =>
                    Token(t, i) is "king" or "queen" or "church" or "bishop" or "government" or "parliament" or "state" or "colonel" or "captain" or "doctor"
            )
            is not { } found
        )
            return null;
        var words = found.Excerpt.Plain.Split(' ');
        words[found.At] = char.ToUpperInvariant(words[found.At][0]) + words[found.At][1..];
        return new MadeCase(string.Join(' ', words), "permitted", [found.Excerpt.Part]) { Kinds = ["case"] };
    }

    /// <summary>A comma inside left out, or a semicolon made a comma.</summary>
    public MadeCase? Punctuation()
    {
        if (
            shelf.FindAround(
                10,
                50,
                (t, i) => Token(t, i) is { Length: > 3 } token && token[^1] is ',' or ';' && char.IsLetter(token[^2]) && char.IsLower(Token(t, i + 1)[0])
            )
            is not { } found
        )
            return null;
        var words = found.Excerpt.Plain.Split(' ');
        words[found.At] = words[found.At][^1] == ';' ? words[found.At][..^1] + "," : words[found.At][..^1];
        return new MadeCase(string.Join(' ', words), "permitted", [found.Excerpt.Part]) { Kinds = ["punctuation"] };
    }

    private static readonly (string Words, string Figure)[] Figures =
    [
        ("ten", "10"),
        ("eleven", "11"),
        ("twelve", "12"),
        ("fifteen", "15"),
        ("sixteen", "16"),
        ("eighteen", "18"),
        ("twenty", "20"),
        ("thirty", "30"),
        ("forty", "40"),
        ("fifty", "50"),
        ("sixty", "60"),
        ("twenty-five", "25"),
        ("twenty-one", "21"),
        ("thirty-five", "35"),
    ];

    /// <summary>A number written as a figure.</summary>
    public MadeCase? Number()
    {
        var (words, figure) = Figures[random.Next(Figures.Length)];
        return shelf.FindAround(10, 50, new Swap(words, figure, null, Follows.Plural).Fits) is { } found
            ? new MadeCase(new Swap(words, figure).Apply(found.Excerpt, found.At), "permitted", [found.Excerpt.Part]) { Kinds = ["number"] }
            : null;
    }

    /// <summary>A sound that is no word left out.</summary>
    public MadeCase? Filler()
    {
        if (
            shelf.FindAround(10, 40, (t, i) => Token(t, i) is "Ah," or "ah," or "Eh," or "eh," or "hm," or "Hm," or "er" or "um," or "Ah!" or "Eh?")
            is not { } found
        )
            return null;
        var words = found.Excerpt.Plain.Split(' ').ToList();
        var wasCapital = char.IsUpper(words[found.At][0]);
        words.RemoveAt(found.At);
        // the sentence then begins with the next word
        if (wasCapital)
            words[found.At] = char.ToUpperInvariant(words[found.At][0]) + words[found.At][1..];
        return new MadeCase(string.Join(' ', words), "permitted", [found.Excerpt.Part]);
    }

    private static string Token(SourceText text, int at) => AlteredCases.Token(text, at);
}
