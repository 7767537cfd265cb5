using System.Globalization;
using Loccit.Text;

namespace Loccit;

/// <summary>How far apart an ellipsis brings together two stretches of one source.</summary>
/// <param name="Words">Words left out; counted to <see cref="MostWords"/>.</param>
/// <param name="Paragraphs">Paragraphs begun on the way: 0 within one paragraph, 1 from one to the next.</param>
/// <param name="Pages">Pages turned on the way; 0 in formats without pages.</param>
/// <param name="Sections">Headings passed on the way.</param>
public sealed record Distance(int Words, int Paragraphs, int Pages, int Sections)
{
    /// <summary>Words are counted no further than this: what leaves out more is too far whatever the number.</summary>
    public const int MostWords = 10_000;

    // Limits of ours; the manuals say only that the sense and the connection must be kept (Chicago 13.51). Two printed pages are 600 words at 300 a page; the other
    // three hold where words do not tell: a page of small print, short paragraphs that a reader goes through one by one, a section that has a heading of its own.
    private const int FarWords = 600;
    private const int FarParagraphs = 20;
    private const int FarPages = 2;

    /// <summary>One heading may be an inset of the page; behind the second a whole section lies between.</summary>
    private const int FarSections = 1;

    /// <summary>True if it is further than a reader takes an ellipsis for: more than 600 words, 20 paragraphs, 2 pages or 1 heading.</summary>
    public bool IsFar => Words > FarWords || Paragraphs > FarParagraphs || Pages > FarPages || Sections > FarSections;

    /// <summary>What lies between two stretches of a document.</summary>
    /// <param name="document">The source.</param>
    /// <param name="gap">From the end of the first stretch to the start of the second.</param>
    internal static Distance Over(Document document, Span gap)
    {
        const int LongestWord = 16;
        var text = document.Prose;
        var words = 0;
        var scanner = new WordScanner(text.AsSpan(gap.Start, Math.Min(gap.Length, MostWords * LongestWord)));
        while (words < MostWords && scanner.Next(out _, out _, out _))
            words++;
        var (paragraphs, sections) = (0, 0);
        // most gaps are within a line, and the blocks of a source that is read for words alone are not known yet
        if (text.AsSpan(gap.Start, gap.Length).ContainsAny('\n', '\r'))
        {
            for (var i = document.BlockAt(gap.Start) + 1; i < document.Blocks.Count && document.Blocks[i].Span.Start <= gap.End; i++)
            {
                if (document.Blocks[i].Kind == BlockKind.Heading)
                    sections++;
                else
                    paragraphs++;
            }
        }
        var pages = document.PageAt(gap.Start) is { } from && document.PageAt(gap.End) is { } to ? Math.Abs(to.Index - from.Index) : 0;
        return new Distance(words, paragraphs, pages, sections);
    }

    /// <summary>In words: <c>812 words, over 14 paragraphs, 3 pages and 2 headings</c>.</summary>
    public override string ToString()
    {
        var words = Words >= MostWords ? $"{Number(MostWords)} words or more" : Counted(Words, "word");
        var over = new List<string>(3);
        if (Paragraphs > 0)
            over.Add(Counted(Paragraphs, "paragraph"));
        if (Pages > 0)
            over.Add(Counted(Pages, "page"));
        if (Sections > 0)
            over.Add(Counted(Sections, "heading"));
        return over.Count switch
        {
            0 => words,
            1 => $"{words}, over {over[0]}",
            _ => $"{words}, over {string.Join(", ", over.Take(over.Count - 1))} and {over[^1]}",
        };
    }

    private static string Counted(int count, string unit) => $"{Number(count)} {unit}{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
