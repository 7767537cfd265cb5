using Loccit.Documents.Pdf.Scans;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Loccit.Documents.Pdf;

/// <summary>Makes documents of PDF files.</summary>
internal static class PdfReader
{
    /// <summary>Nothing in an honest file lies deeper in other things.</summary>
    private const int DeepestNesting = 100;

    /// <summary>A file of which a larger share of letters says nothing cannot be read.</summary>
    private const double MostUnmapped = 0.2;

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
        var scans = new List<(int Number, PageFrame Frame)>();
        var failed = 0;
        try
        {
            using var pdf = Open(bytes);
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
                if (ReadSigns(pdf, n, fonts, tags) is not var (frame, signs, links, hasPictures))
                {
                    failed++;
                    continue;
                }
                if (hasPictures && signs.All(s => s.TrueForAll(g => g.Text == " ")))
                    scans.Add((n, frame));
                var number = n;
                open.Enqueue(Task.Run(() => PageReader.Read(number, frame, signs, links, tags)));
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
        var isUnmapped = FontMaps.UnmappedShare(LinesOf(pages)) > MostUnmapped;
        if (isUnmapped)
            scans = pages.ConvertAll(p => (p.Number, p.Frame));
        var recognised = Recognise();
        if (pages.TrueForAll(p => p.Columns.Count == 0) || (isUnmapped && recognised == 0))
        {
            Tell(FindingCode.NotReadable, WhyUnread(isUnmapped, scans.Count, options));
            return (null, null);
        }
        if (scans.Count > recognised)
            Tell(
                FindingCode.PartlyRead,
                $"has {Pages(scans.Count - recognised)} of pictures, as of a scanner, which were not read; the others were."
                    + (
                        recognised > 0 && scans.Count > options.MaxScans
                            ? $" Of one file no more than {Pages(options.MaxScans)} of pictures are read: divide it."
                            : ""
                    )
            );
        TagTrust.Check(pages, tags);
        var text = Composer.Compose(pages, LinesOf(pages), labels, tags);
        return (text.ToDocument(path, sha256, metadata, findings), text.Layout);

        int Recognise()
        {
            if (scans.Count == 0 || !options.RecognisesText || !TextRecognition.IsInstalled)
                return 0;
            var tried = scans.Count > options.MaxScans ? scans.GetRange(0, options.MaxScans) : scans;
            var found = TextRecognition.Read(bytes, tried, metadata.Language, options.Recognising).Where(p => p.Columns.Count > 0).ToList();
            foreach (var page in found)
                pages[pages.FindIndex(p => p.Number == page.Number)] = page;
            if (found.Count > 0)
                findings.Add(
                    FileFinding.Of(
                        FindingCode.TextRecognised,
                        Severity.Note,
                        path,
                        $"has {Pages(found.Count)} without text that can be read; it was recognised by tesseract, and may have errors."
                    )
                );
            return found.Count;
        }

        void Tell(FindingCode code, string message) => findings.Add(FileFinding.Of(code, Severity.Warning, path, message));
    }

    /// <summary>Opens a file as leniently as can be.</summary>
    /// <exception cref="InvalidDataException">It is made to end who opens it.</exception>
    public static PdfDocument Open(ReadOnlyMemory<byte> bytes) =>
        MadeUpTables.AreIn(bytes.Span)
            ? throw new InvalidDataException("Its table of objects is longer or wider than any table.")
            : PdfDocument.Open(
                bytes,
                new ParsingOptions
                {
                    UseLenientParsing = true,
                    SkipMissingFonts = true,
                    MaxStackDepth = DeepestNesting,
                }
            );

    private static string Pages(int count) => count == 1 ? "1 page" : $"{count} pages";

    private static List<Line> LinesOf(List<PageLines> pages) => [.. pages.SelectMany(p => p.Columns).SelectMany(c => c)];

    private static string WhyUnread(bool isUnmapped, int scans, ReadingOptions options)
    {
        if (!isUnmapped && scans == 0)
            return "has no text: its pages are empty.";
        var why = isUnmapped ? "has fonts that do not say which letters their signs are" : "has no text: its pages are pictures, as of a scanner";
        return !TextRecognition.IsInstalled
                ? $"{why}; install tesseract and poppler-utils to have them recognised, or recognise the text (OCR) with another program and save it again."
            : options.RecognisesText ? $"{why}, and tesseract recognises no words in them."
            : $"{why}, and they were not to be recognised.";
    }

    private static (PageFrame Frame, List<Glyph>[] Signs, List<PageLink> Links, bool HasPictures)? ReadSigns(
        PdfDocument pdf,
        int number,
        FontStyles fonts,
        Tags? tags
    )
    {
        try
        {
            var page = pdf.GetPage(number);
            return (PageFrame.Of(page), PageGlyphs.Read(page, fonts, tags), PageLinks.Of(page), page.NumberOfImages > 0);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            return null;
        }
    }

    /// <summary>The library throws whatever a damaged file makes it stumble over; only what is wrong with the machine goes further.</summary>
    public static bool IsOfTheFile(Exception e) => e is not (OutOfMemoryException or OperationCanceledException);
}
