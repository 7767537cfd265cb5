using System.Buffers;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Transcripts;

/// <summary>
/// Reads subtitles as the transcript that they are: the words of all cues as running text, a paragraph for each turn of a speaker, who is named at its start
/// ("NAME: words"), and the moment of each cue as the place of its words.
/// </summary>
internal sealed class TranscriptReader
{
    /// <summary>A silence so long behind a sentence ends a paragraph.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>A paragraph so long, in UTF-16 units, ends with its sentence.</summary>
    private const int LongParagraph = 800;

    /// <summary>What brackets say of a sound is no longer, in UTF-16 units.</summary>
    private const int LongestSound = 200;

    private static readonly SearchValues<char> SoundSigns = SearchValues.Create("[(♪♫♬#");

    private readonly Composition composition = new();
    private readonly List<(TimeSpan Time, TextRange Range)> times = [];
    private string? speaker;
    private string lastLine = "";
    private int paragraphStart;
    private char lastSign;

    /// <summary>Reads a file.</summary>
    public static Document Read(string text, string path, string sha256, List<Finding> findings)
    {
        text = text.TrimStart('\ufeff');
        var file = SubtitleFile.Read(text);
        if (file.Cues.Count == 0)
            findings.Add(
                new Finding(
                    FindingCode.NotReadable,
                    Severity.Warning,
                    path,
                    default,
                    $"{path} holds no subtitles: no line has two times with --> between them. Name it .txt to have it read as plain text."
                )
            );
        var reader = new TranscriptReader();
        reader.Read(file);
        var metadata = Loccit.Metadata.None with { Language = file.Language };
        var mediaType = SubtitleFile.IsVtt(text) ? "text/vtt" : "application/x-subrip";
        return reader.composition.ToDocument(path, sha256, mediaType, metadata, findings, reader.Times());
    }

    private IEnumerable<TimeCode> Times() => times.Where(t => t.Range.IsFilled).Select(t => new TimeCode(t.Time, t.Range.Span));

    private void Read(SubtitleFile file)
    {
        var rolling = file.Cues.Exists(c => c.Lines.Exists(CueLine.IsRolling));
        var notes = 0;
        for (var i = 0; i < file.Cues.Count; i++)
        {
            for (; notes < file.Notes.Count && file.Notes[notes].Before <= i; notes++)
                composition.Comment(file.Notes[notes].Text);
            var cue = file.Cues[i];
            if (i > 0 && cue.Start - file.Cues[i - 1].End >= Pause && IsSentenceEnd)
                EndParagraph();
            var range = composition.Open();
            Cue(cue, rolling);
            Composition.Close(range);
            times.Add((cue.Start, range));
        }
    }

    private void Cue(Cue cue, bool rolling)
    {
        var parts = cue.Lines.SelectMany(CueLine.Of).Where(l => l.Text.Length > 0).ToList();
        // of two rows that roll up the upper one was read already
        if (parts.Count > (rolling ? 0 : 1) && parts[0].Text == lastLine)
            parts.RemoveAt(0);
        if (parts.Count == 0)
            return;
        lastLine = parts[^1].Text;
        var dashes = parts.Count(p => IsDash(p.Text));
        foreach (var part in parts)
        {
            if (part.Voice is { Length: > 0 } voice)
                Turn(voice);
            Line(part.Text, dashes);
        }
        if (composition.Flow.Length - paragraphStart > LongParagraph && IsSentenceEnd)
            EndParagraph();
    }

    private void Line(ReadOnlySpan<char> line, int dashes)
    {
        // captions of television: ">>" changes the speaker, ">>>" the subject
        while (line.IndexOf(">>", StringComparison.Ordinal) is var change and >= 0)
        {
            Words(line[..change].TrimEnd());
            line = line[change..].TrimStart('>').TrimStart();
            if (SpeakerLabel.Read(line, out var spoken, out _) is { } name)
            {
                Turn(name);
                line = spoken;
            }
            else
            {
                Turn(null);
            }
        }
        if (IsDash(line) && (dashes > 1 || IsSentenceEnd))
        {
            var spoken = line[1..].TrimStart();
            if (SpeakerLabel.Read(spoken, out var rest, out _) is { } named)
            {
                Turn(named);
                spoken = rest;
            }
            else
            {
                Turn(null);
            }
            Words(spoken);
        }
        else if (SpeakerLabel.Read(line, out var spoken, out var isCertain) is { } name && (isCertain || IsSentenceEnd))
        {
            Turn(name);
            Words(spoken);
        }
        else
        {
            Words(line);
        }
    }

    /// <summary>Writes what is heard: words to be read; signs of music and what brackets say of sounds not to be.</summary>
    private void Words(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return;
        composition.Write(" ");
        var whole = line;
        while (!line.IsEmpty)
        {
            var sound = line.IndexOfAny(SoundSigns);
            if (sound < 0)
                break;
            var end = SoundEnd(line[sound..], isWhole: sound == 0 && line.Length == whole.Length);
            composition.Write(line[..(end == 0 ? sound + 1 : sound)]);
            if (end > 0)
            {
                var range = composition.OpenUnread();
                composition.Write(line.Slice(sound, end));
                Composition.Close(range);
            }
            line = line[(sound + Math.Max(end, 1))..];
        }
        composition.Write(line);
        lastSign = whole[^1];
    }

    /// <summary>How far a sound reaches that a line begins with; 0 if it is none.</summary>
    private static int SoundEnd(ReadOnlySpan<char> line, bool isWhole)
    {
        if (line[0] is '♪' or '♫' or '♬')
            return 1;
        if (line[0] == '#')
            return line.Length > 1 && line[1] == ' ' || line.Length == 1 ? 1 : 0;
        var close = line[..Math.Min(line.Length, LongestSound)].IndexOf(line[0] == '[' ? ']' : ')');
        if (close < 0)
            return 0;
        var inside = line[1..close];
        return line[0] == '[' || (isWhole && close == line.Length - 1) || IsCapitals(inside) ? close + 1 : 0;
    }

    private static bool IsCapitals(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }
        return letters > 1;
    }

    private static bool IsDash(ReadOnlySpan<char> line) => line.Length > 1 && line[0] is '-' or '–' or '—' or '‐' && line[1] != '-' && line[1] != '>';

    private bool IsSentenceEnd =>
        composition.Flow.Length == paragraphStart || lastSign is '.' or '!' or '?' or '…' or '"' or '”' or '’' or ')' or ']' or '»' or '—' or '♪';

    /// <summary>Begins the turn of a speaker, unless it is theirs already; of one who is not named in any case.</summary>
    private void Turn(string? name)
    {
        if (name is not null && name == speaker)
            return;
        EndParagraph();
        speaker = name;
        composition.Write(name is null ? SpeakerLabel.Unnamed : name + ": ");
    }

    private void EndParagraph()
    {
        composition.Flow.EndBlock();
        paragraphStart = composition.Flow.Length;
        lastSign = '.';
    }
}
