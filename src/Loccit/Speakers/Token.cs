using Loccit.Speakers.Reported;

namespace Loccit.Speakers;

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind
{
    Word,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Open,
    Close,

    /// <summary>A quote mark of any shape.</summary>
    Mark,

    /// <summary>The end of a sentence.</summary>
    Stop,
    Other,
}

/// <summary>A word or sign of a sentence around quoted words.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written, syntax left out.</param>
/// <param name="Lower">In lower case, with a straight apostrophe and without a possessive ending.</param>
/// <param name="Sense">What the word may be.</param>
/// <param name="Frame">How it may report speech without marks.</param>
internal readonly record struct Token(Span Span, TokenKind Kind, string Text, string Lower, Sense Sense, Frame Frame)
{
    /// <summary>True for a word that ends in 's.</summary>
    public bool IsPossessive => Kind == TokenKind.Word && Lower.Length < Text.Length;

    /// <summary>True for a word with a capital.</summary>
    public bool IsCapital => Kind == TokenKind.Word && char.IsUpper(Text[0]);

    /// <summary>True if the word may be <paramref name="sense"/>.</summary>
    public bool Is(Sense sense) => (Sense & sense) != Sense.None;

    /// <summary>True for a word that is not one of the words that bind a sentence together.</summary>
    public bool IsContent => Kind == TokenKind.Word && ((Sense & Sense.Function) == Sense.None || IsPossessive);
}
