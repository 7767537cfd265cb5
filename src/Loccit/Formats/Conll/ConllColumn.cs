using System.Text;

namespace Loccit.Formats.Conll;

/// <summary>A column of tags: B at the first token of a span, I at the others, parted by a bar where spans overlap, the outer first.</summary>
/// <param name="spans">The spans with their labels, by start, longer first.</param>
internal sealed class ConllColumn(IReadOnlyList<(Span Span, string Label)> spans)
{
    /// <summary>Spans that overlap at one token and are told, at most: hostile input may nest without end.</summary>
    public const int Deepest = 8;

    private readonly List<(Span Span, string Label)> open = [];
    private int next;

    /// <summary>Appends the tags of a token, or "_". Tokens are asked for in order.</summary>
    public void Append(StringBuilder line, Span token)
    {
        while (open.Count > 0 && open[^1].Span.End <= token.Start)
            open.RemoveAt(open.Count - 1);
        var begun = open.Count;
        for (; next < spans.Count && spans[next].Span.Start < token.End; next++)
        {
            if (spans[next].Span.End > token.Start)
                open.Add(spans[next]);
        }
        var length = line.Length;
        for (var i = 0; i < open.Count && i < Deepest; i++)
        {
            if (open[i].Span.End <= token.Start)
                continue;
            if (line.Length > length)
                line.Append('|');
            line.Append(i < begun ? "I-" : "B-").Append(open[i].Label);
        }
        if (line.Length == length)
            line.Append('_');
    }
}
