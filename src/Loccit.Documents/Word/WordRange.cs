namespace Loccit.Documents.Word;

/// <summary>A stretch of paragraphs' text.</summary>
internal sealed class WordRange
{
    private readonly WordParagraph first;
    private readonly int start;
    private WordParagraph last;
    private int end;

    /// <summary>Begins one.</summary>
    public WordRange(WordParagraph paragraph, int offset)
    {
        first = last = paragraph;
        start = end = offset;
    }

    /// <summary>Ends it.</summary>
    public void EndAt(WordParagraph paragraph, int offset) => (last, end) = (paragraph, offset);

    /// <summary>True if it ends here.</summary>
    public bool EndsAt(WordParagraph paragraph, int offset) => last == paragraph && end == offset;

    /// <summary>True if its paragraphs are in the document's text.</summary>
    public bool IsWritten => first.Base >= 0 && last.Base >= 0;

    /// <summary>Where it is in the document's text; empty if nothing of it was written.</summary>
    public Span Span => !IsWritten ? default : new Span(first.At(start), Math.Max(first.At(start), last.At(end)));
}
