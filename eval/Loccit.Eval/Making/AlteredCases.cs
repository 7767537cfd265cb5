namespace Loccit.Eval.Making;

/// <summary>Quotations with a change that no mark owns up to.</summary>
internal sealed class AlteredCases(Shelf shelf, Random random)
{
    private static readonly string[] Surnames = ["Harrison", "Whitcombe", "Delaney", "Okafor", "Lindqvist"];
    private static readonly string[] Titles = ["Mr.", "Mrs.", "Miss", "Lord", "Lady", "Sir", "Mr", "Mrs"];

    /// <summary>One word changed by one of several changes; null if no passage fits or the changed words stand elsewhere.</summary>
    public MadeCase? Changed(IReadOnlyList<Swap> swaps, string? kind)
    {
        // by the change first, else the commonest word would be the only one
        var swap = swaps[random.Next(swaps.Count)];
        if (shelf.FindAround(10, 50, swap.Fits) is not { } found)
            return null;
        var quote = swap.Apply(found.Excerpt, found.At);
        return shelf.Lacks(quote) ? new MadeCase(quote, "altered", [found.Excerpt.Part]) { Kinds = kind is null ? [] : [kind] } : null;
    }

    /// <summary>Another surname behind a title.</summary>
    public MadeCase? Name()
    {
        if (shelf.FindAround(12, 50, (t, i) => IsSurname(Token(t, i)) && Titles.Contains(Token(t, i - 1)) && char.IsLower(Token(t, i - 2)[0])) is not { } found)
            return null;
        var words = found.Excerpt.Plain.Split(' ');
        words[found.At] = Surnames[random.Next(Surnames.Length)];
        return Made(string.Join(' ', words), found.Excerpt, ["name"]);
    }

    private static bool IsSurname(string token) => token.Length > 3 && char.IsUpper(token[0]) && token.Skip(1).All(char.IsAsciiLetterLower);

    /// <summary>One to three words of content put in, left out or put for others.</summary>
    public MadeCase? Words()
    {
        if (shelf.Find(8, 60) is not { } excerpt)
            return null;
        var words = excerpt.Plain.Split(' ').ToList();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(1, words.Count - 1);
            switch (random.Next(3))
            {
                case 0:
                    words[at] = Other(words[at]);
                    break;
                case 1:
                    words.Insert(at, Other(""));
                    break;
                default:
                    words.RemoveAt(at);
                    break;
            }
        }
        return Made(string.Join(' ', words), excerpt, []);
    }

    /// <summary>A word of content from another place, unlike the one it stands for.</summary>
    private string Other(string word)
    {
        while (true)
        {
            var text = shelf.Pick();
            var other = Token(text, random.Next(text.Tokens.Count));
            if (other.Length is >= 5 and <= 10 && other.All(char.IsAsciiLetterLower) && !word.StartsWith(other[..3], StringComparison.OrdinalIgnoreCase))
                return other;
        }
    }

    /// <summary>Two to four words moved behind those that follow them.</summary>
    public MadeCase? Order()
    {
        if (shelf.Find(12, 50, p => p.Split(' ').Count(IsLetters) > 10) is not { } excerpt)
            return null;
        var words = excerpt.Plain.Split(' ').ToList();
        int length = random.Next(1, 4),
            past = random.Next(1, 4);
        var at = random.Next(2, words.Count - length - past - 2);
        var moved = words.GetRange(at, length + past);
        // signs would move along, and equal words would make it something else
        if (!moved.TrueForAll(IsLetters) || moved.Distinct().Count() != moved.Count)
            return null;
        words.RemoveRange(at, length);
        words.InsertRange(at + past, moved.Take(length));
        return Made(string.Join(' ', words), excerpt, ["order"]);
    }

    /// <summary>A question or an exclamation inside the passage made a statement.</summary>
    public MadeCase? Punctuation()
    {
        if (
            shelf.FindAround(
                12,
                40,
                (t, i) => Token(t, i) is { Length: > 3 } token && token[^1] == '?' && char.IsLower(token[0]) && char.IsUpper(Token(t, i + 1)[0])
            )
            is not { } found
        )
            return null;
        var words = found.Excerpt.Plain.Split(' ');
        words[found.At] = words[found.At][..^1] + ".";
        return new MadeCase(string.Join(' ', words), "altered", [found.Excerpt.Part]) { Kinds = ["punctuation"] };
    }

    private static bool IsLetters(string word) => word.Length > 1 && word.All(char.IsAsciiLetterLower);

    private MadeCase? Made(string quote, Excerpt excerpt, string[] kinds) =>
        SourceText.Fold(quote) != SourceText.Fold(excerpt.Plain) && shelf.Lacks(quote)
            ? new MadeCase(quote, "altered", [excerpt.Part]) { Kinds = kinds }
            : null;

    internal static string Token(SourceText text, int at) => text.Tokens[at].In(text.Text);
}
