using System.Text;

namespace Loccit.Documents.Word;

/// <summary>The text of a part that can be written back to the very bytes it was read from.</summary>
/// <param name="Name">The part's entry in the archive, as it is written there.</param>
/// <param name="Xml">Its text.</param>
/// <param name="Encoding">How it is encoded; the preamble tells of a byte order mark.</param>
internal sealed record PartText(string Name, string Xml, Encoding Encoding)
{
    private static readonly Encoding[] Marked = [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    /// <exception cref="InvalidDataException">It holds bytes that its encoding does not have.</exception>
    public static PartText Of(string name, byte[] bytes)
    {
        var encoding = Array.Find(Marked, e => bytes.AsSpan().StartsWith(e.Preamble)) ?? new UTF8Encoding(false);
        var xml = encoding.GetString(bytes.AsSpan(encoding.Preamble.Length));
        var part = new PartText(name, xml, encoding);
        return part.Bytes(xml).AsSpan().SequenceEqual(bytes)
            ? part
            : throw new InvalidDataException(
                $"is damaged: its part {name} holds bytes that are no text, and would not stay as it is. Open it in a word processor and save it again."
            );
    }

    /// <summary>A new text of the part as bytes.</summary>
    public byte[] Bytes(string xml) => [.. Encoding.Preamble, .. Encoding.GetBytes(xml)];
}
