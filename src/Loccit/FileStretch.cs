namespace Loccit;

/// <summary>A stretch of a document's text and the stretch of a file that it was made of: unit for unit where both are as long, else as a whole.</summary>
/// <param name="Text">In <see cref="Document.Text"/>.</param>
/// <param name="File">Index of the file in its <see cref="FileMap"/>.</param>
/// <param name="InFile">In the decoded file, in UTF-16 units.</param>
public readonly record struct FileStretch(Span Text, int File, Span InFile);
