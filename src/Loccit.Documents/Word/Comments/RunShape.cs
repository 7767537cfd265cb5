namespace Loccit.Documents.Word.Comments;

/// <summary>An element of a run.</summary>
/// <param name="Start">Offset of its first sign in the part.</param>
/// <param name="ContentStart">Offset behind its opening tag.</param>
/// <param name="ContentEnd">Offset of its closing tag.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Name">Its name with its prefix.</param>
/// <param name="Keeps">True if its white space is said to count.</param>
internal readonly record struct RunChild(int Start, int ContentStart, int ContentEnd, int End, string Name, bool Keeps)
{
    /// <summary>True if it holds characters that can be divided.</summary>
    public bool IsText { get; init; }
}

/// <summary>A run as it is written.</summary>
internal sealed class RunShape
{
    private RunShape(RawTag open, string format, List<RunChild> children, int contentEnd, int end) =>
        (Open, Format, Children, ContentEnd, End) = (open, format, children, contentEnd, end);

    /// <summary>Its opening tag.</summary>
    public RawTag Open { get; }

    /// <summary>Its properties as written; empty for none.</summary>
    public string Format { get; }

    /// <summary>What it holds beside its properties.</summary>
    public IReadOnlyList<RunChild> Children { get; }

    /// <summary>Offset of its closing tag.</summary>
    public int ContentEnd { get; }

    /// <summary>Offset behind it.</summary>
    public int End { get; }

    /// <summary>Reads the run at an offset of a well-formed part.</summary>
    public static RunShape At(string xml, int start)
    {
        var open = RawTag.At(xml, start);
        var children = new List<RunChild>();
        var format = "";
        if (open.IsEmpty)
            return new RunShape(open, format, children, open.End, open.End);
        var at = open.End;
        while (RawTag.Next(xml, at) is { } tag)
        {
            if (tag.IsEnd)
                return new RunShape(open, format, children, tag.Start, tag.End);
            var (contentEnd, end) = tag.IsEmpty ? (tag.End, tag.End) : EndOf(xml, tag);
            if (tag.LocalName == "rPr" && children.Count == 0 && format.Length == 0)
                format = xml[tag.Start..end];
            else
                children.Add(
                    new RunChild(tag.Start, tag.End, contentEnd, end, tag.Name, tag.Attributes(xml).Any(a => a is { Name: "xml:space", Value: "preserve" }))
                    {
                        IsText = tag.LocalName is "t" or "delText" && !tag.IsEmpty && !xml.AsSpan(tag.End, contentEnd - tag.End).Contains('<'),
                    }
                );
            at = end;
        }
        throw new InvalidOperationException($"The run at {start} has no end.");
    }

    private static (int ContentEnd, int End) EndOf(string xml, RawTag open)
    {
        var at = open.End;
        for (var depth = 1; RawTag.Next(xml, at) is { } tag; at = tag.End)
        {
            depth +=
                tag.IsEnd ? -1
                : tag.IsEmpty ? 0
                : 1;
            if (depth == 0)
                return (tag.Start, tag.End);
        }
        throw new InvalidOperationException($"The element at {open.Start} has no end.");
    }
}
