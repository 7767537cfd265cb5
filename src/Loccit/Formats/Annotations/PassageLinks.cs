using System.Globalization;

namespace Loccit.Formats.Annotations;

/// <summary>Links that lead a browser to the very words of a source on the web. Safe for one thread.</summary>
public sealed class PassageLinks
{
    private readonly Dictionary<Document, TextFragment> fragments = [];

    /// <summary>
    /// The address of a source with what leads to a span in it: a text directive (<c>#:~:text=…</c>) if one stands for this place alone in the text that is held, the page of a PDF file.
    /// The bare address where there is neither; null where the source has none on the web.
    /// </summary>
    public string? Of(Source source, Span span)
    {
        if (WebAddress.Of(source.Metadata.Url) is not { } address)
            return null;
        if (source.Document is not { } document || span.IsEmpty || span.End > document.Text.Length)
            return address;
        if (document.MediaType == "application/pdf")
        {
            var page = document.PlaceOf(span.Start).PageIndex;
            return page > 0 && !address.Contains('#', StringComparison.Ordinal) ? $"{address}#page={page.ToString(CultureInfo.InvariantCulture)}" : address;
        }
        return Directive(source, span) is { } directive ? $"{address}{(address.Contains('#', StringComparison.Ordinal) ? "" : "#")}:~:{directive}" : address;
    }

    /// <summary>What gives the link of each passage in a report; null for sources that are not on the web.</summary>
    internal static Func<Passage, string?> In(Report report)
    {
        var sources = report.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var links = new PassageLinks();
        return passage => sources.TryGetValue(passage.Source, out var source) ? links.Of(source, passage.Span) : null;
    }

    /// <summary>The text directive for a span; null if none stands for this place alone.</summary>
    internal string? Directive(Source source, Span span)
    {
        if (source.Document is not { } document)
            return null;
        if (!fragments.TryGetValue(document, out var fragment))
            fragments[document] = fragment = new TextFragment(document);
        return fragment.Of(span);
    }
}
