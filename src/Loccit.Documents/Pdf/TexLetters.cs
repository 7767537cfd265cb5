using System.Text.RegularExpressions;

namespace Loccit.Documents.Pdf;

/// <summary>
/// What the signs of TeX's own fonts stand for where the file gives the bare codes: the encodings OT1 and OMS (LaTeX font encodings guide, tables 1 and 3;
/// D. E. Knuth, The TeXbook, appendix F).
/// </summary>
internal static partial class TexLetters
{
    private const string Text = "ΓΔΘΛΞΠΣΥΦΨΩ\ufb00\ufb01\ufb02\ufb03\ufb04\u0131\u0237`\u00b4ˇ˘¯˚¸ßæœøÆŒØ";

    private const string Symbols = "−·×∗÷⋄±∓⊕⊖⊗⊘⊙○∘•";

    /// <summary>True for a text font of the Computer Modern family.</summary>
    public static bool IsText(string font) => TextFont().IsMatch(font);

    /// <summary>True for its symbols.</summary>
    public static bool IsSymbols(string font) => SymbolFont().IsMatch(font);

    /// <summary>What a code of a text font stands for.</summary>
    public static string OfText(string code) =>
        code.Length != 1
            ? code
            : code[0] switch
            {
                var c when c < Text.Length => Text[c].ToString(),
                '"' => "”",
                '\'' => "’",
                '`' => "‘",
                '\\' => "“",
                '<' => "¡",
                '>' => "¿",
                '_' => "˙",
                '{' => "–",
                '|' => "—",
                '}' => "˝",
                '~' => "˜",
                '\u007f' => "¨",
                _ => code,
            };

    /// <summary>What a code of the symbols stands for.</summary>
    public static string OfSymbol(string code) =>
        code.Length != 1
            ? code
            : code[0] switch
            {
                var c when c < Symbols.Length => Symbols[c].ToString(),
                'f' => "{",
                'g' => "}",
                'h' => "⟨",
                'i' => "⟩",
                'j' => "|",
                'x' => "§",
                'y' => "†",
                'z' => "‡",
                '{' => "¶",
                '!' => "→",
                _ => code,
            };

    // not the typewriter types, which have no ligatures and straight marks, nor the mathematical italics
    [GeneratedRegex(
        @"^([A-Z]{6}\+)?CM(R|BX|BXTI|B|TI|SL|SS|SSI|SSBX|CSC|U|BXSL|DUNH|FIB|FF)[0-9]{1,2}(~[0-9a-f]+)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TextFont();

    [GeneratedRegex(@"^([A-Z]{6}\+)?CM(SY|BSY)[0-9]{1,2}(~[0-9a-f]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SymbolFont();
}
