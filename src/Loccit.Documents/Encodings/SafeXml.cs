using System.Xml;

namespace Loccit.Documents.Encodings;

/// <summary>Reads xml of which nobody knows who made it: nothing is fetched, and entities that hold entities end at a limit.</summary>
internal static class SafeXml
{
    /// <summary>No document is nested deeper; what is was made to exhaust its reader.</summary>
    public const int Deepest = 500;

    /// <summary>All that entities of the document's own may stand for, in UTF-16 units.</summary>
    private const long MostFromEntities = 1_000_000;

    /// <summary>Begins to read. What is no xml throws <see cref="XmlException"/> where it is reached.</summary>
    public static XmlReader Open(string text) =>
        XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Parse,
                XmlResolver = null,
                MaxCharactersFromEntities = MostFromEntities,
                IgnoreProcessingInstructions = true,
                CheckCharacters = false,
            }
        );
}
