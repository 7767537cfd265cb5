using System.Buffers;
using Loccit.Documents.Flow;
using Loccit.Documents.Html;
using Loccit.Documents.Tex;

namespace Loccit.Documents.Latex;

/// <summary>
/// Reads a source from its start to its end and writes what would be printed. Groups, environments and arguments are frames on a stack, each with what is to be
/// done when it ends, so that nothing is read twice and no nesting is too deep.
/// </summary>
internal sealed partial class LatexWalk
{
    private sealed class Frame
    {
        /// <summary>Name of the environment; null for a group or an argument.</summary>
        public string? Environment { get; init; }

        public Action? Close { get; set; }

        /// <summary>Stretches that a declaration in the group began (\em) and that end with it.</summary>
        public List<TextRange>? Ranges { get; set; }
    }

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\{}$%~&#'`\"-,<>!? \t\r\n");
    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\r\n");

    private readonly TexInput input;
    private readonly LatexMacros macros = new();
    private readonly LatexLanguage language = new();
    private readonly LatexCitations citations;
    private readonly Stack<Frame> frames = new();
    private readonly Dictionary<string, int> environments = new(StringComparer.Ordinal);
    private readonly List<(string? Path, string Text)> files = [];
    private readonly bool hasPreamble;

    /// <summary>For each of the files the one that took it in.</summary>
    private readonly List<int> parents = [0];

    /// <summary>How many frames around are not printed.</summary>
    private int suppressed;
    private int sections = 1;
    private int quotes;
    private int tables;
    private char accent;
    private bool isEnded;

    public LatexWalk(string text, string path, FilesBeside beside, List<Finding> findings)
    {
        input = new TexInput(text);
        Composition = new Composition(() => input.Origin);
        files.Add((null, text));
        hasPreamble = text.Contains("\\begin{document}", StringComparison.Ordinal);
        suppressed = hasPreamble ? 1 : 0;
        citations = new LatexCitations(path, beside, findings);
        citations.Look(text);
        (this.path, this.beside, this.findings) = (path, beside, findings);
    }

    public Composition Composition { get; }

    /// <summary>The files that were read: the document's own, and its parts with their paths.</summary>
    public IReadOnlyList<(string? Path, string Text)> Files => files;

    public Loccit.Metadata Metadata { get; private set; } = Loccit.Metadata.None;

    public void Run()
    {
        while (!isEnded && input.More)
            Step();
        while (frames.Count > 0)
            Pop();
        citations.Tell();
        Metadata = Metadata with { Language = language.Tag };
    }

    private void Step()
    {
        // an accent belongs to the letter that follows
        if (accent == '\0')
            input.Mark();
        switch (input.Current)
        {
            case '\\':
                Command(input.Command());
                break;
            case '{':
                input.Skip(1);
                frames.Push(new Frame());
                break;
            case '}':
                input.Skip(1);
                if (frames.TryPeek(out var group) && group.Environment is null)
                    Pop();
                break;
            case '%':
                Comment();
                break;
            case '$':
                Mathematics();
                break;
            case '&':
                input.Skip(1);
                if (tables > 0)
                    Block(BlockKind.Cell);
                else
                    Write("&");
                break;
            case '#':
                input.Skip(1);
                break;
            case ' ' or '\t' or '\r' or '\n':
                Spaces();
                break;
            case '"' when language.HasShorthands:
                Shorthand();
                break;
            default:
                Characters();
                break;
        }
    }

    private void Characters()
    {
        var rest = input.Rest;
        if (TexLetters.Ligature(rest, out var length) is { } ligature)
        {
            input.Skip(length);
            Write(ligature);
            return;
        }
        length = rest[1..].IndexOfAny(Signs) + 1;
        length =
            accent != '\0' ? 1
            : length == 0 ? rest.Length
            : length;
        input.Skip(length);
        Write(rest[..length].ToString());
    }

    private void Spaces()
    {
        var rest = input.Rest;
        var length = rest.IndexOfAnyExcept(Space);
        var space = length < 0 ? rest : rest[..length];
        if (space.Count('\n') > 1)
            Paragraph();
        else if (suppressed == 0)
            Composition.Write(" ");
        input.Skip(space.Length);
    }

    private void Comment()
    {
        var comment = input.Comment().TrimStart('%');
        if (suppressed == 0)
            Composition.Comment(comment);
        if (input.Current is '\n' or '\r')
            Paragraph();
    }

    private void Paragraph()
    {
        if (suppressed == 0)
            Composition.Flow.EndBlock();
    }

