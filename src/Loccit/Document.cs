using System.Buffers;
using System.Globalization;
using Loccit.Languages;
using Loccit.Text;

namespace Loccit;

/// <summary>A text with its blocks, notes, links and metadata, made from a file. Immutable.</summary>
public sealed class Document
{
    /// <summary>Stands in <see cref="Prose"/> for each unit of <see cref="Text"/> that is syntax and not read: U+2060 WORD JOINER.</summary>
    public const char Unread = '\u2060';

    private readonly Lazy<string> prose;
    private readonly bool hasBlocks;
    private readonly Lazy<LineTable> lines;
    private readonly Lazy<string> language;

    /// <summary>Makes a document of a text.</summary>
    public Document(string text)
    {
        Text = text;
        prose = new(MaskSyntax);
        lines = new(() => new LineTable(Text));
        language = new(() => TextLanguage.Of(this));
    }

    private Document(Document other)
        : this(other.Text)
    {
        Path = other.Path;
        Sha256 = other.Sha256;
        MediaType = other.MediaType;
        Metadata = other.Metadata;
        // those of a plain text are found again if they are asked for
        if (other.hasBlocks)
        {
            Blocks = other.Blocks;
            Markup = other.Markup;
        }
        Links = other.Links;
        Notes = other.Notes;
        Comments = other.Comments;
        CitedWorks = other.CitedWorks;
        Syntax = other.Syntax;
        Pages = other.Pages;
        Times = other.Times;
        NumberedLines = other.NumberedLines;
        Captured = other.Captured;
        Findings = other.Findings;
        HasLines = other.HasLines;
        FileMap = other.FileMap;
    }

    /// <summary>The same text with what is known of it from outside of its bytes: a file beside it, the archive that holds it.</summary>
    public Document With(Metadata metadata, DateTimeOffset? captured = null) => new(this) { Metadata = metadata, Captured = captured ?? Captured };

    /// <summary>The same text with blocks and markup.</summary>
    internal Document WithBlocks(IReadOnlyList<Block> blocks, IReadOnlyList<Markup> markup) => new(this) { Blocks = blocks, Markup = markup };

    /// <summary>The same text under another name.</summary>
    public Document At(string path) => new(this) { Path = path };

    /// <summary>The path or name the document goes by in reports.</summary>
    public string Path { get; init; } = "";

    /// <summary>SHA-256 of the file's bytes in lower-case hexadecimal; empty if there was no file.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Media type, e.g. <c>text/markdown</c>.</summary>
    public string MediaType { get; init; } = "text/plain";

    /// <summary>The text that all offsets refer to: of txt and md the decoded file, character for character; of other formats the text in reading order.</summary>
    public string Text { get; }

    /// <summary>What is known of the work.</summary>
    public Metadata Metadata { get; init; } = Metadata.None;

    /// <summary>Leaf blocks in order, not overlapping. Where none are given, those of a plain text, found when first asked for: most sources are never asked.</summary>
    public IReadOnlyList<Block> Blocks
    {
        get => field ??= PlainText.Blocks(Text);
        init
        {
            field = value;
            hasBlocks = true;
        }
    }

    /// <summary>True if the blocks were given, false if they are found in a plain text when first asked for.</summary>
    internal bool HasGivenBlocks => hasBlocks;

    /// <summary>Stretches with a meaning given by mark-up, by start; of a plain text the block quotations that are set in from its margin, found when first asked for.</summary>
    public IReadOnlyList<Markup> Markup
    {
        get => field ??= hasBlocks ? [] : SetOffText.Find(Text, Blocks);
        init;
    }

    /// <summary>Hyperlinks by start.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Footnotes and endnotes, in the order of their bodies.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Comments by the start of their anchors. They are never read as text.</summary>
    public IReadOnlyList<Comment> Comments { get; init; } = [];

    /// <summary>Works that the file itself describes at a place of the text (the citation fields of reference managers), by start.</summary>
    public IReadOnlyList<CitedWork> CitedWorks { get; init; } = [];

    /// <summary>Stretches of <see cref="Text"/> that are syntax and not read (markdown's asterisks, link targets, front matter), by start, not overlapping.</summary>
    public IReadOnlyList<Span> Syntax { get; init; } = [];

    /// <summary>The stretches of <see cref="Text"/> that stand on one page each, by start, not overlapping; empty in formats without pages.</summary>
    public IReadOnlyList<Page> Pages { get; init; } = [];

