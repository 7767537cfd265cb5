namespace Loccit.Speakers.Reported;

/// <summary>Words that are told to be somebody's, without marks.</summary>
/// <param name="Content">The reported clause, with the word that opens it.</param>
/// <param name="Cue">Who, and by which word.</param>
/// <param name="Reason">See <see cref="Reasons"/>.</param>
internal sealed record Report(Span Content, Cue Cue, string Reason);
