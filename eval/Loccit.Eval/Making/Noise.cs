using System.Text;

namespace Loccit.Eval.Making;

/// <summary>Errors of character recognition: letters taken for others that look alike (Holley 2009), or any letters at all.</summary>
internal sealed class Noise(Random random, double rate, bool alike)
{
    private static readonly (string Printed, string Read)[] Confusions =
    [
        ("rn", "m"),
        ("m", "rn"),
        ("cl", "d"),
        ("d", "cl"),
        ("h", "b"),
        ("b", "h"),
        ("e", "c"),
        ("c", "e"),
        ("l", "1"),
        ("i", "l"),
        ("l", "i"),
        ("o", "0"),
        ("s", "ſ"),
        ("f", "ſ"),
        ("ii", "n"),
        ("n", "ii"),
        ("u", "n"),
        ("n", "u"),
        ("a", "o"),
        ("t", "f"),
        ("w", "vv"),
        ("y", "v"),
        ("I", "l"),
        ("B", "8"),
        ("S", "5"),
    ];

    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>The text as it was read. Of a hundred characters that are no white space, rate × 100 are wrong.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="isOther">Says of a word and what it was read as whether that is another word; then it is read again. Null: never.</param>
    public string Read(string text, Func<string, string, bool>? isOther = null)
    {
        var read = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            if (i > start)
                read.Append(Word(text[start..i], isOther));
            if (i == text.Length)
                break;
            // a space is lost as often as a fifth of the letters, but not where the words must stay apart
            var lost = text[i] == ' ' && isOther is null && random.NextDouble() < rate / 5;
            if (!lost)
                read.Append(text[i]);
            i++;
        }
        return read.ToString();
    }

    private string Word(string word, Func<string, string, bool>? isOther)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            var read = alike ? Alike(word) : Any(word);
            if (read == word || isOther?.Invoke(word, read) != true)
                return read;
        }
        return word;
    }

    private string Alike(string word)
    {
        var read = new StringBuilder();
        for (var i = 0; i < word.Length; )
        {
            if (random.NextDouble() < rate)
            {
                var at = random.Next(Confusions.Length);
                // the first that fits from a place in the table that chance gives
                var n = 0;
                while (
                    n < Confusions.Length
                    && string.CompareOrdinal(
                        word,
                        i,
                        Confusions[(at + n) % Confusions.Length].Printed,
                        0,
                        Confusions[(at + n) % Confusions.Length].Printed.Length
                    ) != 0
                )
                    n++;
                if (n < Confusions.Length)
                {
                    var (printed, wrong) = Confusions[(at + n) % Confusions.Length];
                    read.Append(wrong);
                    i += printed.Length;
                    continue;
                }
            }
            read.Append(word[i++]);
        }
        return read.ToString();
    }

    private string Any(string word)
    {
        var read = new StringBuilder();
        foreach (var c in word)
        {
            if (random.NextDouble() >= rate)
            {
                read.Append(c);
                continue;
            }
            switch (random.Next(4))
            {
                case 0:
                    break; // lost
                case 1:
                    read.Append(c).Append(Letters[random.Next(26)]);
                    break;
                default:
                    read.Append(Letters[random.Next(26)]);
                    break;
            }
        }
        return read.Length == 0 ? word : read.ToString();
    }
}
