using System.Text;

namespace Loccit.Documents.Word.Comments;

/// <summary>Changes to the text of a part; all that none touches stays as it is.</summary>
internal sealed class XmlEdits
{
    private readonly List<(int At, int Order, int Number, int Removed, string Put)> edits = [];

    /// <summary>Puts text in.</summary>
    /// <param name="at">Where.</param>
    /// <param name="text">What.</param>
    /// <param name="order">Which goes first of those at one place; of one order those that came first.</param>
    public void Put(int at, string text, int order = 0) => edits.Add((at, order, edits.Count, 0, text));

    /// <summary>Takes a stretch out. No two such stretches may overlap.</summary>
    public void Remove(int start, int end)
    {
        if (end > start)
            edits.Add((start, int.MaxValue, edits.Count, end - start, ""));
    }

    public bool IsEmpty => edits.Count == 0;

    public string Apply(string xml)
    {
        if (IsEmpty)
            return xml;
        edits.Sort();
        var result = new StringBuilder(xml.Length + edits.Sum(e => e.Put.Length));
        var at = 0;
        foreach (var edit in edits)
        {
            result.Append(xml, at, edit.At - at).Append(edit.Put);
            at = edit.At + edit.Removed;
        }
        return result.Append(xml, at, xml.Length - at).ToString();
    }
}
