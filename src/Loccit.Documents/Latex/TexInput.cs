using Loccit.Documents.Flow;
using Loccit.Documents.Tex;

namespace Loccit.Documents.Latex;

/// <summary>
/// The input of a LaTeX document: the file, and over it what it takes in: other files and what its own commands stand for. Arguments are read raw only up to a
/// length, and what is taken in is limited, so that no input makes more than a fixed multiple of its length in work.
/// </summary>
internal sealed class TexInput
{
    private const int LongestOption = 2_000;
    private const int LongestArgument = 20_000;
    private const int Deepest = 100;

    /// <summary>A text that is read: a file, or what a command stands for.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="At">How far it is read.</param>
    /// <param name="File">Index of the file that it is, or in which the command stands.</param>
    /// <param name="Use">The command with its arguments in that file; null for a file.</param>
    private readonly record struct Level(string Text, int At, int File, Span? Use);

    private readonly Stack<Level> outer = new();
    private readonly Dictionary<string, (string Text, int At)> missing = new(StringComparer.Ordinal);
    private string text;
    private int at;
    private int file;
    private Span? use;
    private Level mark;
    private long expansions;
    private long scans;

    public TexInput(string text)
    {
        this.text = text;
        expansions = 1_000_000 + 8L * text.Length;
        scans = 1_000_000 + 8L * text.Length;
    }

    /// <summary>True while there is more; what was taken in and is read to its end is left.</summary>
    public bool More
    {
        get
        {
            while (at >= text.Length && outer.TryPop(out var last))
                (text, at, file, use) = last;
            return at < text.Length;
        }
    }

    /// <summary>The next sign.</summary>
    public char Current => More ? text[at] : '\0';

    /// <summary>What follows, as far as it stands in one text.</summary>
    public ReadOnlySpan<char> Rest => More ? text.AsSpan(at) : default;

    /// <summary>Remembers this place as the one that <see cref="Origin"/> begins at.</summary>
    public void Mark() => mark = More ? new Level(text, at, file, use) : mark;

    /// <summary>What was read since the mark, in the file where it stands; of what a command stands for the command itself.</summary>
    public FileOrigin Origin =>
        new(mark.File, mark.Use ?? new Span(mark.At, ReferenceEquals(text, mark.Text) && use is null ? Math.Max(at, mark.At) : mark.At));

    /// <summary>Passes over signs.</summary>
    public void Skip(int count) => at = Math.Min(text.Length, at + count);

    /// <summary>Takes in what a command stands for; false if there is too much of it already, as in a command that stands for itself.</summary>
    public bool TakeIn(string more)
    {
        expansions -= more.Length + 16;
        if (expansions < 0 || outer.Count >= Deepest)
            return false;
        Push(more, file, Origin.Span);
        return true;
    }

    /// <summary>Takes in a file.</summary>
    /// <param name="more">Its text.</param>
    /// <param name="index">The number that it has in <see cref="FileOrigin.File"/>; the document's own has 0.</param>
    public bool TakeInFile(string more, int index)
    {
        if (outer.Count >= Deepest)
            return false;
        expansions += 8L * more.Length;
        scans += 8L * more.Length;
        Push(more, index, null);
        return true;
    }

    /// <summary>Leaves the file or the text that was taken in last.</summary>
    public void Leave() => at = text.Length;

    /// <summary>Reads the name of the command at a backslash: letters, of which the space behind is passed over, or one sign.</summary>
    public string Command()
    {
        at++;
        if (at >= text.Length)
            return "";
        var start = at;
        if (!TexLetters.IsNameLetter(text[at]))
        {
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
            return text[start..at];
        }
        while (at < text.Length && TexLetters.IsNameLetter(text[at]))
            at++;
        var name = text[start..at];
        SkipSpace();
        return name;
    }

