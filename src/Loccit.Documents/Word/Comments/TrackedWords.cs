using Loccit.Documents.Comments;

namespace Loccit.Documents.Word.Comments;

/// <summary>Puts the changes of a quotation into the parts as tracked ones.</summary>
internal sealed class TrackedWords
{
    private readonly Document document;
    private readonly IReadOnlyList<WordPiece> pieces;
    private readonly SpotFinder starts;
    private readonly SpotFinder ends;

    public TrackedWords(MappedDocument mapped, IReadOnlyDictionary<string, string> parts)
    {
        (document, pieces) = (mapped.Document, mapped.Pieces);
        (starts, ends) = (new SpotFinder(pieces, parts), new SpotFinder(pieces, parts));
    }

    /// <summary>One change where it is made.</summary>
    /// <param name="Deleted">The stretches that go, each in one piece.</param>
    /// <param name="At">Where words come in.</param>
    /// <param name="Inserted">Those words.</param>
    internal sealed record Located(IReadOnlyList<(Spot Start, Spot End)> Deleted, Spot At, string Inserted)
    {
        /// <summary>Every place that it touches.</summary>
        public IEnumerable<Spot> Spots => Deleted.Select(d => d.Start).Append(At);
    }

    /// <summary>The changes that make the suggestions of comments, those of one comment together; what has signs between its words that are no text is left as it is.</summary>
    public List<(CommentText Comment, IReadOnlyList<Located> Changes)> Locate(IEnumerable<CommentText> comments)
    {
        var located = new List<(CommentText, IReadOnlyList<Located>)>();
        var done = 0;
        foreach (var comment in comments)
        {
            if (comment is not { Finding.Suggestion: { } suggestion, Quotation.Quotation: { } quotation } || comment.Span.Start < done)
                continue;
            if (Redline.Of(document, quotation, suggestion) is not { } changes)
                continue;
            var own = changes.Select(Locate).ToList();
            if (own.Contains(null))
                continue;
            located.Add((comment, own!));
            done = comment.Span.End;
        }
        return located;
    }

    private Located? Locate(WordChange change)
    {
        var deleted = new List<(Spot, Spot)>();
        Spot? put = null;
        for (var i = starts.After(change.Deleted.Start); !change.Deleted.IsEmpty && i < pieces.Count && pieces[i].Start < change.Deleted.End; i++)
        {
            // the call of a note stays, behind the words that come
            if (document.Prose[pieces[i].Start] == Document.Unread)
            {
                put ??= deleted.Count > 0 ? deleted[^1].Item2 : null;
                continue;
            }
            var span = new Span(Math.Max(pieces[i].Start, change.Deleted.Start), Math.Min(pieces[i].End, change.Deleted.End));
            if (!pieces[i].IsText || pieces[i].Run.IsFormula || starts.StartOf(span) is not { } start || ends.EndOf(span) is not { } end)
                return null;
            deleted.Add((start, end));
        }
        if (deleted.Count > 0)
            return new Located(deleted, put ?? deleted[^1].Item2, change.Inserted);
        // words that only come belong to the run of those before
        var at = change.Deleted.Start;
        var place = at > 0 && ends.EndOf(new Span(at - 1, at)) is { Piece.IsText: true } before ? before : starts.StartOf(new Span(at, at + 1));
        return place is { Piece: { IsText: true, Run.IsFormula: false } } ? new Located([], place.Value, change.Inserted) : null;
    }

    /// <summary>Whether all of them stand where something can be put in.</summary>
    public static bool CanWrite(IReadOnlyList<Located> changes, Func<Spot, PartMarks> partOf) =>
        !changes.SelectMany(c => c.Spots).Any(s => partOf(s).Site(s).IsWhole || !partOf(s).Run(s).IsText(s));

    /// <summary>Puts them in.</summary>
    public static void Write(IReadOnlyList<Located> changes, Func<Spot, PartMarks> partOf)
    {
        foreach (var change in changes)
        {
            foreach (var (start, end) in change.Deleted)
            {
                partOf(start).Run(start).InsideAt(start).Deletion++;
                partOf(end).Run(end).InsideAt(end).Deletion--;
            }
            if (change.Inserted.Length > 0)
            {
                var run = partOf(change.At).Run(change.At);
                run.InsideAt(change.At).Insertions.Append(run.Inserted(change.Inserted));
            }
        }
    }
}
