using System.Xml;

namespace Loccit.Formats.Tei;

/// <summary>The <c>text</c> of a document: its sections as paragraphs, headings, items and notes, with the elements that are laid over it.</summary>
internal sealed class TeiText
{
    private readonly XmlWriter xml;
    private readonly Document document;
    private readonly string prefix;
    private readonly List<Section> sections;
    private readonly List<Layer> around;
    private readonly List<Step>[] steps;
    private readonly HashSet<Note> named = [];
    private readonly Stack<int> divisions = new();
    private readonly Stack<int> wrappers = new();
    private int at;
    private int opened;
    private bool inList;

    public TeiText(XmlWriter xml, Reading reading, string prefix)
    {
        (this.xml, document, this.prefix) = (xml, reading.Document, prefix);
        sections = Section.Of(document);
        var layers = Layers.Of(reading, prefix);
        Placing.Set(layers, sections);
        around = layers.FindAll(l => l.Sections is not null);
        foreach (var layer in around)
            layer.Pieces = 1;
        // Whether a piece has another behind it must be known when it is written, so all are counted first.
        var inlay = new Inlay(layers);
        steps = [.. sections.Select(s => inlay.Of(s.Span))];
    }

    public void Write()
    {
        xml.WriteStartElement("body", TeiXml.Namespace);
        // TEI wants a body with something in it besides notes.
        if (sections.TrueForAll(s => s.Kind == BlockKind.Note))
            xml.WriteElementString("p", TeiXml.Namespace, "");
        for (var i = 0; i < sections.Count; i++)
            Write(i);
        while (divisions.TryPop(out _))
            xml.WriteEndElement();
        Text(document.Prose.Length);
        xml.WriteEndElement();
    }

    private void Write(int i)
    {
        var section = sections[i];
        Text(section.Span.Start);
        var isNote = section.Kind == BlockKind.Note;
        if (section.Kind == BlockKind.Heading && wrappers.Count == 0 && !Opens(i))
        {
            while (divisions.TryPeek(out var level) && level >= section.Level)
            {
                divisions.Pop();
                xml.WriteEndElement();
            }
            divisions.Push(section.Level);
            xml.WriteStartElement("div", TeiXml.Namespace);
            Element(i, "head", null);
        }
        else
        {
            for (; Opens(i); opened++)
            {
                Start(around[opened]);
                wrappers.Push(around[opened].Sections!.Value.Last);
            }
            if (isNote)
                StartNote(section.Span.Start);
            if (section.Kind == BlockKind.ListItem && !inList)
                xml.WriteStartElement("list", TeiXml.Namespace);
            inList = section.Kind == BlockKind.ListItem;
            var (element, type) = section.Element;
            Element(i, element, type);
            if (isNote)
                xml.WriteEndElement();
        }
        var ends = wrappers.TryPeek(out var last) && last == i;
        if (inList && (ends || i + 1 == sections.Count || sections[i + 1].Kind != BlockKind.ListItem || Opens(i + 1)))
        {
            inList = false;
            xml.WriteEndElement();
        }
        while (wrappers.TryPeek(out last) && last == i)
        {
            wrappers.Pop();
            xml.WriteEndElement();
        }
    }

    /// <summary>True if a quotation that stands around sections is to be opened before this one.</summary>
    private bool Opens(int section) => opened < around.Count && around[opened].Sections!.Value.First == section;

    private void Element(int i, string element, string? type)
    {
        xml.WriteStartElement(element, TeiXml.Namespace);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        foreach (var step in steps[i])
        {
            Text(step.At);
            if (step.Opens is { } layer)
                Start(layer);
            else
                xml.WriteEndElement();
        }
        Text(sections[i].Span.End);
        xml.WriteEndElement();
    }

    private void Start(Layer layer)
    {
        xml.WriteStartElement(layer.Element, TeiXml.Namespace);
        var piece = ++layer.Written;
        if (layer.PieceId(piece) is { } id)
            xml.Id(id);
        foreach (var (name, value) in layer.Attributes)
            xml.WriteAttributeString(name, TeiParts.Clean(value, 0, value.Length));
        Point(
            "prev",
            piece > 1 ? layer.PieceId(piece - 1)
                : layer.Utterance.Before is { } before ? before.PieceId(before.Pieces)
                : null
        );
        Point("next", piece < layer.Pieces ? layer.PieceId(piece + 1) : layer.Utterance.After?.Id);
    }

    private void Point(string attribute, string? id)
    {
        if (id is not null)
            xml.WriteAttributeString(attribute, $"#{id}");
    }

    private void StartNote(int start)
    {
        xml.WriteStartElement("note", TeiXml.Namespace);
        if (NoteAt(start) is not { } note)
            return;
        if (named.Add(note))
            xml.Id($"{prefix}n.{note.Body.Start}");
        if (note.Label.Length > 0)
            xml.WriteAttributeString("n", TeiParts.Clean(note.Label, 0, note.Label.Length));
    }

    private Note? NoteAt(int offset)
    {
        int lo = 0,
            hi = document.Notes.Count - 1;
        while (lo <= hi)
        {
            var mid = (lo + hi) / 2;
            var body = document.Notes[mid].Body;
            if (body.Contains(offset))
                return document.Notes[mid];
            if (offset < body.Start)
                hi = mid - 1;
            else
                lo = mid + 1;
        }
        return null;
    }

    private void Text(int end)
    {
        if (end <= at)
            return;
        xml.WriteString(TeiParts.Clean(document.Prose, at, end));
        at = end;
    }
}
