namespace Loccit.Documents.Warc;

/// <summary>Tells documents by the type that the server gave.</summary>
internal static class MediaTypes
{
    /// <summary>The kind of document; <see cref="FileKind.Unknown"/> for what is none.</summary>
    /// <param name="type">The header's value, parameters included; null if there is none.</param>
    /// <param name="bytes">The body, which tells where no type is given.</param>
    public static FileKind KindOf(string? type, ReadOnlySpan<byte> bytes)
    {
        var name = type?.Split(';')[0].Trim().ToLowerInvariant();
        return name switch
        {
            "text/html" or "application/xhtml+xml" => FileKind.Html,
            "application/pdf" or "application/x-pdf" => FileKind.Pdf,
            "text/plain" => FileKind.Text,
            "text/markdown" or "text/x-markdown" => FileKind.Markdown,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => FileKind.Word,
            "application/vnd.oasis.opendocument.text" => FileKind.OpenDocument,
            "application/rtf" or "text/rtf" => FileKind.Rtf,
            "application/epub+zip" => FileKind.Epub,
            "application/tei+xml" => FileKind.Tei,
            "text/vtt" or "application/x-subrip" => FileKind.Subtitles,
            null or "" or "application/octet-stream" or "unk" or "unknown/unknown" => ByContent(bytes),
            _ => FileKind.Unknown,
        };
    }

    /// <summary>The encoding that the type names; null if it names none.</summary>
    public static string? CharsetOf(string? type)
    {
        foreach (var parameter in (type ?? "").Split(';').Skip(1))
        {
            var pair = parameter.Split('=', 2);
            if (pair.Length == 2 && pair[0].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
                return pair[1].Trim().Trim('"', '\'');
        }
        return null;
    }

    private static FileKind ByContent(ReadOnlySpan<byte> bytes)
    {
        if (FileKinds.IsPdf(bytes, FileKind.Unknown))
            return FileKind.Pdf;
        var start = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 512)]).TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? FileKind.Html
            : FileKind.Unknown;
    }
}
