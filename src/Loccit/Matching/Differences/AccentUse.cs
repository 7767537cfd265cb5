using System.Text;
using Loccit.Languages;
using Loccit.Matching.Letters;
using Loccit.Matching.Placing;
using Loccit.Text;

namespace Loccit.Matching.Differences;

/// <summary>
/// Tells accents that a keyboard or a wire lost from a letter that was changed. Where the medium has no umlauts, none is left; a quotation that keeps them and has "wurde" for "würde" has another word.
/// </summary>
internal sealed class AccentUse
{
    private readonly ulong kept;
    private readonly int lost;
    private readonly int plainlyLost;

    private AccentUse(ulong kept, int lost, int plainlyLost) => (this.kept, this.lost, this.plainlyLost) = (kept, lost, plainlyLost);

    /// <summary>Looks at all words that the quotation shares with its passages.</summary>
    public static AccentUse Of(MarkedText quote, Placement placement)
    {
        ulong kept = 0;
        int lost = 0,
            plainlyLost = 0;
        foreach (var piece in placement.Pieces)
        {
            foreach (var step in piece.Steps)
            {
                if (step.Quote < 0 || step.Source < 0 || quote.Words[step.Quote].Hash != piece.Words[step.Source].Hash)
                    continue;
                var (mine, theirs) = (quote.Words[step.Quote], piece.Words[step.Source]);
                var a = quote.Text.AsSpan(mine.Start, mine.End - mine.Start);
                var b = piece.Text.AsSpan(theirs.Start, theirs.End - theirs.Start);
                if (IsAscii(a) && IsAscii(b))
                    continue;
                var difference = LetterComparison.Compare(a, b);
                if (difference is { AreSame: true, Lost: false, Changed: false })
                    kept |= Sorts(a);
                else if (difference.Lost && !Tells(a, b))
                    (lost, plainlyLost) = (lost + 1, plainlyLost + (difference.Telling ? 0 : 1));
            }
        }
        return new AccentUse(kept, lost, plainlyLost);
    }

    /// <summary>True if the marks that one of two words lacks are lost, and the word is no other.</summary>
    public bool AreLost(ReadOnlySpan<char> a, ReadOnlySpan<char> b, SpellingDifference difference)
    {
        if (!difference.Lost)
            return true;
        var tells = Tells(a, b);
        if (!tells && !difference.Telling)
            return true;
        if (((Sorts(a) ^ Sorts(b)) & kept) != 0)
            return false;
        // who copies loses marks; who has more than the source needs more to show for it
        return MarkCount(a) > MarkCount(b) ? plainlyLost > 0 : !tells || lost > 0;
    }

    private static int MarkCount(ReadOnlySpan<char> word) => Lettering.Read(word).Count(l => l.Marks != 0);

    /// <summary>True if the word with the mark is likely another: it is listed, or ends in a, i, o or u with an accent, as Spanish and Italian verbs do.</summary>
    private static bool Tells(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Lettering.Read(a) is not [.., var x] || Lettering.Read(b) is not [.., var y])
            return false;
        return IsListed(a, b) || (x.Small is 'a' or 'i' or 'o' or 'u' && x.Marks != y.Marks && (x.Marks | y.Marks) is '\u0300' or '\u0301');
    }

    private static bool IsAscii(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('\0', '\u007f');

    /// <summary>The sorts of marks on a word's small letters, as a set.</summary>
    private static ulong Sorts(ReadOnlySpan<char> word)
    {
        ulong sorts = 0;
        foreach (var letter in Lettering.Read(word))
        {
            for (var marks = letter.IsCapital ? 0 : letter.Marks; marks != 0; marks >>= 16)
                sorts |= 1UL << (int)((marks & 0xffff) % 61);
        }
        return sorts;
    }

    private static readonly Lazy<HashSet<string>> Listed = new(Load);

    /// <summary>True if the one with marks is a word that without them is another: würde, où, más.</summary>
    private static bool IsListed(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Listed.Value.Contains(Spelled(a)) != Listed.Value.Contains(Spelled(b));

    private static string Spelled(ReadOnlySpan<char> word)
    {
        var result = new StringBuilder(word.Length * 2);
        foreach (var letter in Lettering.Read(word))
        {
            result.Append(letter.Small);
            for (var marks = letter.Marks; marks != 0; marks >>= 16)
                result.Append((char)(marks & 0xffff));
        }
        return result.ToString();
    }

    private static HashSet<string> Load()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in LanguageLists.With(LanguageLists.Accents))
        {
            foreach (var word in LanguageLists.Load(language, LanguageLists.Accents).Words(""))
                words.Add(Spelled(word));
        }
        return words;
    }
}
