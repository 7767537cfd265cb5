using System.Buffers;
using System.Security.Cryptography;
using Loccit.Documents.Archives;
using Loccit.Documents.Encodings;
using Loccit.Documents.Epub;
using Loccit.Documents.Html;
using Loccit.Documents.Latex;
using Loccit.Documents.Mail;
using Loccit.Documents.Markdown;
using Loccit.Documents.OpenDocument;
using Loccit.Documents.Pdf;
using Loccit.Documents.Rtf;
using Loccit.Documents.Tei;
using Loccit.Documents.Transcripts;
using Loccit.Documents.Warc;
using Loccit.Documents.Wiki;
using Loccit.Documents.Word;

namespace Loccit.Documents;

/// <summary>Makes documents of files.</summary>
public static class DocumentReader
{
    /// <summary>The endings of files that are read, in lower case with the point.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
    [
        ".txt",
        ".text",
        ".md",
        ".markdown",
        ".html",
        ".htm",
        ".xhtml",
        ".pdf",
        ".docx",
        ".odt",
        ".fodt",
        ".rtf",
        ".epub",
        ".tex",
        ".latex",
        ".ltx",
        ".tei",
        ".wiki",
        ".mediawiki",
        ".wikitext",
        ".srt",
        ".vtt",
        ".mhtml",
        ".mht",
        ".eml",
        ".zip",
        ".warc",
        ".warc.gz",
        ".wacz",
    ];

    /// <summary>True if a file's name says that it is read; see <see cref="Extensions"/>.</summary>
    public static bool IsDocument(string path) => Extensions.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads every document of a file, each when it is asked for: those in an archive, or else the file itself. Never throws for bad input.</summary>
    /// <remarks>A document in an archive goes by the archive's path, a slash and its own; archives in it are opened, too.</remarks>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    public static IEnumerable<ReadResult> ReadAll(string path, ReadingOptions? options = null) =>
        ReadAll(path, options ?? new ReadingOptions(), (name, _) => IsDocument(name));

    /// <summary>Reads every document of a file that is in memory; as above.</summary>
    public static IEnumerable<ReadResult> ReadAll(ReadOnlyMemory<byte> bytes, string path, ReadingOptions? options = null) =>
        BundleReader.Open(ZipPackage.StreamOf(bytes), path, new BundleRun(options ?? new ReadingOptions(), (name, _) => IsDocument(name)), depth: 0)
        ?? [Read(bytes, path, options)];

    /// <param name="path">The file.</param>
    /// <param name="options">Limits.</param>
    /// <param name="takes">Which files of an archive are meant; see <see cref="BundleRun"/>.</param>
    internal static IEnumerable<ReadResult> ReadAll(string path, ReadingOptions options, Func<string, Predicate<string>, bool> takes)
    {
        using (var stream = OpenToSeek(path))
        {
            if (stream is not null && BundleReader.Open(stream, path, new BundleRun(options, takes), depth: 0) is { } documents)
            {
                foreach (var document in documents)
                    yield return document;
                yield break;
            }
        }
        yield return ReadFile(path, options);
    }

