using Loccit.Documents.Comments;

namespace Loccit.Documents.Word.Comments;

/// <summary>Puts comments into one document.</summary>
internal sealed class CommentWriter(ReadOnlyMemory<byte> original, CheckedDocument document, IReadOnlyList<Finding> findings, CommentOptions options)
{
    private const string NotTracked =
        "Not made as a tracked change: the words run over paragraphs, tabs or line breaks, or stand in a text box or a formula. Make it by hand.";

    private readonly Dictionary<string, byte[]> changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> answered = new(StringComparer.Ordinal);

    /// <summary>The bytes of the copy.</summary>
    public byte[] Write()
    {
        var clean = WithoutOwn();
        var mapped = WordReader.ReadMapped(clean, document.Document.Path, "", options.Reading, []);
        if (mapped is null || mapped.Document.Text != document.Document.Text)
            throw new InvalidDataException("changed while it was checked; run again.");
        using var package = Open(clean);
        var main = package.Text(package.Main)!;
        var comments = CommentText.Of(document, findings, options).FindAll(c => !IsAnswered(c));
        PartText[] notes = [.. ((string[])["footnotes", "endnotes"]).Select(t => package.Text(package.Relationships.Of(t))).OfType<PartText>()];
        PartText[] parts = options.Redline ? [main, .. notes] : [main];
        var ids = new MarkIds();
        foreach (var part in notes.Append(main).Append(package.Text(package.Relationships.Of("comments"))).OfType<PartText>())
            ids.Read(part.Xml);
        var places = Places(mapped, main, comments);
        var tracked = options.Redline
            ? new TrackedWords(mapped, parts.ToDictionary(p => Spelled(mapped, p), p => p.Xml, StringComparer.Ordinal)).Locate(comments)
            : [];

        var spots = places.SelectMany(p => new[] { p.Start, p.End }).Concat(tracked.SelectMany(t => t.Changes).SelectMany(c => c.Spots));
        var runs = spots.ToLookup(s => s.Piece.Run.Part, s => s.Piece.Run.Raw, StringComparer.OrdinalIgnoreCase);
        var marks = parts
            .Where(p => runs.Contains(p.Name))
            .ToDictionary(p => p.Name, p => new PartMarks(p, runs[p.Name].ToHashSet(), ids), StringComparer.OrdinalIgnoreCase);
        var made = tracked.FindAll(t => TrackedWords.CanWrite(t.Changes, PartOf));
        if (options.Redline)
            places = Told(places, made.Select(t => (t.Comment.Span, t.Comment.Finding.Suggestion)).ToHashSet());
        var written = places.Count > 0 ? Mark(marks[main.Name], places, ids) : [];
        foreach (var (_, changes) in made)
            TrackedWords.Write(changes, PartOf);
        changed.Clear();
        foreach (var (name, part) in marks)
            changed[name] = part.Write();
        CommentsPart.Write(package, WordNames.IsStrict(main.Xml), written, changed);
        return changed.Count == 0 ? clean.ToArray() : PackageCopy.Make(clean, changed);

        PartMarks PartOf(Spot spot) => marks[spot.Piece.Run.Part];
    }

    private bool IsAnswered(CommentText comment)
    {
        var said = string.Join('\n', comment.Paragraphs);
        return answered.Contains(said) || answered.Contains($"{said}\n{NotTracked}");
    }

    /// <summary>The comments whose suggestion is not in the text say so.</summary>
    private static List<Placed> Told(List<Placed> places, HashSet<(Span, string?)> made) =>
        places.ConvertAll(p =>
            p.Comment.Finding.Suggestion is { } suggestion && !made.Contains((p.Comment.Span, suggestion))
                ? p with
                {
                    Comment = p.Comment with { Paragraphs = [.. p.Comment.Paragraphs, NotTracked] },
                }
                : p
        );

    /// <summary>A part's name as its runs have it, which may have other capitals than its entry.</summary>
    private static string Spelled(MappedDocument mapped, PartText part) =>
        mapped.Pieces.Select(p => p.Run.Part).FirstOrDefault(n => n.Equals(part.Name, StringComparison.OrdinalIgnoreCase)) ?? part.Name;

    private WordPackage Open(ReadOnlyMemory<byte> bytes) =>
        WordPackage.Open(bytes, options.Reading.MaxPart) ?? throw new InvalidDataException("is no Word document; comments can be put into no other.");

