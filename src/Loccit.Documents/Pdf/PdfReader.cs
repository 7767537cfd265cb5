using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Loccit.Documents.Pdf;

/// <summary>Makes documents of PDF files.</summary>
internal static class PdfReader
{
    /// <summary>Nothing in an honest file lies deeper in other things.</summary>
    private const int DeepestNesting = 100;

    /// <summary>So many pages may wait to be put into lines.</summary>
    private const int MostOpen = 8;

    /// <summary>Reads a file. What is wrong with it is added to the findings; the document is null if there is nothing to be read.</summary>
    public static (Document? Document, Layout? Layout) Read(
        ReadOnlyMemory<byte> bytes,
        string path,
        string sha256,
        ReadingOptions options,
        List<Finding> findings
    )
    {
        var pages = new List<PageLines>();
        var labels = PageLabels.None;
        var metadata = Loccit.Metadata.None;
        Tags? tags = null;
        var failed = 0;
        try
        {
            using var pdf = PdfDocument.Open(
                bytes,
                new ParsingOptions
                {
                    UseLenientParsing = true,
                    SkipMissingFonts = true,
                    MaxStackDepth = DeepestNesting,
                }
            );
            labels = PageLabels.Read(pdf);
            metadata = PdfMetadata.Read(pdf);
            tags = Tags.Read(pdf);
            var fonts = new FontStyles(new FontMaps(pdf));
            var count = Math.Min(pdf.NumberOfPages, options.MaxPages);
            if (count < pdf.NumberOfPages)
                Tell(FindingCode.LimitReached, $"has {pdf.NumberOfPages} pages; only the first {options.MaxPages} were read. Divide it.");
            // while the signs of a page are read from the file, those of the pages before are put into lines
            var open = new Queue<Task<PageLines>>();
            for (var n = 1; n <= count; n++)
            {
                if (ReadSigns(pdf, n, fonts, tags) is not var (frame, signs))
                {
                    failed++;
                    continue;
                }
                var number = n;
                open.Enqueue(Task.Run(() => PageReader.Read(number, frame, signs, tags)));
                if (open.Count > MostOpen)
                    pages.Add(open.Dequeue().GetAwaiter().GetResult());
            }
            while (open.TryDequeue(out var rest))
                pages.Add(rest.GetAwaiter().GetResult());
        }
        catch (PdfDocumentEncryptedException)
        {
            Tell(FindingCode.NotReadable, "is locked with a password; save a copy without one.");
            return (null, null);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            if (pages.Count == 0)
            {
                Tell(FindingCode.NotReadable, "is a PDF that is damaged or cut off; open it in a PDF viewer and save it again.");
                return (null, null);
            }
            failed++;
        }
        if (failed > 0)
            Tell(FindingCode.PartlyRead, $"has {failed} {(failed == 1 ? "page" : "pages")} that could not be read; the others were.");
        return Make(pages, labels, metadata);

        void Tell(FindingCode code, string message) => findings.Add(new Finding(code, Severity.Warning, path, default, $"{path} {message}"));

        (Document?, Layout?) Make(List<PageLines> read, PageLabels labels, Loccit.Metadata metadata)
        {
            var lines = read.SelectMany(p => p.Columns).SelectMany(c => c).ToList();
            if (lines.Count == 0)
            {
                Tell(
                    FindingCode.NotReadable,
                    "has no text: its pages are pictures, as of a scanner, or empty; have the text recognised (OCR) and save it again."
                );
                return (null, null);
            }
            if (FontMaps.UnmappedShare(lines) > 0.2)
            {
                Tell(FindingCode.NotReadable, "has fonts that do not say which letters their signs are; have the text recognised (OCR) and save it again.");
                return (null, null);
            }
            TagTrust.Check(read, tags);
            var text = Composer.Compose(read, lines, labels, tags);
            return (text.ToDocument(path, sha256, metadata, findings), text.Layout);
        }
    }

    private static (PageFrame Frame, List<Glyph>[] Signs)? ReadSigns(PdfDocument pdf, int number, FontStyles fonts, Tags? tags)
    {
        try
        {
            var page = pdf.GetPage(number);
            return (PageFrame.Of(page), PageGlyphs.Read(page, fonts, tags));
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            return null;
        }
    }

    /// <summary>The library throws whatever a damaged file makes it stumble over; only what is wrong with the machine goes further.</summary>
    private static bool IsOfTheFile(Exception e) => e is not (OutOfMemoryException or OperationCanceledException);
}
