using Loccit.Text;

namespace Loccit;

/// <summary>
/// Where the text of a document stands in the files that it was made of, for formats that a person writes as text and that are read as something else (LaTeX, wikitext).
/// Immutable.
/// </summary>
public sealed class FileMap
{
    private readonly (string? Path, LineTable Lines)[] files;
    private readonly FileStretch[] stretches;

    /// <summary>Makes a map.</summary>
    /// <param name="files">The files with their decoded texts, first the document's own, whose path is null.</param>
    /// <param name="stretches">By their place in the document's text, not overlapping there. What is written for the reader alone, such as the number of a note, may be in none.</param>
    public FileMap(IEnumerable<(string? Path, string Text)> files, IEnumerable<FileStretch> stretches)
    {
        this.files = [.. files.Select(f => (f.Path, new LineTable(f.Text)))];
        this.stretches = [.. stretches];
    }

    /// <summary>
    /// Where a span of the document's text stands; of one that is in no file the place where it would be, of one that reaches over several what is in the first of them.
    /// Null if nothing of the document is in a file. Logarithmic.
    /// </summary>
    public FileRegion? RegionOf(Span span)
    {
        if (stretches.Length == 0)
            return null;
        var first = Math.Min(Before(span.Start + 1, static s => s.Text.End), stretches.Length - 1);
        var last = Math.Max(Before(span.End, static s => s.Text.Start) - 1, first);
        while (stretches[last].File != stretches[first].File)
            last--;
        var start = Start(stretches[first], span.Start);
        var end = End(stretches[last], span.End);
        // a note stands in the document behind what follows it in the file
        if (end < start)
            end = stretches[first].InFile.End;
        var (path, lines) = files[stretches[first].File];
        var (line, column) = lines.At(start);
        var (endLine, endColumn) = lines.At(end);
        return new FileRegion(path, line, column, endLine, endColumn, new Span(start, end));
    }

    /// <summary>How many stretches, from the first, have an edge before an offset.</summary>
    private int Before(int offset, Func<FileStretch, int> edge)
    {
        int lo = 0,
            hi = stretches.Length;
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (edge(stretches[mid]) < offset)
                lo = mid + 1;
            else
                hi = mid;
        }
        return lo;
    }

    private static int Start(FileStretch s, int offset) =>
        offset >= s.Text.End ? s.InFile.End
        : s.Text.Length == s.InFile.Length ? s.InFile.Start + Math.Max(0, offset - s.Text.Start)
        : s.InFile.Start;

    private static int End(FileStretch s, int offset) =>
        offset <= s.Text.Start ? s.InFile.Start
        : s.Text.Length == s.InFile.Length ? s.InFile.Start + Math.Min(s.Text.Length, offset - s.Text.Start)
        : s.InFile.End;
}
