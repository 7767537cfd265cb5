using Loccit.Languages;

namespace Loccit.Speakers;

/// <summary>Tells the user that speakers were looked for with the words of another language than the document's.</summary>
internal static class LanguageFinding
{
    // a text that is shorter is in no language that could be told, and nobody expects it
    private const int TooShort = 240;

    /// <summary>Null if the language has words of its own, or if nobody is quoted.</summary>
    public static Finding? Of(Document document, IReadOnlyList<Quotation> quotations)
    {
        var language = document.Language;
        if (
            LanguageLists.Has(language, LanguageLists.Speech)
            || language.Length == 0 && document.Text.Length < TooShort
            || !quotations.Any(q => q.Kind.ClaimsWords())
        )
            return null;
        var why = language.Length > 0 ? $"There are no words of speech for the document's language ({language})" : "The document's language is not known";
        return new(FindingCode.OtherWords, Severity.Note, document.Path, default, $"{why}: speakers were looked for with those of English.");
    }
}
