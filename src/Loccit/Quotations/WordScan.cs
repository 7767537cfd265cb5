using Loccit.Text;

namespace Loccit.Quotations;

/// <summary>Walks over the words of a short text.</summary>
internal static class WordScan
{
    /// <summary>The words of a text without syntax, at most <paramref name="most"/>.</summary>
    public static List<string> Words(string text, int most = int.MaxValue)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length && words.Count < most; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var end = WordEdge.After(text, i, text.Length, abbreviations: true);
            words.Add(text[i..end]);
            i = end - 1;
        }
        return words;
    }
}
