namespace Loccit.Formats.Annotations;

/// <summary>Offsets in code points, as Web Annotation counts characters, for offsets in UTF-16 units.</summary>
internal sealed class CodePoints
{
    /// <summary>Where the second halves of surrogate pairs stand.</summary>
    private readonly List<int> seconds = [];

    public CodePoints(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                seconds.Add(i);
        }
    }

    public int Of(int offset)
    {
        var at = seconds.BinarySearch(offset);
        return offset - (at < 0 ? ~at : at);
    }
}
