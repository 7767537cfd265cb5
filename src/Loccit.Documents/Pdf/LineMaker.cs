using System.Buffers;
using System.Text;

namespace Loccit.Documents.Pdf;

/// <summary>Writes out a row of fragments as a line of words.</summary>
internal static class LineMaker
{
    /// <summary>A gap of this share of the size parts two words, beyond the gaps that letters of the line have between them.</summary>
    private const float WordGap = 0.13f;

    public static Line? Make(LineFinder.Row row, int page, Turn turn)
    {
        row.Fragments.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        ReadOnlySpan<Glyph> glyphs = row.Fragments is [var only] ? only.Glyphs : row.Fragments.SelectMany(f => f.Glyphs).ToArray();
        if (glyphs.IsEmpty)
            return null;
        var (size, block) = (DominantSize(glyphs), DominantBlock(glyphs));
        var baseline = BaselineOf(glyphs, size);
        var loose = Looseness(glyphs);
        var text = new StringBuilder(glyphs.Length + 16);
        var edges = new List<float>(glyphs.Length + 16);
        var runs = new List<LineRun>(2);
        var end = 0f;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var glyph = glyphs[i];
            if (glyph.Text == " ")
            {
                Space(glyph.Left);
                continue;
            }
            // a place where the word may be broken, but is not
            if (glyph.Text == "\u00ad" && i + 1 < glyphs.Length)
                continue;
            if (i > 0 && glyphs[i - 1].Text != " " && glyph.Left - glyphs[i - 1].Right > loose + (WordGap * Math.Min(glyph.Size, glyphs[i - 1].Size)))
                Space(glyphs[i - 1].Right);
            if (Accents.Compose(glyphs, i, out var composed))
                i++;
            var start = text.Length;
            text.Append(composed);
            end = Math.Max(glyph.Right, glyphs[i].Right);
            var left = Math.Min(glyph.Left, glyphs[i].Left);
            for (var u = 0; u < composed.Length; u++)
                edges.Add(left + ((end - left) * u / composed.Length));
            var raised = glyph.Size < 0.87f * size && glyph.Baseline > baseline + (0.12f * size);
            if (runs.Count > 0 && runs[^1] is var last && last.IsRaised == raised && last.Style == glyph.Style && last.Size == glyph.Size && last.End == start)
                runs[^1] = last with { Length = text.Length - last.Start };
            else
                runs.Add(new LineRun(start, text.Length - start, glyph.Size, glyph.Baseline, glyph.Style, raised));
        }
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
            edges.RemoveAt(edges.Count - 1);
        }
        edges.Add(end);
        return text.Length == 0
            ? null
            : new Line
            {
                Page = page,
                Text = text.ToString(),
                Edges = [.. edges],
                Runs = [.. runs],
                Baseline = baseline,
                Size = size,
                Turn = turn,
                Block = block,
            };

        void Space(float from)
        {
            if (text.Length == 0 || text[^1] == ' ')
                return;
            text.Append(' ');
            edges.Add(from);
            if (runs[^1].End == text.Length - 1)
                runs[^1] = runs[^1] with { Length = runs[^1].Length + 1 };
        }
    }

    private static float BaselineOf(ReadOnlySpan<Glyph> glyphs, float size)
    {
        foreach (var glyph in glyphs)
        {
            if (glyph.Size > 0.87f * size)
                return glyph.Baseline;
        }
        return glyphs[0].Baseline;
    }

    /// <summary>The size that most letters have; of two the larger.</summary>
    private static float DominantSize(ReadOnlySpan<Glyph> glyphs)
    {
        var counts = new Dictionary<float, int>();
        for (int i = 1, start = 0; i <= glyphs.Length; i++)
        {
            if (i < glyphs.Length && glyphs[i].Size == glyphs[start].Size)
                continue;
            if (start == 0 && i == glyphs.Length)
                return glyphs[0].Size;
            counts[glyphs[start].Size] = counts.GetValueOrDefault(glyphs[start].Size) + i - start;
            start = i;
        }
        return counts.OrderByDescending(c => c.Value).ThenByDescending(c => c.Key).First().Key;
    }

    /// <summary>The block that most letters belong to; of two the one that begins first.</summary>
    private static int DominantBlock(ReadOnlySpan<Glyph> glyphs)
    {
        var counts = new List<(int Block, int Letters)>(1);
        foreach (var glyph in glyphs)
        {
            var at = counts.FindIndex(c => c.Block == glyph.Block);
            if (at < 0)
                counts.Add((glyph.Block, 1));
            else
                counts[at] = (glyph.Block, counts[at].Letters + 1);
        }
        return counts.MaxBy(c => c.Letters).Block;
    }

    /// <summary>The gap between the letters of a line that is set wide; 0 where they touch.</summary>
    private static float Looseness(ReadOnlySpan<Glyph> glyphs)
    {
        var rented = ArrayPool<float>.Shared.Rent(glyphs.Length);
        var count = 0;
        for (var i = 1; i < glyphs.Length; i++)
        {
            // not the dots that lead to a page's number
            if (char.IsLetter(glyphs[i].Text[0]) && char.IsLetter(glyphs[i - 1].Text[0]))
                rented[count++] = glyphs[i].Left - glyphs[i - 1].Right;
        }
        var gaps = rented.AsSpan(0, count);
        gaps.Sort();
        var middle = count < 6 ? 0 : Math.Max(0, gaps[count / 2]);
        ArrayPool<float>.Shared.Return(rented);
        return middle;
    }
}
