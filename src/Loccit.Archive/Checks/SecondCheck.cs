using Loccit.Documents;
using Loccit.Quotations;

namespace Loccit.Archive.Checks;

/// <summary>A check that was made before, made again: of the same bytes, in the sources that are given.</summary>
internal static class SecondCheck
{
    /// <summary>The report; null if the document cannot be read.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="path">Its name, which tells its kind.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="sources">The sources, by the names that the first report has for them.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static Report? Of(byte[] bytes, string path, Policy policy, IEnumerable<Source> sources, CancellationToken cancellation) =>
        DocumentReader.Read(bytes, path).Document is { } document
            ? new Checker([.. sources.OrderBy(s => s.Id, StringComparer.Ordinal)], new CheckOptions { Policy = policy }, cancellation).Check([
                QuotationReader.Read(document),
            ])
            : null;
}
