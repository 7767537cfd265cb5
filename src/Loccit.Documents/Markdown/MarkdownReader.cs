using Loccit.Documents.Metadata;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Loccit.Documents.Markdown;

/// <summary>
/// Reads Markdown. The text is the file, character for character; what a reader of the printed page sees is told apart from syntax by turning it round:
/// the spans of literal text are collected, and all else that is not white space is syntax.
/// </summary>
internal static class MarkdownReader
{
    private static readonly Lazy<MarkdownPipeline> Pipeline = new(() =>
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UseFootnotes().UsePipeTables().UseAutoLinks().Build()
    );

    /// <summary>So many parentheses open at once in one paragraph are no prose.</summary>
    private const int MaxOpen = 1000;

    /// <summary>
    /// True if a paragraph opens parentheses upon parentheses. The parser looks for the end of a link's target from each of them, which takes a time that grows with the square of their number.
    /// </summary>
    private static bool OpensWithoutEnd(string text)
    {
        var open = 0;
        var blank = false;
        foreach (var c in text)
        {
            if (c == '\n')
            {
                if (blank)
                    open = 0;
                blank = true;
                continue;
            }
            blank &= char.IsWhiteSpace(c);
            if (c == '(' && ++open > MaxOpen)
                return true;
            if (c == ')' && open > 0)
                open--;
        }
        return false;
    }

    /// <summary>Reads a Markdown text; where it is too long or too deep to be parsed, reads it as plain text and says so.</summary>
    public static Document Read(string text, string path, string sha256, ReadingOptions options, List<Finding> findings)
    {
        MarkdownDocument? parsed = null;
        if (text.Length <= options.MaxMarkdown && !OpensWithoutEnd(text))
        {
            try
            {
                parsed = Markdig.Markdown.Parse(text, Pipeline.Value);
            }
            catch (ArgumentException)
            {
                // Markdig refuses elements nested deeper than it can hold on the stack.
            }
        }
        if (parsed is null)
        {
            var why = text.Length > options.MaxMarkdown ? "too long" : "nested too deep";
            findings.Add(
                new Finding(FindingCode.LimitReached, Severity.Warning, path, default, $"{path} is {why} to be parsed as Markdown; it was read as plain text.")
            );
            return new Document(text)
            {
                Path = path,
                Sha256 = sha256,
                MediaType = "text/markdown",
            };
        }
        var walk = new MarkdownWalk(text);
        walk.Run(parsed);
        var metadata = Loccit.Metadata.None;
        if (parsed.Count > 0 && parsed[0] is YamlFrontMatterBlock front)
            metadata = FrontMatter.Read(text[front.Span.Start..Math.Min(text.Length, front.Span.End + 1)]);
        var syntax = walk.Syntax();
        var document = Make(metadata);
        return metadata.Title is null && document.Blocks.FirstOrDefault(b => b is { Kind: BlockKind.Heading, Level: 1 }) is { } heading
            ? Make(metadata with { Title = document.Read(heading.Span) })
            : document;

        Document Make(Loccit.Metadata known) =>
            new(text)
            {
                Path = path,
                Sha256 = sha256,
                MediaType = "text/markdown",
                Metadata = known,
                Blocks = walk.Blocks,
                Markup = walk.Markup,
                Links = walk.Links,
                Notes = walk.Notes,
                Comments = [.. walk.Comments.OrderBy(c => c.Anchor)],
                Syntax = syntax,
            };
    }
}
