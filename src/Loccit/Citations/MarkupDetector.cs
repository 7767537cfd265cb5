namespace Loccit.Citations;

/// <summary>Finds the addresses that a quotation's own mark-up names (html <c>cite</c>).</summary>
internal static class MarkupDetector
{
    public static IEnumerable<CitationFind> Find(ProseMap map)
    {
        foreach (var m in map.Document.Markup)
        {
            if (m.Kind is MarkupKind.BlockQuote or MarkupKind.InlineQuote && !string.IsNullOrWhiteSpace(m.Cite) && m.Span.End <= map.Document.Text.Length)
            {
                var cite = m.Cite.Trim();
                yield return new CitationFind(CitationForm.Markup, m.Span, cite, new Reference { Url = cite, Doi = Identifiers.FindDoi(cite)?.Doi });
            }
        }
    }
}
