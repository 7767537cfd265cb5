namespace Loccit.Documents.Transcripts;

/// <summary>The cues of a file in SubRip (srt) or WebVTT (W3C, 2019; section 4) form, read leniently.</summary>
internal sealed class SubtitleFile
{
    /// <summary>Lines are told by what ends them; a line of spaces ends a cue in SubRip, not in WebVTT.</summary>
    private readonly bool isVtt;

    private SubtitleFile(bool isVtt) => this.isVtt = isVtt;

    /// <summary>The cues in the order of the file.</summary>
    public List<Cue> Cues { get; } = [];

    /// <summary>What notes in the file say, each with the number of cues before it.</summary>
    public List<(int Before, string Text)> Notes { get; } = [];

    /// <summary>The language that the head of the file names; null for none.</summary>
    public string? Language { get; private set; }

    /// <summary>True for a text that begins as WebVTT does.</summary>
    public static bool IsVtt(ReadOnlySpan<char> text) =>
        text.StartsWith("WEBVTT", StringComparison.Ordinal) && (text.Length == 6 || text[6] is ' ' or '\t' or '\n' or '\r');

    /// <summary>Reads a file. Linear.</summary>
    public static SubtitleFile Read(string text)
    {
        var file = new SubtitleFile(IsVtt(text));
        var paragraph = new List<string>();
        var first = true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (file.isVtt ? line.IsEmpty : line.IsWhiteSpace())
            {
                file.Add(paragraph, ref first);
                paragraph.Clear();
                continue;
            }
            // an editor's file may have no blank line between its cues
            if (paragraph.Count > 1 && IsTiming(line, out _, out _))
            {
                var keep = IsNumber(paragraph[^1]) ? paragraph.Count - 1 : paragraph.Count;
                file.Add(paragraph[..keep], ref first);
                paragraph.RemoveRange(0, keep);
            }
            paragraph.Add(line.ToString());
        }
        file.Add(paragraph, ref first);
        return file;
    }

    private void Add(List<string> lines, ref bool first)
    {
        if (lines.Count == 0)
            return;
        var isHead = first && isVtt;
        first = false;
        for (var i = 0; i < Math.Min(2, lines.Count); i++)
        {
            if (IsTiming(lines[i], out var start, out var end))
            {
                Cues.Add(new Cue(start, end, lines[(i + 1)..]));
                return;
            }
        }
        if (isHead)
            Head(lines);
        else if (isVtt && lines[0].StartsWith("NOTE", StringComparison.Ordinal))
            Notes.Add((Cues.Count, string.Join('\n', lines)[4..].Trim()));
        else if (!isVtt && Cues.Count > 0)
            Cues[^1].Lines.AddRange(lines); // a blank line inside a cue
    }

    private void Head(List<string> lines)
    {
        foreach (var line in lines)
        {
            if (line.StartsWith("Language:", StringComparison.OrdinalIgnoreCase))
                Language = line["Language:".Length..].Trim() is { Length: > 0 } language ? language : null;
        }
    }

    private static bool IsNumber(string line) => line.AsSpan().Trim().ContainsAnyExceptInRange('0', '9') is false;

    private static bool IsTiming(ReadOnlySpan<char> line, out TimeSpan start, out TimeSpan end)
    {
        start = end = default;
        line = line.Trim();
        if (!ClockTime.TryRead(line, out start, out var length))
            return false;
        line = line[length..].TrimStart();
        return line.StartsWith("-->", StringComparison.Ordinal) && ClockTime.TryRead(line[3..].TrimStart(), out end, out _);
    }
}
