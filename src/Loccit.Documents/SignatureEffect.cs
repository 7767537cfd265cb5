namespace Loccit.Documents;

/// <summary>What becomes of a document's digital signatures when findings are put into it.</summary>
public enum SignatureEffect
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>They stay valid for the version that was signed; what was added is told to be newer.</summary>
    Kept,

    /// <summary>They no longer hold in the copy.</summary>
    Broken,
}
