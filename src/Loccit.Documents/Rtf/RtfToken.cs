namespace Loccit.Documents.Rtf;

/// <summary>What a token of an RTF file is.</summary>
internal enum RtfTokenKind
{
    /// <summary>The end of the file.</summary>
    End,

    /// <summary>An opening brace.</summary>
    Open,

    /// <summary>A closing brace.</summary>
    Close,

    /// <summary>A control word, with its number if it has one.</summary>
    Word,

    /// <summary>A control symbol: a backslash and a sign.</summary>
    Symbol,

    /// <summary>A byte given in hexadecimal.</summary>
    Hex,

    /// <summary>Bytes of text.</summary>
    Text,
}
