using System.Text;

namespace Loccit.Documents.Bibliography;

/// <summary>
/// The references of a file in RIS (Research Information Systems' format, as Reference Manager, EndNote and Zotero write it): lines of a tag of two characters, two spaces, a hyphen and a
/// value, from <c>TY</c> to <c>ER</c>. A line without a tag goes on with the value before it.
/// </summary>
/// <param name="References">The tags of each reference with their values, in order.</param>
/// <param name="Strays">Lines that hold something and belong to no reference.</param>
internal sealed record RisFile(IReadOnlyList<IReadOnlyList<(string Tag, string Value)>> References, int Strays)
{
    /// <summary>Reads a file. Never throws; linear.</summary>
    public static RisFile Read(string text)
    {
        var references = new List<IReadOnlyList<(string, string)>>();
        List<(string Tag, StringBuilder Value)>? open = null;
        var strays = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            if (line.IsEmpty)
                continue;
            var tag = TagOf(line);
            // a reference that no ER ends goes as far as the next one
            if (tag is "TY" or "ER")
                Close();
            if (tag == "TY")
                open = [];
            if (open is null)
                strays += tag == "ER" ? 0 : 1;
            else if (tag is not null)
                open.Add((tag, new StringBuilder().Append(ValueOf(line))));
            else
                open[^1].Value.Append(' ').Append(line);
        }
        Close();
        return new RisFile(references, strays);

        void Close()
        {
            if (open is not null)
                references.Add(open.ConvertAll(f => (f.Tag, f.Value.ToString().Trim())));
            open = null;
        }
    }

    /// <summary>The tag at the head of a line; null if there is none.</summary>
    private static string? TagOf(ReadOnlySpan<char> line) =>
        line.Length >= 4 && char.IsAsciiLetterUpper(line[0]) && char.IsAsciiLetterOrDigit(line[1]) && line[2] == ' ' && line[2..].TrimStart() is ['-', ..]
            ? line[..2].ToString()
            : null;

    private static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> line) => line[2..].TrimStart()[1..].Trim();
}