    /// <summary>The package without the comments of an earlier check; the very bytes if there are none.</summary>
    private ReadOnlyMemory<byte> WithoutOwn()
    {
        using var package = Open(original);
        if (package.Text(package.Relationships.Of("comments")) is not { } comments)
            return original;
        var extended = package.Text(package.Relationships.Of("commentsExtended"));
        var own = OwnComments.Find(comments, extended?.Xml);
        answered.UnionWith(own.Answered);
        if (own.Ids.Count == 0)
            return original;
        var main = package.Text(package.Main)!;
        changed[comments.Name] = comments.Bytes(own.RemoveFromComments(comments));
        changed[main.Name] = main.Bytes(own.RemoveFromText(main));
        new CommentData(own.ParagraphIds).Remove(package, changed);
        return PackageCopy.Make(original, changed);
    }

    /// <summary>A comment, and where it begins and ends in the main part.</summary>
    private sealed record Placed(CommentText Comment, Spot Start, Spot End);

    private static List<Placed> Places(MappedDocument mapped, PartText main, List<CommentText> comments)
    {
        // what is in the main part alone: a call stands there for its note
        var pieces = mapped.Pieces.Where(p => p.Run.Part.Equals(main.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        var places = new List<Placed>();
        if (pieces.Count == 0)
            return places;
        var parts = pieces.Select(p => p.Run.Part).Distinct(StringComparer.Ordinal).ToDictionary(n => n, _ => main.Xml, StringComparer.Ordinal);
        var (starts, ends) = (new SpotFinder(pieces, parts), new SpotFinder(pieces, parts));
        var first = new Span(pieces[0].Start, pieces[0].End);
        foreach (var comment in comments)
        {
            var (span, said) = (comment.Span, comment);
            if (span.Length == 0)
                span = first;
            else if (NoteAt(mapped.Document, span.Start) is { } note)
                (span, said) = (note.Calls.FirstOrDefault(first), comment.Elsewhere(mapped.Document, $"note {note.Label}"));
            if (starts.StartOf(span) is { } start && ends.EndOf(span) is { } end)
                places.Add(new Placed(said, start, end));
        }
        return places;
    }

    private static Note? NoteAt(Document document, int offset)
    {
        // bodies are in order
        var (lo, hi) = (0, document.Notes.Count);
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            (lo, hi) = document.Notes[mid].Body.End > offset ? (lo, mid) : (mid + 1, hi);
        }
        return lo < document.Notes.Count && document.Notes[lo].Body.Start <= offset ? document.Notes[lo] : null;
    }

    private List<(string Id, IReadOnlyList<string> Paragraphs)> Mark(PartMarks part, List<Placed> places, MarkIds ids)
    {
        var written = new List<(string, IReadOnlyList<string>)>();
        var (own, edits) = (part.Own, part.Edits);
        foreach (var (comment, start, spot) in places)
        {
            var id = ids.Next();
            var (from, to, end) = (part.Site(start), part.Site(spot), spot);
            // a text box is read behind its paragraph and anchored anywhere in it
            if ((to.IsWhole ? to.OuterEnd : end.Raw) < (from.IsWhole ? from.OuterStart : start.Raw))
                (to, end) = (from, new Spot(start.Piece, start.Raw, IsBehind: true));
            if (from.IsWhole)
                edits.Put(from.OuterStart, own.Tag("commentRangeStart", isEmpty: true, ("id", id)), order: 2);
            else
                part.Run(start).At(start).Starts.Append(own.Tag("commentRangeStart", isEmpty: true, ("id", id)));
            var endTag = own.Tag("commentRangeEnd", isEmpty: true, ("id", id));
            var reference = own.Tag("r", isEmpty: false) + own.Tag("commentReference", isEmpty: true, ("id", id)) + own.End("r");
            if (to.IsWhole)
                edits.Put(to.OuterEnd, endTag + reference);
            else if (to.OuterStart == to.Start)
                part.Run(end).At(end).Ends.Append(endTag).Append(reference);
            else
            {
                part.Run(end).At(end).Ends.Append(endTag);
                // in a tracked change it would come and go with it
                edits.Put(to.OuterEnd, reference, order: 1);
            }
            var said = from.InBox || to.InBox ? comment.Elsewhere(document.Document, "a text box") : comment;
            written.Add((id, said.Paragraphs));
        }
        return written;
    }
}