    /// <summary>The file, if it is one with an end; what is wrong with others is told by who reads them.</summary>
    private static FileStream? OpenToSeek(string path)
    {
        try
        {
            if (Directory.Exists(path) || SpecialFile.Kind(path) is not null)
                return null;
            var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan });
            if (stream is { CanSeek: true, Length: > 0 })
                return stream;
            stream.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // told by ReadFile
        }
        return null;
    }

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
            var origin = Origin.OfName(path) with
            {
                Beside = options.ReadsParts ? new FilesInFolder(Path.GetDirectoryName(path) ?? "", options.MaxBytes) : FilesBeside.NotKept,
            };
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
                    return Read(rented.AsMemory(0, read), path, origin, options, changed: true);
                using var rest = new MemoryStream();
                rest.WriteByte((byte)more);
                if (!Bounded.Copy(stream, rest, options.MaxBytes - 1))
                    return TooLarge(path, rest.Length, options);
                return Read(rest.GetBuffer().AsMemory(0, (int)rest.Length), path, origin, options, changed: false);
            }
            var changed = read < length || (stream.CanSeek && File.GetLastWriteTimeUtc(stream.SafeFileHandle) != written);
            return Read(rented.AsMemory(0, read), path, origin, options, changed);
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
        return Read(bytes, path, Origin.OfName(path), options);
    }

    /// <summary>Reads again what was read before, as it was then.</summary>
    /// <param name="original">The bytes and what was known of them; see <see cref="ReadingOptions.KeepsOriginals"/>.</param>
    /// <param name="path">The name that it goes by.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static ReadResult Read(Original original, string path, ReadingOptions? options = null) =>
        Read(original.Bytes, path, original.Origin(), options ?? new ReadingOptions());

    /// <summary>Reads bytes of which more is known than a name.</summary>
    internal static ReadResult Read(ReadOnlyMemory<byte> bytes, string path, Origin origin, ReadingOptions options)
    {
        if (bytes.Length > options.MaxBytes)
            return TooLarge(path, bytes.Length, options);
        var result = Read(bytes, path, origin, options, changed: false);
        return result.Document is { } document && origin.Address is { } address
            ? result with
            {
                Document = document.With(document.Metadata with { Url = address }, origin.Captured),
            }
            : result;
    }

    private static ReadResult Read(ReadOnlyMemory<byte> bytes, string path, Origin origin, ReadingOptions options, bool changed)
    {
        var result = Understand(bytes, path, origin, options, changed);
        // the buffer goes back to the pool
        return options.KeepsOriginals ? result with { Original = Original.Of(bytes.ToArray(), origin) } : result;
    }

    private static ReadResult Understand(ReadOnlyMemory<byte> bytes, string path, Origin origin, ReadingOptions options, bool changed)
    {
        var findings = new List<Finding>();
        if (changed)
            findings.Add(FileFinding.Of(FindingCode.FileChanged, Severity.Warning, path, "changed while it was read; run again for a result that holds."));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (bytes.IsEmpty)
        {
            findings.Add(FileFinding.Of(FindingCode.EmptyFile, Severity.Warning, path, "is empty."));
            return new ReadResult(new Document("") { Path = path, Sha256 = sha256 }, findings);
        }
        var named = origin.Kind;
        if (FileKinds.IsPdf(bytes.Span, named))
        {
            if (named is not (FileKind.Pdf or FileKind.Unknown))
                findings.Add(Misnamed(path, FileKind.Pdf, named));
            var (pdf, layout) = PdfReader.Read(bytes, path, sha256, options, findings);
            return new ReadResult(pdf, findings) { Layout = layout };
        }
        if (WarcBundle.IsWarc(bytes.Span))
            return OneNeeded(path, FileKind.Warc);
        if (RtfReader.IsRtf(bytes.Span))
        {
            if (named is not (FileKind.Rtf or FileKind.Unknown))
                findings.Add(Misnamed(path, FileKind.Rtf, named));
            return new ReadResult(RtfReader.Read(bytes.Span, path, sha256, options, findings), findings);
        }
        if (FileKinds.Foreign(bytes.Span) is { } foreign)
            return ReadResult.Refused(FileFinding.OtherKind(path, foreign));
        if (FileKinds.IsArchive(bytes.Span))
            return ReadPackage(bytes, path, sha256, named, options, findings);
        if (named is FileKind.Mail or FileKind.Mhtml && MimeReader.Read(bytes, path, sha256, named, findings) is { } mime)
            return mime;
        var decoded = TextDecoder.Decode(bytes, named == FileKind.Html, origin.Charset);
        if (decoded is null)
            return ReadResult.Refused(FileFinding.NotReadable(path, "is not text: it holds bytes that no text has; save it as docx, text, Markdown or HTML."));
        var (text, note) = decoded.Value;
        if (note is { } n)
            findings.Add(FileFinding.Of(FindingCode.Encoding, n.Severity, path, n.Message));
        var kind = FileKinds.OfText(text, named);
        if (named != FileKind.Unknown && kind != named)
        {
            findings.Add(Misnamed(path, kind, named));
        }
        var document = kind switch
        {
            FileKind.Html => HtmlReader.Read(text, path, sha256, "text/html", findings, address: origin.Address),
            FileKind.Markdown => MarkdownReader.Read(text, path, sha256, options, findings),
            FileKind.OpenDocument => OdtReader.ReadFlat(text, path, sha256, options, findings),
            FileKind.Wiki => WikiReader.Read(text, path, sha256, findings),
            FileKind.Tei => TeiReader.Read(text, path, sha256, findings),
            FileKind.Latex => LatexReader.Read(text, path, sha256, origin.Beside, findings),
            FileKind.Subtitles => TranscriptReader.Read(text, path, sha256, findings),
            _ => PlainDocument(text, path, sha256),
        };
        return new ReadResult(document, findings);
    }

    private static ReadResult ReadPackage(
        ReadOnlyMemory<byte> bytes,
        string path,
        string sha256,
        FileKind named,
        ReadingOptions options,
        List<Finding> findings
    )
    {
        ZipPackage package;
        try
        {
            package = new ZipPackage(bytes);
        }
        catch (InvalidDataException e)
        {
            return ReadResult.Refused(FileFinding.NotReadable(path, e.Message));
        }
        using var zip = package;
        var kind = PackageKinds.Of(zip);
        if (FileKinds.HoldsDocuments(kind))
            return OneNeeded(path, kind);
        var document = kind switch
        {
            FileKind.Epub => EpubReader.Read(zip, path, sha256, options, findings),
            FileKind.OpenDocument => OdtReader.Read(zip, path, sha256, options, findings),
            _ => WordReader.Read(bytes, path, sha256, options, findings),
        };
        if (document is not null && named != kind && named != FileKind.Unknown)
            findings.Add(Misnamed(path, kind, named));
        return new ReadResult(document, findings);
    }

    private static ReadResult OneNeeded(string path, FileKind kind) =>
        ReadResult.Refused(
            FileFinding.NotReadable(path, $"is {FileKinds.Name(kind)}, which holds documents, and one is needed here; unpack it and name that one.")
        );

    private static Document PlainDocument(string text, string path, string sha256)
    {
        var stamps = StampedText.Find(text);
        return new Document(text)
        {
            Path = path,
            Sha256 = sha256,
            Times = stamps?.Times ?? [],
            Syntax = stamps?.Signs ?? [],
        };
    }

    private static Finding Misnamed(string path, FileKind kind, FileKind named) =>
        FileFinding.Of(
            FindingCode.WrongExtension,
            Severity.Note,
            path,
            $"is {FileKinds.Name(kind)} by its content, not {FileKinds.Name(named)} as its name says; it was read as {FileKinds.Name(kind)}."
        );

    private static ReadResult Refused(string path, string why) => ReadResult.Refused(FileFinding.NotReadable(path, why));

    private static ReadResult TooLarge(string path, long length, ReadingOptions options) =>
        ReadResult.Refused(FileFinding.Limit(path, $"has {length} bytes or more; no more than {options.MaxBytes} are read. Divide it."));
}
