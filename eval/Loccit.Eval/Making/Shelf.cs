namespace Loccit.Eval.Making;

/// <summary>The texts of one language, and the excerpts that can be taken from them.</summary>
internal sealed class Shelf
{
    private readonly Random random;
    private readonly List<SourceText> texts;
    private readonly int[] weights;

    public Shelf(string folder, string language, Random random)
    {
        (this.random, Language) = (random, language);
        texts =
        [
            .. Directory
                .GetFiles(folder, "*.txt")
                .Order(StringComparer.Ordinal)
                .Select(f => new SourceText(Path.GetFileName(f), File.ReadAllText(f)))
                .Where(t => t.Tokens.Count > 200),
        ];
        var sum = 0;
        weights = [.. texts.Select(t => sum += t.Tokens.Count)];
    }

    /// <summary>Two letters.</summary>
    public string Language { get; }

    /// <summary>All texts that are long enough.</summary>
    public IReadOnlyList<SourceText> Texts => texts;

    /// <summary>One text: half of the time each alike, else by length.</summary>
    public SourceText Pick()
    {
        if (random.Next(2) == 0)
            return texts[random.Next(texts.Count)];
        var at = Array.BinarySearch(weights, random.Next(weights[^1]) + 1);
        return texts[at < 0 ? ~at : at];
    }

    /// <summary>True if the words stand nowhere.</summary>
    public bool Lacks(string words)
    {
        var folded = SourceText.Fold(words);
        return texts.TrueForAll(t => !t.Holds(folded, 1));
    }

    /// <summary>True if the words stand in no text, or in one and there once.</summary>
    public bool HasOnce(string words)
    {
        var folded = SourceText.Fold(words);
        return texts.Sum(t =>
                t.Holds(folded, 2) ? 2
                : t.Holds(folded, 1) ? 1
                : 0
            ) <= 1;
    }

    /// <summary>An excerpt with fair edges that meets a condition and whose words stand once.</summary>
    /// <param name="least">Fewest tokens.</param>
    /// <param name="most">Most tokens.</param>
    /// <param name="fits">Asked of its plain words.</param>
    /// <param name="from">The text; any if null.</param>
    public Excerpt? Find(int least, int most, Func<string, bool>? fits = null, SourceText? from = null)
    {
        for (var tries = 0; tries < 4000; tries++)
        {
            var text = from ?? Pick();
            var count = random.Next(least, most + 1);
            if (text.Tokens.Count < count + 40)
                continue;
            var excerpt = new Excerpt(text, random.Next(12, text.Tokens.Count - count - 12), count);
            if (fits?.Invoke(excerpt.Plain) != false && Edges.AreFair(excerpt, Language) && HasOnce(excerpt.Plain))
                return excerpt;
        }
        return null;
    }

    /// <summary>An excerpt around a token that meets a condition, with fair edges, whose words stand once; and the token's number in it.</summary>
    /// <param name="least">Fewest tokens.</param>
    /// <param name="most">Most tokens.</param>
    /// <param name="fits">Asked of a text and the number of a token.</param>
    public (Excerpt Excerpt, int At)? FindAround(int least, int most, Func<SourceText, int, bool> fits)
    {
        for (var tries = 0; tries < 4000; tries++)
        {
            var text = Pick();
            var count = random.Next(least, most + 1);
            if (text.Tokens.Count < count + 40)
                continue;
            var at = random.Next(12, text.Tokens.Count - count - 12);
            var end = Math.Min(text.Tokens.Count - count - 12, at + 20_000);
            while (at < end && !fits(text, at))
                at++;
            // two words at least on both sides: a change at the very edge could be a cut
            var before = random.Next(2, count - 2);
            var excerpt = new Excerpt(text, at - before, count);
            if (at < end && at - before >= 12 && Edges.AreFair(excerpt, Language) && HasOnce(excerpt.Plain))
                return (excerpt, before);
        }
        return null;
    }
}
