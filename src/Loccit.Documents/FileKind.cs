using System.Buffers;

namespace Loccit.Documents;

/// <summary>The kinds of files that are read.</summary>
internal enum FileKind
{
    /// <summary>Not told by the name.</summary>
    Unknown,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A Word document (docx).</summary>
    Word,

    /// <summary>A text of OpenDocument (odt).</summary>
    OpenDocument,

    /// <summary>A book (EPUB).</summary>
    Epub,

    /// <summary>A mail (eml).</summary>
    Mail,

    /// <summary>A page that a browser saved in one file (MHTML).</summary>
    Mhtml,

    /// <summary>A zip archive of documents.</summary>
    Zip,

    /// <summary>A web archive, packed with its lists (WACZ).</summary>
    Wacz,

    /// <summary>A web archive (WARC).</summary>
    Warc,

    /// <summary>Subtitles (SubRip, WebVTT).</summary>
    Subtitles,

    /// <summary>LaTeX source.</summary>
    Latex,

    /// <summary>TEI, or other xml until it was looked at.</summary>
    Tei,

    /// <summary>Rich Text Format.</summary>
    Rtf,

    /// <summary>Wikitext.</summary>
    Wiki,
}

/// <summary>Tells what a file is.</summary>
internal static class FileKinds
{
    public static FileKind ByName(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".txt" or ".text" => FileKind.Text,
            ".md" or ".markdown" => FileKind.Markdown,
            ".html" or ".htm" or ".xhtml" => FileKind.Html,
            ".pdf" => FileKind.Pdf,
            ".docx" or ".docm" or ".dotx" => FileKind.Word,
            ".epub" => FileKind.Epub,
            ".eml" => FileKind.Mail,
            ".mhtml" or ".mht" => FileKind.Mhtml,
            ".zip" => FileKind.Zip,
            ".wacz" => FileKind.Wacz,
            ".warc" => FileKind.Warc,
            ".srt" or ".vtt" => FileKind.Subtitles,
            ".odt" or ".ott" or ".fodt" => FileKind.OpenDocument,
            ".rtf" => FileKind.Rtf,
            ".wiki" or ".mediawiki" or ".wikitext" => FileKind.Wiki,
            ".xml" or ".tei" => FileKind.Tei,
            ".tex" or ".latex" or ".ltx" => FileKind.Latex,
            _ => FileKind.Unknown,
        };

    /// <summary>True for kinds that are no documents and hold some.</summary>
    public static bool HoldsDocuments(FileKind kind) => kind is FileKind.Zip or FileKind.Wacz or FileKind.Warc;

    public static string Name(FileKind kind) =>
        kind switch
        {
            FileKind.Html => "HTML",
            FileKind.Pdf => "a PDF",
            FileKind.Markdown => "Markdown",
            FileKind.Word => "a Word document",
            FileKind.OpenDocument => "an OpenDocument file",
            FileKind.Epub => "an EPUB book",
            FileKind.Mail => "a mail",
            FileKind.Mhtml => "a saved page (MHTML)",
            FileKind.Zip => "a zip archive",
            FileKind.Wacz => "a web archive (WACZ)",
            FileKind.Warc => "a web archive (WARC)",
            FileKind.Subtitles => "a file of subtitles",
            FileKind.Latex => "LaTeX",
            FileKind.Tei => "TEI",
            FileKind.Rtf => "RTF",
            FileKind.Wiki => "wikitext",
            _ => "plain text",
        };

    /// <summary>True for a PDF: in a file that is named so, other matter may stand before its header.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes, FileKind named) =>
        bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) is var at && (at == 0 || (at > 0 && named == FileKind.Pdf));

    /// <summary>True for a zip archive, as Word documents are.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>What a file is that is no text, by the bytes it begins with; null if they say nothing.</summary>
    public static string? Foreign(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "an old or a protected Office document";
        if (
            bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
            || bytes.StartsWith("GIF8"u8)
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        )
            return "a picture";
        if (bytes.StartsWith("filedesc://"u8))
            return "a web archive of the format before WARC (ARC)";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return "a compressed file";
        if (bytes.StartsWith("\u007fELF"u8) || bytes.StartsWith("MZ\u0090"u8))
            return "a program";
        return null;
    }

    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\r\n\f\ufeff");

    /// <summary>What a text is: html if it begins as such; a file named so that begins otherwise and has no tags is not.</summary>
    public static FileKind OfText(string text, FileKind named)
    {
        var start = text.AsSpan();
        start = start[Math.Max(0, start.IndexOfAnyExcept(Space))..];
        var html =
            start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml") && start[..Math.Min(start.Length, 1000)].Contains("<html", StringComparison.OrdinalIgnoreCase));
        if (Tei.TeiReader.IsTei(start))
            return FileKind.Tei;
        if (OpenDocument.OdtReader.IsFlat(start))
            return FileKind.OpenDocument;
        if (html)
            return FileKind.Html;
        if (Transcripts.SubtitleFile.IsVtt(start))
            return FileKind.Subtitles;
        if (named == FileKind.Html)
            return
                start.Contains("</", StringComparison.Ordinal)
                || start.Contains("/>", StringComparison.Ordinal)
                || start.Contains("<p", StringComparison.OrdinalIgnoreCase)
                ? FileKind.Html
                : FileKind.Text;
        return named is FileKind.Markdown or FileKind.Subtitles or FileKind.Latex or FileKind.Wiki ? named : FileKind.Text;
    }
}
