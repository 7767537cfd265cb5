using System.Globalization;

namespace Loccit.Documents.Pdf;

/// <summary>The numbers of lines that transcripts, pleadings and manuscripts have in the margin of a page: no part of the text, but the place that is cited.</summary>
internal sealed class LineNumbers
{
    /// <summary>Fewer numbers than this prove nothing.</summary>
    private const int Fewest = 4;

    /// <summary>The numbers from top to bottom, and on which base line each stands.</summary>
    private readonly List<(int Value, float Baseline)> numbers;

    private readonly int step;

    private LineNumbers(List<(int Value, float Baseline)> numbers, int step) => (this.numbers, this.step) = (numbers, step);

    /// <summary>Takes the numbers out of the fragments of a page: figures under each other, left of all else, that count by one step; null if there are none.</summary>
    public static LineNumbers? Take(List<Fragment> fragments)
    {
        var figures = fragments.Where(f => f.Glyphs.Count <= 4 && f.Glyphs.All(g => g.Text.Length == 1 && char.IsAsciiDigit(g.Text[0]))).ToHashSet();
        if (figures.Count < Fewest || figures.Count == fragments.Count)
            return null;
        var edge = fragments.Where(f => !figures.Contains(f)).Min(f => f.Left);
        var margin = figures.Where(f => f.Right <= edge).OrderByDescending(f => f.Baseline).ToList();
        if (margin.Count < Fewest)
            return null;
        var numbers = margin.ConvertAll(f => (Value: int.Parse(string.Concat(f.Glyphs.Select(g => g.Text)), CultureInfo.InvariantCulture), f.Baseline));
        var step = numbers[1].Value - numbers[0].Value;
        var counted = 0;
        for (var i = 1; i < numbers.Count; i++)
            counted += numbers[i].Value - numbers[i - 1].Value == step ? 1 : 0;
        if (step is not (1 or 2 or 5 or 10) || counted < (numbers.Count - 1) * 0.8)
            return null;
        var taken = margin.ToHashSet();
        fragments.RemoveAll(taken.Contains);
        return new LineNumbers(numbers, step);
    }

    /// <summary>Gives each line of a column the number beside it; lines between every fifth or tenth are counted on.</summary>
    public void Number(List<Line> lines)
    {
        // from one line to the next
        var pitch = (numbers[0].Baseline - numbers[^1].Baseline) / Math.Max(1, numbers[^1].Value - numbers[0].Value);
        if (pitch <= 0)
            return;
        var at = 0;
        foreach (var line in lines)
        {
            while (at + 1 < numbers.Count && Math.Abs(numbers[at + 1].Baseline - line.Baseline) <= Math.Abs(numbers[at].Baseline - line.Baseline))
                at++;
            var away = (numbers[at].Baseline - line.Baseline) / pitch;
            // what is farther away is a head, a foot, or a note without numbers
            if (Math.Abs(away) <= (step == 1 ? 0.6f : step))
                line.Number = Math.Max(0, numbers[at].Value + (step == 1 ? 0 : (int)MathF.Round(away)));
        }
    }
}
