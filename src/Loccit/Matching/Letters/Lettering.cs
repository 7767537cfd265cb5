using System.Globalization;
using System.Text;
using Loccit.Text;

namespace Loccit.Matching.Letters;

/// <summary>A letter of a word with its marks.</summary>
/// <param name="Base">The plain letter, its case kept.</param>
/// <param name="Marks">Its marks, as <see cref="Decomposition.With"/> packs them.</param>
/// <param name="AnyCase">True for the second letter of a ligature: its case says nothing.</param>
internal readonly record struct Lettered(char Base, ulong Marks, bool AnyCase)
{
    public char Small => char.ToLowerInvariant(Base);

    public bool IsCapital => char.IsUpper(Base);
}

/// <summary>Words as rows of plain letters with marks: however ligatures, accents, raised letters, apostrophes and hyphens are written.</summary>
internal static class Lettering
{
    // marks of letters that Unicode does not take apart
    public const char Stroke = '\u0335';
    public const char Sharp = '\u00df';
    public const char Thorn = '\u00fe';
    public const char Dotless = '\u0131';
    public const char Diaeresis = '\u0308';
    public const char Tilde = '\u0303';
    public const char Above = '\u0307';

    /// <summary>Reads a word.</summary>
    public static List<Lettered> Read(ReadOnlySpan<char> word)
    {
        word = Miscoding.Mend(word);
        var letters = new List<Lettered>(word.Length + 2);
        if (word is "&")
        {
            foreach (var l in Fold.And)
                letters.Add(new Lettered(l, 0, true));
            return letters;
        }
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsAsciiLetterOrDigit(c))
                letters.Add(new Lettered(c, 0, false));
            else if (IsMark(c))
                AddMark(letters, c);
            else if (!IsPassedOver(word, i))
                Add(letters, c);
        }
        return letters;
    }

    private static bool IsMark(char c) =>
        IsBreathing(c)
        || (
            c is not (>= '\ufe00' and <= '\ufe0f')
            && c is not (>= '\u0363' and <= '\u036f')
            && c >= '\u0300'
            && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
        );

    /// <summary>Hamza, ayn and okina as romanisation writes them: half rings and a turned comma.</summary>
    private static bool IsBreathing(char c) => c is '\u02be' or '\u02bf' or '\u02bb';

    /// <summary>True if a letter is followed by a sign that may be written as an apostrophe.</summary>
    public static bool HasBreathing(Lettered letter) =>
        Decomposition.Has(letter.Marks, '\u02be') || Decomposition.Has(letter.Marks, '\u02bf') || Decomposition.Has(letter.Marks, '\u02bb');

    /// <summary>Hyphens, brackets, signs of emphasis, white space, a comma of thousands, and what has no width.</summary>
    private static bool IsPassedOver(ReadOnlySpan<char> word, int i)
    {
        var c = word[i];
        return c is '-' or '\u2010' or '\u2011' or '\u00ad' or '[' or ']' or '_' or '*'
            || (c == ',' && Fold.IsThousandsComma(word, i))
            || char.IsWhiteSpace(c)
            || (c >= 128 && Fold.Kind(c) == CharKind.Nothing);
    }

    private static void AddMark(List<Lettered> letters, char mark)
    {
        if (letters.Count > 0)
            letters[^1] = letters[^1] with { Marks = Decomposition.With(letters[^1].Marks, mark) };
    }

    private static void Add(List<Lettered> letters, char c)
    {
        var marks = Decomposition.Marks(c);
        var letter = Decomposition.Base(c);
        if (Fold.Letter(letter) == '\0')
        {
            // ligatures; sharp s and thorn are letters of their own
            var own =
                letter is '\u00df' or '\u1e9e' ? Sharp
                : letter is '\u00fe' or '\u00de' ? Thorn
                : '\0';
            var parts = Fold.Long(letter);
            for (var k = 0; k < parts.Length; k++)
            {
                var l = char.IsUpper(letter) ? char.ToUpperInvariant(parts[k]) : parts[k];
                letters.Add(
                    new Lettered(
                        l,
                        k > 0 ? 0
                            : own == '\0' ? marks
                            : Decomposition.With(marks, own),
                        k > 0
                    )
                );
            }
            return;
        }
        var folded = Fold.Letter(c);
        if (Fold.IsRaised(c) || c is '\u00d7')
            letters.Add(new Lettered(folded, 0, true));
        else if (Fold.Kind(c) == CharKind.Apostrophe || c is '\u017f')
            letters.Add(new Lettered(folded, 0, false));
        else if (marks != 0)
            letters.Add(new Lettered(letter, marks, false));
        else if (c is >= '\uff01' and <= '\uff5e')
            letters.Add(new Lettered((char)(c - 0xfee0), 0, false));
        else if (c is >= '\u00c0' and <= '\u017f' && folded != char.ToLowerInvariant(c))
            letters.Add(new Lettered(char.IsUpper(c) ? char.ToUpperInvariant(folded) : folded, c == '\u0131' ? Dotless : Stroke, false));
        else
            letters.Add(new Lettered(c == '\u03c2' ? '\u03c3' : c, 0, false));
    }

    /// <summary>
    /// A key that all spellings of a word share which <see cref="LetterComparison.Compare"/> takes for one: w is vv, v is u, j is i; an e behind a, o, u, an a behind a, and an apostrophe count for nothing.
    /// Words of one key need not be one word.
    /// </summary>
    public static string Key(ReadOnlySpan<char> word)
    {
        var letters = Read(word);
        if (letters.Count == 2 && IsThorn(word) && letters[0].Small == 'y')
            return letters[1].Small is 'e' ? "the"
                : letters[1].Small is 't' ? "that"
                : "thou";
        var key = new StringBuilder(letters.Count + 2);
        var last = '\0';
        foreach (var l in letters)
        {
            var c = l.Small;
            if (c == '\'')
                continue;
            if ((c == 'e' && last is 'a' or 'o' or 'u') || (c == 'a' && last == 'a'))
            {
                last = '\0';
                continue;
            }
            last = c is 'v' or 'w' ? 'u' : c;
            key.Append(
                c switch
                {
                    'w' => "uu",
                    'v' => "u",
                    'j' => "i",
                    _ => c.ToString(),
                }
            );
        }
        return key.ToString();
    }

    /// <summary>True for y with a raised e, t or u, as the thorn of early print came to be set: the, that, thou.</summary>
    public static bool IsThorn(ReadOnlySpan<char> word) =>
        word.Length == 2 && word[0] is 'y' or 'Y' && Fold.IsRaised(word[1]) && Fold.Letter(word[1]) is 'e' or 't' or 'u';
}
