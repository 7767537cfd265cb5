using System.Globalization;
using System.Xml;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Tei;

/// <content>What stands inside a paragraph: quotations, notes, citations, emphasis, references.</content>
internal sealed partial class TeiWalk
{
    private readonly Dictionary<string, List<TextRange>> references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextRange> anchors = new(StringComparer.Ordinal);
    private int notes;

    private void Inline(string name, XmlReader reader, Frame frame)
    {
        switch (name)
        {
            case "q" or "quote" or "said":
                Quotation(name, reader, frame);
                break;
            case "note":
                Note(reader, frame);
                break;
            case "bibl" or "biblStruct" or "biblFull":
                Work(frame);
                break;
            case "stage" or "formula":
                Ranged(frame, composition.OpenUnread());
                break;
            case "hi" or "emph":
                Ranged(frame, composition.Open(MarkupKind.Emphasis));
                break;
            case "title":
                Ranged(frame, composition.Open(MarkupKind.Title));
                break;
            case "code" or "gi" or "att" or "val" or "tag":
                Ranged(frame, composition.Open(MarkupKind.Code));
                break;
            case "ref" or "ptr":
                Reference(reader, frame);
                break;
            default:
                break;
        }
    }

    private static void Ranged(Frame frame, TextRange range) => frame.Close = () => Composition.Close(range);

    private void Quotation(string name, XmlReader reader, Frame frame)
    {
        // speech that is reported without marks is no quotation of words
        if (name == "said" && reader.GetAttribute("direct") == "false")
            return;
        var isBlock = !IsInBlock() || (name == "quote" && reader.GetAttribute("rend") is "block" or "blockquote" or "display");
        if (isBlock)
            composition.Flow.EndBlock();
        var quotation = new TeiQuotation(composition, isQuote: name == "quote", isBlock, isContinued: reader.GetAttribute("prev") is not null);
        quotations.Add(quotation);
        frame.Quotation = quotation;
        frame.Close = () =>
        {
            if (quotation.IsBlock)
                composition.Flow.EndBlock();
            Composition.Close(quotation.Range);
        };
    }

    private void Note(XmlReader reader, Frame frame)
    {
        if (composition.InNote)
            return;
        notes++;
        var id = reader.GetAttribute("id", "http://www.w3.org/XML/1998/namespace") ?? reader.GetAttribute("id");
        var label = reader.GetAttribute("n")?.Trim() is { Length: > 0 } given ? given : notes.ToString(CultureInfo.InvariantCulture);
        var note = composition.Note(label);
        var target = reader.GetAttribute("target")?.TrimStart('#');
        if (id is not null && references.TryGetValue(id, out var calls))
        {
            foreach (var call in calls)
                composition.Call(note, call);
        }
        else if (target is not null && anchors.TryGetValue(target, out var anchor))
        {
            composition.Call(note, anchor);
        }
        else if (IsInBlock())
        {
            composition.Call(note);
        }
        composition.Enter(note);
        frame.Close = () => composition.Leave();
    }

    private void Work(Frame frame)
    {
        var range = composition.Open();
        var isCited = !frames.Any(f => f.Name is "listBibl");
        var work = new TeiBibl();
        works.Push(work);
        var isAlone = !IsInBlock();
        if (isAlone)
            composition.Flow.EndBlock();
        frame.Close = () =>
        {
            works.Pop();
            if (isAlone)
                composition.Flow.EndBlock();
            Composition.Close(range);
            if (isCited && work.Metadata is { } known && (known.Title ?? known.Doi ?? known.Url) is not null)
                composition.Cite(range, known, work.Locator);
        };
    }

    private void Reference(XmlReader reader, Frame frame)
    {
        var target = reader.GetAttribute("target");
        var id = reader.GetAttribute("id", "http://www.w3.org/XML/1998/namespace") ?? reader.GetAttribute("id");
        if (target is null && id is null)
            return;
        TextRange range;
        if (target is ['#', ..])
        {
            range = composition.Open();
            if (!references.TryGetValue(target[1..], out var calls))
                references[target[1..]] = calls = [];
            calls.Add(range);
        }
        else
        {
            range = target is null ? composition.Open() : composition.OpenLink(target);
        }
        if (id is not null)
            anchors[id] = range;
        Ranged(frame, range);
    }
}
