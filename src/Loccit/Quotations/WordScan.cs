namespace Loccit.Quotations;

/// <summary>Walks over the words of a short text.</summary>
internal static class WordScan
{
    /// <summary>The words of a text, at most <paramref name="most"/>; hyphens and apostrophes inside a word belong to it.</summary>
    public static List<string> Words(string text, int most = int.MaxValue)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length && words.Count < most; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var start = i;
            if (IsUnspaced(text[i]))
            {
                words.Add(text[i..(i + 1)]);
                continue;
            }
            while (i < text.Length && ((char.IsLetterOrDigit(text[i]) && !IsUnspaced(text[i])) || Joins(text, i)))
                i++;
            words.Add(text[start..i]);
            i--;
        }
        return words;
    }

    /// <summary>Kana and Han are written without spaces: each counts as a word.</summary>
    private static bool IsUnspaced(char c) => c is >= '\u3040' and <= '\u9fff';

    private static bool Joins(string text, int i) => text[i] is '-' or '’' or '\'' or '.' or '&' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
}
