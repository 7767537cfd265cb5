using Loccit.Matching;
using Loccit.Text;

namespace Loccit.Tests.Matching.Kinds;

/// <summary>Words in place, made from a text as the checker would.</summary>
internal static class Words
{
    public static List<WordInPlace> Of(string text, Lexicon lexicon)
    {
        var words = new List<WordInPlace>();
        var scanner = new WordScanner(text);
        var last = 0;
        while (scanner.Next(out var start, out var end, out _))
        {
            var opens = words.Count == 0 || text.AsSpan(last, start - last).IndexOfAny(".!?") >= 0;
            var title = words.Count > 0 && words[^1].Capital && lexicon.IsTitle(words[^1].Folded);
            var printed = text[start..end];
            words.Add(new WordInPlace(printed, Fold.Word(printed), opens, title));
            last = end;
        }
        return words;
    }

    /// <summary>The stretches that differ: what both have at the front and at the end is taken away.</summary>
    public static (List<WordInPlace> Mine, List<WordInPlace> Theirs) Different(List<WordInPlace> mine, List<WordInPlace> theirs)
    {
        var front = 0;
        while (front < mine.Count && front < theirs.Count && mine[front].Folded == theirs[front].Folded && Same(mine[front], theirs[front]))
            front++;
        var back = 0;
        while (
            back < mine.Count - front
            && back < theirs.Count - front
            && mine[^(back + 1)].Folded == theirs[^(back + 1)].Folded
            && Same(mine[^(back + 1)], theirs[^(back + 1)])
        )
            back++;
        return (mine[front..^back], theirs[front..^back]);
    }

    // the first letter of a sentence takes the case of its place
    private static bool Same(WordInPlace a, WordInPlace b) =>
        a.Text == b.Text || ((a.OpensSentence || b.OpensSentence) && string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase));
}
