using System.Globalization;
using System.Xml;

namespace Loccit.Documents.Word.Comments;

/// <summary>Numbers for comments and tracked changes that nothing in the document has yet.</summary>
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
                used.Add(number);
        }
    }

    /// <summary>The lowest that is free.</summary>
    public string Next()
    {
        while (!used.Add(next))
            next++;
        return next.ToString(CultureInfo.InvariantCulture);
    }
}
