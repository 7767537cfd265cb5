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
    public static Document Read(string html, string path, string sha256, string mediaType, List<Finding> findings)
    {
        var isXml = mediaType.Contains("xml", StringComparison.OrdinalIgnoreCase) || html.AsSpan().TrimStart('\ufeff').StartsWith("<?xml");
        var limited = NestingLimit.Apply(html, isXml, out var isTooDeep);
        if (isTooDeep)
        {
            var message = $"The page is nested more than {NestingLimit.Deepest} elements deep; all of its text was read, but not all of its structure.";
            findings.Add(new Finding(FindingCode.LimitReached, Severity.Warning, path, default, message));
        }
        using var page = new HtmlParser().ParseDocument(limited);
        var survey = new Survey(page);
        var metadata = PageMetadata.Read(page, survey);
        if (MainContent.Find(page, survey) is not { } root)
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
        var walk = new ReadingWalk(notes, new Addresses(PageMetadata.BaseOf(survey)), form => survey.TallyOf(form).Score * 2 > whole);
        walk.ReadMain(root);
        foreach (var note in notes.Notes)
            walk.ReadNote(note);
        return walk.ToDocument(path, sha256, mediaType, metadata, findings);
    }
}
