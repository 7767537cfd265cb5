using Loccit.Documents.Archives;
using Loccit.Documents.Encodings;
using Loccit.Documents.Html;
using MimeKit;

namespace Loccit.Documents.Mail;

/// <summary>Makes documents of mails (RFC 5322) and of pages saved in one file (MHTML, RFC 2557).</summary>
internal static class MimeReader
{
    /// <summary>No mail is nested deeper.</summary>
    private const int Deepest = 50;

    /// <summary>A text this much shorter than its html says only that it is in the html.</summary>
    private const int StubFactor = 4;

    /// <summary>Reads a file; null if it has no header, so that it is a plain text.</summary>
    public static ReadResult? Read(ReadOnlyMemory<byte> bytes, string path, string sha256, FileKind named, List<Finding> findings)
    {
        if (!MimeHeaders.AreShort(bytes.Span))
            return ReadResult.Refused(
                FileFinding.Limit(path, $"has a header of more than {MimeHeaders.Longest} bytes, as no mail has. Save its text by itself.")
            );
        if (Parse(bytes) is not { } message)
            return null;
        var parts = message.BodyParts.ToList();
        if (parts.Exists(p => p.ContentType.IsMimeType("application", "pkcs7-mime") || p.ContentType.IsMimeType("application", "pgp-encrypted")))
            return ReadResult.Refused(FileFinding.NotReadable(path, "is encrypted; open it in a mail program and save its text."));
        var document = named == FileKind.Mhtml ? Page(message, parts, path, sha256, findings) : Letter(message, parts, path, sha256, findings);
        return document is null
            ? ReadResult.Refused(FileFinding.NotReadable(path, "holds no text and no html; save what is in it as files."))
            : new ReadResult(document, findings);
    }

    /// <summary>The files attached to a mail, by names without folders; none for what is no mail.</summary>
    public static IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> Attachments(ReadOnlyMemory<byte> bytes)
    {
        var names = new UniqueNames(StringComparer.OrdinalIgnoreCase);
        foreach (var part in Parse(bytes)?.BodyParts.OfType<MimePart>() ?? [])
        {
            if (part is not { FileName: { Length: > 0 } file, Content: { } content })
                continue;
            yield return (names.Of(file.Replace('/', '_').Replace('\\', '_').TrimStart('.')), Decoded(content));
        }
    }

    private static MimeMessage? Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!MimeHeaders.AreShort(bytes.Span))
            return null;
        try
        {
            var options = new ParserOptions { MaxMimeDepth = Deepest };
            var message = new MimeParser(options, ZipPackage.StreamOf(bytes), MimeFormat.Entity, persistent: true).ParseMessage();
            return message.Body is null || (message.Headers.Count == 0 && message.Body.Headers.Count == 0) ? null : message;
        }
        catch (Exception e) when (e is FormatException or IOException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The page that a browser saved; what else is in the file is what it shows.</summary>
    private static Document? Page(MimeMessage message, List<MimeEntity> parts, string path, string sha256, List<Finding> findings)
    {
        var root = (message.Body as MultipartRelated)?.Root as TextPart;
        var part = root is { IsHtml: true }
            ? root
            : parts.OfType<TextPart>().FirstOrDefault(p => p.IsHtml) ?? root ?? parts.OfType<TextPart>().FirstOrDefault();
        if (part is null)
            return null;
        var address = Addresses.WebAddress(message.Headers["Snapshot-Content-Location"]) ?? Addresses.WebAddress(part.Headers["Content-Location"]);
        var text = TextOf(part);
        var document = part.IsHtml
            ? HtmlReader.Read(text, path, sha256, "multipart/related", findings, address: address)
            : new Document(text)
            {
                Path = path,
                Sha256 = sha256,
                MediaType = "multipart/related",
            };
        var metadata = document.Metadata with
        {
            Title = document.Metadata.Title ?? PageMetadata.Clean(message.Subject),
            Url = address ?? document.Metadata.Url,
        };
        return document.With(metadata, message.Headers.Contains(HeaderId.Date) && message.Date != DateTimeOffset.MinValue ? message.Date : null);
    }

    private static Document? Letter(MimeMessage message, List<MimeEntity> parts, string path, string sha256, List<Finding> findings)
    {
        var texts = parts.OfType<TextPart>().Where(p => !p.IsAttachment && p.FileName is null).ToList();
        // lists put their own words into a part behind the letter
        var plain = texts.FindAll(p => p.IsPlain);
        var html = texts.Find(p => p.IsHtml);
        var document =
            plain.Count == 0 ? null : MailText.Read([.. plain.Select(p => new MailPart(TextOf(p), p.IsFlowed, DeletesSpace(p)))], path, sha256, findings);
        if (html is not null && (document is null || document.Text.Length * StubFactor < html.Text.Length))
        {
            var read = HtmlReader.Read(TextOf(html), path, sha256, "message/rfc822", findings, isWhole: true);
            if (document is null || document.Text.Length * StubFactor < read.Text.Length)
                document = read;
        }
        var attached = parts.FindAll(p => p.IsAttachment || p is MessagePart || p is MimePart { FileName.Length: > 0, ContentId: null });
        if (attached.Count > 0)
            findings.Add(
                FileFinding.Of(
                    FindingCode.PassedOver,
                    Severity.Note,
                    path,
                    $"has {attached.Count} attachment{(attached.Count == 1 ? "" : "s")}, no part of its text: {string.Join(", ", attached.Take(10).Select(NameOf))}{(attached.Count > 10 ? ", …" : "")}."
                )
            );
        if (document is { Text.Length: 0 })
            findings.Add(FileFinding.Of(FindingCode.EmptyFile, Severity.Warning, path, "has no text."));
        return document?.With(MetadataOf(message).Or(document.Metadata));
    }

    private static Loccit.Metadata MetadataOf(MimeMessage message) =>
        new()
        {
            Title = PageMetadata.Clean(message.Subject),
            Authors = [.. message.From.Mailboxes.Select(m => PageMetadata.Clean(m.Name) ?? m.Address).Where(n => n.Length > 0).Select(AuthorNames.GivenFirst)],
            Issued =
                message.Headers.Contains(HeaderId.Date) && message.Date != DateTimeOffset.MinValue
                    ? new PartialDate(message.Date.Year, message.Date.Month, message.Date.Day)
                    : null,
        };

    private static string TextOf(TextPart part)
    {
        if (part.Content is null)
            return "";
        return TextDecoder.Decode(Decoded(part.Content), part.IsHtml, part.ContentType.Charset)?.Text ?? part.Text;
    }

    private static ReadOnlyMemory<byte> Decoded(IMimeContent content)
    {
        var bytes = new MemoryStream();
        content.DecodeTo(bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static bool DeletesSpace(TextPart part) => string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(MimeEntity part) =>
        (part as MimePart)?.FileName ?? PageMetadata.Clean((part as MessagePart)?.Message?.Subject) ?? part.ContentType.MimeType;
}
