namespace Loccit.Documents.Html;

internal static class HtmlReader
{
    public static Document Read(string html, string path, string sha256, string mediaType, List<Finding> findings) =>
        new(html)
        {
            Path = path,
            Sha256 = sha256,
            MediaType = mediaType,
            HasLines = false,
        };
}
