using Loccit.Documents;

namespace Loccit.Cli.Evidence;

/// <summary>A page of a source with the words of one quotation on it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Boxes">The words on the page as it is shown, in points from its lower left corner.</param>
/// <param name="Colour">What they are painted in.</param>
internal sealed record Clipping(CitedPage Page, IReadOnlyList<PageRectangle> Boxes, HighlightColour Colour);

/// <summary>A page of a source that is shown.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Copy">Name of the source's copy in the folder.</param>
/// <param name="Index">The page in its file, from 1.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Frame">How it lies.</param>
/// <param name="Picture">Name of its picture in the folder.</param>
internal sealed record CitedPage(string Source, string Copy, int Index, string Label, PageFrame Frame, string Picture)
{
    /// <summary>Whether the picture could be made.</summary>
    public bool IsPainted { get; set; }
}
