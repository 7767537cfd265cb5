namespace Loccit.Quotations;

/// <summary>An opening mark that waits for its closing one.</summary>
internal sealed class OpenMark(Mark mark, int depth)
{
    private List<Mark>? reopenings;

    public Mark Mark { get; } = mark;

    /// <summary>How many marks were open around it.</summary>
    public int Depth { get; set; } = depth;

    /// <summary>Start of the next mark of the same shape that opened inside it in the present paragraph, or -1.</summary>
    public int NextAlike { get; set; } = -1;

    /// <summary>A plural possessive or elision that might close it for want of a better mark.</summary>
    public Mark? Doubtful { get; set; }

    /// <summary>True between the end of a paragraph and the mark that repeats it in the next.</summary>
    public bool Waits { get; set; }

    /// <summary>Notes that <paramref name="again"/> repeats it at the head of a paragraph.</summary>
    public void Reopen(Mark again)
    {
        (reopenings ??= []).Add(again);
        NextAlike = -1;
        Doubtful = null;
        Waits = false;
    }

    public MarkedWords ClosedBy(Mark close) => new(Mark, close, reopenings ?? [], new Span(Mark.Start, close.End));

    public MarkedWords EndedAt(int end) => new(Mark, null, reopenings ?? [], new Span(Mark.Start, end));
}
