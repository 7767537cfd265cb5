using System.Security.Cryptography;
using Loccit.Cli.Inputs;
using Loccit.Cli.Pretty;
using Loccit.Documents;
using Loccit.Formats;

namespace Loccit.Cli.Evidence;

/// <summary>A PDF among the sources: the copy with the words that were quoted highlighted, and the pages that they stand on.</summary>
internal sealed class SourceCopy
{
    private readonly Source source;
    private readonly string name;
    private readonly byte[] bytes;
    private readonly Layout layout;
    private readonly ILookup<string, int> labels;
    private readonly SortedDictionary<int, CitedPage> pages = [];
    private readonly List<Highlight> highlights = [];

    private SourceCopy(Source source, string name, byte[] bytes, Layout layout)
    {
        (this.source, this.name, this.bytes, this.layout) = (source, name, bytes, layout);
        labels = source.Document!.Pages.DistinctBy(p => p.Index).ToLookup(p => FileNames.Plain(p.Label), p => p.Index, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The pages that somebody quotes, by place.</summary>
    public IReadOnlyCollection<CitedPage> Pages => pages.Values;

    /// <summary>Name of the copy in the folder.</summary>
    public string FileName => name + ".pdf";

    /// <summary>Opens a source; null if it has no pages, or is not what was read any more: then it is told why.</summary>
    /// <param name="source">The source.</param>
    /// <param name="name">Name of the copy, without its ending.</param>
    /// <param name="held">Its bytes, if an archive holds them; else they are read from its path.</param>
    /// <param name="reading">How it was read.</param>
    /// <param name="tell">Takes what is to be said.</param>
    public static SourceCopy? Open(Source source, string name, byte[]? held, ReadingOptions reading, Action<string> tell)
    {
        if (source.Document is not { MediaType: "application/pdf" } document)
            return null;
        try
        {
            if (held is null && InputFiles.Holding(source.Path) is var file && file != source.Path)
            {
                tell($"{source.Path} is in an archive: there is no copy of it. Unpack {file} to have one.");
                return null;
            }
            var bytes = held ?? File.ReadAllBytes(source.Path);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != document.Sha256)
                tell($"{source.Path} changed while it was read: there is no copy of it. Run again.");
            else if (DocumentReader.Read(bytes, source.Path, reading) is { Layout: { } layout } read && read.Document?.Text == document.Text)
                return new SourceCopy(source, name, bytes, layout);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            tell($"{source.Path} cannot be read again: there is no copy of it. {e.Message}");
        }
        return null;
    }

    /// <summary>Marks a quotation's words; gives the pages that they stand on.</summary>
    public IReadOnlyList<Clipping> Mark(Entry entry, IReadOnlyList<Passage> passages)
    {
        var text = TextOf(entry);
        highlights.AddRange(passages.Select(p => new Highlight(p.Span, ColourOf(entry), text)));
        return
        [
            .. passages
                .SelectMany(p => layout.RectanglesOf(p.Span))
                .GroupBy(r => r.Page)
                .OrderBy(g => g.Key)
                .Select(g => new Clipping(PageOf(g.Key), [.. g.Select(layout.FrameOf(g.Key)!.Shown)], ColourOf(entry))),
        ];
    }

    /// <summary>Writes the copy; says why there is none with highlights where the file takes none.</summary>
    public string? Write(string path)
    {
        using var output = File.Create(path);
        try
        {
            PdfHighlights.Write(output, bytes, layout, highlights);
            return null;
        }
        catch (InvalidDataException e)
        {
            output.Write(bytes);
            return $"{source.Path} {e.Message} Its copy in the folder is without highlights.";
        }
    }

    private CitedPage PageOf(int index)
    {
        if (pages.TryGetValue(index, out var page))
            return page;
        var label = source.Document!.Pages.First(p => p.Index == index).Label;
        var plain = FileNames.Plain(label);
        // two pages of one label would be one picture
        var picture = labels[plain].Skip(1).Any() ? $"{name}.p{plain}-{index}.png" : $"{name}.p{plain}.png";
        return pages[index] = new CitedPage(source.Id, FileName, index, label, layout.FrameOf(index)!, picture);
    }

    private static HighlightColour ColourOf(Entry entry) =>
        entry.Judgement!.Verdict switch
        {
            var v when Wording.IsClean(v) => HighlightColour.Green,
            // the passage that comes nearest is not at fault
            Verdict.Absent or Verdict.Misattributed => HighlightColour.Blue,
            var v when Wording.CouldNotCheck(v) => HighlightColour.Blue,
            _ => entry.MainSeverity == Severity.Error ? HighlightColour.Red : HighlightColour.Yellow,
        };

    private static string TextOf(Entry entry)
    {
        var document = entry.Document.Document;
        var at = Wording.Short(entry.Checked.Place);
        return $"{Names.Of(entry.Judgement!.Verdict)}: {entry.Main?.Message ?? entry.Judgement.Explanation}\n\n"
            + $"Quoted: {Visible.Line(entry.Quotation.Text)} ({Wording.Joined(Path.GetFileName(document.Path), at)})";
    }
}
