namespace Loccit;

/// <summary>What a difference touches. One difference may be of several kinds.</summary>
[Flags]
#pragma warning disable CA1028 // more than 32 kinds are to be expected
public enum EditKinds : long
#pragma warning restore CA1028
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>not, never, no, without, n't …</summary>
    Negation = 1 << 0,

    /// <summary>A quantity in digits or words, an ordinal.</summary>
    Number = 1 << 1,

    /// <summary>A day, month or year.</summary>
    Date = 1 << 2,

    /// <summary>A unit of measure or a currency.</summary>
    Unit = 1 << 3,

    /// <summary>A proper name or title of a person.</summary>
    Name = 1 << 4,

    /// <summary>shall, may, must …</summary>
    Modal = 1 << 5,

    /// <summary>and, or, but, if, unless …</summary>
    Connective = 1 << 6,

    /// <summary>all, some, every, only, always …</summary>
    Quantifier = 1 << 7,

    /// <summary>reportedly, perhaps, I think …</summary>
    Hedge = 1 << 8,

    /// <summary>Another tense of the same verb.</summary>
    Tense = 1 << 9,

    /// <summary>Another person or number: I/he, my/his.</summary>
    Person = 1 << 10,

    /// <summary>The same word spelled otherwise.</summary>
    Spelling = 1 << 11,

    /// <summary>An article, preposition or other small word.</summary>
    Function = 1 << 12,

    /// <summary>A word of content.</summary>
    Content = 1 << 13,

    /// <summary>A mark of punctuation between words.</summary>
    Punctuation = 1 << 14,

    /// <summary>Capital or small letters.</summary>
    Case = 1 << 15,

    /// <summary>The same words in another order.</summary>
    Order = 1 << 16,

    /// <summary>Fragments further apart than a mark may bridge.</summary>
    Distance = 1 << 17,

    /// <summary>The source has words that the quotation lacks.</summary>
    Omission = 1 << 18,

    /// <summary>The quotation has words that the source lacks.</summary>
    Insertion = 1 << 19,

    /// <summary>Italics or bold added or dropped.</summary>
    Emphasis = 1 << 20,

    /// <summary>Another language.</summary>
    Translation = 1 << 21,

    /// <summary>Only glyphs: quote marks, dashes, ligatures, spacing, hyphenation, OCR.</summary>
    Typography = 1 << 22,

    /// <summary>A condition, exception or attribution that governs the words (if, except, said).</summary>
    Condition = 1 << 23,
}

/// <summary>The mark by which a quotation owns up to a difference.</summary>
public enum EditMark
{
    /// <summary>None: the difference is silent.</summary>
    None,

    /// <summary>An ellipsis in any form.</summary>
    Ellipsis,

    /// <summary>Square brackets.</summary>
    Bracket,

    /// <summary>[sic].</summary>
    Sic,

    /// <summary>A remark in brackets behind the words: (emphasis added), (citations omitted), (cleaned up).</summary>
    Remark,
}

/// <summary>One difference between a quotation and its passage.</summary>
/// <param name="QuotedSpan">The quotation's side in its document; empty at the point of an omission.</param>
/// <param name="SourceSpan">The source's side; empty at the point of an insertion.</param>
/// <param name="Quoted">The quotation's words.</param>
/// <param name="Source">The source's words.</param>
/// <param name="Kinds">What the difference touches.</param>
/// <param name="Mark">How it is marked.</param>
/// <param name="Rule">Code of the policy's rule that permits or forbids it.</param>
/// <param name="Allowed">True if that rule lets it stand as it is.</param>
public sealed record Edit(Span QuotedSpan, Span SourceSpan, string Quoted, string Source, EditKinds Kinds, EditMark Mark, string Rule, bool Allowed)
{
    /// <summary>How much of the source an ellipsis leaves out; null for all else.</summary>
    public Distance? Distance { get; init; }

    /// <summary>True if the difference is one of glyphs alone: no policy is asked.</summary>
    internal bool IsGlyphs => Rule is "glyphs" or "ocr" or "furniture" or "interruption";
}
