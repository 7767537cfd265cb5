namespace Loccit.Documents.Wiki;

/// <summary>Makes documents of wikitext, the mark-up of MediaWiki, as Wikipedia's pages are written in it.</summary>
internal static class WikiReader
{
    public const string MediaType = "text/x-wiki";

    /// <summary>Reads a page. Linear.</summary>
    public static Document Read(string text, string path, string sha256, List<Finding> findings)
    {
        var walk = new WikiWalk(WikiText.Scan(text));
        walk.Run();
        return walk.Composition.ToDocument(path, sha256, MediaType, Loccit.Metadata.None, findings, files: [(null, text)]);
    }
}
