namespace Loccit;

/// <summary>The one-word outcome of a check, from best to worst.</summary>
public enum Verdict
{
    /// <summary>The same characters, white space aside.</summary>
    Verbatim,

    /// <summary>Only glyphs differ.</summary>
    Typographic,

    /// <summary>Plus changes that the policy allows silently.</summary>
    Permitted,

    /// <summary>Every other difference is covered by a mark.</summary>
    Marked,

    /// <summary>A mark hides more than it may.</summary>
    Mismarked,

    /// <summary>Words changed without a mark.</summary>
    Altered,

    /// <summary>The words are right, but the cut drops what governs them.</summary>
    Truncated,

    /// <summary>Two places joined without a mark.</summary>
    Spliced,

    /// <summary>The right source, another page or section than cited.</summary>
    Misplaced,

    /// <summary>Not in the source cited, but found elsewhere.</summary>
    Misattributed,

    /// <summary>The source was read and the words are not in it.</summary>
    Absent,

    /// <summary>Too short or too common to place, or the source is a scan too damaged there to tell.</summary>
    Inconclusive,

    /// <summary>No source held, or it cannot be read.</summary>
    Unavailable,

    /// <summary>The source is in another language.</summary>
    Translated,
}
