using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Loccit.Documents.Pdf.Highlights;

/// <summary>Whether a file is signed, and what its signatures permit (ISO 32000-1, 12.8).</summary>
internal static class PdfSignatures
{
    /// <summary>Of the permissions of a certifying signature the one that allows annotations.</summary>
    private const int Annotations = 3;

    public static SignatureEffect Effect(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var pdf = PdfReader.Open(file);
            var catalog = pdf.Structure.Catalog.CatalogDictionary;
            if (pdf.Resolve(catalog, "Perms") is DictionaryToken permissions && pdf.Resolve(permissions, "DocMDP") is DictionaryToken certificate)
                return Permission(pdf, certificate) >= Annotations ? SignatureEffect.Kept : SignatureEffect.Broken;
            var isSigned =
                pdf.Resolve(catalog, "AcroForm") is DictionaryToken form && pdf.Resolve(form, "SigFlags") is NumericToken flags && (flags.Int & 1) != 0;
            return isSigned ? SignatureEffect.Kept : SignatureEffect.None;
        }
        catch (Exception e) when (PdfReader.IsOfTheFile(e))
        {
            return SignatureEffect.None;
        }
    }

    private static int Permission(PdfDocument pdf, DictionaryToken signature)
    {
        const int WhereNoneIsGiven = 2;
        if (pdf.Resolve(signature, "Reference") is not ArrayToken references)
            return WhereNoneIsGiven;
        foreach (var item in references.Data)
        {
            if (pdf.Resolve(item) is DictionaryToken reference && pdf.Resolve(reference, "TransformParams") is DictionaryToken parameters)
                return pdf.Resolve(parameters, "P") is NumericToken p ? p.Int : WhereNoneIsGiven;
        }
        return WhereNoneIsGiven;
    }
}
