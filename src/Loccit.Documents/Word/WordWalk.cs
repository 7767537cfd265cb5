using System.Xml;

namespace Loccit.Documents.Word;

/// <summary>
/// Reads the paragraphs of a part in order. An element is looked at where it begins and where it ends; nothing is read ahead, so that a part of any size
/// takes time in proportion to it.
/// </summary>
internal sealed partial class WordWalk(WordPackage package, WordStyles styles, WordNumbers numbers, WordBibliography bibliography, ReadingOptions options)
{
    private readonly Stack<WordParagraph> open = new();
    private readonly Stack<(WordRun? Run, RunFormat Format)> around = new();
    private readonly Stack<WordField> fields = new();
    private readonly Stack<WordField> simple = new();
    private readonly Stack<(WordRange Range, string Target)?> links = new();
    private readonly Stack<bool> alternatives = new();
    private readonly Stack<(bool Placeholder, string? Tag, WordRange? Range)> controls = new();
    private WordRelationships relationships = package.Relationships;

    /// <summary>Comments that begin between paragraphs: they are attached from the next one on.</summary>
    private readonly List<string> comments = [];
    private WordParagraph? before;
    private WordRun? run;
    private RunFormat format;
    private string element = "";
    private bool customCall;
    private int unseen;
    private int cells;
    private int inserted;
    private int deleted;

    /// <summary>Beside the paragraphs.</summary>
    public WordFinds Finds { get; } = new();

