namespace Loccit.Revisions;

/// <summary>A quotation in one version of a document: all parts of an utterance that interruptions divide.</summary>
/// <param name="Quotations">Its parts, by start.</param>
/// <param name="Text">Its words, parts joined by a space.</param>
/// <param name="Place">Where it begins.</param>
/// <param name="Speaker">Who is named as the speaker: the agent's name, else the mention; null if nobody is.</param>
/// <param name="Citations">The citations bound to it.</param>
public sealed record QuotedWords(IReadOnlyList<Quotation> Quotations, string Text, Place Place, string? Speaker, IReadOnlyList<Citation> Citations);
