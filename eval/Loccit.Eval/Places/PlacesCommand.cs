using System.Globalization;
using System.Text;
using Loccit.Documents;
using Loccit.Eval.Making;
using Loccit.Measuring;

namespace Loccit.Eval.Places;

/// <summary>Makes files of known texts, reads them, and looks whether the words and their places are those that went in.</summary>
internal static class PlacesCommand
{
    private const int PassagesOfText = 25;

    /// <returns>0.</returns>
    /// <exception cref="InvalidOperationException">A program that makes files is missing or fails.</exception>
    public static int Run(string corpus, int passages, int seed, string? only, int wrong, string? into, string command, TextWriter output)
    {
        var random = new Random(seed);
        var files = Directory.EnumerateFiles(corpus, "*.txt").Order(StringComparer.Ordinal).ToArray();
        random.Shuffle(files);
        var texts = files
            .Select(f => new KnownText(new SourceText(Path.GetFileName(f), File.ReadAllText(f)), random, PassagesOfText))
            .Where(t => t.Passages.Count == PassagesOfText)
            .Take((passages + PassagesOfText - 1) / PassagesOfText)
            .ToList();
        var table = new Table(
            "made by",
            "files",
            "passages",
            "characters recovered %",
            "characters too many %",
            "passages word for word %",
            "heading right %",
            "page label right %",
            "all ink inside the rectangles %",
            "nothing else inside %"
        );
        var mistakes = new List<string>();
        var folder = Directory.CreateTempSubdirectory("loccit-places-").FullName;
        try
        {
            foreach (var (name, make) in FileMaker.All.Where(m => only is null || m.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
            {
                Console.Error.WriteLine($"eval: {name} …");
                var score = new PlaceScore();
                foreach (var text in texts)
                    score.Add(text, make(text, folder), mistakes);
                table.Add([name, .. score.Cells]);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        output.WriteLine(table);
        if (into is not null)
            ResultsFile.Paste(into, "places", command, table.ToString());
        foreach (var mistake in mistakes.Take(wrong))
            output.WriteLine(mistake);
        return 0;
    }
}

/// <summary>What came of reading files of one making.</summary>
internal sealed class PlaceScore
{
    private int files,
        passages,
        exact,
        headingRight,
        labelRight,
        inked,
        covered,
        alone;
    private long known,
        recovered,
        read;

    public void Add(KnownText text, string path, List<string> mistakes)
    {
        files++;
        var result = DocumentReader.ReadFile(path);
        known += text.Words.Length;
        passages += text.Passages.Count;
        if (result.Document is not { } document)
        {
            mistakes.Add($"{path}: {string.Join(' ', result.Findings.Select(f => f.Message))}");
            return;
        }
        var words = new ReadWords(document);
        read += words.Words.Length;
        recovered += Recovery.Common(text.Words, words.Words);
        var pages = path.EndsWith(".pdf", StringComparison.Ordinal) ? new PagesOf(path) : null;
        var painted = new List<Painted>();
        var order = text.Passages.OrderBy(p => text.Words.IndexOf(p.Words, StringComparison.Ordinal)).ToList();
        for (var i = 0; i < order.Count; i++)
        {
            var passage = order[i];
            if (words.Find(passage.Words) is not { } span)
            {
                mistakes.Add($"{path}: not found: {passage.Words}\n    read as: {words.Nearest(passage.Words)}");
                continue;
            }
            exact++;
            var place = document.PlaceOf(span.Start);
            var heading = place.Headings is [.., var last] ? last : null;
            if (heading == passage.Heading)
                headingRight++;
            else
                mistakes.Add($"{path}: under “{heading}”, not “{passage.Heading}”: {passage.Words}");
            if (pages is null)
                continue;
            var truth = pages.Of(passage.Words);
            if (place.Page == FileMaker.Label(path, truth) && place.PageIndex == truth)
                labelRight++;
            else
                mistakes.Add($"{path}: on page {place.Page} ({place.PageIndex}), not {FileMaker.Label(path, truth)} ({truth}): {passage.Words}");
            painted.Add(new Painted(passage, i % Ink.Colours.Length, result.Layout!.RectanglesOf(span)));
        }
        inked += painted.Count;
        Compare(path, painted, pages, mistakes);
    }

    /// <summary>A passage, the colour it is painted in, and where the program says it stands.</summary>
    private sealed record Painted(KnownPassage Passage, int Colour, IReadOnlyList<PageRectangle> Rectangles);

    /// <summary>Counts the passages whose ink is in their rectangles: all ink of their colour on the page is in those of that colour, and they hold no other.</summary>
    private void Compare(string path, List<Painted> painted, PagesOf? pages, List<string> mistakes)
    {
        var uncovered = new HashSet<Painted>();
        var shared = new HashSet<Painted>();
        foreach (var group in painted.SelectMany(p => p.Rectangles, (p, r) => (Painted: p, Rectangle: r)).GroupBy(x => (x.Rectangle.Page, x.Painted.Colour)))
        {
            var ink = pages!.Ink(group.Key.Page);
            var (all, inside, _) = ink.Count(group.Key.Colour, group.Select(x => x.Rectangle));
            if (inside == 0 || inside < all)
                uncovered.UnionWith(group.Select(x => x.Painted));
            foreach (var one in group.GroupBy(x => x.Painted))
            {
                if (ink.Count(group.Key.Colour, one.Select(x => x.Rectangle)).Foreign > 0)
                    shared.Add(one.Key);
            }
        }
        covered += painted.Count - uncovered.Count;
        alone += painted.Count - shared.Count;
        mistakes.AddRange(uncovered.Select(p => $"{path}: ink outside the rectangles of this or another of its colour on its page: {p.Passage.Words}"));
        mistakes.AddRange(shared.Select(p => $"{path}: other ink inside the rectangles: {p.Passage.Words}"));
    }

    public string[] Cells =>
        [
            Number(files),
            Number(passages),
            Percent(recovered, known),
            Percent(read - recovered, known),
            Figures.Percent(exact, passages),
            Figures.Percent(headingRight, exact),
            Figures.Percent(labelRight, inked),
            Figures.Percent(covered, inked),
            Figures.Percent(alone, inked),
        ];

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Percent(long part, long whole) => Figures.Write(100.0 * part / Math.Max(1, whole), "0.00");
}

/// <summary>Which page of a PDF holds words, as poppler reads it, and how the page looks.</summary>
internal sealed class PagesOf(string path)
{
    private readonly string[] pages = [.. Encoding.UTF8.GetString(Tool.Run("pdftotext", [path, "-"])).Split('\f').Select(Letters)];

    private readonly Dictionary<int, Ink> inks = [];

    public Ink Ink(int page) => inks.TryGetValue(page, out var ink) ? ink : inks[page] = Places.Ink.Of(path, page);

    /// <summary>The page, from 1, on which the words begin; 0 if there is none.</summary>
    public int Of(string words)
    {
        var letters = Letters(words);
        // a foot, notes or a column's end may stand between the beginning and the rest
        for (var length = letters.Length; length > 0; length--)
        {
            var rest = letters[length..];
            for (var page = 0; page < pages.Length; page++)
            {
                if (
                    pages[page].Contains(letters[..length], StringComparison.Ordinal)
                    && pages.Skip(page).Take(2).Any(p => p.Contains(rest, StringComparison.Ordinal))
                )
                    return page + 1;
            }
        }
        return 0;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
