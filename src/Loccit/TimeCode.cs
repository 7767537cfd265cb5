namespace Loccit;

/// <summary>A stretch of a transcript and the moment of the recording at which it begins to be heard.</summary>
/// <param name="Time">The moment, from the start of the recording; not negative.</param>
/// <param name="Span">The stretch.</param>
public sealed record TimeCode(TimeSpan Time, Span Span)
{
    /// <summary>The moment in hours, minutes and seconds, <c>00:12:31</c>; fractions of a second are dropped.</summary>
    public override string ToString()
    {
        var seconds = (long)Time.TotalSeconds;
        return $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}:{seconds % 60:D2}";
    }
}
