using Loccit.Text;

namespace Loccit.Citations;

/// <summary>
/// Which work the text speaks of at each place: the last that the author named, as long as the text keeps to it. A work is kept to within its
/// paragraph, by the sentence that follows it at once and speaks of it, and through each paragraph that takes it up again ("the paper", "Chapter four", "Number two").
/// </summary>
internal sealed class NarrativeThread
{
    private readonly List<(int Start, int End, int Find, bool CarriedOn)> stretches = [];

    /// <summary>Adds a stretch in which the text speaks of a work; stretches are added by start, a later one ends the one before.</summary>
    /// <param name="start">First offset.</param>
    /// <param name="end">Behind the last.</param>
    /// <param name="find">Index of the work's citation.</param>
    /// <param name="carriedOn">True if only a pronoun or its maker's name takes the work up, in the sentence that follows.</param>
    public void Add(int start, int end, int find, bool carriedOn)
    {
        if (stretches.Count > 0 && stretches[^1].End > start)
            stretches[^1] = stretches[^1] with { End = start };
        stretches.Add((start, end, find, carriedOn));
    }

    /// <summary>Index of the work spoken of at <paramref name="offset"/>, or null.</summary>
    public (int Find, bool CarriedOn)? At(int offset)
    {
        var i = Ordered.Last(stretches, offset, static k => k.Start);
        return i >= 0 && offset < stretches[i].End ? (stretches[i].Find, stretches[i].CarriedOn) : null;
    }
}
