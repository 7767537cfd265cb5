namespace Loccit.Archive.Texts;

/// <summary>Documents as bytes, with all that reading found but findings: to have them again without reading the file again.</summary>
internal static class DocumentCodec
{
    /// <summary>Number of the shape. It changes with the shape, and when documents are read otherwise than before: what was written under another number is made again.</summary>
    public const int Version = 3;

    public static byte[] Write(Document document)
    {
        using var stream = new MemoryStream();
        var w = new PartWriter(stream);
        w.Byte(Version);
        w.Text(document.Text);
        w.Text(document.Sha256);
        w.Text(document.MediaType);
        w.Flag(document.HasLines);
        Metadata(w, document.Metadata);
        w.Flag(document.Captured is not null);
        if (document.Captured is { } captured)
        {
            w.Long(captured.Ticks);
            w.Long(captured.Offset.Ticks);
        }
        w.Flag(document.HasGivenBlocks);
        if (document.HasGivenBlocks)
        {
            w.List(
                document.Blocks,
                b =>
                {
                    w.Byte((int)b.Kind);
                    w.Span(b.Span);
                    w.Number(b.Level);
                }
            );
            w.List(
                document.Markup,
                m =>
                {
                    w.Byte((int)m.Kind);
                    w.Span(m.Span);
                    w.Text(m.Cite);
                }
            );
        }
        w.List(
            document.Links,
            l =>
            {
                w.Span(l.Span);
                w.Text(l.Target);
                w.Text(l.Title);
            }
        );
        w.Number(document.Notes.Count);
        foreach (var note in document.Notes)
        {
            w.Text(note.Label);
            w.List([note.Body], w.Span);
            w.List(note.Calls, w.Span);
        }
        w.List(
            document.Comments,
            c =>
            {
                w.Span(c.Anchor);
                w.Text(c.Text);
            }
        );
        w.List(
            document.CitedWorks,
            c =>
            {
                w.Span(c.Span);
                Metadata(w, c.Work);
                w.Text(c.Locator);
            }
        );
        w.List(document.Syntax, w.Span);
        w.List(
            document.Pages,
            p =>
            {
                w.Text(p.Label);
                w.Number(p.Index);
                w.Span(p.Span);
                w.Text(p.Printed);
                w.Flag(p.IsUnlabelled);
            }
        );
        w.List(
            document.Times,
            t =>
            {
                w.Long(t.Time.Ticks);
                w.Span(t.Span);
            }
        );
        w.List(
            document.NumberedLines,
            l =>
            {
                w.Number(l.Number);
                w.Span(l.Span);
            }
        );
        return stream.ToArray();
    }

    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    /// <param name="path">The name that the document goes by.</param>
    /// <returns>The document; null if it was written in another shape.</returns>
    public static Document? Read(byte[] bytes, string path)
    {
        var r = new PartReader(bytes);
        if (r.Byte() != Version)
            return null;
        // in the order in which they were written
        var text = r.Text();
        var (sha256, mediaType, hasLines, metadata) = (r.Text(), r.Text(), r.Flag(), Metadata(r));
        DateTimeOffset? captured = r.Flag() ? new DateTimeOffset(r.Long(), new TimeSpan(r.Long())) : null;
        var hasBlocks = r.Flag();
        var blocks = hasBlocks ? r.List(() => new Block((BlockKind)r.Byte(), r.Span(), r.Number())) : [];
        var markup = hasBlocks ? r.List(() => new Markup((MarkupKind)r.Byte(), r.Span(), r.TextOrNull())) : [];
        var rest = new Document(text)
        {
            Path = path,
            Sha256 = sha256,
            MediaType = mediaType,
            HasLines = hasLines,
            Metadata = metadata,
            Captured = captured,
            Links = r.List(() => new Link(r.Span(), r.Text(), r.TextOrNull())),
            Notes = r.List(() => new Note(r.Text(), r.List(r.Span)[0], r.List(r.Span))),
            Comments = r.List(() => new Comment(r.Span(), r.Text())),
            CitedWorks = r.List(() => new CitedWork(r.Span(), Metadata(r), r.TextOrNull())),
            Syntax = r.List(r.Span),
            Pages = r.List(() => new Page(r.Text(), r.Number(), r.Span()) { Printed = r.TextOrNull(), IsUnlabelled = r.Flag() }),
            Times = r.List(() => new TimeCode(new TimeSpan(r.Long()), r.Span())),
            NumberedLines = r.List(() => new NumberedLine(r.Number(), r.Span())),
        };
        return hasBlocks ? rest.WithBlocks(blocks, markup) : rest;
    }

    private static void Metadata(PartWriter w, Metadata m)
    {
        w.Text(m.Title);
        w.Texts(m.Authors);
        w.Text(m.Container);
        w.Text(m.Publisher);
        w.Text(m.Issued?.ToString());
        w.Text(m.Language);
        w.Text(m.Url);
        w.Text(m.Doi);
        w.Texts(m.Identifiers);
    }

    private static Metadata Metadata(PartReader r) =>
        new()
        {
            Title = r.TextOrNull(),
            Authors = r.Texts(),
            Container = r.TextOrNull(),
            Publisher = r.TextOrNull(),
            Issued = PartialDate.TryParse(r.TextOrNull(), out var date) ? date : null,
            Language = r.TextOrNull(),
            Url = r.TextOrNull(),
            Doi = r.TextOrNull(),
            Identifiers = r.Texts(),
        };
}
