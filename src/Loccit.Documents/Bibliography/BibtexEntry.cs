namespace Loccit.Documents.Bibliography;

/// <summary>An entry of a bibliography as it is written.</summary>
/// <param name="Type">Its type in lower case: article, book, inproceedings.</param>
/// <param name="Key">By what it is cited.</param>
/// <param name="Fields">Its fields by name in lower case, in TeX.</param>
internal sealed record BibtexEntry(string Type, string Key, Dictionary<string, string> Fields);