    /// <summary>When the bytes were taken from <see cref="Metadata.Url"/> (WARC-Date, the date of a saved page); null if the file does not say.</summary>
    public DateTimeOffset? Captured { get; init; }

    /// <summary>The stretches of <see cref="Text"/> with the moment of the recording at which each begins, by start, not overlapping; empty in what is no transcript with time codes.</summary>
    public IReadOnlyList<TimeCode> Times { get; init; } = [];

    /// <summary>The printed lines that the margin numbers, in order; empty where none are numbered.</summary>
    public IReadOnlyList<NumberedLine> NumberedLines { get; init; } = [];

    /// <summary>What was noticed while reading the file.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>True if <see cref="Text"/> is the file, so that its lines and columns are the file's (txt, md).</summary>
    public bool HasLines { get; init; } = true;

    /// <summary>Where the text stands in a file whose lines are others (LaTeX, wikitext); null where <see cref="HasLines"/>, and in formats that are not written as text.</summary>
    public FileMap? FileMap { get; init; }

    /// <summary><see cref="Text"/> with every unit of <see cref="Syntax"/> replaced by <see cref="Unread"/>: as long as the text, so offsets agree. The same instance where there is no syntax.</summary>
    public string Prose => prose.Value;

    /// <summary>
    /// The code of the language in which the document is read: the one that <see cref="Metadata.Language"/> names, or else the one that its words show; empty if neither tells.
    /// </summary>
    internal string Language => language.Value;

