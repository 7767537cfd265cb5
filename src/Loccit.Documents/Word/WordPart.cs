using System.Xml;

namespace Loccit.Documents.Word;

/// <summary>The xml of a part, read node by node, with the place of each in it.</summary>
internal sealed class WordPart : IDisposable
{
    private readonly List<int> lines = [0];

    public WordPart(string name, string xml)
    {
        Name = name;
        for (var i = xml.AsSpan().IndexOfAny('\n', '\r'); i >= 0; )
        {
            // the reader counts a carriage return with its line feed as one line's end
            if (xml[i] == '\r' && i + 1 < xml.Length && xml[i + 1] == '\n')
                i++;
            lines.Add(++i);
            var next = xml.AsSpan(i).IndexOfAny('\n', '\r');
            i = next < 0 ? -1 : i + next;
        }
        Reader = WordPackage.Xml(xml);
    }

    public string Name { get; }

    public XmlReader Reader { get; }

    /// <summary>Offset in the xml of the node that the reader stands at: of the first sign of an element or of its end, of a text's first character.</summary>
    public int Raw
    {
        get
        {
            var place = (IXmlLineInfo)Reader;
            var at = lines[Math.Min(place.LineNumber, lines.Count) - 1] + place.LinePosition - 1;
            return Reader.NodeType switch
            {
                XmlNodeType.Element => at - 1,
                XmlNodeType.EndElement => at - 2,
                _ => at,
            };
        }
    }

    public void Dispose() => Reader.Dispose();
}
