using System.Text.Json;
using Loccit.Documents;
using Loccit.Quotations;

namespace Loccit.Archive.Checks;

/// <summary>A check that was made before, made again: of the same bytes, in the sources that are given.</summary>
internal static class SecondCheck
{
    /// <summary>The quotations by id, as reports have them; null if the document cannot be read.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="path">Its name, which tells its kind.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="sources">The sources, by the names that the first report has for them.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static IReadOnlyDictionary<string, JsonElement>? Of(
        byte[] bytes,
        string path,
        Policy policy,
        IReadOnlyList<Source> sources,
        CancellationToken cancellation
    )
    {
        if (DocumentReader.Read(bytes, path).Document is not { } document)
            return null;
        var ordered = sources.OrderBy(s => s.Id, StringComparer.Ordinal).ToList();
        var report = new Checker(ordered, new CheckOptions { Policy = policy }, cancellation).Check([QuotationReader.Read(document)]);
        using var line = JsonDocument.Parse(SourceArchive.LineOf(report, report.Documents[0]));
        return line
            .RootElement.GetProperty("quotations")
            .EnumerateArray()
            .ToDictionary(q => q.GetProperty("id").GetString()!, q => q.Clone(), StringComparer.Ordinal);
    }
}