    /// <summary>The words of a span as read: syntax left out, each line break and the spaces around it made one space, paragraphs (blocks) joined by a line feed.</summary>
    public string Read(Span span)
    {
        var source = Prose.AsSpan(span.Start, span.Length);
        // most words stand in one line and have no syntax in them
        if (!source.ContainsAny(SyntaxOrWideSpaces) && !source.Contains("  ", StringComparison.Ordinal))
            return source.Trim().ToString();
        Span<char> room = span.Length <= Kept ? stackalloc char[Kept] : new char[span.Length];
        var length = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (c == Unread)
                continue;
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '\u00a0')
            {
                var breaks = 0;
                var from = i;
                while (i < source.Length && (source[i] == Unread || char.IsWhiteSpace(source[i])))
                {
                    if (source[i] == '\n')
                        breaks++;
                    i++;
                }
                i--;
                var paragraph = breaks > 0 && StartsBlock(span.Start + from, span.Start + i + 1);
                room[length++] = paragraph ? '\n' : ' ';
            }
            else
            {
                room[length++] = c;
            }
        }
        return room[..length].Trim().ToString();
    }

    private bool StartsBlock(int from, int to)
    {
        var i = BlockAt(to);
        return i >= 0 && Blocks[i].Span.Start > from && Blocks[i].Span.Start <= to;
    }

    /// <summary>Index in <see cref="Blocks"/> of the block that holds <paramref name="offset"/> (its end included), or of the nearest before it; -1 if there is none. Logarithmic.</summary>
    public int BlockAt(int offset)
    {
        int lo = 0,
            hi = Blocks.Count - 1,
            found = -1;
        while (lo <= hi)
        {
            var mid = (lo + hi) / 2;
            if (Blocks[mid].Span.Start <= offset)
            {
                found = mid;
                lo = mid + 1;
            }
            else
            {
                hi = mid - 1;
            }
        }
        return found;
    }

    /// <summary>The block that <see cref="BlockAt"/> finds; the whole text if it finds none.</summary>
    internal Span BlockSpan(int offset) => BlockAt(offset) is var i and >= 0 ? Blocks[i].Span : new Span(0, Text.Length);

    /// <summary>Where <paramref name="span"/> stands in the file, line by line; null in formats without lines.</summary>
    public FileRegion? RegionOf(Span span)
    {
        if (!HasLines)
            return FileMap?.RegionOf(span);
        var (line, column) = lines.Value.At(span.Start);
        var (endLine, endColumn) = lines.Value.At(span.End);
        return new FileRegion(null, line, column, endLine, endColumn, span);
    }

    /// <summary>Where <paramref name="offset"/> is, as a person would cite it.</summary>
    public Place PlaceOf(int offset)
    {
        var block = BlockAt(offset);
        var region = RegionOf(new Span(offset, offset));
        var note = NoteAt(offset)?.Label;
        var page = PageAt(offset);
        return new Place
        {
            Line = region?.Line ?? 0,
            Column = region?.Column ?? 0,
            File = region?.Path,
            Paragraph = block < 0 || Blocks[block].Kind == BlockKind.Heading ? 0 : paragraphNumbers.Value[block],
            Headings = note is null && block >= 0 ? HeadingPath(block) : [],
            Note = note,
            Page = page?.Label,
            PageIndex = page?.Index ?? 0,
            Time = LastBefore(Times, offset, static t => t.Span.Start)?.ToString(),
            Lines = NumberedLineAt(offset)?.Number.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The place where <paramref name="span"/> begins, with all the numbered lines over which it reaches.</summary>
    public Place PlaceOf(Span span)
    {
        var place = PlaceOf(span.Start);
        if (place.Lines is null || span.Length < 2 || NumberedLineAt(span.End - 1) is not { } last)
            return place;
        var page = PageAt(span.End - 1);
        var number = last.Number.ToString(CultureInfo.InvariantCulture);
        return page is not null && page.Index != place.PageIndex ? place with { Lines = $"{place.Lines}–{page.Label}:{number}" }
            : number != place.Lines ? place with { Lines = $"{place.Lines}–{number}" }
            : place;
    }

    private NumberedLine? NumberedLineAt(int offset) =>
        LastBefore(NumberedLines, offset, static l => l.Span.Start) is { } line && offset <= line.Span.End ? line : null;

    /// <summary>The stretch of a page that holds <paramref name="offset"/>, or the nearest before it; null if there is none. Logarithmic.</summary>
    internal Page? PageAt(int offset) => LastBefore(Pages, offset, static p => p.Span.Start);

    private static T? LastBefore<T>(IReadOnlyList<T> sorted, int offset, Func<T, int> start)
        where T : class
    {
        int lo = 0,
            hi = sorted.Count;
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (start(sorted[mid]) <= offset)
                lo = mid + 1;
            else
                hi = mid;
        }
        return lo == 0 ? null : sorted[lo - 1];
    }

    private Lazy<int[]> paragraphNumbers => field ??= new(NumberParagraphs);

    private int[] NumberParagraphs()
    {
        var numbers = new int[Blocks.Count];
        var n = 0;
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Blocks[i].Kind == BlockKind.Heading ? 0 : ++n;
        return numbers;
    }

    /// <summary>The note whose body holds an offset; bodies are in order. Logarithmic.</summary>
    private Note? NoteAt(int offset)
    {
        int lo = 0,
            hi = Notes.Count - 1;
        while (lo <= hi)
        {
            var mid = (lo + hi) / 2;
            var body = Notes[mid].Body;
            if (offset < body.Start)
                hi = mid - 1;
            else if (offset > body.End)
                lo = mid + 1;
            else
                return Notes[mid];
        }
        return null;
    }

    /// <summary>For each block the heading above it: itself for a heading, -1 where there is none; and for each heading the one it stands under.</summary>
    private (int[] Above, int[] Parent) Outline => outline.Value;

    private Lazy<(int[] Above, int[] Parent)> outline => field ??= new(FindOutline);

    private (int[] Above, int[] Parent) FindOutline()
    {
        var above = new int[Blocks.Count];
        var parent = new int[Blocks.Count];
        var last = -1;
        for (var i = 0; i < above.Length; i++)
        {
            parent[i] = -1;
            if (Blocks[i].Kind == BlockKind.Heading)
            {
                var up = last;
                while (up >= 0 && Blocks[up].Level >= Blocks[i].Level)
                    up = parent[up];
                parent[i] = up;
                last = i;
            }
            above[i] = last;
        }
        return (above, parent);
    }

    private List<string> HeadingPath(int block)
    {
        var path = new List<string>();
        for (var i = Outline.Above[block]; i >= 0; i = Outline.Parent[i])
            path.Add(Read(Blocks[i].Span));
        path.Reverse();
        return path;
    }

    private string MaskSyntax()
    {
        if (Syntax.Count == 0)
            return Text;
        return string.Create(
            Text.Length,
            this,
            static (target, d) =>
            {
                d.Text.CopyTo(target);
                foreach (var s in d.Syntax)
                    target[s.Start..s.End].Fill(Unread);
            }
        );
    }

    // Longer stretches are copied on the heap.
    private const int Kept = 512;

    /// <summary>All that is read as something else than itself: white space but for a space alone, and <see cref="Unread"/>.</summary>
    private static readonly SearchValues<char> SyntaxOrWideSpaces = SearchValues.Create(
        "\u2060\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
    );
}
