using System.Text;

namespace Loccit.Citations;

/// <summary>Brings titles and names to a form in which they can be compared: words in lower case, accents and marks left out.</summary>
internal static class TitleWords
{
    /// <summary>The words of a title. Apostrophes join ("workers’" and "workers" agree), all other marks part.</summary>
    public static string[] Split(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                Fold(c, word);
            else if (
                c is '’' or '\'' or 'ʼ' or Document.Unread or '\u00ad'
                || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark
            )
                continue;
            else
                Close();
        }
        Close();
        return [.. words];

        void Close()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>The words of a file's name: parted also where letters meet figures and where a capital follows a small letter.</summary>
    public static string[] OfFileName(string name)
    {
        var parted = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (
                i > 0
                && (
                    (char.IsAsciiDigit(name[i]) != char.IsAsciiDigit(name[i - 1]) && char.IsLetterOrDigit(name[i]))
                    || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]))
                )
            )
                parted.Append(' ');
            parted.Append(name[i]);
        }
        return Split(parted.ToString());
    }

    /// <summary>The words that tell titles apart: all but articles, prepositions and the like; all words if there are no others.</summary>
    public static string[] Telling(string[] words)
    {
        var telling = Array.FindAll(words, w => !Lexicon.IsFunction(w));
        return telling.Length > 0 ? telling : words;
    }

    /// <summary>True for one word misspelled: as many wrong letters as its length allows, one in 4 to 7, two in 8 and more.</summary>
    public static bool Alike(string a, string b)
    {
        if (a == b)
            return true;
        var shorter = Math.Min(a.Length, b.Length);
        // numbers are never misspelled words
        if (shorter < 4 || char.IsAsciiDigit(a[0]) || char.IsAsciiDigit(b[0]))
            return false;
        var most = shorter < 8 ? 1 : 2;
        return Math.Abs(a.Length - b.Length) <= most && a.Length <= 64 && b.Length <= 64 && Distance(a, b) <= most;
    }

    /// <summary>Letters to insert, drop, change or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            last.CopyTo(before);
            row.CopyTo(last);
        }
        return last[b.Length];
    }

    private static void Fold(char c, StringBuilder word)
    {
        c = char.ToLowerInvariant(c);
        if (c < 128)
        {
            word.Append(c);
            return;
        }
        switch (c)
        {
            case 'ß':
                word.Append("ss");
                break;
            case 'æ':
                word.Append("ae");
                break;
            case 'œ':
                word.Append("oe");
                break;
            default:
                word.Append(Base(c));
                break;
        }
    }

    private static char Base(char c) =>
        c switch
        {
            'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'ā' or 'ă' or 'ą' => 'a',
            'ç' or 'ć' or 'č' => 'c',
            'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ę' or 'ě' => 'e',
            'ì' or 'í' or 'î' or 'ï' or 'ī' or 'ı' => 'i',
            'ñ' or 'ń' or 'ň' => 'n',
            'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ō' or 'ő' => 'o',
            'ù' or 'ú' or 'û' or 'ü' or 'ū' or 'ů' or 'ű' => 'u',
            'ý' or 'ÿ' => 'y',
            'š' or 'ś' or 'ş' or 'ș' => 's',
            'ž' or 'ź' or 'ż' => 'z',
            'ł' => 'l',
            'đ' or 'ď' => 'd',
            'ğ' => 'g',
            'ř' => 'r',
            'ť' or 'ţ' or 'ț' => 't',
            _ => c,
        };
}
