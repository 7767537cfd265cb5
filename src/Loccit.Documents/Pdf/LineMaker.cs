using System.Text;

namespace Loccit.Documents.Pdf;

/// <summary>Writes out a row of fragments as a line of words.</summary>
internal static class LineMaker
{
    /// <summary>A gap of this share of the size parts two words, beyond the gaps that letters of the line have between them.</summary>
    private const float WordGap = 0.13f;

    public static Line? Make(LineFinder.Row row, int page, Turn turn)
    {
        var glyphs = row.Fragments.OrderBy(f => f.Left).SelectMany(f => f.Glyphs).ToList();
        if (glyphs.Count == 0)
            return null;
        var size = DominantSize(glyphs);
        var baseline = glyphs.First(g => g.Size > 0.87f * size).Baseline;
        var loose = Looseness(glyphs);
        var text = new StringBuilder(glyphs.Count + 16);
        var edges = new List<float>((glyphs.Count + 16) * 2);
        var runs = new List<LineRun>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            if (glyph.Text == " ")
            {
                Space(glyph.Left, glyph.Right);
                continue;
            }
            if (i > 0 && glyphs[i - 1].Text != " " && glyph.Left - glyphs[i - 1].Right > loose + (WordGap * Math.Min(glyph.Size, glyphs[i - 1].Size)))
                Space(glyphs[i - 1].Right, glyph.Left);
            if (Accents.Compose(glyphs, i, out var composed))
                i++;
            var start = text.Length;
            text.Append(composed);
            var right = Math.Max(glyph.Right, glyphs[i].Right);
            var left = Math.Min(glyph.Left, glyphs[i].Left);
            for (var u = 0; u < composed.Length; u++)
            {
                edges.Add(left + ((right - left) * u / composed.Length));
                edges.Add(left + ((right - left) * (u + 1) / composed.Length));
            }
            var raised = glyph.Size < 0.87f * size && glyph.Baseline > baseline + (0.12f * size);
            if (runs.Count > 0 && runs[^1] is var last && last.IsRaised == raised && last.Style == glyph.Style && last.Size == glyph.Size && last.End == start)
                runs[^1] = last with { Length = text.Length - last.Start };
            else
                runs.Add(new LineRun(start, text.Length - start, glyph.Size, glyph.Baseline, glyph.Style, raised));
        }
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
            edges.RemoveRange(edges.Count - 2, 2);
        }
        return text.Length == 0
            ? null
            : new Line
            {
                Page = page,
                Text = text.ToString(),
                Edges = [.. edges],
                Runs = runs,
                Baseline = baseline,
                Size = size,
                Turn = turn,
            };

        void Space(float from, float to)
        {
            if (text.Length == 0 || text[^1] == ' ')
                return;
            text.Append(' ');
            edges.Add(from);
            edges.Add(Math.Max(from, to));
            if (runs[^1].End == text.Length - 1)
                runs[^1] = runs[^1] with { Length = runs[^1].Length + 1 };
        }
    }

    /// <summary>The size that most letters have.</summary>
    private static float DominantSize(List<Glyph> glyphs)
    {
        var counts = new Dictionary<float, int>();
        foreach (var glyph in glyphs)
            counts[glyph.Size] = counts.GetValueOrDefault(glyph.Size) + 1;
        return counts.OrderByDescending(c => c.Value).ThenByDescending(c => c.Key).First().Key;
    }

    /// <summary>The gap between the letters of a line that is set wide; 0 where they touch.</summary>
    private static float Looseness(List<Glyph> glyphs)
    {
        var gaps = new List<float>(glyphs.Count);
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (glyphs[i].Text != " " && glyphs[i - 1].Text != " ")
                gaps.Add(glyphs[i].Left - glyphs[i - 1].Right);
        }
        if (gaps.Count < 6)
            return 0;
        gaps.Sort();
        return Math.Max(0, gaps[gaps.Count / 2]);
    }
}
