using System.Globalization;

namespace Loccit.Documents.Pdf;

/// <summary>Takes away the numbers of lines that transcripts, briefs and manuscripts have in the margin.</summary>
internal static class LineNumbers
{
    /// <summary>Fewer numbers than this prove nothing.</summary>
    private const int Fewest = 4;

    /// <summary>The fragments without the numbers: figures under each other, left of all else, that count by one step.</summary>
    public static List<Fragment> Without(List<Fragment> fragments)
    {
        var numbers = fragments.Where(f => f.Glyphs.Count <= 4 && f.Glyphs.All(g => g.Text.Length == 1 && char.IsAsciiDigit(g.Text[0]))).ToHashSet();
        if (numbers.Count < Fewest)
            return fragments;
        var rest = fragments.Where(f => !numbers.Contains(f)).ToList();
        if (rest.Count == 0)
            return fragments;
        var edge = rest.Min(f => f.Left);
        var margin = numbers.Where(f => f.Right <= edge).OrderByDescending(f => f.Baseline).ToList();
        if (margin.Count < Fewest)
            return fragments;
        var values = margin.ConvertAll(f => int.Parse(string.Concat(f.Glyphs.Select(g => g.Text)), CultureInfo.InvariantCulture));
        var step = values[1] - values[0];
        var counted = 0;
        for (var i = 1; i < values.Count; i++)
            counted += values[i] - values[i - 1] == step ? 1 : 0;
        if (step is not (1 or 2 or 5 or 10) || counted < (values.Count - 1) * 0.8)
            return fragments;
        var taken = margin.ToHashSet();
        return fragments.FindAll(f => !taken.Contains(f));
    }
}
