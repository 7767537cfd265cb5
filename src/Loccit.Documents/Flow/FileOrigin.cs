namespace Loccit.Documents.Flow;

/// <summary>A stretch of a file that is read, from which something is written.</summary>
/// <param name="File">Index of the file among those of the document.</param>
/// <param name="Span">In its decoded text.</param>
internal readonly record struct FileOrigin(int File, Span Span);
