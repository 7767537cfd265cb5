using System.Globalization;
using System.Xml;
using Loccit.Documents.Flow;

namespace Loccit.Documents.OpenDocument;

/// <summary>Reads the content of a text in order, an element where it begins and where it ends.</summary>
internal sealed partial class OdtWalk(OdtStyles styles, ReadingOptions options)
{
    private sealed record Frame(string Name)
    {
        /// <summary>What is done at the end of the element.</summary>
        public Action? Close { get; set; }
    }

    private readonly Composition composition = new();
    private readonly SetOffBlocks setOff = new();
    private readonly Stack<Frame> frames = new();
    private bool inBody;
    private int cells;
    private int lists;

    /// <summary>How many elements are open of which nothing is read.</summary>
    private int leftOut;
    private int hidden;
    private bool isOpen;

    /// <summary>The beginning of the words that are not shown.</summary>
    public string Hidden { get; private set; } = "";

    /// <summary>Takes what the reader stands at.</summary>
    public void Step(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when !inBody:
                inBody = reader.LocalName == "body";
                break;
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                Begin(reader);
                if (isEmpty)
                    End();
                break;
            case XmlNodeType.EndElement when inBody:
                End();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inBody:
                Characters(reader.Value);
                break;
            default:
                break;
        }
    }

    /// <summary>What was read, with all that is still open ended.</summary>
    public Composition Finish()
    {
        while (frames.Count > 0)
            End();
        foreach (var range in annotations.Values)
            Composition.Close(range);
        setOff.Mark(composition);
        return composition;
    }

    private void Characters(string characters)
    {
        if (leftOut > 0)
            return;
        if (deletion is not null)
            deletion.Append(characters);
        else if (hidden > 0)
            Hidden += Hidden.Length < 200 ? characters : "";
        else if (isOpen && !IsInserted)
            Write(characters);
    }

    private void Write(string characters) => composition.Flow.Write(characters, preformatted: composition.Flow.Kind == BlockKind.Code);

    private void End()
    {
        if (leftOut > 0)
            leftOut--;
        else if (frames.TryPop(out var frame))
            frame.Close?.Invoke();
        else
            inBody = false;
    }

    private void Begin(XmlReader reader)
    {
        var name = reader.LocalName;
        if (leftOut > 0 || IsLeftOut(name))
        {
            leftOut++;
            return;
        }
        var frame = new Frame(name);
        frames.Push(frame);
        if (Changes(reader, frame) || deletion is not null)
            return;
        switch (name)
        {
            case "p" or "h":
                Paragraph(reader, frame);
                break;
            case "list":
                Counted(frame, ref lists, () => lists--);
                break;
            case "table-cell":
                Counted(frame, ref cells, () => cells--);
                break;
            case "section" when Get(reader, "display") == "none":
                Counted(frame, ref hidden, () => hidden--);
                break;
            case "hidden-text" or "hidden-paragraph":
                Counted(frame, ref hidden, () => hidden--);
                break;
            case "span":
                Span(reader, frame);
                break;
            case "a":
                Ranged(frame, composition.OpenLink(reader.GetAttribute("href", "http://www.w3.org/1999/xlink") ?? ""));
                break;
            case "s":
                var count = int.TryParse(Get(reader, "c"), NumberStyles.None, CultureInfo.InvariantCulture, out var c) ? Math.Clamp(c, 1, 1000) : 1;
                Characters(new string(' ', count));
                break;
            case "tab":
                Characters("\t");
                break;
            case "line-break" when isOpen && hidden == 0:
                composition.Flow.BreakLine(composition.Flow.Kind == BlockKind.Code);
                break;
            case "text-box":
                Box(frame);
                break;
            default:
                Inline(name, reader, frame);
                break;
        }
    }

    /// <summary>What is drawn from the text, and what says how it is pronounced.</summary>
    private static bool IsLeftOut(string name) =>
        name
            is "table-of-content"
                or "illustration-index"
                or "table-index"
                or "object-index"
                or "user-index"
                or "alphabetical-index"
                or "ruby-text"
                or "forms"
                or "sequence-decls"
                or "variable-decls"
                or "user-field-decls"
                or "image"
                or "math"
                or "binary-data"
                or "scripts";

    private static void Counted(Frame frame, ref int count, Action restore)
    {
        count++;
        frame.Close = restore;
    }

    private static void Ranged(Frame frame, TextRange range) => frame.Close = () => Composition.Close(range);

    private static string? Get(XmlReader reader, string name) => reader.GetAttribute(name, "urn:oasis:names:tc:opendocument:xmlns:text:1.0");

    private void Paragraph(XmlReader reader, Frame frame)
    {
        var style = styles.Of("paragraph", Get(reader, "style-name"));
        var outline = reader.LocalName == "h" && int.TryParse(Get(reader, "outline-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        var level =
            outline > 0 ? Math.Min(outline, 6)
            : reader.LocalName == "h" ? 1
            : style.HeadingLevel;
        var kind =
            style.IsCode ? BlockKind.Code
            : level > 0 ? BlockKind.Heading
            : cells > 0 ? BlockKind.Cell
            : lists > 0 ? BlockKind.ListItem
            : BlockKind.Paragraph;
        var (wasOpen, isHidden) = (isOpen, style.IsHidden == true);
        hidden += isHidden ? 1 : 0;
        isOpen = true;
        if (!continues)
            composition.Block(kind, kind == BlockKind.Heading ? level : 0);
        continues = false;
        var range = composition.Open();
        var emphasis = style.IsEmphasis == true && kind == BlockKind.Paragraph ? composition.Open(MarkupKind.Emphasis) : null;
        frame.Close = () =>
        {
            Composition.Close(range);
            if (emphasis is not null)
                Composition.Close(emphasis);
            hidden -= isHidden ? 1 : 0;
            isOpen = wasOpen;
            if (IsInserted && composition.Flow.Length > 0)
            {
                // the paragraph's end was inserted, too
                continues = true;
                return;
            }
            composition.Flow.EndBlock();
            if (!composition.InNote)
                setOff.Add(range, style.IsQuote && kind is (BlockKind.Paragraph or BlockKind.ListItem), kind == BlockKind.Paragraph, style.Indentation);
        };
    }

    private void Span(XmlReader reader, Frame frame)
    {
        var style = styles.Of("text", Get(reader, "style-name"));
        if (style.IsHidden == true)
            Counted(frame, ref hidden, () => hidden--);
        else if (style.IsCodeRun && composition.Flow.Kind != BlockKind.Code)
            Ranged(frame, composition.Open(MarkupKind.Code));
        else if (style.IsEmphasis == true && composition.Flow.Kind is not (BlockKind.Heading or BlockKind.Code))
            Ranged(frame, composition.Open(MarkupKind.Emphasis));
    }

    /// <summary>A text box stands beside the text, wherever its anchor is.</summary>
    private void Box(Frame frame)
    {
        var (wasOpen, before) = (isOpen, lists);
        (isOpen, lists) = (false, 0);
        composition.Enter(composition.Box());
        frame.Close = () =>
        {
            composition.Leave();
            (isOpen, lists) = (wasOpen, before);
        };
    }
}
