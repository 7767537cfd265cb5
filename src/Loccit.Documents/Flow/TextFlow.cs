using System.Text;

namespace Loccit.Documents.Flow;

/// <summary>
/// A text in reading order as it grows: white space is collapsed as browsers do, blocks are parted by a blank line. White space is held back
/// until something visible follows, so that no block and no span begins or ends with it.
/// </summary>
internal sealed class TextFlow
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder held = new();
    private readonly List<Block> blocks = [];
    private readonly List<TextRange> waiting = [];
    private readonly List<Comment> comments = [];
    private readonly List<string> pending = [];
    private int blockStart = -1;
    private BlockKind blockKind;
    private int blockLevel;
    private readonly List<FileStretch> stretches = [];
    private int breaks;
    private bool space;
    private bool isWhole;

    /// <summary>Asked with each writing where in a file stands what is written; null where that is of no use.</summary>
    public Func<FileOrigin>? Origin { get; init; }

    /// <summary>Where the visible units that were written stand in the files they are from.</summary>
    public IReadOnlyList<FileStretch> Stretches => stretches;

    /// <summary>Where this flow stands in the document's text, which may have others before it.</summary>
    public int Base { get; set; }

    /// <summary>True for words that are taken from the document and do not stand in it, such as a title that is given for its metadata alone.</summary>
    public bool IsAside { get; init; }

    /// <summary>True for the text of a note.</summary>
    public bool IsNote { get; init; }

    /// <summary>Kind of the next block.</summary>
    public BlockKind Kind { get; set; }

    /// <summary>Heading level of the next block.</summary>
    public int Level { get; set; }

    /// <summary>Units written so far.</summary>
    public int Length => text.Length;

    /// <summary>The blocks that are ended.</summary>
    public List<Block> Blocks => blocks;

    /// <summary>The comments met, by place; those behind the last block are at its end.</summary>
    public IReadOnlyList<Comment> Comments => [.. comments, .. pending.Select(c => new Comment(new Span(text.Length, text.Length), c))];

    /// <summary>The text written so far.</summary>
    public override string ToString() => text.ToString();

    /// <summary>A part of what was written.</summary>
    public string Slice(Span span) => text.ToString(span.Start, span.Length);

    /// <summary>Begins a range at the next visible unit.</summary>
    public void Begin(TextRange range)
    {
        range.Flow = this;
        waiting.Add(range);
    }

    /// <summary>Ends a range behind the last visible unit.</summary>
    public void End(TextRange range)
    {
        if (range.Start < 0)
            waiting.RemoveAt(waiting.LastIndexOf(range)); // one of the last: ranges nest
        else
            range.End = text.Length;
    }

    /// <summary>Writes characters. White space stays as it is in preformatted text.</summary>
    public void Write(ReadOnlySpan<char> characters, bool preformatted)
    {
        var origin = Origin?.Invoke();
        for (var i = 0; i < characters.Length; i++)
        {
            var c = characters[i];
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (!preformatted)
                    space = true;
                else if (blockStart < 0 && c == '\n')
                    held.Clear();
                else
                    held.Append(c);
            }
            // pages indent by such spaces, and make empty paragraphs of them
            else if (c != '\0' && (c != '\u00a0' || preformatted || blockStart >= 0))
            {
                WriteVisible(c);
                if (origin is { } from)
                    Trace(from, from.Span.Length == characters.Length ? i : -1);
            }
        }
    }

    /// <summary>Keeps where the unit that was written last is from.</summary>
    /// <param name="origin">Where all that is being written is from.</param>
    /// <param name="index">Index of the unit in it; -1 if it was made of all of it.</param>
    private void Trace(FileOrigin origin, int index)
    {
        var at = text.Length - 1;
        var inFile = index < 0 ? origin.Span : new Span(origin.Span.Start + index, origin.Span.Start + index + 1);
        if (stretches.Count > 0 && stretches[^1] is var last && last.File == origin.File && isWhole == index < 0)
        {
            if (isWhole ? last.InFile == inFile : inFile.Start - last.InFile.Start == at - last.Text.Start)
            {
                stretches[^1] = last with { Text = last.Text with { End = at + 1 }, InFile = last.InFile with { End = inFile.End } };
                return;
            }
        }
        stretches.Add(new FileStretch(new Span(at, at + 1), origin.File, inFile));
        isWhole = index < 0;
    }

    /// <summary>A line break. Two in a row end the paragraph: that is how many pages part theirs.</summary>
    public void BreakLine(bool preformatted)
    {
        if (preformatted)
            Write("\n", true);
        else if (blockStart >= 0 && ++breaks > 1)
            EndBlock();
    }

    /// <summary>Keeps a comment: at the point reached where a block is open, else at the block that comes next.</summary>
    public void Mark(string comment)
    {
        if (blockStart >= 0)
            comments.Add(new Comment(new Span(text.Length, text.Length), comment));
        else
            pending.Add(comment);
    }

    /// <summary>Ends the block, if one is open.</summary>
    public void EndBlock()
    {
        if (blockStart >= 0)
            blocks.Add(new Block(blockKind, new Span(blockStart, text.Length), blockLevel));
        blockStart = -1;
        space = false;
        breaks = 0;
        held.Clear();
    }

    private void WriteVisible(char c)
    {
        if (blockStart < 0)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            blockStart = text.Length;
            blockKind = Kind;
            blockLevel = Level;
            foreach (var comment in pending)
                comments.Add(new Comment(new Span(blockStart, blockStart), comment));
            pending.Clear();
            text.Append(held);
        }
        else if (held.Length > 0)
        {
            text.Append(held);
        }
        else if (breaks > 0)
        {
            text.Append('\n', breaks);
        }
        else if (space)
        {
            text.Append(' ');
        }
        held.Clear();
        breaks = 0;
        space = false;
        if (waiting.Count > 0)
        {
            foreach (var range in waiting)
                range.Start = text.Length;
            waiting.Clear();
        }
        text.Append(c);
    }
}
