namespace Loccit.Revisions;

/// <summary>What became of a document's quotations in a rewrite.</summary>
/// <param name="Before">The earlier version.</param>
/// <param name="After">The later one.</param>
/// <param name="Policy">The policy that the changes were judged by.</param>
/// <param name="Quotations">Those of the earlier version in their order, then those that were added.</param>
public sealed record Revision(Document Before, Document After, Policy Policy, IReadOnlyList<RevisedQuotation> Quotations)
{
    /// <summary>Compares the quotations of two versions. Titles and scare quotes, which claim nobody's words, and quotations within quotations are left aside.</summary>
    public static Revision Of(Reading before, Reading after, Policy policy) =>
        new(before.Document, after.Document, policy, new RevisionReader(VersionReader.Read(before), VersionReader.Read(after), policy).Read());

    /// <summary>How many quotations something was done to.</summary>
    /// <param name="kind">One kind; <see cref="RevisionKinds.None"/> counts those left as they were.</param>
    public int Count(RevisionKinds kind) => Quotations.Count(q => kind == RevisionKinds.None ? q.Kinds == kind : q.Kinds.HasFlag(kind));
}
