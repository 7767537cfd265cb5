using System.Buffers;
using System.Net;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Wiki;

/// <summary>
/// Reads a page from its start to its end. What is still to be read stands on a stack: stretches of the page, and things to do between them. A template puts its
/// arguments there, so that no nesting is too deep and nothing is read twice.
/// </summary>
internal sealed partial class WikiWalk
{
    private readonly record struct Work(Span Stretch, Action? Do);

    private static readonly SearchValues<char> Signs = SearchValues.Create("\n{[<'&|!_h]}");

    private readonly WikiText wiki;
    private readonly string text;
    private readonly WikiSources sources;
    private readonly Stack<Work> work = new();
    private readonly List<Action> pending = [];
    private int at;
    private int end;
    private int stepStart;
    private int tables;
    private TextRange? bold;
    private TextRange? italic;

    public WikiWalk(WikiText wiki)
    {
        this.wiki = wiki;
        text = wiki.Text;
        sources = WikiSources.Of(wiki);
        // what is written was passed over in this step
        Composition = new Composition(() => new FileOrigin(0, new Span(stepStart, at)));
    }

    public Composition Composition { get; }

    public void Run()
    {
        work.Push(new Work(new Span(0, text.Length), null));
        while (work.TryPop(out var next))
        {
            if (next.Do is { } action)
            {
                stepStart = at;
                action();
                Flush();
                continue;
            }
            (at, end) = (next.Stretch.Start, next.Stretch.End);
            while (at < end)
            {
                Step();
                if (pending.Count > 0)
                {
                    work.Push(new Work(new Span(at, end), null));
                    Flush();
                    break;
                }
            }
        }
        EndStyle();
    }

    /// <summary>Puts things to do before the rest of what is read, in the order in which they were asked for.</summary>
    private void Then(Action action) => pending.Add(action);

    private void Then(Span stretch) => pending.Add(() => work.Push(new Work(stretch, null)));

    private void Flush()
    {
        for (var i = pending.Count - 1; i >= 0; i--)
            work.Push(new Work(default, pending[i]));
        pending.Clear();
    }

    private void Step()
    {
        stepStart = at;
        if (AtLineStart && Line())
            return;
        switch (text[at])
        {
            case '\n':
                NewLine();
                break;
            case '{' when wiki.EndOf(at) is > 0 and var close:
                var template = new Span(at, close);
                at = close;
                Template(WikiTemplate.Read(wiki, template), template);
                break;
            case '[' when wiki.EndOf(at) is > 0 and var close:
                Link(close);
                break;
            case '[':
                Outside();
                break;
            case '<':
                Element();
                break;
            case '\'' when Rest.StartsWith("''"):
                Apostrophes();
                break;
            case '&':
                Entity();
                break;
            case '|' or '!' when tables > 0 && at + 1 < end && text[at + 1] == text[at] && at + 2 <= end:
                at += 2;
                Cell();
                break;
            case '_'
                when Rest.StartsWith("__")
                    && Rest[2..].IndexOf("__") is > 0 and < 30 and var switches
                    && !Rest.Slice(2, switches).ContainsAnyExceptInRange('A', 'Z'):
                at += switches + 4;
                break;
            case 'h' when Rest.StartsWith("http://") || Rest.StartsWith("https://"):
                Address();
                break;
            default:
                var length = Rest[1..].IndexOfAny(Signs) + 1;
                length = length == 0 ? end - at : length;
                at += length;
                Composition.Write(text.AsSpan(stepStart, length));
                break;
        }
    }

    private ReadOnlySpan<char> Rest => text.AsSpan(at, end - at);

    private bool AtLineStart => at == 0 || text[at - 1] == '\n';

    private void NewLine()
    {
        EndStyle();
        at++;
        if (at < end && text[at] == '\r')
            at++;
        if (at >= end || text[at] == '\n' || Composition.Flow.Kind is BlockKind.ListItem or BlockKind.Heading || AtList)
            Composition.Block(BlockKind.Paragraph);
        else
            Composition.Write(" ");
    }

    private bool AtList => text[at] is '*' or '#' or ':' or ';' or '=';

