using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Loccit.Documents.Encodings;

/// <summary>Finds the encoding of a text: byte order mark, what an html file says of itself, valid UTF-8, UTF-16 by its zero bytes, else a guess by letters.</summary>
internal static class TextDecoder
{
    /// <summary>A guess is made from so many bytes.</summary>
    private const int Sample = 1 << 18;

    /// <summary>What is to be told of the decoding.</summary>
    internal readonly record struct Remark(Severity Severity, string Message);

    /// <summary>Decodes; null if the bytes are no text.</summary>
    /// <param name="memory">The bytes.</param>
    /// <param name="html">True if they are html, which may name its encoding.</param>
    /// <param name="charset">The encoding that whoever sent them names; it goes before what html says of itself (HTML Standard, 13.2.3.2).</param>
    public static (string Text, Remark? Remark)? Decode(ReadOnlyMemory<byte> memory, bool html, string? charset = null)
    {
        var bytes = memory.Span;
        if (Mark(bytes) is { } marked)
            return Strict(marked.Encoding, bytes[marked.Length..], null);
        if (!bytes.Contains((byte)0))
        {
            if (Utf8.IsValid(bytes))
                return (Encoding.UTF8.GetString(bytes), null);
            if (charset is not null && Named(charset) is { } sent)
                return Strict(sent, bytes, null);
            return html && Declared(bytes) is { } declared ? Strict(declared, bytes, null) : Guess(memory);
        }
        if (WithoutMark(bytes) is { } utf16)
            return Strict(utf16, bytes, new Remark(Severity.Note, $"has no byte order mark; it was read as {utf16.WebName}."));
        return Controls(bytes) ? null : WithNuls(memory);
    }

    /// <summary>A text with a few zero bytes, as broken disks and old programs leave them.</summary>
    private static (string Text, Remark? Remark)? WithNuls(ReadOnlyMemory<byte> memory)
    {
        var nuls = memory.Span.Count((byte)0);
        var remark = new Remark(Severity.Warning, $"has {nuls} zero {(nuls == 1 ? "byte" : "bytes")}, which no text has; quotations with them may differ.");
        if (Utf8.IsValid(memory.Span))
            return (Encoding.UTF8.GetString(memory.Span), remark);
        return Guess(memory) is { } guess ? (guess.Text, remark) : null;
    }

    private static (Encoding Encoding, int Length)? Mark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return (Encoding.UTF32, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, 2);
        return null;
    }

    /// <summary>UTF-16 without a mark: nearly all zero bytes stand on one side of the pairs, as in any text of a western script.</summary>
    private static UnicodeEncoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, Sample)];
        int even = 0,
            odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }
        var pairs = sample.Length / 2;
        if (pairs == 0 || bytes.Length % 2 != 0)
            return null;
        if (odd * 5 > pairs * 2 && even * 50 < pairs)
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
        return even * 5 > pairs * 2 && odd * 50 < pairs ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false) : null;
    }

    /// <summary>Decodes; where bytes do not fit, they are replaced by U+FFFD and counted.</summary>
    private static (string Text, Remark? Remark) Strict(Encoding encoding, ReadOnlySpan<byte> bytes, Remark? remark)
    {
        var text = encoding.GetString(bytes);
        var bad = text.AsSpan().Count('\ufffd');
        if (bad == 0)
            return (text, remark);
        return (
            text,
            new Remark(
                Severity.Warning,
                $"has {bad} {(bad == 1 ? "character" : "characters")} that could not be decoded as {encoding.WebName}; quotations with them may differ."
            )
        );
    }

    /// <summary>The charset that an html file names in its first 2,048 bytes (HTML Standard, 13.2.3.2, prescan).</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var name = head.AsSpan(at + 7).TrimStart();
        if (!name.StartsWith("="))
            return null;
        name = name[1..].TrimStart().TrimStart("\"'");
        var end = 0;
        while (end < name.Length && (char.IsAsciiLetterOrDigit(name[end]) || name[end] is '-' or '_' or ':' or '.'))
            end++;
        return Named(name[..end].ToString());
    }

    private static Encoding? Named(string name)
    {
        // HTML Standard, 4.2 of the Encoding Standard: these labels mean windows-1252
        if (
            name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase)
            || name.Equals("latin1", StringComparison.OrdinalIgnoreCase)
            || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
        )
            name = "windows-1252";
        // ... and UTF-16, said of a file whose bytes are single, means UTF-8 (HTML Standard, 13.2.3.2)
        if (name.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static (string Text, Remark? Remark)? Guess(ReadOnlyMemory<byte> memory)
    {
        // Mostly UTF-8 with some bad bytes is still UTF-8: a broken copy, not another encoding.
        var utf8 = Encoding.UTF8.GetString(memory.Span);
        var bad = utf8.AsSpan().Count('\ufffd');
        var foreign = 0;
        foreach (var b in memory.Span[..Math.Min(memory.Length, Sample)])
            foreign += b >= 0x80 ? 1 : 0;
        if (Controls(memory.Span))
            return null;
        if (bad * 20 < foreign)
            return (
                utf8,
                new Remark(
                    Severity.Warning,
                    $"has {bad} {(bad == 1 ? "character" : "characters")} that could not be decoded as utf-8; quotations with them may differ."
                )
            );
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var detected = CharsetDetector.DetectFromBytes(memory.Span[..Math.Min(memory.Length, Sample)].ToArray()).Detected;
        var encoding =
            detected is { Confidence: > 0.5f } && detected.Encoding is { } found && found.CodePage is not (20127 or 28591) ? found : Named("windows-1252")!;
        return (
            encoding.GetString(memory.Span),
            new Remark(Severity.Note, $"is not UTF-8; it was read as {encoding.WebName} by its letters. Save it as UTF-8 to be sure.")
        );
    }

    /// <summary>True if control characters that no text has are common.</summary>
    private static bool Controls(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var n = 0;
        foreach (var b in sample)
            n += b is < 0x20 and not (9 or 10 or 12 or 13 or 0x1a or 0x1b) ? 1 : 0;
        return n * 100 > sample.Length;
    }
}
