using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Loccit.Documents.Pdf.Highlights;

/// <summary>Writes values as a PDF has them.</summary>
internal static class PdfSyntax
{
    public static string Reference(IndirectReference reference) => $"{reference.ObjectNumber} {reference.Generation} R";

    /// <summary>Numbers in a row, no finer than a thousandth of a point.</summary>
    public static string Numbers(params ReadOnlySpan<double> numbers)
    {
        var text = new StringBuilder();
        foreach (var number in numbers)
            text.Append(text.Length > 0 ? " " : "").Append(Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>A text string: as it is where all of it is plain ASCII, otherwise in UTF-16.</summary>
    public static string Text(string text)
    {
        if (!text.All(c => c is >= ' ' and <= '~' or '\n'))
            return $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
        var result = new StringBuilder("(");
        foreach (var c in text)
        {
            if (c is '(' or ')' or '\\')
                result.Append('\\');
            result.Append(c == '\n' ? "\\n" : c.ToString());
        }
        return result.Append(')').ToString();
    }

    /// <summary>The bytes of a string.</summary>
    public static ReadOnlySpan<byte> Bytes(IToken token) =>
        token switch
        {
            StringToken text => text.GetBytes(),
            HexToken text => text.Bytes,
            _ => [],
        };
}