    /// <summary>Passes over space and comments, but not over the end of a paragraph.</summary>
    public void SkipSpace()
    {
        var i = at;
        var lines = 0;
        while (i < text.Length)
        {
            if (text[i] == '%')
            {
                var end = text.AsSpan(i).IndexOf('\n');
                i = end < 0 ? text.Length : i + end + 1;
                lines = 0;
                at = i;
                continue;
            }
            if (!char.IsWhiteSpace(text[i]))
                break;
            if (text[i] == '\n' && ++lines > 1)
                return;
            i++;
        }
        at = i;
    }

    /// <summary>Passes over a sign if it is next.</summary>
    public bool Sign(char sign)
    {
        if (at >= text.Length || text[at] != sign)
            return false;
        at++;
        return true;
    }

    /// <summary>The argument in square brackets, raw; null if there is none.</summary>
    public string? Option()
    {
        var start = at;
        SkipSpace();
        if (at < text.Length && text[at] == '[' && End('[', ']', LongestOption) is var end and >= 0)
        {
            var option = text[(at + 1)..end];
            at = end + 1;
            return option;
        }
        at = start;
        return null;
    }

    /// <summary>The argument in braces, raw; null if there is none or it is too long.</summary>
    public string? Argument()
    {
        var start = at;
        SkipSpace();
        if (at < text.Length && text[at] == '{' && End('{', '}', LongestArgument) is var end and >= 0)
        {
            var argument = text[(at + 1)..end];
            at = end + 1;
            return argument;
        }
        at = start;
        return null;
    }

    /// <summary>How long the argument in braces is that follows; -1 if there is none, or it is too long.</summary>
    public int ArgumentLength()
    {
        SkipSpace();
        return at < text.Length && text[at] == '{' ? (End('{', '}', LongestArgument) is var end and >= 0 ? end - at : LongestArgument) : -1;
    }

    /// <summary>The argument of one's own command, raw: braces, a command or a sign.</summary>
    public string? Token()
    {
        if (Argument() is { } argument)
            return argument;
        SkipSpace();
        if (at >= text.Length || text[at] is '{' or '}')
            return null;
        var start = at;
        if (text[at] == '\\')
            Command();
        else
            at++;
        return text[start..at];
    }

    /// <summary>What stands before a mark, raw; passes over both. Null, and nothing is passed over, if the text has no such mark any more.</summary>
    public string? Until(string mark)
    {
        if (missing.TryGetValue(mark, out var none) && none.At <= at && ReferenceEquals(none.Text, text))
            return null;
        var end = at < text.Length ? text.IndexOf(mark, at, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            missing[mark] = (text, at);
            return null;
        }
        var before = text[at..end];
        at = end + mark.Length;
        return before;
    }

    /// <summary>The rest of the line, passed over with its end and the space that begins the next one, as TeX does with a comment.</summary>
    public ReadOnlySpan<char> Comment()
    {
        var length = text.AsSpan(at).IndexOf('\n');
        var comment = length < 0 ? text.AsSpan(at) : text.AsSpan(at, length);
        at += length < 0 ? comment.Length : length + 1;
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return comment;
    }

    private void Push(string more, int index, Span? from)
    {
        if (at < text.Length)
            outer.Push(new Level(text, at, file, use));
        (text, at, file, use) = (more, 0, index, from);
    }

    /// <summary>Where the bracket at this place closes, outside braces; -1 if nowhere near.</summary>
    private int End(char open, char close, int longest)
    {
        var depth = 0;
        var braces = 0;
        var last = Math.Min(text.Length, at + longest);
        for (var i = at; i < last && scans > 0; i++)
        {
            var c = text[i];
            if (c == '\\')
                i++;
            else if (open != '{' && c == '{')
                braces++;
            else if (open != '{' && c == '}')
            {
                if (--braces < 0)
                    break;
            }
            else if (c == open && braces == 0)
                depth++;
            else if (c == close && braces == 0 && --depth == 0)
            {
                scans -= (i - at) / 4;
                return i;
            }
            else if (c == '\n' && open == '[' && i + 1 < last && text[i + 1] is '\n' or '\r')
                break;
        }
        scans -= last - at;
        return -1;
    }
}
