namespace Loccit.Documents.Rtf;

/// <summary>Where the text of a group goes.</summary>
internal enum RtfDestination
{
    /// <summary>The document.</summary>
    Body,

    /// <summary>Nowhere.</summary>
    Nothing,

    /// <summary>The table of fonts.</summary>
    Fonts,

    /// <summary>The table of styles.</summary>
    Styles,

    /// <summary>What is known of the document; its parts follow.</summary>
    Info,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The author.</summary>
    Author,

    /// <summary>The instruction of a field.</summary>
    Instruction,

    /// <summary>A comment.</summary>
    Annotation,
}

/// <summary>What holds in a group; the group around it has its own again when it ends.</summary>
internal record struct RtfState
{
    public RtfDestination Destination { get; set; }

    /// <summary>How many characters stand for a Unicode character that old readers do not know, and are passed over.</summary>
    public int Fallback { get; set; }

    /// <summary>Code page of the font; 0 for that of the document.</summary>
    public int CodePage { get; set; }

    public bool IsEmphasis => IsBold || IsItalic;

    public bool IsBold { get; set; }

    public bool IsItalic { get; set; }

    public bool IsHidden { get; set; }

    public bool IsRaised { get; set; }

    public bool IsDeleted { get; set; }

    public bool IsInserted { get; set; }

    public int Style { get; set; }

    public int Left { get; set; }

    public int FirstLine { get; set; }

    /// <summary>Level of the outline from 0; -1 for text.</summary>
    public int Outline { get; set; }

    public bool InTable { get; set; }

    public bool IsListed { get; set; }

    /// <summary>This without the format of its characters (\plain).</summary>
    public readonly RtfState Plain() =>
        this with
        {
            CodePage = 0,
            IsBold = false,
            IsItalic = false,
            IsHidden = false,
            IsRaised = false,
            IsDeleted = false,
            IsInserted = false,
        };

    /// <summary>This without the format of its paragraph (\pard).</summary>
    public readonly RtfState Pard() => this with { Style = 0, Left = 0, FirstLine = 0, Outline = -1, InTable = false, IsListed = false };
}
