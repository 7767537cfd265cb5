using System.Text;

namespace Loccit.Eval.Places;

/// <summary>A document's text as it is compared: one space for any white space, no syntax, no soft hyphens; with the way back.</summary>
internal sealed class ReadWords
{
    private readonly List<int> offsets = [];

    public ReadWords(Document document)
    {
        var words = new StringBuilder();
        var prose = document.Prose;
        for (var i = 0; i < prose.Length; i++)
        {
            var c = prose[i];
            if (c is Document.Unread or '\u00ad')
                continue;
            if (char.IsWhiteSpace(c))
            {
                if (words.Length == 0 || words[^1] == ' ')
                    continue;
                c = ' ';
            }
            words.Append(c);
            offsets.Add(i);
        }
        Words = words.ToString();
    }

    public string Words { get; }

    /// <summary>Where the words stand in the document's text; null if they do not.</summary>
    public Span? Find(string words)
    {
        var at = Words.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new Span(offsets[at], offsets[at + words.Length - 1] + 1);
    }

    /// <summary>What stands where words that are not found part from the text: from a little before, as far as they would go.</summary>
    public string Nearest(string words)
    {
        // the longest beginning that is in the text, by halving
        int found = 0,
            missing = words.Length;
        while (missing - found > 1)
        {
            var middle = (found + missing) / 2;
            if (Words.Contains(words[..middle], StringComparison.Ordinal))
                found = middle;
            else
                missing = middle;
        }
        var at = Words.IndexOf(words[..found], StringComparison.Ordinal) + found;
        var start = Math.Max(0, at - 20);
        return $"…{Words[start..Math.Min(Words.Length, at + 20)]}…";
    }
}

/// <summary>How much of a text is in another, in order.</summary>
internal static class Recovery
{
    /// <summary>Length of the longest common subsequence (Myers 1986, greedy); a text that differs in more than half is taken to have nothing in common.</summary>
    public static int Common(string a, string b)
    {
        var most = Math.Max(1, (a.Length + b.Length) / 4);
        var furthest = new int[(2 * most) + 3];
        for (var d = 0; d <= most; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var i = k + most + 1;
                var x = k == -d || (k != d && furthest[i - 1] < furthest[i + 1]) ? furthest[i + 1] : furthest[i - 1] + 1;
                var y = x - k;
                if (x < a.Length && y >= 0 && y < b.Length)
                    x += a.AsSpan(x).CommonPrefixLength(b.AsSpan(y));
                furthest[i] = x;
                if (x >= a.Length && x - k >= b.Length)
                    return (a.Length + b.Length - d) / 2;
            }
        }
        return 0;
    }
}