    /// <summary>Numbers and words between signs of mathematics are read; formulas stand in the text as they are written and are not.</summary>
    private void Mathematics()
    {
        var rest = input.Rest;
        if (rest.StartsWith("$$"))
        {
            input.Skip(2);
            Formula(input.Until("$$"));
            return;
        }
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '\\')
            {
                i++;
            }
            else if (rest[i] == '$')
            {
                var formula = rest[1..i].ToString();
                input.Skip(i + 1);
                Formula(formula);
                return;
            }
            else if (rest[i] == '\n' && i + 1 < rest.Length && rest[i + 1] is '\n' or '\r')
            {
                break;
            }
        }
        input.Skip(1);
    }

    private void Formula(string? formula)
    {
        if (formula is null || suppressed > 0)
            return;
        var rest = formula;
        foreach (var known in (ReadOnlySpan<string>)["\\ldots", "\\dots", "\\%", "\\$", "\\,", "{,}", "\\euro", "\\pounds"])
            rest = rest.Replace(known, "", StringComparison.Ordinal);
        if (rest.AsSpan().ContainsAny("\\^_{}"))
        {
            var range = Composition.OpenUnread();
            Composition.Write(formula);
            Flow.Composition.Close(range);
        }
        else
        {
            Write(TexText.Plain(formula));
        }
    }

    /// <summary>What babel makes of a sign " in German and its neighbours.</summary>
    private void Shorthand()
    {
        input.Skip(1);
        var next = input.Current;
        var made = next switch
        {
            '`' => "„",
            '\'' => "“",
            '<' => "«",
            '>' => "»",
            '-' or '"' or '|' => "",
            '~' or '=' => "-",
            's' or 'z' => "ß",
            _ => null,
        };
        if (made is null && next is 'a' or 'o' or 'u' or 'A' or 'O' or 'U' or 'e' or 'i')
            made = TexLetters.Accented(next.ToString(), '\u0308');
        if (made is null)
        {
            Write("\"");
            return;
        }
        input.Skip(1);
        Write(made);
    }

    private void Write(string letters)
    {
        if (suppressed > 0 || letters.Length == 0)
            return;
        if (accent != '\0')
        {
            letters = TexLetters.Accented(letters, accent);
            accent = '\0';
        }
        Composition.Write(letters);
    }

    private void Block(BlockKind kind, int level = 0)
    {
        if (suppressed == 0)
            Composition.Block(kind, level);
    }

    /// <summary>Reads the argument that follows, and does something when it ends; at once if there is none.</summary>
    private void Argument(Action? close = null)
    {
        input.SkipSpace();
        if (input.Current != '{')
        {
            close?.Invoke();
            return;
        }
        input.Skip(1);
        frames.Push(new Frame { Close = close });
    }

    /// <summary>Reads arguments that are not printed.</summary>
    private void Discard(int count = 1)
    {
        while (input.Option() is not null) { }
        suppressed++;
        Argument(() =>
        {
            suppressed--;
            if (count > 1)
                Discard(count - 1);
        });
    }

    /// <summary>Reads an argument whose text is not a part of the document's.</summary>
    private void Aside(Action<string> take)
    {
        var around = suppressed;
        suppressed = 0;
        Composition.Aside();
        Argument(() =>
        {
            suppressed = around;
            take(Composition.Leave());
        });
    }

    private void Marked(MarkupKind kind)
    {
        var range = Composition.Open(kind);
        Argument(() => Flow.Composition.Close(range));
    }

    /// <summary>A declaration holds to the end of the group.</summary>
    private void Declared()
    {
        if (suppressed > 0 || !frames.TryPeek(out var group) || Composition.Flow.Kind == BlockKind.Heading)
            return;
        (group.Ranges ??= []).Add(Composition.Open(MarkupKind.Emphasis));
    }

    private void Pop()
    {
        var frame = frames.Pop();
        for (var i = (frame.Ranges?.Count ?? 0) - 1; i >= 0; i--)
            Flow.Composition.Close(frame.Ranges![i]);
        if (frame.Environment is { } name)
            environments[name]--;
        accent = '\0';
        frame.Close?.Invoke();
    }

    private void Title(string text)
    {
        if (text.Length > 0)
            Metadata = Metadata with { Title = text.ReplaceLineEndings(" ") };
    }

    private void Authors(string text)
    {
        var names = text.Split('\u0001').Select(n => n.Split('\n')[0].Trim().TrimEnd(',')).Where(n => n.Length > 0).ToList();
        if (names.Count > 0)
            Metadata = Metadata with { Authors = names };
    }

    private void Dated(string text)
    {
        if (MetaDates.TryRead(text, out var date))
            Metadata = Metadata with { Issued = date };
    }
}
