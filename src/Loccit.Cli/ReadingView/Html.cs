using System.Buffers;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.ReadingView;

/// <summary>Writes html in which nothing but the names of elements and attributes comes unescaped: no text of a document can become mark-up.</summary>
internal sealed class Html(TextWriter output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Opens an element. An attribute without a value (null) is left out.</summary>
    public Html Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            output.Write(' ');
            output.Write(name);
            if (value.Length == 0)
                continue;
            output.Write("=\"");
            Escaped(Visible.Line(value));
            output.Write('"');
        }
        output.Write('>');
        return this;
    }

    public Html Close(string element)
    {
        output.Write("</");
        output.Write(element);
        output.Write('>');
        return this;
    }

    /// <summary>Text as it is safe to be shown: see <see cref="Visible.Line"/>.</summary>
    public Html Text(string text)
    {
        Escaped(Visible.Line(text));
        return this;
    }

    /// <summary>Text whose line ends and runs of blanks are part of it.</summary>
    public Html Lines(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && text[end] is not ('\n' or '\t' or ' '))
                end++;
            Escaped(Visible.Line(text[at..end]));
            if (end < text.Length)
                output.Write(text[end]);
            at = end + 1;
        }
        return this;
    }

    /// <summary>An element that holds text alone.</summary>
    public Html Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(text).Close(element);

    /// <summary>Ends a line of the file, where white space does not matter.</summary>
    public Html Break()
    {
        output.Write('\n');
        return this;
    }

    private void Escaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var i and >= 0)
        {
            output.Write(text[..i]);
            output.Write(
                text[i] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    _ => "&#39;",
                }
            );
            text = text[(i + 1)..];
        }
        output.Write(text);
    }
}
