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
    private readonly Stack<int> quotes = new();
    private int start = -1;
    private bool joins;

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
        EndQuotes(0);
    }

    private void Write(ReadOnlySpan<char> words, int depth, bool isFlowed, bool deletesSpace)
    {
        if (depth != quotes.Count)
        {
            EndBlock();
            EndQuotes(depth);
        }
        if (words.Trim().IsEmpty)
        {
            EndBlock();
            return;
        }
        while (quotes.Count < depth)
            quotes.Push(text.Length == 0 ? 0 : text.Length + 2);
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
            HideAddresses();
            blocks.Add(new Block(BlockKind.Paragraph, new Span(start, text.Length)));
        }
        (start, joins) = (-1, false);
    }

    private void EndQuotes(int depth)
    {
        while (quotes.Count > depth)
        {
            var quote = new Span(quotes.Pop(), text.Length);
            if (quote.Length > 0)
                markup.Add(new Markup(MarkupKind.BlockQuote, quote));
        }
    }

    /// <summary>In "Jane Doe &lt;jane@example.org> wrote:" the address is not read: it parts the name from the verb.</summary>
    private void HideAddresses()
    {
        if (text[^1] != ':')
            return;
        var line = text.ToString(start, text.Length - start);
        var open = line.LastIndexOf('<');
        var close = open < 0 ? -1 : line.IndexOf('>', open);
        if (close < 0 || !line.AsSpan(open, close - open).Contains('@'))
            return;
        while (open > 0 && line[open - 1] is ' ' or '\n')
            open--;
        syntax.Add(new Span(start + open, start + close + 1));
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
