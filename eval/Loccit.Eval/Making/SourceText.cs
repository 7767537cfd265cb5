using System.Text;

namespace Loccit.Eval.Making;

/// <summary>A text that cases are made from.</summary>
internal sealed class SourceText
{
    public SourceText(string name, string text)
    {
        (Name, Text) = (name, text);
        var tokens = new List<Span>();
        for (var i = 0; i < text.Length; )
        {
            while (i < text.Length && char.IsWhiteSpace(text[i]))
                i++;
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            if (i > start)
                tokens.Add(new Span(start, i));
        }
        Tokens = tokens;
        Folded = Fold(text);
    }

    /// <summary>Name of its file.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>What stands between white space.</summary>
    public IReadOnlyList<Span> Tokens { get; }

    private string Folded { get; }

    /// <summary>True if the words, folded, stand here at least so many times.</summary>
    public bool Holds(string folded, int times)
    {
        for (var at = 0; (at = Folded.IndexOf(folded, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (--times == 0)
                return true;
        }
        return false;
    }

    /// <summary>The words in small letters with one space before, between and behind them: what two texts share but for capitals and signs.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '\u2019' or '_') && folded[^1] != ' ')
                folded.Append(' ');
        }
        if (folded[^1] != ' ')
            folded.Append(' ');
        return folded.ToString();
    }
}
