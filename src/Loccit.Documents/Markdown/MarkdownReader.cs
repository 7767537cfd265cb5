namespace Loccit.Documents.Markdown;

internal static class MarkdownReader
{
    public static Document Read(string text, string path, string sha256, ReadingOptions options, List<Finding> findings) => new(text) { Path = path, Sha256 = sha256, MediaType = "text/markdown", Blocks = PlainText.Blocks(text) };
}
