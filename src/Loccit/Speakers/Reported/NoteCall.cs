namespace Loccit.Speakers.Reported;

/// <summary>The numbers by which plain texts call their notes: "[1]". They are no words of the sentence.</summary>
internal static class NoteCall
{
    /// <summary>How many tokens a call has.</summary>
    public const int Length = 3;

    /// <summary>True if a call begins at token <paramref name="i"/>.</summary>
    public static bool IsAt(List<Token> tokens, int i) =>
        i >= 0
        && i + Length <= tokens.Count
        && tokens[i] is { Kind: TokenKind.Open, Text: "[" }
        && tokens[i + 1].Text is { Length: <= 3 } number
        && number.All(char.IsAsciiDigit)
        && tokens[i + 2].Kind == TokenKind.Close;
}
