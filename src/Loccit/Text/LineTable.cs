using System.Buffers;

namespace Loccit.Text;

/// <summary>Where the lines of a text begin. Lines end with a line feed, a carriage return, or both.</summary>
internal sealed class LineTable
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r");

    private readonly int[] starts;

    public LineTable(string text) => starts = Find(text);

    /// <summary>Line and column of an offset, both from 1. Logarithmic.</summary>
    public (int Line, int Column) At(int offset)
    {
        var i = Array.BinarySearch(starts, offset);
        var line = i >= 0 ? i + 1 : ~i;
        return (line, offset - starts[line - 1] + 1);
    }

    private static int[] Find(string text)
    {
        var starts = new List<int> { 0 };
        var rest = text.AsSpan();
        var at = 0;
        while (rest[at..].IndexOfAny(LineEnds) is var i and >= 0)
        {
            at += i + 1;
            if (rest[at - 1] == '\r' && at < rest.Length && rest[at] == '\n')
                at++;
            starts.Add(at);
        }
        return starts.ToArray();
    }
}
