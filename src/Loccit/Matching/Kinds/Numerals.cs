namespace Loccit.Matching.Kinds;

/// <summary>
/// Reads numbers written in digits, words, ordinals and fractions, with a percent sign or a currency, so that two ways of writing can be compared:
/// "1,000" and "one thousand", "3½" and "three and a half", "$5 million" and "five million dollars". What is not surely one number is none.
/// </summary>
internal static class Numerals
{
    /// <summary>True if both texts are the same number, or the same range of numbers.</summary>
    public static bool SameNumber(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Lexicon lexicon)
    {
        var (x, y) = (Ends(a, lexicon), Ends(b, lexicon));
        return x.Count == y.Count && x.Count <= 2 && x.Zip(y).All(end => Same(end.First, end.Second, lexicon));
    }

    /// <summary>True if both runs of words are the same number, or the same range of numbers.</summary>
    public static bool SameNumber(IReadOnlyList<WordInPlace> a, IReadOnlyList<WordInPlace> b, Lexicon lexicon)
    {
        const int most = 40;
        return a.Count <= most && b.Count <= most && SameNumber(Joined(a), Joined(b), lexicon);
    }

    /// <summary>The number that a text is; null if it is none, or none that is sure.</summary>
    public static Numeral? Read(ReadOnlySpan<char> text, Lexicon lexicon) => Ends(text, lexicon) is [var number] ? NumeralReader.Read(number, lexicon) : null;

    /// <summary>The roman numeral of a word in capitals: XIV is 14; 0 if it is none. Only the standard form counts.</summary>
    public static int Roman(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 15)
            return 0;
        var total = 0;
        var rest = word;
        var before = int.MaxValue;
        while (rest.Length > 0)
        {
            var (value, length) = RomanSign(rest);
            // signs fall; only M, C, X and I repeat, up to three times; IX leaves no room for V or I
            if (value == 0 || value > before)
                return 0;
            var count = 0;
            while (RomanSign(rest).Value == value)
            {
                total += value;
                rest = rest[length..];
                count++;
            }
            if (count > 3 || (count > 1 && value is not (1000 or 100 or 10 or 1)))
                return 0;
            before = value switch
            {
                900 or 400 => 90,
                500 => 100,
                90 or 40 => 9,
                50 => 10,
                9 or 4 => 0,
                5 => 1,
                _ => value, // all of its like are read
            };
        }
        return total;
    }

    private static (int Value, int Length) RomanSign(ReadOnlySpan<char> rest) =>
        rest switch
        {
            ['M', ..] => (1000, 1),
            ['C', 'M', ..] => (900, 2),
            ['D', ..] => (500, 1),
            ['C', 'D', ..] => (400, 2),
            ['C', ..] => (100, 1),
            ['X', 'C', ..] => (90, 2),
            ['L', ..] => (50, 1),
            ['X', 'L', ..] => (40, 2),
            ['X', ..] => (10, 1),
            ['I', 'X', ..] => (9, 2),
            ['V', ..] => (5, 1),
            ['I', 'V', ..] => (4, 2),
            ['I', ..] => (1, 1),
            _ => (0, 0),
        };

    private static bool Same(List<NumberToken> a, List<NumberToken> b, Lexicon lexicon) =>
        NumeralReader.Read(a, lexicon) is { } x && NumeralReader.Read(b, lexicon) is { } y && x == y;

    /// <summary>What stands between the dashes of a range: one part where there is none, an empty one where nothing can be read.</summary>
    private static List<List<NumberToken>> Ends(ReadOnlySpan<char> text, Lexicon lexicon)
    {
        List<List<NumberToken>> ends =
        [
            [],
        ];
        foreach (var token in NumberScanner.Read(text, lexicon) ?? [])
        {
            if (token.Kind == NumberTokenKind.Range)
                ends.Add([]);
            else
                ends[^1].Add(token);
        }
        return ends;
    }

    private static string Joined(IReadOnlyList<WordInPlace> words) => string.Join(' ', words.Select(w => w.Text));
}
