using Loccit.Formats;

namespace Loccit.Documents.Comments;

/// <summary>A comment that is to be put in.</summary>
/// <param name="Span">The words it is about; empty for the document.</param>
/// <param name="Paragraphs">What it says; the first begins with the finding's code.</param>
/// <param name="Finding">The finding it is made of.</param>
/// <param name="Quotation">The quotation that the finding is about, or null.</param>
internal sealed record CommentText(Span Span, IReadOnlyList<string> Paragraphs, Finding Finding, CheckedQuotation? Quotation)
{
    private const int LongestWords = 120;

    /// <summary>The comments on a document, by place.</summary>
    public static List<CommentText> Of(CheckedDocument document, IEnumerable<Finding> findings, CommentOptions options)
    {
        var quotations = document.Quotations.GroupBy(q => q.Quotation.Span).ToDictionary(g => g.Key, g => g.First());
        return
        [
            .. findings
                .Where(f => f.Path == document.Document.Path && f.Span.End <= document.Document.Text.Length)
                .Where(f => f.Severity > Severity.Note || (options.Notes && f.Span.Length > 0))
                .OrderBy(f => f.Span.Start)
                .ThenByDescending(f => f.Span.End)
                .ThenBy(f => f.Code)
                .Select(f => Of(f, f.Span.Length > 0 ? quotations.GetValueOrDefault(f.Span) : null)),
        ];
    }

    /// <summary>The comment with the words it is about, where it cannot stand at them.</summary>
    public CommentText Elsewhere(Document document, string where)
    {
        var words = document.Read(Span).Replace('\n', ' ');
        var cut = words.Length <= LongestWords ? -1 : words.LastIndexOf(' ', LongestWords);
        var shown = words.Length <= LongestWords ? words : words[..(cut > 0 ? cut : LongestWords)] + " …";
        return this with { Paragraphs = [Paragraphs[0], $"In {where}: {shown}", .. Paragraphs.Skip(1)] };
    }

    private static CommentText Of(Finding finding, CheckedQuotation? quotation)
    {
        var paragraphs = new List<string> { $"{finding.Code.Text()} {Names.Of(finding.Severity)}: {finding.Message}" };
        if (quotation?.Judgement is { Passages: [var first, ..] passages })
        {
            var words = string.Join(" … ", passages.Select(p => p.Text.ReplaceLineEndings(" ")));
            var at = first.Place.ToString();
            paragraphs.Add($"The source: {words} ({first.Source}{(at.Length > 0 ? $", {at}" : "")})");
        }
        if (finding.Suggestion is { } suggestion)
            paragraphs.Add($"Suggestion: {suggestion}");
        return new CommentText(finding.Span, paragraphs, finding, quotation);
    }
}
