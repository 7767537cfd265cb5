using System.Xml;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Tei;

/// <summary>Reads the text of a TEI document in order, an element where it begins and where it ends.</summary>
internal sealed partial class TeiWalk
{
    private sealed class Frame(string name)
    {
        public string Name { get; } = name;

        /// <summary>What is done at the end of the element.</summary>
        public Action? Close { get; set; }

        public bool IsBlock { get; init; }

        /// <summary>The quotation that the element is; null for none.</summary>
        public TeiQuotation? Quotation { get; set; }
    }

    private readonly Composition composition = new();
    private readonly Stack<Frame> frames = new();
    private readonly Stack<TeiBibl> works = new();
    private readonly List<TeiQuotation> quotations = [];

    /// <summary>How many elements are open of which nothing is read.</summary>
    private int leftOut;
    private int divisions;
    private int verses;

    /// <summary>The name of a speaker, to be put before the first words of the speech.</summary>
    private string? speaker;

    /// <summary>The header.</summary>
    public TeiHeaderReader Header { get; } = new();

    /// <summary>Takes what the reader stands at.</summary>
    public void Step(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                if (Header.Begin(reader))
                    break;
                var isEmpty = reader.IsEmptyElement;
                Begin(reader);
                if (isEmpty)
                    End();
                break;
            case XmlNodeType.EndElement:
                if (Header.IsOpen)
                    Header.End(reader.LocalName);
                else
                    End();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                if (Header.IsOpen)
                    Header.Text(reader.Value);
                else
                    Characters(reader.Value);
                break;
            case XmlNodeType.Comment when leftOut == 0 && !Header.IsOpen:
                composition.Comment(reader.Value);
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
        foreach (var quotation in quotations)
            quotation.Mark(composition);
        return composition;
    }

    private void Characters(string characters)
    {
        if (leftOut > 0)
            return;
        if (works.TryPeek(out var work))
            work.Text(characters);
        if (speaker is { } name && !string.IsNullOrWhiteSpace(characters))
        {
            speaker = null;
            composition.Write(name + ": ");
        }
        composition.Flow.Write(characters, preformatted: composition.Flow.Kind == BlockKind.Code);
    }

    private void End()
    {
        if (leftOut > 0)
        {
            leftOut--;
            return;
        }
        if (!frames.TryPop(out var frame))
            return;
        if (works.TryPeek(out var work))
            work.End();
        if (frame.IsBlock)
            composition.Flow.EndBlock();
        frame.Close?.Invoke();
    }

    private void Begin(XmlReader reader)
    {
        var name = reader.LocalName;
        if (leftOut > 0 || IsLeftOut(name, reader))
        {
            leftOut++;
            return;
        }
        if (works.TryPeek(out var work))
            work.Begin(reader);
        var frame = BlockKindOf(name, reader) is { } kind ? Block(name, kind) : new Frame(name);
        frames.Push(frame);
        switch (name)
        {
            case "text":
                Header.Language(reader.XmlLang.Length > 0 ? reader.XmlLang : reader.GetAttribute("lang"));
                break;
            case "div" or "div0" or "div1" or "div2" or "div3" or "div4" or "div5" or "div6" or "div7":
                divisions++;
                composition.Flow.EndBlock();
                frame.Close = () =>
                {
                    divisions--;
                    composition.Flow.EndBlock();
                };
                break;
            case "l":
                if (verses++ > 0)
                    composition.Flow.BreakLine(preformatted: false);
                break;
            case "lg" or "sp" or "cit" or "list" or "table" or "floatingText" or "listBibl" or "epigraph":
                if (name == "lg")
                    verses = 0;
                if (name != "cit" || !IsInBlock())
                    composition.Flow.EndBlock();
                var isAlone = !IsInBlock();
                frame.Close = () =>
                {
                    if (name != "cit" || isAlone)
                        composition.Flow.EndBlock();
                    if (name == "sp")
                        speaker = null;
                };
                break;
            case "lb":
                if (reader.GetAttribute("break") != "no")
                    composition.Write(" ");
                break;
            case "pb":
                composition.Page(reader.GetAttribute("n")?.Trim() is { Length: > 0 } label ? label : "?");
                break;
            case "speaker":
                composition.Aside();
                frame.Close = () => speaker = composition.Leave().TrimEnd('.', ':', ' ', '—', '-') is { Length: > 0 } spoken ? spoken : null;
                break;
            case "u":
                speaker = reader.GetAttribute("who")?.TrimStart('#') is { Length: > 0 } who ? who : null;
                break;
            default:
                Inline(name, reader, frame);
                break;
        }
    }

    private Frame Block(string name, BlockKind kind)
    {
        var (flow, before, level) = (composition.Flow, composition.Flow.Kind, composition.Flow.Level);
        foreach (var around in frames)
        {
            if (around.Quotation is not { } quotation)
                continue;
            quotation.HoldsBlocks();
            break;
        }
        composition.Block(kind, kind == BlockKind.Heading ? Math.Clamp(divisions, 1, 6) : 0);
        return new Frame(name) { IsBlock = true, Close = () => (flow.Kind, flow.Level) = (before, level) };
    }

    /// <summary>True if the element that begins stands in a paragraph and the like.</summary>
    private bool IsInBlock()
    {
        foreach (var frame in frames.Skip(1))
        {
            if (frame.IsBlock)
                return true;
            if (frame.Name is "note" or "floatingText")
                return false;
        }
        return false;
    }

    private static BlockKind? BlockKindOf(string name, XmlReader reader) =>
        name switch
        {
            "p"
            or "u"
            or "byline"
            or "docAuthor"
            or "docDate"
            or "dateline"
            or "salute"
            or "signed"
            or "opener"
            or "closer"
            or "trailer"
            or "argument"
            or "titlePart"
            or "imprimatur"
            or "docImprint"
            or "postscript" => BlockKind.Paragraph,
            "head" => BlockKind.Heading,
            "item" or "label" => BlockKind.ListItem,
            "cell" => BlockKind.Cell,
            "eg" or "egXML" => BlockKind.Code,
            "ab" => reader.GetAttribute("type") switch
            {
                "heading" => BlockKind.Heading,
                "cell" => BlockKind.Cell,
                "code" => BlockKind.Code,
                _ => BlockKind.Paragraph,
            },
            _ => null,
        };

    /// <summary>What stands on the page and is no text of the work, and of two readings the editor's.</summary>
    private bool IsLeftOut(string name, XmlReader reader) =>
        name switch
        {
            "fw" or "figDesc" or "del" or "facsimile" or "standOff" => true,
            "corr" or "reg" or "expan" => frames.TryPeek(out var around) && around.Name == "choice",
            "vocal" or "kinesic" or "incident" or "event" => true,
            "rdg" => frames.TryPeek(out var app) && app.Name == "app",
            "note" => reader.GetAttribute("type") == "loccit",
            _ => false,
        };
}
