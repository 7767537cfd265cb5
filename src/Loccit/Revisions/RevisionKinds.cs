namespace Loccit.Revisions;

/// <summary>What a rewrite did to a quotation. It may have done several things.</summary>
[Flags]
public enum RevisionKinds
{
    /// <summary>Nothing: it stands as it did, glyphs aside.</summary>
    None = 0,

    /// <summary>Its words were changed; the edits say how.</summary>
    Altered = 1,

    /// <summary>It is gone.</summary>
    Lost = 2,

    /// <summary>It was not there before.</summary>
    Added = 4,

    /// <summary>It is given to another speaker, or no longer to the one named.</summary>
    Speaker = 8,

    /// <summary>It cites another source or place, or no longer the one named.</summary>
    Citation = 16,
}
