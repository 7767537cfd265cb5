namespace Loccit.Documents;

/// <summary>A file beside a document that it names as its part.</summary>
/// <param name="Name">Its path from the document's folder, with forward slashes.</param>
/// <param name="Text">What it holds, decoded.</param>
internal sealed record FileBeside(string Name, string Text);
