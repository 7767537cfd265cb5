using AngleSharp.Dom;
using Loccit.Documents.Archives;
using Loccit.Documents.Encodings;
using Loccit.Documents.Html;

namespace Loccit.Documents.Epub;

/// <summary>Makes one document of a book (EPUB 2 and 3): its chapters in order, its notes behind them.</summary>
internal static class EpubReader
{
    public const string MediaType = "application/epub+zip";

    /// <summary>Reads a book; null if it cannot be read, which the findings say.</summary>
    public static Document? Read(ZipPackage zip, string path, string sha256, ReadingOptions options, List<Finding> findings)
    {
        try
        {
            var package = EpubPackage.Read(zip);
            EpubProtection.MustBeOpen(zip, package);
            var navigation = EpubNavigation.Read(zip, package);
            var chapters = new EpubChapters(zip, path, options, findings);
            var document = Make(chapters, package, navigation, navigation.Around, path, sha256, findings);
            // where nothing else is in it, what is around the text is the text
            if (document.Text.Length == 0 && navigation.Around.Count > 0)
                document = Make(chapters, package, navigation, [], path, sha256, findings);
            if (document.Text.Length > 0)
                return document;
            findings.Add(FileFinding.NotReadable(path, "is an EPUB book without text: its pages are pictures, or empty. Name a copy with text."));
        }
        catch (InvalidDataException e)
        {
            findings.Add(FileFinding.NotReadable(path, e.Message));
        }
        return null;
    }

    private static Document Make(
        EpubChapters chapters,
        EpubPackage package,
        EpubNavigation navigation,
        HashSet<string> around,
        string path,
        string sha256,
        List<Finding> findings
    )
    {
        var pages = chapters.Read(package.Spine.Where(i => !i.Is("nav") && !around.Contains(i.Path)));
        try
        {
            var bodies = pages.All.Select(p => p.Body).OfType<IElement>().Where(b => !Elements.HasBookType(b, "cover", "toc", "landmarks")).ToList();
            var survey = new Survey(pages, isWhole: true);
            var notes = new PageNotes(survey, bodies);
            var walk = new ReadingWalk(survey, notes, new Addresses(null), _ => true, Landmarks(navigation, survey, bodies));
            foreach (var body in bodies)
                walk.ReadMain(body);
            foreach (var note in notes.Notes)
                walk.ReadNote(note);
            return walk.ToDocument(path, sha256, MediaType, EpubMetadata.Read(package.Metadata), findings);
        }
        finally
        {
            foreach (var page in pages.All)
                page.Dispose();
        }
    }

    private static Landmarks Landmarks(EpubNavigation navigation, Survey survey, List<IElement> bodies)
    {
        var landmarks = new Landmarks();
        var starts = bodies.ToDictionary(b => survey.KeyOf(b, ""), StringComparer.Ordinal);
        foreach (var place in navigation.Contents)
        {
            if (At(place) is { } element)
                landmarks.Titles.TryAdd(element, (place.Label, place.Depth));
        }
        foreach (var place in navigation.Pages)
        {
            if (At(place) is { } element && Html.Landmarks.LabelOf(place.Label) is { } label)
                landmarks.Pages.TryAdd(element, label);
        }
        return landmarks;

        IElement? At(EpubPlace place)
        {
            var key = PageNames.Key(place.Path, place.Id);
            return place.Id.Length == 0 ? starts.GetValueOrDefault(key) : survey.Targets.GetValueOrDefault(key);
        }
    }
}
