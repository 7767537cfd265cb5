using Loccit.Documents.Archives;
using Loccit.Documents.Encodings;
using Loccit.Documents.Html;

namespace Loccit.Documents.Epub;

/// <summary>Reads the parts of a book that hold its text.</summary>
internal sealed class EpubChapters(ZipPackage zip, string path, ReadingOptions options, List<Finding> findings)
{
    /// <summary>The parts as pages, in order. What is missing, damaged or too much is told once and passed over.</summary>
    public PageNames Read(IEnumerable<EpubItem> items)
    {
        var pages = new PageNames();
        var missing = new List<string>();
        var left = options.MaxPart;
        var isTooDeep = false;
        foreach (var item in items.Where(IsText))
        {
            if (left <= 0)
            {
                Tell(FileFinding.Limit(path, $"holds more than {options.MaxPart} bytes of text; only what stands before was read. Divide it."));
                break;
            }
            if (Bytes(item, left) is not { } bytes)
            {
                missing.Add(item.Path);
                continue;
            }
            left -= bytes.Length;
            if (TextDecoder.Decode(bytes, html: true) is not { } decoded)
            {
                missing.Add(item.Path);
                continue;
            }
            pages.Add(item.Path, HtmlReader.Parse(decoded.Text, item.MediaType, out var isDeep));
            isTooDeep |= isDeep;
        }
        if (isTooDeep)
            Tell(HtmlReader.TooDeep(path));
        if (missing.Count > 0)
            Tell(
                FileFinding.Of(
                    FindingCode.PartlyRead,
                    Severity.Warning,
                    path,
                    $"lacks {missing.Count} of its parts, or they are damaged ({string.Join(", ", missing.Take(3))}{(missing.Count > 3 ? ", …" : "")}); the others were read. Take another copy."
                )
            );
        return pages;
    }

    private ReadOnlyMemory<byte>? Bytes(EpubItem item, long most)
    {
        try
        {
            return zip.Read(item.Path, most);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private void Tell(Finding finding)
    {
        if (!findings.Contains(finding))
            findings.Add(finding);
    }

    private static bool IsText(EpubItem item) =>
        item.MediaType is "application/xhtml+xml" or "text/html" or "application/x-dtbook+xml" or "text/x-oeb1-document"
        || (item.MediaType.Length == 0 && item.Path.EndsWith("html", StringComparison.OrdinalIgnoreCase));
}
