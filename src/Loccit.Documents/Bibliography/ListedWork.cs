namespace Loccit.Documents.Bibliography;

/// <summary>A work in a list of a reference manager.</summary>
/// <param name="Key">By what it is cited; empty if the list gives none.</param>
/// <param name="Work">What the list says of it.</param>
/// <param name="Files">Paths of the files attached to it, as written in the list.</param>
public sealed record ListedWork(string Key, Loccit.Metadata Work, IReadOnlyList<string> Files);
