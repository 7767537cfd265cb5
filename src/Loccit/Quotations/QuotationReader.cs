using Loccit.Citations;
using Loccit.Speakers;

namespace Loccit.Quotations;

/// <summary>Finds every quotation in a document, who is quoted and which source is cited.</summary>
public static class QuotationReader
{
    /// <summary>Reads a document: quotations first, then the citations bound to them, then the speakers (a citation may name one). Linear in the text; deterministic.</summary>
    public static Reading Read(Document document) => Read(document, reported: true);

    /// <summary>The same without the speech that is reported without marks, where only words that are claimed to be another's are asked for.</summary>
    internal static Reading ReadMarked(Document document) => Read(document, reported: false);

    private static Reading Read(Document document, bool reported)
    {
        var (found, findings) = QuotationFinder.Find(document);
        var (cited, citations) = CitationFinder.Find(document, found);
        var (attributed, agents) = SpeakerFinder.Find(document, cited, citations, reported);
        if (LanguageFinding.Of(document, attributed) is { } language)
            findings = [.. findings, language];
        return new Reading(document, SharedCitations.Settle(attributed), citations, agents, findings);
    }

    /// <summary>Reads a plain text.</summary>
    public static Reading Read(string text) => Read(PlainText.ToDocument(text));
}
