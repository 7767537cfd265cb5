using System.Globalization;
using System.Text;

namespace Loccit.Text;

/// <summary>
/// Letters with marks as plain letters and combining marks: canonical equivalence (Unicode Standard Annex 15) for Latin, Greek and Cyrillic.
/// The program carries no other Unicode data. Loaded when a text first has such a letter beyond U+017F, or two spellings are compared.
/// </summary>
internal static class Decomposition
{
    private const int FirstLow = 0xc0;
    private const int EndLow = 0x530;
    private const int FirstHigh = 0x1e00;
    private const int EndHigh = 0x2000;

    private static class Table
    {
        public static readonly char[] Bases = new char[EndLow - FirstLow + EndHigh - FirstHigh];
        public static readonly ulong[] Marks = new ulong[Bases.Length];

        static Table()
        {
            using var stream = typeof(Decomposition).Assembly.GetManifestResourceStream("decompositions.words")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0 || line[0] == '#')
                    continue;
                var parts = line.Split(' ');
                ulong marks = 0;
                foreach (var mark in parts[0].Split('+'))
                    marks = With(marks, (char)int.Parse(mark, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                foreach (var letter in parts.AsSpan(1))
                {
                    Bases[Index(letter[0])] = letter[1];
                    Marks[Index(letter[0])] = marks;
                }
            }
        }
    }

    private static int Index(char c) =>
        c is >= (char)FirstLow and < (char)EndLow ? c - FirstLow
        : c is >= (char)FirstHigh and < (char)EndHigh ? c - FirstHigh + EndLow - FirstLow
        : -1;

    /// <summary>The letter without its marks, its case kept; the character itself if it has none.</summary>
    public static char Base(char c) => Index(c) is var i and >= 0 && Table.Bases[i] is var letter and not '\0' ? letter : c;

    /// <summary>The combining marks of a letter, as <see cref="With"/> packs them; 0 for none.</summary>
    public static ulong Marks(char c) => Index(c) is var i and >= 0 ? Table.Marks[i] : 0;

    /// <summary>Adds a combining mark to those of a letter: four at most, in the order of their code points, so that two ways of writing one letter are equal.</summary>
    public static ulong With(ulong marks, char mark)
    {
        for (var shift = 0; shift < 64; shift += 16)
        {
            var here = (marks >> shift) & 0xffff;
            if (here == mark)
                return marks;
            if (here > mark || here == 0)
            {
                var low = marks & ((1UL << shift) - 1);
                var high = shift == 48 ? 0 : (marks >> shift) << (shift + 16);
                return low | ((ulong)mark << shift) | high;
            }
        }
        return marks;
    }

    /// <summary>True if a letter has the mark.</summary>
    public static bool Has(ulong marks, char mark)
    {
        for (; marks != 0; marks >>= 16)
        {
            if ((marks & 0xffff) == mark)
                return true;
        }
        return false;
    }
}
