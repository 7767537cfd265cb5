using Loccit.Text;

namespace Loccit.Matching.Cuts;

/// <summary>A question that becomes a statement because the cut drops what asks: the verb in front, the opening mark, "est-ce que".</summary>
internal static class QuestionCut
{
    /// <summary>What opens a question that ends right behind the passage: "Should | we surrender?" Null if the passage is no such piece of a question.</summary>
    public static Span? Find(string text, int start, int end, int floor, int ceiling)
    {
        var at = end;
        while (at < ceiling && (text[at] is '"' or '\'' or '\u201d' or '\u2019' or '\u00bb' || char.IsWhiteSpace(text[at])))
            at++;
        if (at >= ceiling || text[at] != '?')
            return null;
        var before = Stretch.Before(text, start, floor);
        var words = GoverningWords.Near(text, start);
        if (before.Start > floor && text[before.Start - 1] == '\u00bf' && before.Count <= 2)
            return AsksItself(text, start, end, words) ? null : new Span(before.Start - 1, start);
        if (before.Count == 0)
            return null;
        var f = before.Folded;
        if (words.PhraseBefore("asking", f, f.Count) is var asking and > 0)
            return new Span(before.StartOf(f.Count - asking), start);
        // German puts any verb first
        var verb = words.Language == "de" ? f.Count == 1 && !words.IsSmall(f[0]) : words.Is("auxiliary", f[^1]);
        return verb && (f.Count == 1 || before.IsParted(f.Count - 1)) ? new Span(before.StartOf(f.Count - 1), start) : null;
    }

    private static bool AsksItself(string text, int start, int end, GoverningWords words) =>
        Stretch.Behind(text, start, end).Folded is { Count: > 0 } kept && words.Is("wh", kept[0]);
}
