namespace Loccit.Documents.Transcripts;

/// <summary>What a file of subtitles shows for a while.</summary>
/// <param name="Start">From when.</param>
/// <param name="End">Until when.</param>
/// <param name="Lines">The lines as they stand in the file, with their tags.</param>
internal sealed record Cue(TimeSpan Start, TimeSpan End, List<string> Lines);
