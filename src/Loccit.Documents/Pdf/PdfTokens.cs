using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Loccit.Documents.Pdf;

/// <summary>Looks up objects of a file.</summary>
internal static class PdfTokens
{
    /// <summary>A reference may lead to another, but not for ever.</summary>
    private const int MostSteps = 16;

    /// <summary>The object that a token is or leads to; null if it leads nowhere.</summary>
    public static IToken? Resolve(this PdfDocument pdf, IToken? token)
    {
        for (var i = 0; i < MostSteps; i++)
        {
            switch (token)
            {
                case IndirectReferenceToken reference:
                    token = Find(pdf, reference);
                    break;
                case ObjectToken item:
                    token = item.Data;
                    break;
                default:
                    return token;
            }
        }
        return null;
    }

    private static IToken? Find(PdfDocument pdf, IndirectReferenceToken reference)
    {
        try
        {
            return pdf.Structure.GetObject(reference.Data)?.Data;
        }
        catch (InvalidOperationException)
        {
            // the library's word for an object that is not there, which stands for null (ISO 32000-1, 7.3.10)
            return null;
        }
    }

    /// <summary>The value of a key; null if there is none.</summary>
    public static IToken? Resolve(this PdfDocument pdf, DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var value) ? pdf.Resolve(value) : null;

    /// <summary>The words of a string.</summary>
    public static string? Text(IToken? token) =>
        token switch
        {
            StringToken text => text.Data,
            HexToken text => text.Data,
            _ => null,
        };
}
