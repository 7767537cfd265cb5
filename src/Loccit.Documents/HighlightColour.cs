namespace Loccit.Documents;

/// <summary>What a highlight is painted in, from the harmless to the grave.</summary>
public enum HighlightColour
{
    /// <summary>The words are right.</summary>
    Green,

    /// <summary>Something to know; also the passage that comes nearest to words that are nowhere.</summary>
    Blue,

    /// <summary>Look at it.</summary>
    Yellow,

    /// <summary>Wrong as it stands.</summary>
    Red,
}
