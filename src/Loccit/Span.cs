namespace Loccit;

/// <summary>A half-open stretch <c>[Start, End)</c> of <see cref="Document.Text"/>, in UTF-16 units.</summary>
/// <param name="Start">Offset of the first unit, 0 or more.</param>
/// <param name="End">Offset behind the last unit, at least <paramref name="Start"/>.</param>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>Number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>True if the span holds nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>True if <paramref name="offset"/> lies inside.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>True if all of <paramref name="other"/> lies inside (equal spans contain each other).</summary>
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <summary>True if the two share at least one unit.</summary>
    public bool Overlaps(Span other) => other.Start < End && other.End > Start;

    /// <summary>The units of <paramref name="text"/> that the span covers.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>Orders by start; of two with one start the longer comes first, so that a parent precedes its children.</summary>
    public int CompareTo(Span other)
    {
        var c = Start.CompareTo(other.Start);
        return c != 0 ? c : other.End.CompareTo(End);
    }

    /// <summary>Orders by start, longer first.</summary>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <summary>Orders by start, longer first.</summary>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <summary>Orders by start, longer first.</summary>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by start, longer first.</summary>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start},{End})";
}
