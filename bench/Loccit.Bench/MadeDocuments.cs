using System.Text;

namespace Loccit.Bench;

/// <summary>
/// Any number of documents of about 5 KB, made of a corpus and always the same: runs of three to nine words from anywhere in it, every seventh word another one, so that most runs of three
/// words stand in one document alone, as in real text, and some stand in very many.
/// </summary>
internal sealed class MadeDocuments(IReadOnlyList<string> corpus)
{
    private const int Length = 5000;
    private const int ShortestRun = 3;
    private const int LongestRun = 9;
    private const int OtherWord = 7;

    private readonly string[] words = [.. corpus.SelectMany(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Take(4_000_000)];

    /// <summary>The document of a number.</summary>
    public string this[int number]
    {
        get
        {
            // each document has a row of numbers of its own, not a part of its neighbour's
            var seed = (ulong)number;
            var state = Next(ref seed);
            var text = new StringBuilder(Length + 100);
            while (text.Length < Length)
            {
                var from = (int)(Next(ref state) % (ulong)(words.Length - LongestRun));
                var run = ShortestRun + (int)(Next(ref state) % (LongestRun - ShortestRun + 1));
                for (var i = 0; i < run; i++)
                    text.Append(Next(ref state) % OtherWord == 0 ? words[Next(ref state) % (ulong)words.Length] : words[from + i]).Append(' ');
            }
            return text.ToString();
        }
    }

    // splitmix64
    private static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
