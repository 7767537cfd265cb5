namespace Loccit.Documents.Pdf;

/// <summary>The lines of one page.</summary>
/// <param name="Number">Number of the page in its file, from 1.</param>
/// <param name="Frame">How it lies.</param>
/// <param name="Columns">Its columns, and what stretches across them, in the order of reading; the lines of each from top to bottom.</param>
/// <param name="Asides">Lines in other directions than the page is read in: legends of figures, stamps in the margin.</param>
internal sealed record PageLines(int Number, PageFrame Frame, List<List<Line>> Columns, List<Line> Asides);
