namespace Loccit;

/// <summary>A printed line that the margin numbers, as those of court transcripts, pleadings and manuscripts do.</summary>
/// <param name="Number">Its number; on each page it may begin anew.</param>
/// <param name="Span">The words of the line.</param>
public sealed record NumberedLine(int Number, Span Span);
