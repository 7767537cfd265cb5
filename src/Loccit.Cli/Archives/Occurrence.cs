using Loccit.Archive;

namespace Loccit.Cli.Archives;

/// <summary>Words found in a source of an archive.</summary>
/// <param name="Source">The source.</param>
/// <param name="Read">The same, read.</param>
/// <param name="Judgement">What the words are beside the source's.</param>
internal sealed record Occurrence(HeldSource Source, Source Read, Judgement Judgement)
{
    /// <summary>When the source said it: the day it was published, else the day it was taken from the web, else the day it was added.</summary>
    public (string Date, string Of) Date { get; } =
        Source.Metadata.Issued is { } issued ? (issued.ToString(), "published")
        : Source.Current.Captured is { } captured ? (ArchiveText.Day(captured)[..10], "captured")
        : (ArchiveText.Day(Source.Current.Taken)[..10], "added");

    /// <summary>The source's words, ellipses between those of the parts.</summary>
    public string Text { get; } = string.Join(" … ", Judgement.Passages.Select(p => p.Text));

    /// <summary>What is the same for all sources that have the same words, but for their letters' case and signs.</summary>
    public string Wording => string.Join(' ', Folded(Text));

    /// <summary>
    /// Looks for words in an archive: the sources that may have them are read and judged one by one, the earliest first. Of words too few to be indexed every source is read, as long
    /// as that is soon done.
    /// </summary>
    /// <param name="archive">The archive.</param>
    /// <param name="words">With their ellipses and brackets, without outer marks.</param>
    /// <param name="most">At most so many sources are read.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static (List<Occurrence> Found, int Searched, bool IsWhole) Find(SourceArchive archive, string words, int most, CancellationToken cancellation)
    {
        var (likely, searched, isWhole) = archive.Find(words, most);
        if (!isWhole && likely.Count < most)
        {
            var all = archive.Sources().Where(s => s.Current.Unreadable is null).ToList();
            if (all.Sum(s => (long)s.Current.Length) <= ReadWhole)
                (likely, isWhole) = (all, true);
        }
        var found = new List<Occurrence>();
        foreach (var source in likely)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = archive.Read(source);
            if (read.Document is null)
                continue;
            var judgement = new Checker([read]).Verify(words, read.Id);
            if (judgement.Passages.Count > 0 && judgement.Verdict is not (Verdict.Absent or Verdict.Unavailable or Verdict.Translated))
            {
                var occurrence = new Occurrence(source, read, judgement);
                if (occurrence.IsLike(words))
                    found.Add(occurrence);
            }
        }
        return ([.. found.OrderBy(o => o.Date.Date, StringComparer.Ordinal).ThenBy(o => o.Source.Number)], searched, isWhole);
    }

    // So many characters are read in a second or two.
    private const long ReadWhole = 50_000_000;

    /// <summary>False if more than a third of the words are others: then these are not the words, whatever else they are.</summary>
    private bool IsLike(string words)
    {
        var changed = Judgement.Edits.Where(e => !e.Allowed).Sum(e => Math.Max(e.QuotedSpan.Length, e.SourceSpan.Length));
        return 3 * changed <= Math.Max(words.Length, Text.Length);
    }

    private static IEnumerable<string> Folded(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => string.Concat(w.Where(char.IsLetterOrDigit)).ToLowerInvariant())
            .Where(w => w.Length > 0);
}
