namespace Loccit.Documents.Pdf;

/// <summary>A line of a page: its words, and where each unit of them stands.</summary>
internal sealed class Line
{
    public required int Page { get; init; }

    /// <summary>The words; a space where there is a gap.</summary>
    public required string Text { get; init; }

    /// <summary>For each unit of the text where it begins, and behind them where the last one ends.</summary>
    public required float[] Edges { get; init; }

    public required IReadOnlyList<LineRun> Runs { get; init; }

    public required float Baseline { get; init; }

    /// <summary>The size of most of its letters.</summary>
    public required float Size { get; init; }

    /// <summary>The direction in which it is read.</summary>
    public required Turn Turn { get; init; }

    /// <summary>The block that the file itself says it belongs to (<see cref="Tags"/>); 0 for none or if the file is not to be trusted.</summary>
    public int Block { get; set; }

    /// <summary>The number that the margin gives it; 0 for none.</summary>
    public int Number { get; set; }

    /// <summary>What leads to the web: units of the text, and where to.</summary>
    public IReadOnlyList<(Span Units, string Target)> Links { get; set; } = [];

    public float Left => Edges[0];

    public float Right => Edges[^1];

    public float RightOf(int unit) => Edges[unit + 1];

    /// <summary>Width of the first word.</summary>
    public float FirstWord
    {
        get
        {
            var end = Text.IndexOf(' ', StringComparison.Ordinal);
            return RightOf((end < 0 ? Text.Length : end) - 1) - Left;
        }
    }

    public bool IsBold => Share(GlyphStyle.Bold) > 0.8;

    public bool IsMonospaced => Share(GlyphStyle.Monospaced) > 0.8;

    private double Share(GlyphStyle style)
    {
        var set = 0;
        foreach (var run in Runs)
            set += run.Style.HasFlag(style) ? run.Length : 0;
        return (double)set / Math.Max(1, Text.Length);
    }
}

/// <summary>A stretch of a line set in one style, size and height.</summary>
internal readonly record struct LineRun(int Start, int Length, float Size, float Baseline, GlyphStyle Style, bool IsRaised)
{
    public int End => Start + Length;
}

/// <summary>The direction in which text runs on a page, as it is shown.</summary>
internal enum Turn
{
    /// <summary>From left to right.</summary>
    None,

    /// <summary>Downwards.</summary>
    Right,

    /// <summary>Upside down.</summary>
    Half,

    /// <summary>Upwards.</summary>
    Left,
}
