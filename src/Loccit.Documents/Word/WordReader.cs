using System.Xml;

namespace Loccit.Documents.Word;

/// <summary>Makes documents of Word documents (ISO/IEC 29500, transitional and strict).</summary>
internal static class WordReader
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Reads a document; null if it is no Word document or cannot be read, which the findings say.</summary>
    public static Document? Read(ReadOnlyMemory<byte> bytes, string path, string sha256, ReadingOptions options, List<Finding> findings) =>
        ReadMapped(bytes, path, sha256, options, findings)?.Document;

    /// <summary>As above, with where the characters come from.</summary>
    public static MappedDocument? ReadMapped(ReadOnlyMemory<byte> bytes, string path, string sha256, ReadingOptions options, List<Finding> findings)
    {
        try
        {
            using var package = WordPackage.Open(bytes, options.MaxPart);
            if (package is not null)
                return Read(package, path, sha256, options, findings);
            findings.Add(FileFinding.OtherKind(path, "a package of Office and no Word document"));
        }
        catch (InvalidDataException e)
        {
            findings.Add(FileFinding.NotReadable(path, e.Message));
        }
        catch (XmlException)
        {
            findings.Add(FileFinding.NotReadable(path, $"is a damaged Word document: a part of it is no XML. Open it in a word processor and save it again."));
        }
        return null;
    }

    private static MappedDocument Read(WordPackage package, string path, string sha256, ReadingOptions options, List<Finding> findings)
    {
        var main = package.Read(package.Main) ?? "";
        var styles = WordStyles.Read(package.Read(package.Relationships.Of("styles")));
        var numbers = new WordNumbers(package.Read(package.Relationships.Of("settings")), main);
        var walk = new WordWalk(package, styles, numbers, WordBibliography.Read(package), options);
        var body = walk.Read(package.Main, main)[""];
        var footnotes = Notes("footnotes");
        var endnotes = Notes("endnotes");
        var text = new WordText(body);
        text.Write(body, isNote: false);
        var notes = new List<Note>();
        foreach (var isEndnote in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var calls in walk.Finds.Calls.Where(c => c.IsEndnote == isEndnote).GroupBy(c => c.Id, StringComparer.Ordinal))
            {
                if (!(isEndnote ? endnotes : footnotes).TryGetValue(calls.Key, out var paragraphs))
                    continue;
                var span = text.Write(paragraphs, isNote: true);
                if (!span.IsEmpty)
                    notes.Add(new Note(calls.First().Label, span, [.. calls.Select(c => c.Range.Span).Where(s => !s.IsEmpty).Order()]));
            }
        }
        var comments =
            package.Relationships.Of("comments") is { } commentsPart && walk.Finds.Comments.Count > 0 && package.Read(commentsPart) is { } commentsXml
                ? new WordWalk(package, styles, numbers, WordBibliography.Read(package), options).Read(commentsPart, commentsXml)
                : [];
        Tell(walk.Finds, path, options, findings);
        var finds = walk.Finds;
        var document = new Document(text.ToString())
        {
            Path = path,
            Sha256 = sha256,
            MediaType = MediaType,
            HasLines = false,
            Metadata = WordMetadata.Read(package.Read("docProps/core.xml"), package.Read("docProps/custom.xml")),
            Blocks = text.Blocks,
            Markup =
            [
                .. text
                    .Quotes.Select(s => new Markup(MarkupKind.BlockQuote, s))
                    .Concat(Spans(finds.Emphasis).Select(s => new Markup(MarkupKind.Emphasis, s)))
                    .Concat(Spans(finds.Code).Select(s => new Markup(MarkupKind.Code, s)))
                    .OrderBy(m => m.Span),
            ],
            Links = [.. finds.Links.Where(l => !l.Range.Span.IsEmpty).Select(l => new Link(l.Range.Span, l.Target)).OrderBy(l => l.Span)],
            Notes = notes,
            Comments =
            [
                .. finds
                    .Comments.Where(c => c.Value.IsWritten && comments.ContainsKey(c.Key))
                    .Select(c => new Comment(c.Value.Span, string.Join('\n', comments[c.Key].Select(p => p.Text.ToString())).Trim()))
                    .OrderBy(c => c.Anchor),
            ],
            CitedWorks =
            [
                .. finds.Works.Where(w => !w.Range.Span.IsEmpty).Select(w => new CitedWork(w.Range.Span, w.Data.Work, w.Data.Locator)).OrderBy(w => w.Span),
            ],
            Syntax = [.. Spans(finds.Calls.Select(c => c.Range)).Order().Distinct()],
            Findings = findings,
        };
        return new MappedDocument(document, text.Pieces);

        Dictionary<string, List<WordParagraph>> Notes(string type) =>
            package.Relationships.Of(type) is { } part && package.Read(part) is { } xml ? walk.Read(part, xml) : [];
    }

    private static IEnumerable<Span> Spans(IEnumerable<WordRange> ranges) => ranges.Select(r => r.Span).Where(s => !s.IsEmpty);

    private static void Tell(WordFinds finds, string path, ReadingOptions options, List<Finding> findings)
    {
        if (finds.Broken is { } broken)
            findings.Add(
                FileFinding.Of(
                    FindingCode.LimitReached,
                    Severity.Warning,
                    path,
                    $"is damaged: {broken}; what stands before was read. Open it in a word processor and save it again."
                )
            );
        if (finds.IsTooDeep)
            findings.Add(
                FileFinding.Of(
                    FindingCode.LimitReached,
                    Severity.Warning,
                    path,
                    $"is nested more than {WordPackage.Deepest} elements deep; what stands before was read."
                )
            );
        if (finds.HiddenRuns > 0)
            findings.Add(FileFinding.Hidden(path, finds.Hidden.ToString()));
        if (finds.HasChanges)
            findings.Add(FileFinding.Changes(path, options));
    }
}

/// <summary>A document, and where its characters stand in the package.</summary>
/// <param name="Document">The document.</param>
/// <param name="Pieces">By start; characters that no piece has were put in to part blocks.</param>
internal sealed record MappedDocument(Document Document, IReadOnlyList<WordPiece> Pieces);
