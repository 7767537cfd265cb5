using System.Globalization;
using System.Xml;

namespace Loccit.Documents.Word.Comments;

/// <summary>
/// Numbers for comments and tracked changes: above all that the document has, its notes' too. LibreOffice 7.4 loses the notes of documents in which a comment has a lower
/// number than a note.
/// </summary>
internal sealed class MarkIds
{
    private readonly HashSet<int> used = [];
    private int next;

    /// <summary>Takes note of the numbers in a part.</summary>
    public void Read(string xml)
    {
        using var reader = WordPackage.Xml(xml);
        while (reader.Read())
        {
            if (
                reader.NodeType == XmlNodeType.Element
                && WordNames.Get(reader, "id") is { } id
                && int.TryParse(id, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            )
                Take(number);
        }
    }

    /// <summary>One that nothing has.</summary>
    public string Next()
    {
        while (used.Contains(next))
            next++;
        Take(next);
        return (next - 1).ToString(CultureInfo.InvariantCulture);
    }

    private void Take(int number)
    {
        used.Add(number);
        // above numbers near the end there is no room: then the lowest that are free are taken
        if (number >= next && number < int.MaxValue / 2)
            next = number + 1;
    }
}
