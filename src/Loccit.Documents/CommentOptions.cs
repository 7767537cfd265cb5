namespace Loccit.Documents;

/// <summary>What is put into a document.</summary>
public sealed record CommentOptions
{
    /// <summary>How the document was read when it was checked.</summary>
    /// <value>Default: the defaults of <see cref="ReadingOptions"/>.</value>
    public ReadingOptions Reading { get; init; } = new();

    /// <summary>Whether findings of severity <see cref="Severity.Note"/> are put in, too.</summary>
    /// <value>Default: false.</value>
    public bool Notes { get; init; }

    /// <summary>Whether suggestions are put into the text of a Word document as tracked changes, by the author Loccit. Only the version in which changes are accepted can be changed.</summary>
    /// <value>Default: false.</value>
    public bool Redline { get; init; }
}
