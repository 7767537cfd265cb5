using System.Buffers;
using System.Security.Cryptography;
using Loccit.Documents.Encodings;
using Loccit.Documents.Html;
using Loccit.Documents.Markdown;
using Loccit.Documents.Pdf;
using Loccit.Documents.Word;

namespace Loccit.Documents;

/// <summary>Makes documents of files.</summary>
public static class DocumentReader
{
    /// <summary>The endings of files that are read, in lower case with the point.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx"];

    /// <summary>Reads a file. Never throws for bad input: what is wrong is a finding.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    public static ReadResult ReadFile(string path, ReadingOptions? options = null)
    {
        options ??= new ReadingOptions();
        if (Directory.Exists(path))
            return Refused(path, "is a folder, not a file; name the files in it or give it to a command that takes folders.");
        byte[]? rented = null;
        try
        {
            if (SpecialFile.Kind(path) is { } special)
                return Refused(path, $"is {special}, not a file, and may never end; save what comes out of it in a file.");
            using var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
            // a pipe has no length
            var (length, written) = stream.CanSeek ? (stream.Length, File.GetLastWriteTimeUtc(stream.SafeFileHandle)) : (0, default);
            if (length > options.MaxBytes)
                return TooLarge(path, length, options);
            rented = ArrayPool<byte>.Shared.Rent((int)Math.Max(length, 1));
            var read = stream.ReadAtLeast(rented.AsSpan(0, (int)length), (int)length, throwOnEndOfStream: false);
            // A pipe and some system files tell no length; a file that grows has more than it said.
            if (stream.ReadByte() is var more and >= 0)
            {
                if (length > 0)
                    return Read(rented.AsMemory(0, read), path, options, changed: true);
                using var rest = new MemoryStream();
                rest.WriteByte((byte)more);
                if (!CopyUpTo(stream, rest, options.MaxBytes))
                    return TooLarge(path, rest.Length, options);
                return Read(rest.GetBuffer().AsMemory(0, (int)rest.Length), path, options, changed: false);
            }
            var changed = read < length || (stream.CanSeek && File.GetLastWriteTimeUtc(stream.SafeFileHandle) != written);
            return Read(rented.AsMemory(0, read), path, options, changed);
        }
        catch (UnauthorizedAccessException)
        {
            return Refused(path, "may not be read; check its permissions.");
        }
        catch (IOException e)
        {
            return Refused(path, MissingFile.Why(path) ?? $"cannot be read: {e.Message.TrimEnd('.')}.");
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Reads bytes as the file <paramref name="path"/> would be read: the extension says what they should be, the bytes say what they are.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, string path, ReadingOptions? options = null)
    {
        options ??= new ReadingOptions();
        return bytes.Length > options.MaxBytes ? TooLarge(path, bytes.Length, options) : Read(bytes, path, options, changed: false);
    }

    private static ReadResult Read(ReadOnlyMemory<byte> bytes, string path, ReadingOptions options, bool changed)
    {
        var findings = new List<Finding>();
        if (changed)
            findings.Add(
                new Finding(FindingCode.FileChanged, Severity.Warning, path, default, $"{path} changed while it was read; run again for a result that holds.")
            );
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (bytes.IsEmpty)
        {
            findings.Add(new Finding(FindingCode.EmptyFile, Severity.Warning, path, default, $"{path} is empty."));
            return new ReadResult(new Document("") { Path = path, Sha256 = sha256 }, findings);
        }
        var named = FileKinds.ByName(path);
        if (FileKinds.IsPdf(bytes.Span, named))
        {
            if (named is not (FileKind.Pdf or FileKind.Unknown))
                findings.Add(Misnamed(path, FileKind.Pdf, named));
            var (pdf, layout) = PdfReader.Read(bytes, path, sha256, options, findings);
            return new ReadResult(pdf, findings) { Layout = layout };
        }
        if (FileKinds.Foreign(bytes.Span) is { } foreign)
        {
            findings.Add(
                new Finding(
                    FindingCode.NotReadable,
                    Severity.Warning,
                    path,
                    default,
                    $"{path} is {foreign}, which is not read; save it as docx, text, Markdown or HTML."
                )
            );
            return new ReadResult(null, findings);
        }
        if (FileKinds.IsArchive(bytes.Span))
        {
            var read = WordReader.Read(bytes, path, sha256, options, findings);
            if (read is not null && named is not (FileKind.Word or FileKind.Unknown))
                findings.Add(Misnamed(path, FileKind.Word, named));
            return new ReadResult(read, findings);
        }
        var decoded = TextDecoder.Decode(bytes, named == FileKind.Html);
        if (decoded is null)
        {
            findings.Add(
                new Finding(
                    FindingCode.NotReadable,
                    Severity.Warning,
                    path,
                    default,
                    $"{path} is not text: it holds bytes that no text has; save it as docx, text, Markdown or HTML."
                )
            );
            return new ReadResult(null, findings);
        }
        var (text, note) = decoded.Value;
        if (note is { } n)
            findings.Add(new Finding(FindingCode.Encoding, n.Severity, path, default, $"{path} {n.Message}"));
        var kind = FileKinds.OfText(text, named);
        if (named != FileKind.Unknown && kind != named)
        {
            findings.Add(Misnamed(path, kind, named));
        }
        var document = kind switch
        {
            FileKind.Html => HtmlReader.Read(text, path, sha256, "text/html", findings),
            FileKind.Markdown => MarkdownReader.Read(text, path, sha256, options, findings),
            _ => new Document(text) { Path = path, Sha256 = sha256 },
        };
        return new ReadResult(document, findings);
    }

    private static Finding Misnamed(string path, FileKind kind, FileKind named) =>
        new(
            FindingCode.WrongExtension,
            Severity.Note,
            path,
            default,
            $"{path} is {FileKinds.Name(kind)} by its content, not {FileKinds.Name(named)} as its name says; it was read as {FileKinds.Name(kind)}."
        );

    private static bool CopyUpTo(Stream from, MemoryStream to, long most)
    {
        var buffer = new byte[81920];
        while (from.Read(buffer) is var n and > 0)
        {
            if (to.Length + n > most)
                return false;
            to.Write(buffer, 0, n);
        }
        return true;
    }

    private static ReadResult Refused(string path, string why) =>
        new(null, [new Finding(FindingCode.NotReadable, Severity.Warning, path, default, $"{path} {why}")]);

    private static ReadResult TooLarge(string path, long length, ReadingOptions options) =>
        new(
            null,
            [
                new Finding(
                    FindingCode.LimitReached,
                    Severity.Warning,
                    path,
                    default,
                    $"{path} has {length} bytes or more; no more than {options.MaxBytes} are read. Divide it."
                ),
            ]
        );
}
