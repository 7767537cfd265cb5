namespace Loccit.Documents.Transcripts;

/// <summary>
/// Finds the moments written into a transcript that is plain text: <c>[00:12:31]</c> or <c>12:31</c> at the start of a line, or <c>Jane Doe (00:12:31):</c> as a
/// line of its own.
/// </summary>
internal static class StampedText
{
    private const int FewestBracketed = 3;
    private const int FewestBare = 6;
    private const int LongestHead = 80;

    private readonly record struct Stamp(TimeSpan Time, Span Sign, bool IsBare);

    /// <summary>The moments of a transcript with the signs that give them; null if the text is none. Linear.</summary>
    public static (IReadOnlyList<TimeCode> Times, IReadOnlyList<Span> Signs)? Find(string text)
    {
        var stamps = new List<Stamp>();
        var at = 0;
        var lines = 0;
        while (at < text.Length)
        {
            var length = text.AsSpan(at).IndexOfAny('\n', '\r');
            if (length < 0)
                length = text.Length - at;
            var line = text.AsSpan(at, length);
            if (!line.IsWhiteSpace())
            {
                lines++;
                if (Of(line, at) is { } stamp)
                    stamps.Add(stamp);
                else if (lines == 400 && stamps.Count == 0)
                    return null;
            }
            at += length + 1;
        }
        return IsTranscript(stamps, lines)
            ? (
                [.. stamps.Select((s, i) => new TimeCode(s.Time, new Span(s.Sign.Start, i + 1 < stamps.Count ? stamps[i + 1].Sign.Start : text.Length)))],
                [.. stamps.Select(s => s.Sign)]
            )
            : null;
    }

    private static Stamp? Of(ReadOnlySpan<char> line, int offset)
    {
        var indent = line.Length - line.TrimStart().Length;
        var rest = line[indent..];
        var bracket = rest[0] is '[' or '(' or '<' or '{';
        if (ClockTime.TryRead(rest[(bracket ? 1 : 0)..], out var time, out var length))
        {
            var end = length + (bracket ? 1 : 0);
            // a stretch of time: [00:12:31 - 00:12:40], [00:12:31 --> 00:12:40]
            var gap = rest[end..].Length - rest[end..].TrimStart("- –>").Length;
            if (gap > 0 && ClockTime.TryRead(rest[(end + gap)..], out _, out var second))
                end += gap + second;
            if (bracket && (end >= rest.Length || rest[end] is not (']' or ')' or '>' or '}')))
                return null;
            end += bracket ? 1 : 0;
            while (end < rest.Length && rest[end] is ' ' or '\t' or ':' or '-' or '–' or '|')
                end++;
            return new Stamp(time, new Span(offset + indent, offset + indent + end), !bracket);
        }
        return AtEnd(rest, offset + indent);
    }

    /// <summary>"Jane Doe (00:12:31):", "Speaker 1  12:31".</summary>
    private static Stamp? AtEnd(ReadOnlySpan<char> line, int offset)
    {
        var head = line.TrimEnd().TrimEnd(':');
        if (head.Length > LongestHead)
            return null;
        var bracket = head.Length > 0 && head[^1] is ')' or ']';
        var end = head.Length - (bracket ? 1 : 0);
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(head[start - 1]) || head[start - 1] is ':' or '.'))
            start--;
        if (start == end || start == 0 || !ClockTime.TryRead(head[start..end], out var time, out var length) || length < end - start)
            return null;
        if (bracket ? head[start - 1] is not ('(' or '[') : !head[..start].EndsWith("  ") && !head[..start].EndsWith("\t"))
            return null;
        start -= bracket ? 1 : 0;
        while (start > 0 && head[start - 1] is ' ' or '\t')
            start--;
        return start == 0 ? null : new Stamp(time, new Span(offset + start, offset + head.Length), false);
    }

    /// <summary>Moments come one after the other. The verses of scripture do so, too, but by ones.</summary>
    private static bool IsTranscript(List<Stamp> stamps, int lines)
    {
        var bare = stamps.Count(s => s.IsBare);
        if (stamps.Count < FewestBracketed || (bare * 2 > stamps.Count && stamps.Count < FewestBare) || stamps.Count * 40 < lines)
            return false;
        int back = 0,
            byOne = 0;
        for (var i = 1; i < stamps.Count; i++)
        {
            var step = stamps[i].Time - stamps[i - 1].Time;
            back += step < TimeSpan.Zero ? 1 : 0;
            byOne += step == TimeSpan.FromSeconds(1) ? 1 : 0;
        }
        return back * 20 <= stamps.Count && (bare * 2 <= stamps.Count || byOne * 2 <= stamps.Count);
    }
}
