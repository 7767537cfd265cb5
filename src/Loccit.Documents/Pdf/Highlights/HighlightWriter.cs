using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace Loccit.Documents.Pdf.Highlights;

/// <summary>Puts highlights into a file.</summary>
internal static class HighlightWriter
{
    /// <summary>The file as it was before an earlier check, and what goes behind it; nothing if there is nothing to be marked.</summary>
    public static (ReadOnlyMemory<byte> File, byte[] Update) Make(
        ReadOnlyMemory<byte> original,
        Layout layout,
        IReadOnlyList<Highlight> highlights,
        int mostPages
    )
    {
        var file = Revision.Before(original);
        using var pdf = PdfReader.Open(file);
        if (pdf.IsEncrypted)
            throw new InvalidDataException("is encrypted, and highlights can be put into no such file. Save a copy without protection.");
        var revision = new Revision(file, pdf);
        var objects = new RawObjects(pdf, file);
        var pages = PageObjects.Read(pdf, mostPages);
        if (pages.Count != Math.Min(pdf.NumberOfPages, mostPages))
            throw new InvalidDataException("is damaged: its pages are not in order. Open it in a PDF viewer and save it again.");
        // a page may stand in a file more than once
        var marks = PageMark.Of(layout, highlights).ToLookup(m => pages[m.Page - 1].Reference);
        var annotations = new AnnotationWriter(revision);
        foreach (var page in pages.DistinctBy(p => p.Reference))
            Update(pdf, objects, page, [.. marks[page.Reference]], layout, revision, annotations);
        return (file, revision.IsEmpty ? [] : revision.Write());
    }

    private static void Update(
        PdfDocument pdf,
        RawObjects objects,
        PageObject page,
        IReadOnlyList<PageMark> marks,
        Layout layout,
        Revision revision,
        AnnotationWriter annotations
    )
    {
        if (marks.Count == 0 && !page.Dictionary.Data.ContainsKey("Annots"))
            return;
        var raw = new RawDictionary(objects.Read(page.Reference));
        var own = PageAnnotations.Read(pdf, objects, page, raw);
        // what somebody answered is not said again
        var added = new List<int>();
        foreach (var mark in marks)
        {
            if (!own.Answered.Remove(mark.Text))
                added.AddRange(annotations.Put(mark, PdfSyntax.Reference(page.Reference), layout.FrameOf(mark.Page)!));
        }
        if (added.Count > 0 || own.HasOwn)
            revision.Put((int)page.Reference.ObjectNumber, raw.With("/Annots", own.With(added)), page.Reference.Generation);
    }
}
