namespace Loccit.Documents.Pdf;

/// <summary>What a sign stands for, in letters as people write them.</summary>
internal static class GlyphText
{
    /// <summary>The letters of a sign: ligatures taken apart, kinds of spaces made one, control characters left out, what has no meaning as U+FFFD.</summary>
    public static string Of(string? value)
    {
        if (value is null or "")
            return "";
        if (value.Length > 1)
            return string.Concat(value.Select(c => char.IsSurrogate(c) ? c.ToString() : Of(c)));
        return Of(value[0]) is var text && text.Length == 1 && text[0] == value[0] ? value : text;
    }

    private static string Of(char c) =>
        c switch
        {
            '\ufb00' => "ff",
            '\ufb01' => "fi",
            '\ufb02' => "fl",
            '\ufb03' => "ffi",
            '\ufb04' => "ffl",
            '\ufb05' or '\ufb06' => "st",
            ' ' or '\u00a0' or '\u3000' or '\t' or '\n' or '\r' or (>= '\u2000' and <= '\u200a') or '\u202f' or '\u205f' => " ",
            '\u2010' or '\u2011' => "-",
            '\0' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' => "",
            '\uf0b7' or '\uf0a7' or '\uf0d8' => "•",
            < ' ' or (>= '\u007f' and <= '\u009f') or (>= '\ue000' and <= '\uf8ff') or '\uffff' or '\ufffe' => "\ufffd",
            _ => c.ToString(),
        };
}
