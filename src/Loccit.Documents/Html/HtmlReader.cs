using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Loccit.Documents.Html;

/// <summary>Makes documents of html pages: the main text in reading order, and what the mark-up says of it.</summary>
internal static class HtmlReader
{
    /// <summary>Reads a page. Any text can be read as html; what could be read in part only is added to the findings.</summary>
    /// <param name="html">The page, decoded.</param>
    /// <param name="path">The file.</param>
    /// <param name="sha256">The hash of its bytes.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="findings">What was noticed so far; is added to and goes into the document.</param>
    /// <param name="isWhole">True where all of the page is text, as in mails: nothing has to be told from what stands around it.</param>
    /// <param name="address">Where the page was, if it does not say so itself; null if that is not known.</param>
    public static Document Read(string html, string path, string sha256, string mediaType, List<Finding> findings, bool isWhole = false, string? address = null)
    {
        using var page = Parse(html, mediaType, out var isTooDeep);
        if (isTooDeep)
            findings.Add(TooDeep(path));
        var survey = new Survey(page, isWhole);
        var metadata = PageMetadata.Read(page, survey);
        if ((isWhole ? page.Body : MainContent.Find(page, survey)) is not { } root)
            return new Document("")
            {
                Path = path,
                Sha256 = sha256,
                MediaType = mediaType,
                Metadata = metadata,
                Findings = findings,
                HasLines = false,
            };
        var notes = new PageNotes(survey, root);
        var whole = survey.TallyOf(page.Body ?? root).Score;
        var walk = new ReadingWalk(survey, notes, new Addresses(PageMetadata.BaseOf(survey) ?? address), form => survey.TallyOf(form).Score * 2 > whole);
        walk.ReadMain(root);
        foreach (var note in notes.Notes)
            walk.ReadNote(note);
        return walk.ToDocument(path, sha256, mediaType, metadata, findings);
    }

    /// <summary>The tree of a page.</summary>
    /// <param name="html">The page, decoded.</param>
    /// <param name="mediaType">Says whether it is XHTML, if the page does not.</param>
    /// <param name="isTooDeep">True if not all of its structure could be kept.</param>
    public static IHtmlDocument Parse(string html, string mediaType, out bool isTooDeep)
    {
        var isXml = mediaType.Contains("xml", StringComparison.OrdinalIgnoreCase) || html.AsSpan().TrimStart('\ufeff').StartsWith("<?xml");
        return new HtmlParser().ParseDocument(NestingLimit.Apply(isXml ? WithoutSubset(html) : html, isXml, out isTooDeep));
    }

    /// <summary>Told where not all of the structure could be kept.</summary>
    public static Finding TooDeep(string path) =>
        new(
            FindingCode.LimitReached,
            Severity.Warning,
            path,
            default,
            $"The page is nested more than {NestingLimit.Deepest} elements deep; all of its text was read, but not all of its structure."
        );

    /// <summary>XHTML without the declarations of entities at its beginning: they are never followed, and an html parser would take their end for text.</summary>
    private static string WithoutSubset(string xhtml)
    {
        var type = xhtml.AsSpan(0, Math.Min(xhtml.Length, 1000)).IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        if (type < 0 || xhtml.AsSpan(type).IndexOfAny('[', '>') is not (var open and > 0) || xhtml[type + open] != '[')
            return xhtml;
        var close = xhtml.IndexOf("]>", type + open, StringComparison.Ordinal);
        return close < 0 ? xhtml : string.Concat(xhtml.AsSpan(0, type + open), xhtml.AsSpan(close + 1));
    }
}
