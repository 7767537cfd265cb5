using System.Buffers;

namespace Loccit.Documents.Word.Comments;

/// <summary>A tag as it is written in well-formed xml.</summary>
/// <param name="Start">Offset of its first sign.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Name">The name with its prefix.</param>
/// <param name="IsEnd">True for <c>&lt;/name&gt;</c>.</param>
/// <param name="IsEmpty">True for <c>&lt;name/&gt;</c>.</param>
internal readonly record struct RawTag(int Start, int End, string Name, bool IsEnd, bool IsEmpty)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("/> \t\r\n");

    /// <summary>The name without its prefix.</summary>
    public string LocalName => Name[(Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The prefix with its colon; empty for none.</summary>
    public string Prefix => Name[..(Name.IndexOf(':', StringComparison.Ordinal) + 1)];

    /// <summary>The tag at an offset.</summary>
    public static RawTag At(string xml, int start)
    {
        var isEnd = xml[start + 1] == '/';
        var from = isEnd ? start + 2 : start + 1;
        var nameEnd = from + xml.AsSpan(from).IndexOfAny(NameEnds);
        var i = nameEnd;
        while (xml[i] != '>')
            i = xml[i] is '"' or '\'' ? xml.IndexOf(xml[i], i + 1) + 1 : i + 1;
        return new RawTag(start, i + 1, xml[from..nameEnd], isEnd, xml[i - 1] == '/');
    }

    /// <summary>The first tag at or behind an offset; comments, instructions and unparsed characters are passed over. Null if there is none.</summary>
    public static RawTag? Next(string xml, int from)
    {
        while (xml.IndexOf('<', from) is var at and >= 0)
        {
            var rest = xml.AsSpan(at);
            var end =
                rest.StartsWith("<!--") ? "-->"
                : rest.StartsWith("<![CDATA[") ? "]]>"
                : rest.StartsWith("<?") ? "?>"
                : null;
            if (end is null)
                return At(xml, at);
            from = xml.IndexOf(end, at, StringComparison.Ordinal) + end.Length;
        }
        return null;
    }

    /// <summary>The attributes: where each is written, the white space before it included, its name, and its value as written.</summary>
    public IEnumerable<(int Start, int End, string Name, string Value)> Attributes(string xml)
    {
        var i = Start + 1 + Name.Length;
        while (true)
        {
            var start = i;
            while (char.IsWhiteSpace(xml[i]))
                i++;
            if (xml[i] is '/' or '>')
                yield break;
            var name = i;
            while (xml[i] != '=' && !char.IsWhiteSpace(xml[i]))
                i++;
            var nameEnd = i;
            while (xml[i] is not ('"' or '\''))
                i++;
            var close = xml.IndexOf(xml[i], i + 1);
            yield return (start, close + 1, xml[name..nameEnd], xml[(i + 1)..close]);
            i = close + 1;
        }
    }
}
