using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Loccit.Text;

/// <summary>
/// Walks the words of a text. A word is a run of letters and digits; an apostrophe between letters, and a point or comma between digits, belong to it;
/// a hyphen does not ("work-force" is two words), except at the end of a line, where it joins ("gov-⏎ernment" is one).
/// Characters without width are passed over.
/// </summary>
internal ref struct WordScanner(ReadOnlySpan<char> text, int at = 0)
{
    private const int Plain = 8;

    // ASCII: 0 for a separator, the folded letter for one of a word, 1 for what needs a closer look.
    private static ReadOnlySpan<byte> Ascii =>
        [
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            1,
            1,
            1,
            1,
            0,
            0,
            0,
            0,
            1,
            1,
            1,
            0,
            48,
            49,
            50,
            51,
            52,
            53,
            54,
            55,
            56,
            57,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            97,
            98,
            99,
            100,
            101,
            102,
            103,
            104,
            105,
            106,
            107,
            108,
            109,
            110,
            111,
            112,
            113,
            114,
            115,
            116,
            117,
            118,
            119,
            120,
            121,
            122,
            0,
            0,
            0,
            0,
            0,
            1,
            97,
            98,
            99,
            100,
            101,
            102,
            103,
            104,
            105,
            106,
            107,
            108,
            109,
            110,
            111,
            112,
            113,
            114,
            115,
            116,
            117,
            118,
            119,
            120,
            121,
            122,
            0,
            0,
            0,
            0,
            0,
        ];

    private readonly ReadOnlySpan<char> text = text;
    private int at = at;

    /// <summary>Where the scan stands: behind the last word.</summary>
    public readonly int Position => at;

    /// <summary>Finds the next word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Next(out int start, out int end, out ulong hash)
    {
        var t = text;
        var i = at;
        var table = Ascii;
        start = 0;
        end = 0;
        hash = 0;
        // to the first character of a word
        while (true)
        {
            if ((uint)i >= (uint)t.Length)
            {
                at = i;
                return false;
            }
            var c = t[i];
            if (c < 128)
            {
                if (table[c] > 1)
                    break;
                if (c is '$' or '%' or '&')
                    return Single(i, c, out start, out end, out hash);
            }
            else
            {
                var kind = Fold.Kind(c);
                if (kind == CharKind.Word)
                    break;
                if (kind is CharKind.Alone or CharKind.Sign)
                    return Single(i, c, out start, out end, out hash);
            }
            i++;
        }
        start = i;
        var letters = new FoldedLetters();
        // eight at once: most words are of plain letters, and end before a space
        while (i + Plain <= t.Length)
        {
            var found = PlainLetters(ref Unsafe.AsRef(in t[i]), out var packed);
            i += found;
            if (found == Plain)
            {
                letters.AddEight(packed);
                continue;
            }
            letters.AddFirst(packed, found);
            if (t[i] >= 128 || table[t[i]] != 0)
                break;
            (at, end) = (i, i);
            hash = letters.Hash;
            return true;
        }
        end = i;
        while ((uint)i < (uint)t.Length)
        {
            var c = t[i];
            if (c < 128)
            {
                var f = table[c];
                if (f > 1)
                {
                    letters.Add(f);
                    end = ++i;
                    continue;
                }
                if (f == 0)
                    break;
            }
            var step = Inside(t, i, ref letters);
            if (step == 0)
                break;
            i += step;
            if (!PassedOver(t[i - 1]) || Fold.IsMark(t[i - 1]))
                end = i;
        }
        at = i;
        hash = letters.Hash;
        return true;
    }

    /// <summary>How many of eight characters from one on are letters or digits of ASCII, up to the first that is not; these folded, a byte each, the first in the lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlainLetters(ref char first, out ulong packed)
    {
        var c = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref first));
        var lower = c | Vector128.Create((ushort)0x20);
        var plain =
            Vector128.LessThan(lower - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26))
            | Vector128.LessThan(c - Vector128.Create((ushort)'0'), Vector128.Create((ushort)10));
        var found = BitOperations.TrailingZeroCount(~plain.ExtractMostSignificantBits());
        packed = Vector128.Narrow(lower, lower).AsUInt64().ToScalar();
        return Math.Min(found, Plain);
    }

    private bool Single(int i, char c, out int start, out int end, out ulong hash)
    {
        (start, end) = (i, i + 1);
        var letters = new FoldedLetters();
        if (c == '&')
        {
            foreach (var l in Fold.And)
                letters.Add(l);
        }
        else
        {
            // the multiplication sign is typed as x, and fractions are no letters
            letters.Add(c == '\u00d7' ? 'x' : c);
        }
        hash = letters.Hash;
        at = i + 1;
        return true;
    }

    private static bool PassedOver(char c) => c >= 128 && Fold.Kind(c) == CharKind.Nothing;

    /// <summary>Takes a character inside a word that needs a closer look: how many to go on by, 0 if the word ends before it.</summary>
    private static int Inside(ReadOnlySpan<char> t, int i, ref FoldedLetters letters)
    {
        var c = t[i];
        if (c is ',' or '.')
        {
            if (i + 1 >= t.Length || !char.IsAsciiDigit(t[i + 1]) || !char.IsAsciiDigit(t[i - 1]))
                return 0;
            if (c == '.' || !Fold.IsThousandsComma(t, i))
                letters.Add(c);
            return 1;
        }
        if (c is '-' or '\u2010' or '\u00ad')
        {
            var next = LineEndHyphen(t, i);
            return next > 0 ? next - i
                : c == '\u00ad' ? 1
                : 0;
        }
        switch (Fold.Kind(c))
        {
            case CharKind.Nothing:
                return 1;
            case CharKind.Apostrophe:
                var before = i - 1;
                while (before >= 0 && PassedOver(t[before]))
                    before--;
                var after = i + 1;
                while (after < t.Length && PassedOver(t[after]))
                    after++;
                if (after >= t.Length || !char.IsLetter(t[after]) || before < 0 || !char.IsLetter(t[before]))
                    return 0;
                letters.Add('\'');
                return 1;
            case CharKind.Word:
                var letter = Fold.Letter(c);
                if (letter != '\0')
                {
                    letters.Add(letter);
                }
                else
                {
                    foreach (var l in Fold.Long(c))
                        letters.Add(l);
                }
                return 1;
            default:
                return 0;
        }
    }

    /// <summary>If a hyphen at <paramref name="i"/> breaks a word at the end of a line, the offset of the word's next letter; 0 otherwise.</summary>
    private static int LineEndHyphen(ReadOnlySpan<char> t, int i)
    {
        var j = i + 1;
        while (j < t.Length && t[j] is ' ' or '\t' or '\r' && j < i + 64)
            j++;
        if (j >= t.Length || t[j] != '\n')
            return 0;
        j++;
        // Indents are short; a bound keeps the look-ahead constant.
        var limit = Math.Min(t.Length, j + 64);
        while (j < limit && (t[j] is ' ' or '\t' || PassedOver(t[j])))
            j++;
        return j < limit && char.IsLower(t[j]) ? j : 0;
    }

    /// <summary>All words between two offsets.</summary>
    public static List<Word> Words(string text, int start, int end)
    {
        var words = new List<Word>((end - start) / 5 + 4);
        var scanner = new WordScanner(text.AsSpan(0, end), start);
        while (scanner.Next(out var s, out var e, out var h))
            words.Add(new Word(s, e, h));
        return words;
    }
}
