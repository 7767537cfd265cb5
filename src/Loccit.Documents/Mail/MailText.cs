using System.Text;

namespace Loccit.Documents.Mail;

/// <summary>Reads the text of a mail: paragraphs, what is quoted of other mails, and who is named as their writer.</summary>
internal sealed class MailText
{
    /// <summary>Quoted deeper than this is no letter.</summary>
    private const int Deepest = 50;

    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<Markup> markup = [];
    private readonly List<Span> syntax = [];
    private int start = -1;
    private bool joins;

    /// <summary>How deep the last line was quoted, and the first block that is so quoted.</summary>
    private (int Depth, int First) run;

    /// <param name="parts">The texts of the mail, one behind another.</param>
    /// <param name="path">The file.</param>
    /// <param name="sha256">The hash of its bytes.</param>
    /// <param name="findings">What was noticed so far.</param>
    public static Document Read(IReadOnlyList<MailPart> parts, string path, string sha256, IReadOnlyList<Finding> findings)
    {
        var reader = new MailText();
        foreach (var part in parts)
            reader.Write(part);
        return new Document(reader.text.ToString())
        {
            Path = path,
            Sha256 = sha256,
            MediaType = "message/rfc822",
            HasLines = false,
            Blocks = reader.blocks,
            Markup = [.. reader.markup.OrderBy(m => m.Span)],
            Syntax = reader.syntax,
            Findings = findings,
        };
    }

    private void Write(MailPart part)
    {
        var forwarded = new ForwardedMail();
        foreach (var line in part.Text.AsSpan().EnumerateLines())
        {
            var depth = Depth(line, out var words);
            if (part.IsFlowed && words is [' ', ..])
                words = words[1..];
            depth += forwarded.Depth(words, depth);
            Write(words, Math.Min(depth, Deepest), part.IsFlowed, part.DeletesSpace);
        }
        EndBlock();
        EndRun(0);
    }

    private void Write(ReadOnlySpan<char> words, int depth, bool isFlowed, bool deletesSpace)
    {
        if (words.Trim().IsEmpty)
        {
            EndBlock();
            return;
        }
        if (depth != run.Depth)
        {
            EndBlock();
            EndRun(depth);
        }
        if (start < 0)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            start = text.Length;
        }
        else if (!joins)
        {
            text.Append('\n');
        }
        // the mark of a signature ends with a space, too (RFC 3676, 4.3)
        joins = isFlowed && words[^1] == ' ' && !words.SequenceEqual("-- ");
        text.Append(joins && !deletesSpace ? words : words.TrimEnd());
    }

    private void EndBlock()
    {
        if (start >= 0)
        {
            while (text[^1] == ' ')
                text.Length--;
            blocks.Add(new Block(BlockKind.Paragraph, new Span(start, text.Length)));
        }
        (start, joins) = (-1, false);
    }

    /// <summary>Ends what is quoted equally deep: it is one writer's. Who wrote what is quoted deeper is named in the line before, which is none of either.</summary>
    private void EndRun(int depth)
    {
        var end = blocks.Count;
        if (depth > run.Depth && end > run.First && text[blocks[end - 1].Span.End - 1] == ':')
        {
            end--;
            var line = blocks[end].Span;
            if (WriterLine.Name(text.ToString(line.Start, line.Length)) is { } name)
                syntax.AddRange(Around(line, new Span(line.Start + name.Start, line.Start + name.End)));
        }
        if (run.Depth > 0 && end > run.First)
            markup.Add(new Markup(MarkupKind.BlockQuote, new Span(blocks[run.First].Span.Start, blocks[end - 1].Span.End)));
        run = (depth, blocks.Count);
    }

    /// <summary>What is not read of a line that names a writer: all but the name and the colon.</summary>
    private static IEnumerable<Span> Around(Span line, Span name)
    {
        if (name.Start > line.Start)
            yield return new Span(line.Start, name.Start);
        if (name.End < line.End - 1)
            yield return new Span(name.End, line.End - 1);
    }

    /// <summary>How deep a line is quoted, and its words: "> > words", ">> words".</summary>
    private static int Depth(ReadOnlySpan<char> line, out ReadOnlySpan<char> words)
    {
        var depth = 0;
        var at = 0;
        while (at < line.Length && line[at] == '>')
        {
            depth++;
            at++;
            if (at + 1 < line.Length && line[at] == ' ' && line[at + 1] == '>')
                at++;
        }
        words = line[at..];
        if (depth > 0 && words is [' ', ..])
            words = words[1..];
        return depth;
    }
}
