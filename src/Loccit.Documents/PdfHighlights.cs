using Loccit.Documents.Comments;
using Loccit.Documents.Pdf;
using Loccit.Documents.Pdf.Highlights;

namespace Loccit.Documents;

/// <summary>Gives a PDF back with words highlighted on its pages, each with a text that pops up.</summary>
/// <remarks>
/// The highlights stand in an incremental update behind the file, whose own bytes stay as they are: signatures of what was signed remain valid. Those of an earlier check,
/// known by their author (Loccit) and their names, are replaced; one that somebody answered stays. The same input gives the same bytes.
/// </remarks>
public static class PdfHighlights
{
    /// <summary>Writes a PDF with a highlight for each finding, coloured by severity. What is about the document as a whole is a note at the top of its first page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="original">The bytes that the document was read from.</param>
    /// <param name="document">The document as checked.</param>
    /// <param name="findings">What was found; that of other files is passed over.</param>
    /// <param name="options">What is put in; null for the defaults.</param>
    /// <exception cref="InvalidDataException">The bytes are not those of the document, are encrypted or damaged. The message ends a sentence that begins with the file's name.</exception>
    public static void Write(
        Stream output,
        ReadOnlyMemory<byte> original,
        CheckedDocument document,
        IReadOnlyList<Finding> findings,
        CommentOptions? options = null
    )
    {
        options ??= new CommentOptions();
        var read = DocumentReader.Read(original, document.Document.Path, options.Reading);
        if (read is not { Document: { } again, Layout: { } layout } || again.Text != document.Document.Text)
            throw new InvalidDataException("changed while it was checked; run again.");
        var highlights = CommentText
            .Of(document, findings, options)
            .ConvertAll(c => new Highlight(c.Span, ColourOf(c.Finding.Severity), string.Join("\n\n", c.Paragraphs)));
        Write(output, original, layout, highlights, options.Reading);
    }

    /// <summary>Writes a PDF with highlights. Words with the same bounds share one.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="original">The bytes that the document was read from.</param>
    /// <param name="layout">Where its words stand.</param>
    /// <param name="highlights">What is to be marked.</param>
    /// <param name="reading">How it was read; null for the defaults.</param>
    /// <exception cref="InvalidDataException">The bytes are encrypted or damaged. The message ends a sentence that begins with the file's name.</exception>
    public static void Write(Stream output, ReadOnlyMemory<byte> original, Layout layout, IReadOnlyList<Highlight> highlights, ReadingOptions? reading = null)
    {
        ReadOnlyMemory<byte> file;
        byte[] update;
        try
        {
            (file, update) = HighlightWriter.Make(original, layout, highlights, (reading ?? new ReadingOptions()).MaxPages);
        }
        catch (Exception e) when (e is not InvalidDataException && PdfReader.IsOfTheFile(e))
        {
            throw new InvalidDataException("is damaged. Open it in a PDF viewer and save it again.", e);
        }
        output.Write(file.Span);
        output.Write(update);
    }

    /// <summary>What becomes of the signatures of a PDF: they are kept, unless they certify it against annotations.</summary>
    public static SignatureEffect EffectOnSignatures(ReadOnlyMemory<byte> original) => PdfSignatures.Effect(original);

    private static HighlightColour ColourOf(Severity severity) =>
        severity switch
        {
            Severity.Error => HighlightColour.Red,
            Severity.Warning => HighlightColour.Yellow,
            _ => HighlightColour.Blue,
        };
}
