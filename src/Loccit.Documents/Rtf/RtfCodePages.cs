using System.Text;

namespace Loccit.Documents.Rtf;

/// <summary>The code pages that RTF names.</summary>
internal static class RtfCodePages
{
    /// <summary>The code page of a font's character set (\fcharset); 0 for that of the document.</summary>
    public static int OfCharacterSet(int set) =>
        set switch
        {
            77 => 10000,
            128 => 932,
            129 => 949,
            130 => 1361,
            134 => 936,
            136 => 950,
            161 => 1253,
            162 => 1254,
            163 => 1258,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            204 => 1251,
            222 => 874,
            238 => 1250,
            254 => 437,
            255 => 850,
            _ => 0,
        };

    /// <summary>The encoding of a code page; that of western Windows for one that is not known.</summary>
    public static Encoding Encoding(int codePage) =>
        codePage == 65001 ? System.Text.Encoding.UTF8
        : codePage is > 0 and < 65000 && CodePagesEncodingProvider.Instance.GetEncoding(codePage) is { } encoding ? encoding
        : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
}