    /// <summary>The paragraphs read: those of the text under the empty id, those of a note under the note's.</summary>
    public Dictionary<string, List<WordParagraph>> Read(string name, string xml)
    {
        var texts = new Dictionary<string, List<WordParagraph>>(StringComparer.Ordinal) { [""] = [] };
        var current = texts[""];
        relationships = name == package.Main ? package.Relationships : package.ReadRelationships(name);
        Forget();
        using var part = new WordPart(name, xml);
        var reader = part.Reader;
        try
        {
            var more = reader.Read();
            while (more)
            {
                if (reader.Depth > WordPackage.Deepest)
                {
                    Finds.IsTooDeep = true;
                    break;
                }
                if (reader.NodeType == XmlNodeType.Element && WordNames.IsOfDocument(reader))
                {
                    if (reader.LocalName is "footnote" or "endnote" or "comment" && WordNames.Get(reader, "id") is { } id)
                        current = texts[id] = [];
                    if (IsPassedOver(reader))
                    {
                        reader.Skip();
                        more = !reader.EOF;
                        continue;
                    }
                    var isEmpty = reader.IsEmptyElement;
                    Begin(part, current);
                    if (isEmpty)
                        End(reader.LocalName, current);
                }
                else if (reader.NodeType == XmlNodeType.EndElement && WordNames.IsOfDocument(reader))
                {
                    End(reader.LocalName, current);
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                {
                    Characters(part);
                }
                more = reader.Read();
            }
        }
        catch (XmlException e)
        {
            Finds.Broken = $"its part {name} breaks off or is no XML near line {e.LineNumber}, column {e.LinePosition}";
        }
        while (open.Count > 0)
            End("p", current);
        return texts;
    }

    private void Forget()
    {
        open.Clear();
        around.Clear();
        fields.Clear();
        simple.Clear();
        links.Clear();
        alternatives.Clear();
        controls.Clear();
        comments.Clear();
        before = null;
        (run, format, element, unseen, cells, inserted, deleted) = (null, default, "", 0, 0, 0, 0);
    }

    /// <summary>Subtrees that hold no text of the version that is read.</summary>
    private bool IsPassedOver(XmlReader reader) =>
        reader.LocalName switch
        {
            // what the format was before a tracked change
            "rPrChange" or "pPrChange" or "sectPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange" or "numberingChange" => true,
            "Choice" => alternatives.TryPeek(out var taken) && taken,
            "Fallback" => alternatives.TryPeek(out var had) && had,
            "sdtContent" => controls.TryPeek(out var control) && control.Placeholder,
            "rt" => true, // how ruby is pronounced
            _ => false,
        };

    private bool IsShown => (options.Changes == TrackedChanges.Accepted ? deleted == 0 : inserted == 0) && unseen == 0;

    private void Begin(WordPart part, List<WordParagraph> current)
    {
        var reader = part.Reader;
        element = reader.LocalName;
        open.TryPeek(out var paragraph);
        switch (element)
        {
            case "AlternateContent":
                alternatives.Push(false);
                break;
            case "Choice" when alternatives.Count > 0:
                alternatives.Pop();
                alternatives.Push(true);
                break;
            case "tc":
                cells++;
                break;
            case "p":
                around.Push((run, format));
                (run, format) = (null, default);
                var begun = new WordParagraph { InCell = cells > 0, Style = styles.Of(null, ofParagraph: true) };
                open.Push(begun);
                foreach (var comment in comments)
                    Finds.Comments[comment] = new WordRange(begun, 0);
                comments.Clear();
                break;
            case "commentRangeStart" when WordNames.Get(reader, "id") is { } id:
                if (paragraph is null)
                    comments.Add(id);
                else
                    Finds.Comments[id] = new WordRange(paragraph, paragraph.Text.Length);
                break;
            case "commentRangeEnd" when WordNames.Get(reader, "id") is { } id && Finds.Comments.TryGetValue(id, out var range):
                if ((paragraph ?? before) is { } last)
                    range.EndAt(last, last.Text.Length);
                break;
            case "commentReference" when paragraph is not null && WordNames.Get(reader, "id") is { } id:
                Finds.Comments.TryAdd(id, new WordRange(paragraph, paragraph.Text.Length));
                break;
            case "ins" or "moveTo" or "del" or "moveFrom":
                Changed(reader, paragraph);
                break;
            case "sdt":
                controls.Push((false, null, null));
                break;
            case "showingPlcHdr" when controls.Count > 0 && WordNames.IsOn(reader):
                controls.Push(controls.Pop() with { Placeholder = true });
                break;
            case "tag" when controls.Count > 0:
                controls.Push(controls.Pop() with { Tag = WordNames.Value(reader) });
                break;
            case "sdtContent" when controls.Count > 0 && paragraph is not null:
                controls.Push(controls.Pop() with { Range = new WordRange(paragraph, paragraph.Text.Length) });
                break;
            case "hyperlink":
                links.Push(LinkOf(reader, paragraph));
                break;
            case "fldSimple":
                var field = new WordField { InResult = true };
                field.Instruction.Append(WordNames.Get(reader, "instr"));
                if (paragraph is not null)
                    field.Result = new WordRange(paragraph, paragraph.Text.Length);
                Hide(field, field.IsDrawn);
                simple.Push(field);
                break;
            case "r":
                run = new WordRun(part.Name, part.Raw, reader.NamespaceURI is not (WordNames.Transitional or WordNames.Strict));
                format = default;
                customCall = false;
                break;
            default:
                if (paragraph is null)
                    break;
                if (run is null)
                    InParagraph(reader, paragraph);
                else
                    InRun(part, paragraph);
                break;
        }
    }

    private void End(string name, List<WordParagraph> current)
    {
        element = "";
        open.TryPeek(out var paragraph);
        switch (name)
        {
            case "AlternateContent" when alternatives.Count > 0:
                alternatives.Pop();
                break;
            case "tc":
                cells--;
                break;
            case "p" when open.Count > 0:
                var ended = open.Pop();
                if (open.TryPeek(out var anchor))
                    anchor.Boxes.Add(ended);
                else
                    current.Add(ended);
                before = ended;
                (run, format) = around.Pop();
                break;
            case "ins" or "moveTo" when run is null:
                inserted = Math.Max(0, inserted - 1);
                break;
            case "del" or "moveFrom" when run is null:
                deleted = Math.Max(0, deleted - 1);
                break;
            case "sdt" when controls.Count > 0:
                var control = controls.Pop();
                if (control.Range is { } range && paragraph is not null && CitationData.OfControl(control.Tag) is { Count: > 0 } works)
                {
                    range.EndAt(paragraph, paragraph.Text.Length);
                    foreach (var work in works)
                        Finds.Works.Add((range, work));
                }
                break;
            case "hyperlink" when links.Count > 0:
                if (links.Pop() is { } link && paragraph is not null)
                {
                    link.Range.EndAt(paragraph, paragraph.Text.Length);
                    Finds.Links.Add(link);
                }
                break;
            case "fldSimple" when simple.Count > 0:
                Close(simple.Pop(), paragraph);
                break;
            case "r":
                run = null;
                format = default;
                break;
            default:
                break;
        }
    }

    private void Changed(XmlReader reader, WordParagraph? paragraph)
    {
        Finds.HasChanges = true;
        var isInsertion = reader.LocalName is "ins" or "moveTo";
        // in a run's own format it says of the run what the element around it says as well
        if (run is not null)
            return;
        // without content it stands in the format of a paragraph's mark, and it is the mark that came or went
        if (reader.IsEmptyElement && paragraph is not null && isInsertion == (options.Changes == TrackedChanges.Original))
            paragraph.GoesOn = true;
        if (isInsertion)
            inserted++;
        else
            deleted++;
    }

    private (WordRange, string)? LinkOf(XmlReader reader, WordParagraph? paragraph)
    {
        var anchor = WordNames.Get(reader, "anchor");
        var address = relationships.Address(WordNames.Relation(reader));
        if (paragraph is null || (address is null && anchor is null))
            return null;
        return (new WordRange(paragraph, paragraph.Text.Length), anchor is null ? address! : $"{address}#{anchor}");
    }

    private void InParagraph(XmlReader reader, WordParagraph paragraph)
    {
        switch (reader.LocalName)
        {
            case "pStyle":
                paragraph.Style = styles.Of(WordNames.Value(reader), ofParagraph: true);
                break;
            case "outlineLvl":
                paragraph.Outline = int.TryParse(WordNames.Value(reader), out var level) ? level : null;
                break;
            case "numId":
                paragraph.Listed = WordNames.Value(reader) is not "0";
                break;
            case "ind":
                paragraph.Left = WordParagraph.LeftOf(reader);
                paragraph.FirstLine = WordParagraph.FirstLineOf(reader);
                break;
            case "sectPr":
                numbers.EndSection();
                break;
            default:
                break;
        }
    }
}
