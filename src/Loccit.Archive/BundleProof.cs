using Loccit.Archive.Bundles;

namespace Loccit.Archive;

/// <summary>
/// What a bundle shows to somebody who has not the archive that it is from: that its bytes are those of which the archive's signed record tells, and that the verdicts come out the same when
/// they are made again from these bytes.
/// </summary>
/// <remarks>
/// It does not show that a server really sent a page, when a clock was wrong, or that nothing was left out; nor whose the key is. Words that were found nowhere may stand in sources that are not in the bundle.
/// </remarks>
/// <param name="Key">The public key of the record, as a line.</param>
/// <param name="Origin">What the record is called; empty if nothing in the bundle is signed.</param>
/// <param name="Size">Number of events in the record when it was signed.</param>
/// <param name="Tool">The program that made the bundle.</param>
/// <param name="Captures">Number of captures in it.</param>
/// <param name="Pasted">The sources whose text was pasted by hand: nobody but who pasted it vouches for it.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Faults">What is wrong with the bundle as such, a sentence each.</param>
public sealed record BundleProof(
    string Key,
    string Origin,
    long Size,
    string Tool,
    int Captures,
    IReadOnlyList<string> Pasted,
    IReadOnlyList<ProvedDocument> Documents,
    IReadOnlyList<string> Faults
)
{
    /// <summary>True if nothing is wrong.</summary>
    public bool Holds => Faults.Count == 0 && Documents.All(d => d.Faults.Count == 0);

    /// <summary>Reads a bundle again and makes its verdicts again.</summary>
    /// <param name="path">The bundle.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArchiveException">It cannot be read, or is no bundle.</exception>
    public static BundleProof Of(string path, CancellationToken cancellation = default)
    {
        using var bundle = BundleFile.Open(path);
        return new BundleVerifier(bundle, cancellation).Verify();
    }
}

/// <summary>What a bundle shows of a document.</summary>
/// <param name="Id">"d3" in the archive that it is from.</param>
/// <param name="Path">The document, as the report names it.</param>
/// <param name="Checked">When it was checked, by the clock of the machine that did.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Resting">Number of quotations whose verdict rests on a source.</param>
/// <param name="Same">How many of these come out the same.</param>
/// <param name="Unshown">Verdicts that rest on no source, such as that words stand nowhere: no bundle can show that.</param>
/// <param name="Faults">What does not hold, a sentence each.</param>
public sealed record ProvedDocument(
    string Id,
    string Path,
    DateTimeOffset Checked,
    string Policy,
    int Resting,
    int Same,
    int Unshown,
    IReadOnlyList<string> Faults
);
