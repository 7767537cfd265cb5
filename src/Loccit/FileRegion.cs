namespace Loccit;

/// <summary>Where words stand in the text file that a document was read from. Lines and columns are counted from 1, columns in UTF-16 units.</summary>
/// <param name="Path">The file, where it is a part that the document takes in; null for the document's own.</param>
/// <param name="Line">Line of the first unit.</param>
/// <param name="Column">Column of the first unit.</param>
/// <param name="EndLine">Line of the last unit.</param>
/// <param name="EndColumn">Column behind the last unit.</param>
/// <param name="Span">Offsets in the decoded file.</param>
public sealed record FileRegion(string? Path, int Line, int Column, int EndLine, int EndColumn, Span Span);