    /// <summary>What only the start of a line can begin: a heading, an item, a table.</summary>
    private bool Line()
    {
        var c = text[at];
        if (c == '=' && Heading())
            return true;
        if (c is '*' or '#' or ':' or ';')
        {
            var depth = Rest.IndexOfAnyExcept("*#:;");
            depth = depth < 0 ? end - at : depth;
            var isItem = Rest[..depth].ContainsAny('*', '#');
            at += depth;
            // an indented table
            if (!Rest.TrimStart(' ').StartsWith("{|"))
                Composition.Block(isItem || c == ';' ? BlockKind.ListItem : BlockKind.Paragraph);
            return true;
        }
        if (c == '{' && Rest.StartsWith("{|"))
        {
            tables++;
            SkipLine();
            Cell();
            return true;
        }
        if (tables > 0 && c is '|' or '!')
            return Row(c);
        if (c == '-' && Rest.StartsWith("----"))
        {
            at += Rest.IndexOfAnyExcept('-') is var dashes && dashes < 0 ? end - at : dashes;
            Composition.Block(BlockKind.Paragraph);
            return true;
        }
        return false;
    }

    private bool Heading()
    {
        var length = Rest.IndexOf('\n');
        var line = (length < 0 ? Rest : Rest[..length]).TrimEnd();
        if (line.EndsWith("-->") && line.LastIndexOf("<!--") is > 0 and var comment)
            line = line[..comment].TrimEnd();
        var before = line.Length - line.TrimStart('=').Length;
        var behind = line.Length - line.TrimEnd('=').Length;
        var level = Math.Min(Math.Min(before, behind), 6);
        if (level == 0 || before + behind >= line.Length)
            return false;
        var title = new Span(at + level, at + line.Length - level);
        at += length < 0 ? Rest.Length : length;
        Composition.Block(BlockKind.Heading, level);
        Then(title);
        Then(() =>
        {
            EndStyle();
            Composition.Block(BlockKind.Paragraph);
        });
        return true;
    }

    private bool Row(char sign)
    {
        if (Rest.StartsWith("|}"))
        {
            at += 2;
            tables--;
            Composition.Block(tables > 0 ? BlockKind.Cell : BlockKind.Paragraph);
            return true;
        }
        if (Rest.StartsWith("|-"))
        {
            SkipLine();
            return true;
        }
        at += sign == '|' && Rest.StartsWith("|+") ? 2 : 1;
        Cell();
        return true;
    }

    /// <summary>Begins a cell, whose attributes are passed over: they stand before a bar of their own.</summary>
    private void Cell()
    {
        EndStyle();
        Composition.Block(BlockKind.Cell);
        var line = Rest[..Math.Min(Rest.Length, 300)];
        var stop = line.IndexOfAny("|\n[{");
        if (
            stop > 0
            && line[stop] == '|'
            && (stop + 1 >= line.Length || line[stop + 1] != '|')
            && line[..stop].Contains('=')
            && !line[..stop].Contains("!!", StringComparison.Ordinal)
        )
            at += stop + 1;
    }

    private void SkipLine()
    {
        var length = Rest.IndexOf('\n');
        at = length < 0 ? end : at + length;
    }

    private void Entity()
    {
        var length = Rest[..Math.Min(Rest.Length, 12)].IndexOf(';') + 1;
        var entity = length > 0 ? Rest[..length].ToString() : "&";
        at += entity.Length;
        Composition.Write(WebUtility.HtmlDecode(entity));
    }

    private void Apostrophes()
    {
        var count = Rest.IndexOfAnyExcept('\'');
        count = count < 0 ? end - at : count;
        at += count;
        // of four one is an apostrophe, and of more than five all that are over
        var literal = count == 4 ? 1 : Math.Max(0, count - 5);
        if (literal > 0)
            Composition.Write(new string('\'', Math.Min(literal, 1000)));
        count -= literal;
        if (count is 3 or 5)
            Toggle(ref bold);
        if (count is 2 or 5)
            Toggle(ref italic);
    }

    private void Toggle(ref TextRange? range)
    {
        if (range is null)
        {
            range = Composition.Open(MarkupKind.Emphasis);
            return;
        }
        Composition.Close(range);
        range = null;
    }

    /// <summary>Bold and italics end with their line.</summary>
    private void EndStyle()
    {
        if (bold is not null)
            Toggle(ref bold);
        if (italic is not null)
            Toggle(ref italic);
    }
}
