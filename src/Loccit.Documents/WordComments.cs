using Loccit.Documents.Word;
using Loccit.Documents.Word.Comments;

namespace Loccit.Documents;

/// <summary>Gives a Word document back with its findings as comments at the words.</summary>
public static class WordComments
{
    /// <summary>Writes the document with a comment for each finding. All else stays as it is, byte for byte; comments of an earlier check are replaced.</summary>
    /// <remarks>
    /// A comment says the finding, the source's own words with their place, and what could be printed instead. Word has no comments in notes and text boxes: what is
    /// found there is said where the note is called or the box is anchored. A comment of an earlier check that somebody answered stays. Tracked changes are made where
    /// a suggestion differs in whole words of one paragraph; in text boxes and formulas, and over tabs and line breaks, none are.
    /// </remarks>
    /// <param name="output">Where to.</param>
    /// <param name="original">The bytes that the document was read from.</param>
    /// <param name="document">The document as checked.</param>
    /// <param name="findings">What was found; that of other files is passed over.</param>
    /// <param name="options">What is put in; null for the defaults.</param>
    /// <exception cref="InvalidDataException">The bytes are not those of the document, or are damaged where they were not looked at before. The message ends a sentence that begins with the file's name.</exception>
    public static void Write(
        Stream output,
        ReadOnlyMemory<byte> original,
        CheckedDocument document,
        IReadOnlyList<Finding> findings,
        CommentOptions? options = null
    )
    {
        options ??= new CommentOptions();
        if (options is { Redline: true, Reading.Changes: not TrackedChanges.Accepted })
            throw new ArgumentException("Only the version in which changes are accepted can be changed.", nameof(options));
        try
        {
            output.Write(new CommentWriter(original, document, findings, options).Write());
        }
        catch (System.Xml.XmlException e)
        {
            throw new InvalidDataException("is damaged: a part of it is no XML. Open it in a word processor and save it again.", e);
        }
    }

    /// <summary>What becomes of the signatures of a document: of one that is signed they no longer hold.</summary>
    public static SignatureEffect EffectOnSignatures(ReadOnlyMemory<byte> original)
    {
        using var package = WordPackage.Open(original, new ReadingOptions().MaxPart);
        return package is { IsSigned: true } ? SignatureEffect.Broken : SignatureEffect.None;
    }
}
