using System.Text;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Rtf;

/// <summary>Reads the groups of an RTF file in order and writes what is seen in the version that is read.</summary>
internal sealed partial class RtfWalk(ReadingOptions options)
{
    /// <summary>No document is nested deeper; what is was made to exhaust its reader.</summary>
    public const int Deepest = 5_000;

    private const int LongestField = 100_000;

    private readonly Composition composition = new();
    private readonly SetOffBlocks setOff = new();
    private readonly Stack<RtfState> outer = new();
    private readonly Stack<(int Depth, Action Do)> closing = new();
    private readonly List<byte> bytes = [];
    private readonly StringBuilder field = new();
    private RtfState state = new() { Fallback = 1, Outline = -1 };
    private int codePage = 1252;
    private int passedOver;
    private char high;
    private TextRange? paragraph;
    private BlockKind paragraphKind;
    private TextRange? emphasis;

    /// <summary>The beginning of the words that are not shown.</summary>
    public string Hidden { get; private set; } = "";

    /// <summary>True if there are words in one version only.</summary>
    public bool HasChanges { get; private set; }

    /// <summary>True if the file is nested too deeply to be read to its end.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>True if the file ends inside its outermost group.</summary>
    public bool IsCutOff { get; private set; }

    public Loccit.Metadata Metadata { get; private set; } = Loccit.Metadata.None;

    /// <summary>Reads a file.</summary>
    public Composition Read(ReadOnlySpan<byte> file)
    {
        var tokens = new RtfTokens(file);
        var started = false;
        while (tokens.Next())
        {
            if (tokens.Kind is not (RtfTokenKind.Hex or RtfTokenKind.Text))
                Decode();
            switch (tokens.Kind)
            {
                case RtfTokenKind.Open:
                    if (outer.Count >= Deepest)
                    {
                        IsTooDeep = true;
                        return Finish();
                    }
                    outer.Push(state);
                    passedOver = 0;
                    started = true;
                    if (state.Destination == RtfDestination.Styles && outer.Count == stylesDepth + 1)
                        BeginStyle();
                    break;
                case RtfTokenKind.Close:
                    Close();
                    // what stands behind the outermost group is no part of the document
                    if (started && outer.Count == 0)
                        return Finish();
                    break;
                case RtfTokenKind.Word:
                    if (passedOver > 0 && !tokens.Name.SequenceEqual("u"u8) && !tokens.Name.SequenceEqual("bin"u8))
                        passedOver--;
                    else
                        Word(ref tokens);
                    break;
                case RtfTokenKind.Symbol:
                    if (passedOver > 0)
                        passedOver--;
                    else
                        Symbol(tokens.Name.IsEmpty ? '\0' : (char)tokens.Name[0], ref tokens);
                    break;
                case RtfTokenKind.Hex:
                    if (passedOver > 0)
                        passedOver--;
                    else if (state.Destination != RtfDestination.Nothing)
                        bytes.Add((byte)tokens.Number!.Value);
                    break;
                default:
                    var text = tokens.Text;
                    var skipped = Math.Min(passedOver, text.Length);
                    passedOver -= skipped;
                    if (state.Destination != RtfDestination.Nothing)
                        bytes.AddRange(text[skipped..]);
                    break;
            }
        }
        IsCutOff = outer.Count > 0;
        return Finish();
    }

    private Composition Finish()
    {
        Decode();
        while (outer.Count > 0)
            Close();
        EndParagraph();
        setOff.Mark(composition);
        return composition;
    }

    private void Close()
    {
        passedOver = 0;
        while (closing.TryPeek(out var last) && last.Depth == outer.Count)
            closing.Pop().Do();
        if (outer.TryPop(out var around))
            state = around;
    }

    /// <summary>Does something when the group ends that is open now.</summary>
    private void AtClose(Action action) => closing.Push((outer.Count, action));

    /// <summary>Bytes stand for characters of the font's code page, in some of them two for one.</summary>
    private void Decode()
    {
        if (bytes.Count == 0)
            return;
        var characters = RtfCodePages.Encoding(state.CodePage != 0 ? state.CodePage : codePage).GetString([.. bytes]);
        bytes.Clear();
        Characters(characters);
    }

    private void Unicode(int code)
    {
        passedOver = state.Fallback;
        var unit = (char)(ushort)code;
        if (char.IsHighSurrogate(unit))
        {
            high = unit;
            return;
        }
        Characters(high != '\0' && char.IsLowSurrogate(unit) ? $"{high}{unit}" : unit.ToString());
        high = '\0';
    }

    private void Characters(string characters)
    {
        switch (state.Destination)
        {
            case RtfDestination.Body:
                Write(characters);
                break;
            case RtfDestination.Nothing or RtfDestination.Info or RtfDestination.Fonts:
                break;
            default:
                if (field.Length < LongestField)
                    field.Append(characters);
                break;
        }
    }

    private void Write(string characters)
    {
        HasChanges |= state.IsDeleted || state.IsInserted;
        if (options.Changes == TrackedChanges.Accepted ? state.IsDeleted : state.IsInserted)
            return;
        if (state.IsHidden)
        {
            Hidden += Hidden.Length < 200 ? characters : "";
            return;
        }
        var flow = composition.Flow;
        if (paragraph is null)
        {
            var kind = KindOf();
            flow.Kind = composition.InNote ? BlockKind.Note : kind;
            flow.Level = kind == BlockKind.Heading && !composition.InNote ? HeadingLevel : 0;
            paragraph = composition.Open();
            paragraphKind = kind;
        }
        Raise(flow);
        Emphasise();
        flow.Write(characters, preformatted: KindOf() == BlockKind.Code);
    }

    private void Emphasise()
    {
        var isMarked = state.IsEmphasis && KindOf() != BlockKind.Heading;
        if (emphasis is not null && (!isMarked || emphasis.Flow != composition.Flow))
        {
            Composition.Close(emphasis);
            emphasis = null;
        }
        if (isMarked)
            emphasis ??= composition.Open(MarkupKind.Emphasis);
    }

    private void EndParagraph()
    {
        Decode();
        if (emphasis is not null)
            Composition.Close(emphasis);
        emphasis = null;
        EndRaised();
        composition.Flow.EndBlock();
        if (paragraph is { } range)
        {
            Composition.Close(range);
            if (!composition.InNote)
            {
                var isQuote = StyleOf(state.Style).IsQuote && paragraphKind is (BlockKind.Paragraph or BlockKind.ListItem);
                setOff.Add(range, isQuote, paragraphKind == BlockKind.Paragraph, state.Left + Math.Min(0, state.FirstLine));
            }
        }
        paragraph = null;
    }

    private BlockKind KindOf() =>
        StyleOf(state.Style).IsCode ? BlockKind.Code
        : HeadingLevel > 0 ? BlockKind.Heading
        : state.InTable ? BlockKind.Cell
        : state.IsListed ? BlockKind.ListItem
        : BlockKind.Paragraph;

    private int HeadingLevel => state.Outline is >= 0 and < 9 ? Math.Min(state.Outline + 1, 6) : StyleOf(state.Style).HeadingLevel;
}
