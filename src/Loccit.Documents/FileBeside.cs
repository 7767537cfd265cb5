namespace Loccit.Documents;

/// <summary>A file beside a document that it names as its part.</summary>
/// <param name="Path">What it goes by, as the document's own path does.</param>
/// <param name="Text">What it holds, decoded.</param>
internal sealed record FileBeside(string Path, string Text);
