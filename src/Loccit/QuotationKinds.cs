namespace Loccit;

/// <summary>What the kinds of quotations have in common.</summary>
internal static class QuotationKinds
{
    /// <summary>True if the words are given as somebody's own, so that a source must have them. Titles and scare quotes claim nobody's words, reported speech no wording.</summary>
    public static bool ClaimsWords(this QuotationKind kind) => kind is QuotationKind.Direct or QuotationKind.Mixed or QuotationKind.Block;
}
