using System.Text;
using System.Xml;
using Loccit.Documents.Flow;
using Loccit.Documents.Word;

namespace Loccit.Documents.OpenDocument;

/// <content>Notes, comments, citations and tracked changes.</content>
internal sealed partial class OdtWalk
{
    private readonly Dictionary<string, TextRange> annotations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TextRange Range, IReadOnlyList<CitationData> Works)> references = new(StringComparer.Ordinal);
    private readonly HashSet<string> insertions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> deletions = new(StringComparer.Ordinal);
    private readonly HashSet<string> openInsertions = new(StringComparer.Ordinal);
    private string? region;
    private StringBuilder? deletion;
    private bool continues;
    private ComposedNote? note;
    private string noteLabel = "";

    /// <summary>True if there are words in one version only.</summary>
    public bool HasChanges { get; private set; }

    private bool IsInserted => options.Changes == TrackedChanges.Original && openInsertions.Count > 0;

    private void Inline(string name, XmlReader reader, Frame frame)
    {
        switch (name)
        {
            case "note":
                noteLabel = "";
                break;
            case "note-citation":
                composition.Aside();
                frame.Close = () => noteLabel = composition.Leave().Trim();
                break;
            case "note-body":
                Note(frame);
                break;
            case "annotation":
                Annotation(reader, frame);
                break;
            case "annotation-end" when reader.GetAttribute("name", Office) is { } ended && annotations.Remove(ended, out var range):
                Composition.Close(range);
                break;
            case "reference-mark-start" when Get(reader, "name") is { } mark && CitationData.OfMark(mark) is { Count: > 0 } works:
                references[mark] = (composition.Open(), works);
                break;
            case "reference-mark-end" when Get(reader, "name") is { } mark && references.Remove(mark, out var reference):
                Composition.Close(reference.Range);
                foreach (var work in reference.Works)
                    composition.Cite(reference.Range, work.Work, work.Locator);
                break;
            case "bibliography-mark":
                Bibliography(reader, frame);
                break;
            default:
                break;
        }
    }

    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private void Note(Frame frame)
    {
        if (hidden > 0 || IsInserted || composition.InNote)
        {
            Counted(frame, ref hidden, () => hidden--);
            return;
        }
        note = composition.Note(noteLabel.Length > 0 ? noteLabel : "*");
        composition.Call(note);
        var (wasOpen, around, cellsAround) = (isOpen, lists, cells);
        (isOpen, lists, cells) = (false, 0, 0);
        composition.Enter(note);
        frame.Close = () =>
        {
            composition.Leave();
            (isOpen, lists, cells) = (wasOpen, around, cellsAround);
        };
    }

    private void Annotation(XmlReader reader, Frame frame)
    {
        var name = reader.GetAttribute("name", Office);
        var range = composition.Open();
        var wasOpen = isOpen;
        isOpen = false;
        composition.Aside();
        frame.Close = () =>
        {
            var text = composition.Leave().Trim();
            isOpen = wasOpen;
            if (name is not null)
            {
                annotations[name] = range;
                composition.Comment(range, text);
            }
            else
            {
                Composition.Close(range);
                composition.Flow.Mark(text);
            }
        };
    }

    /// <summary>A citation of LibreOffice's own bibliography, with the work in its attributes.</summary>
    private void Bibliography(XmlReader reader, Frame frame)
    {
        var range = composition.Open();
        var work = new Loccit.Metadata
        {
            Title = Get(reader, "title"),
            Authors = Get(reader, "author") is { Length: > 0 } authors
                ? [.. authors.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
                : [],
            Container = Get(reader, "journal") ?? Get(reader, "booktitle"),
            Publisher = Get(reader, "publisher"),
            Issued = PartialDate.TryParse(Get(reader, "year"), out var year) ? year : null,
            Url = Get(reader, "url"),
        };
        var pages = Get(reader, "pages");
        frame.Close = () =>
        {
            Composition.Close(range);
            if (work.Title is not null)
                composition.Cite(range, work, pages is null ? null : $"p. {pages}");
        };
    }

    /// <summary>Tracked changes: what was deleted is kept before the text, what was inserted stands in it between two marks.</summary>
    private bool Changes(XmlReader reader, Frame frame)
    {
        switch (reader.LocalName)
        {
            case "tracked-changes":
                break;
            case "changed-region":
                region = Get(reader, "id") ?? reader.GetAttribute("id", "http://www.w3.org/XML/1998/namespace");
                break;
            case "insertion" when region is not null:
                insertions.Add(region);
                HasChanges = true;
                frame.Close = () => region = null;
                break;
            case "deletion" when region is { } id:
                HasChanges = true;
                deletions[id] = [];
                deletion = new StringBuilder();
                frame.Close = () => (deletion, region) = (null, null);
                break;
            case "change-info":
                leftOut++;
                frames.Pop();
                break;
            case "s" when deletion is not null:
                deletion.Append(' ');
                break;
            case "p" or "h" when deletion is not null && region is { } deleted:
                deletion.Clear();
                frame.Close = () => deletions[deleted].Add(deletion!.ToString());
                break;
            case "change" when Get(reader, "change-id") is { } changed && deletions.TryGetValue(changed, out var paragraphs):
                if (options.Changes == TrackedChanges.Original)
                    Restore(paragraphs);
                break;
            case "change-start" when Get(reader, "change-id") is { } begun && insertions.Contains(begun):
                openInsertions.Add(begun);
                break;
            case "change-end" when Get(reader, "change-id") is { } over:
                openInsertions.Remove(over);
                break;
            default:
                return false;
        }
        return true;
    }

    private void Restore(List<string> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i > 0)
                composition.Flow.EndBlock();
            Characters(paragraphs[i]);
        }
    }
}
