using System.Net;
using System.Text;

namespace Loccit.Documents.Transcripts;

/// <summary>A line of a cue without its tags: what is heard, and by whom where a tag names the voice.</summary>
/// <param name="Text">The words.</param>
/// <param name="Voice">The speaker that a tag <c>&lt;v Name&gt;</c> names; null for none.</param>
internal readonly record struct CueLine(string Text, string? Voice)
{
    /// <summary>No tag is longer.</summary>
    private const int LongestTag = 300;

    /// <summary>The parts of a line, one for each voice in it.</summary>
    public static IEnumerable<CueLine> Of(string line)
    {
        var text = new StringBuilder(line.Length);
        string? voice = null;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            // {\an8}: a place on the screen
            if (c == '{' && i + 1 < line.Length && line[i + 1] == '\\' && End(line, i, '}') is var brace and > 0)
            {
                i = brace;
            }
            else if (c == '<' && i + 1 < line.Length && (char.IsAsciiLetterOrDigit(line[i + 1]) || line[i + 1] == '/') && End(line, i, '>') is var tag and > 0)
            {
                if (line[i + 1] is 'v' or 'V' && line[i + 2] is ' ' or '.' or '\t')
                {
                    if (!string.IsNullOrWhiteSpace(text.ToString()))
                        yield return new CueLine(Clean(text), voice);
                    text.Clear();
                    var space = line.AsSpan(i, tag - i).IndexOfAny(' ', '\t');
                    voice = space < 0 ? null : WebUtility.HtmlDecode(line[(i + space)..tag]).Trim();
                }
                i = tag;
            }
            else
            {
                text.Append(c);
            }
        }
        yield return new CueLine(Clean(text), voice);
    }

    /// <summary>True for a line that shows its words one after the other, as captions made by a machine do: each cue begins with the line before.</summary>
    public static bool IsRolling(string line) => line.Contains("><c>", StringComparison.Ordinal) || line.Contains("><c.", StringComparison.Ordinal);

    private static int End(string line, int from, char close) => line.IndexOf(close, from, Math.Min(LongestTag, line.Length - from));

    private static string Clean(StringBuilder text) =>
        WebUtility
            .HtmlDecode(text.Replace("\\N", " ").Replace("\\h", " ").ToString())
            .Replace("\u200e", "", StringComparison.Ordinal)
            .Replace("\u200f", "", StringComparison.Ordinal)
            .Trim();
}
