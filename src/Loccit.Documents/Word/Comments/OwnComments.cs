using System.Text;
using System.Xml;

namespace Loccit.Documents.Word.Comments;

/// <summary>The comments that an earlier check put into a document, and how they are taken out again.</summary>
internal sealed class OwnComments
{
    /// <summary>Author of the comments and of the tracked changes.</summary>
    public const string Author = "Loccit";

    /// <summary>Initials of the comments' author.</summary>
    public const string Initials = "LC";

    private readonly List<(int Start, int End)> stretches = [];

    /// <summary>Ids of the comments that are to be replaced.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>The numbers that Word gave their paragraphs, by which other parts know them.</summary>
    public HashSet<string> ParagraphIds { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Texts of those that stay because somebody answered them.</summary>
    public HashSet<string> Answered { get; } = new(StringComparer.Ordinal);

    /// <summary>Finds them by author, initials and the code that each begins with: a person of that name writes no such comments.</summary>
    /// <param name="comments">The part with the comments.</param>
    /// <param name="extended">The part that says which comment answers which, or null.</param>
    public static OwnComments Find(PartText comments, string? extended)
    {
        var result = new OwnComments();
        var parents = Parents(extended);
        using var part = new WordPart(comments.Name, comments.Xml);
        var reader = part.Reader;
        string? id = null;
        var (start, answered, element) = (0, false, "");
        var text = new StringBuilder();
        var paragraphs = new List<string>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && WordNames.IsOfDocument(reader))
            {
                element = reader.LocalName;
                if (element == "comment")
                {
                    (start, answered) = (part.Raw, false);
                    text.Clear();
                    paragraphs.Clear();
                    id = WordNames.Get(reader, "author") == Author && WordNames.Get(reader, "initials") == Initials ? WordNames.Get(reader, "id") : null;
                }
                else if (element == "p")
                {
                    text.Append(text.Length > 0 ? "\n" : "");
                    if (WordXml.Attribute(reader, "paraId") is { } paragraph)
                    {
                        paragraphs.Add(paragraph);
                        answered |= parents.Contains(paragraph);
                    }
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace && element == "t")
            {
                text.Append(reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                element = "";
                if (reader.LocalName != "comment" || id is null || !BeginsWithCode(text))
                    continue;
                if (answered)
                {
                    result.Answered.Add(text.ToString());
                    continue;
                }
                result.Ids.Add(id);
                result.ParagraphIds.UnionWith(paragraphs);
                result.stretches.Add((start, RawTag.At(comments.Xml, part.Raw).End));
            }
        }
        return result;
    }

    /// <summary>The part with the comments, without them.</summary>
    public string RemoveFromComments(PartText comments)
    {
        var edits = new XmlEdits();
        foreach (var (start, end) in stretches)
            edits.Remove(start, end);
        return edits.Apply(comments.Xml);
    }

    /// <summary>The part with the text, without their marks, its runs whole again.</summary>
    public string RemoveFromText(PartText text)
    {
        var edits = new XmlEdits();
        var join = new RunJoin(text.Xml, edits);
        // for each run that is open, whether it holds one of our references and nothing else
        var runs = new Stack<(int Start, int References, bool Others, string? Divided)>();
        using var part = new WordPart(text.Name, text.Xml);
        var reader = part.Reader;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && WordNames.IsOfDocument(reader))
            {
                var start = part.Raw;
                if (reader.LocalName == "r")
                {
                    var number = WordNames.Get(reader, "rsidR");
                    if (!reader.IsEmptyElement)
                        runs.Push((start, 0, false, number?.StartsWith(RunMarks.Divided, StringComparison.Ordinal) == true ? number : null));
                    continue;
                }
                var isOwn =
                    reader.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference" && Ids.Contains(WordNames.Get(reader, "id") ?? "");
                if (isOwn && reader.LocalName == "commentReference" && runs.TryPop(out var run))
                    runs.Push(run with { References = run.References + 1 });
                else if (isOwn)
                    join.Remove(start, End(text.Xml, start));
                else if (reader.LocalName != "rPr" && runs.TryPop(out var other))
                    runs.Push(other with { Others = true });
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "r" && WordNames.IsOfDocument(reader) && runs.TryPop(out var run))
            {
                if (run is { References: > 0, Others: false } && Alone(text.Xml, run.Start))
                    join.Remove(run.Start, RawTag.At(text.Xml, part.Raw).End);
                else
                    join.Keep(RunShape.At(text.Xml, run.Start), run.Divided);
            }
        }
        return edits.Apply(text.Xml);
    }

    /// <summary>Whether a run holds a reference and no properties of others' making that would be lost with it.</summary>
    private static bool Alone(string xml, int start) => RunShape.At(xml, start).Children is [{ IsText: false }];

    private static int End(string xml, int start)
    {
        var tag = RawTag.At(xml, start);
        return tag.IsEmpty ? tag.End : RawTag.Next(xml, tag.End)!.Value.End;
    }

    private static bool BeginsWithCode(StringBuilder text) =>
        text.Length > 5 && text.ToString(0, 5) is ['L', 'C', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'];

    private static HashSet<string> Parents(string? extended)
    {
        var parents = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (extended is null)
            return parents;
        using var reader = WordPackage.Xml(extended);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && WordXml.Attribute(reader, "paraIdParent") is { } parent)
                parents.Add(parent);
        }
        return parents;
    }
}
