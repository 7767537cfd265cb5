using System.Xml;

namespace Loccit.Documents.Word;

/// <content>What stands in a run: characters, signs, calls of notes, and the fields they belong to.</content>
internal sealed partial class WordWalk
{
    private void InRun(WordPart part, WordParagraph paragraph)
    {
        var reader = part.Reader;
        switch (reader.LocalName)
        {
            case "rStyle":
                format = format.With(styles.Of(WordNames.Value(reader), ofParagraph: false));
                break;
            case "b" or "i" or "u" when WordNames.IsOn(reader):
                format = format with { IsEmphasis = true };
                break;
            case "vanish":
                format = format with { IsHidden = WordNames.IsOn(reader) };
                break;
            case "tab" or "ptab":
                Write(paragraph, "\t", part.Raw, isText: false);
                break;
            case "br" or "cr":
                Write(paragraph, "\n", part.Raw, isText: false);
                break;
            case "noBreakHyphen":
                Write(paragraph, "\u2011", part.Raw, isText: false);
                break;
            case "softHyphen":
                Write(paragraph, "\u00ad", part.Raw, isText: false);
                break;
            case "sym":
                Write(paragraph, WordSymbols.Of(WordNames.Get(reader, "font"), WordNames.Get(reader, "char")), part.Raw, isText: false);
                break;
            case "footnoteReference" or "endnoteReference":
                Call(part, paragraph);
                break;
            case "fldChar":
                FieldSign(reader, paragraph);
                break;
            default:
                break;
        }
    }

    private void Call(WordPart part, WordParagraph paragraph)
    {
        var reader = part.Reader;
        if (!IsShown || WordNames.Get(reader, "id") is not { } id)
            return;
        var isEndnote = reader.LocalName == "endnoteReference";
        customCall = WordNames.Get(reader, "customMarkFollows") is "1" or "true" or "on";
        var range = new WordRange(paragraph, paragraph.Text.Length);
        var label = customCall ? "" : numbers.Next(isEndnote);
        Write(paragraph, label, part.Raw, isText: false);
        range.EndAt(paragraph, paragraph.Text.Length);
        Finds.Calls.Add(new WordCall(isEndnote, id, label, range));
    }

    private void FieldSign(XmlReader reader, WordParagraph paragraph)
    {
        switch (WordNames.Get(reader, "fldCharType"))
        {
            case "begin":
                var begun = new WordField();
                Hide(begun, true);
                fields.Push(begun);
                break;
            case "separate" when fields.TryPeek(out var field):
                field.InResult = true;
                Hide(field, field.IsDrawn);
                field.Result ??= new WordRange(paragraph, paragraph.Text.Length);
                break;
            case "end" when fields.Count > 0:
                Close(fields.Pop(), paragraph);
                break;
            default:
                break;
        }
    }

    /// <summary>Keeps count of the fields around that show nothing, so that a million of them cost no more than one each.</summary>
    private void Hide(WordField field, bool hides)
    {
        if (field.Hides != hides)
            unseen += hides ? 1 : -1;
        field.Hides = hides;
    }

    private void Close(WordField field, WordParagraph? paragraph)
    {
        Hide(field, false);
        if (field.Result is not { } range || paragraph is null)
            return;
        range.EndAt(paragraph, paragraph.Text.Length);
        if (field.Target is { } target)
            Finds.Links.Add((range, target));
        foreach (var work in CitationData.OfField(field, bibliography))
            Finds.Works.Add((range, work));
    }

    private void Characters(WordPart part)
    {
        var reader = part.Reader;
        if (run is null || !open.TryPeek(out var paragraph))
            return;
        // the reader stands at the characters: what element they are of is told by what was begun last
        switch (element)
        {
            case "t" or "delText":
                Write(paragraph, reader.Value, part.Raw, isText: true);
                break;
            case "instrText" when fields.TryPeek(out var field) && !field.InResult:
                field.Instruction.Append(reader.Value);
                break;
            case "fldData" when fields.TryPeek(out var data):
                data.Data.Append(reader.Value);
                break;
            default:
                break;
        }
    }

    /// <summary>Writes characters that are seen in the version that is read.</summary>
    private void Write(WordParagraph paragraph, string characters, int raw, bool isText)
    {
        if (!IsShown || characters.Length == 0)
            return;
        var start = paragraph.Text.Length;
        if (format.IsHidden)
        {
            Finds.Hidden.Append(Finds.Hidden.Length < 200 ? characters : "");
            Finds.HiddenRuns++;
            return;
        }
        paragraph.Text.Append(characters);
        // a line's end in the xml is no line's end in the text
        if (isText)
            paragraph.Text.Replace('\n', ' ', start, characters.Length).Replace('\t', ' ', start, characters.Length);
        paragraph.Pieces.Add(new WordPiece(start, characters.Length, run!, raw, isText));
        if (customCall && Finds.Calls.Count > 0)
        {
            var call = Finds.Calls[^1];
            call.Range.EndAt(paragraph, paragraph.Text.Length);
            Finds.Calls[^1] = call with { Label = call.Label + characters };
        }
        if (format.IsEmphasis)
            Extend(MarkupKind.Emphasis, paragraph, start);
        if (format.IsCode)
            Extend(MarkupKind.Code, paragraph, start);
    }

    /// <summary>Runs of one meaning are one stretch.</summary>
    private void Extend(MarkupKind kind, WordParagraph paragraph, int start)
    {
        var ranges = kind == MarkupKind.Code ? Finds.Code : Finds.Emphasis;
        if (ranges.Count == 0 || !ranges[^1].EndsAt(paragraph, start))
            ranges.Add(new WordRange(paragraph, start));
        ranges[^1].EndAt(paragraph, paragraph.Text.Length);
    }
}
