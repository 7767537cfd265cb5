using System.Text;

namespace Loccit.Tests.Legibility;

/// <summary>Damages a text as character recognition does: a share of its letters is misread.</summary>
internal static class Noise
{
    private static readonly (string Printed, string Read)[] Misread =
    [
        ("e", "c"),
        ("h", "b"),
        ("rn", "m"),
        ("m", "rn"),
        ("l", "1"),
        ("o", "0"),
        ("u", "n"),
        ("d", "cl"),
        ("i", "l"),
        ("s", "f"),
    ];

    /// <summary>The same text and seed give the same damage.</summary>
    public static string Of(string text, double share, int seed)
    {
        var random = new Random(seed);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]) || random.NextDouble() >= share)
            {
                result.Append(text[i]);
                continue;
            }
            var fits = Array.FindAll(Misread, m => string.CompareOrdinal(text, i, m.Printed, 0, m.Printed.Length) == 0);
            if (fits.Length == 0)
            {
                result.Append(text[i]);
                continue;
            }
            var (printed, read) = fits[random.Next(fits.Length)];
            result.Append(read);
            i += printed.Length - 1;
        }
        return result.ToString();
    }
}
