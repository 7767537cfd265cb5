namespace Loccit.Pinpoints;

/// <summary>What a pinpoint counts by.</summary>
internal enum PinpointKind
{
    /// <summary>Pages: "p. 12", "S. iv", a number alone.</summary>
    Page,

    /// <summary>Chapters of a book.</summary>
    Chapter,

    /// <summary>Sections: "§ 3", "sec. 2.1".</summary>
    Section,

    /// <summary>Parts of a book that hold chapters.</summary>
    Part,

    /// <summary>Books of a work that is divided into books.</summary>
    Book,

    /// <summary>Acts of a play.</summary>
    Act,

    /// <summary>Numbered paragraphs: "¶ 12", "Rn. 4", "[12]".</summary>
    Paragraph,

    /// <summary>What a text by itself does not number: volumes, lines, columns, verses, notes.</summary>
    Other,
}
