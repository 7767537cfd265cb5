namespace Loccit.Matching;

/// <summary>A word where it stands, for deciding what a change of it touches.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Folded">In folded letters.</param>
/// <param name="OpensSentence">True if a capital says nothing: it opens a sentence.</param>
/// <param name="AfterTitle">True if Mr, Lady, President … stands before it.</param>
internal readonly record struct WordInPlace(string Text, string Folded, bool OpensSentence, bool AfterTitle)
{
    /// <summary>True if it begins with a capital.</summary>
    public bool Capital => Text.Length > 0 && char.IsUpper(Text[0]);
}
