using Loccit.Archive.Database;
using Loccit.Formats;

namespace Loccit.Archive.Checks;

/// <summary>Documents and what checks of them found, as rows of the database.</summary>
internal sealed class CheckTable(ArchiveDatabase database)
{
    private const string Newest = "c.id = (SELECT max(id) FROM checks WHERE document = c.document)";

    /// <summary>The document of a path that is held; null if there is none.</summary>
    public long? DocumentAt(string path) =>
        database.Number("SELECT id FROM documents WHERE path = @1 AND removed IS NULL", path) is var number and > 0 ? number : null;

    /// <summary>The documents that are held and of which the path ends so.</summary>
    public IReadOnlyList<long> Called(string name) =>
        database.Rows(
            "SELECT id FROM documents WHERE removed IS NULL AND substr('/' || path, -length(@1) - 1) = '/' || @1 ORDER BY id",
            r => r.Number(0),
            name
        );

    public long InsertDocument(string path, DateTimeOffset at)
    {
        database.Execute("INSERT INTO documents (path, added) VALUES (@1, @2)", path, Moments.Write(at));
        return database.LastId;
    }

    /// <summary>Digest of the report of a document's newest check; null if it has none.</summary>
    public string? NewestReport(long document) => (string?)database.Scalar("SELECT report FROM checks WHERE document = @1 ORDER BY id DESC LIMIT 1", document);

    /// <summary>Adds a check.</summary>
    /// <param name="document">Number of the document.</param>
    /// <param name="at">When.</param>
    /// <param name="result">What was found.</param>
    /// <param name="policy">The policy judged by.</param>
    /// <param name="size">Bytes of the document.</param>
    /// <param name="report">Digest of the report.</param>
    /// <param name="tool">What made it.</param>
    /// <param name="sourceOf">The number of a source and the digest of its capture, by its id in the report; null if it is not held.</param>
    public void Insert(
        long document,
        DateTimeOffset at,
        CheckedDocument result,
        Policy policy,
        long size,
        string report,
        Tool tool,
        Func<string, (long Number, string Sha256)?> sourceOf
    )
    {
        database.Execute(
            "INSERT INTO checks (document, at, sha256, size, report, title, media_type, policy, policy_fingerprint, tool) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10)",
            document,
            Moments.Write(at),
            result.Document.Sha256,
            size,
            report,
            result.Document.Metadata.Title,
            result.Document.MediaType,
            policy.Id,
            policy.Fingerprint,
            $"{tool.Name} {tool.Version}"
        );
        var id = database.LastId;
        foreach (var agent in result.Agents)
        {
            database.Execute(
                "INSERT INTO agents (checking, id, name, kind, gender) VALUES (@1, @2, @3, @4, @5)",
                id,
                agent.Id,
                agent.Name,
                agent.Kind is { } kind ? Names.Of(kind) : null,
                agent.Gender is { } gender ? Names.Of(gender) : null
            );
        }
        foreach (var citation in result.Citations)
        {
            database.Execute(
                "INSERT INTO citations (checking, id, text, source) VALUES (@1, @2, @3, @4)",
                id,
                citation.Citation.Id,
                citation.Citation.Text,
                citation.Source is { } cited ? sourceOf(cited)?.Number : null
            );
        }
        foreach (var quotation in result.Quotations)
            Insert(id, quotation, sourceOf);
    }

    private void Insert(long check, CheckedQuotation quotation, Func<string, (long Number, string Sha256)?> sourceOf)
    {
        var words = quotation.Quotation;
        database.Execute(
            "INSERT INTO quotations (checking, id, kind, start, end, text, place, agent) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)",
            check,
            words.Id,
            Names.Of(words.Kind),
            words.Span.Start,
            words.Span.End,
            words.Text,
            quotation.Place.ToString(),
            words.Attribution?.Agent
        );
        if (quotation.Judgement is not { } judgement)
            return;
        var source = judgement.Source is { } id ? sourceOf(id) : null;
        var passages = judgement.Passages;
        database.Execute(
            "INSERT INTO verdicts (checking, quotation, verdict, kinds, explanation, source, sha256, passage, place) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9)",
            check,
            words.Id,
            Names.Of(judgement.Verdict),
            string.Join(' ', Names.Of(judgement.Flags)),
            judgement.Explanation,
            source?.Number,
            source?.Sha256,
            passages.Count > 0 ? string.Join(" … ", passages.Select(p => p.Text)) : null,
            passages.Count > 0 ? passages[0].Place.ToString() : null
        );
    }

    /// <summary>Takes away the words of a source that was removed.</summary>
    public void Forget(long source) => database.Execute("UPDATE verdicts SET passage = NULL, place = NULL, explanation = '' WHERE source = @1", source);

    /// <summary>The digests that a document's checks rest on: its own and the reports'.</summary>
    public IReadOnlyList<string> Digests(long document) =>
        database.Rows("SELECT sha256 FROM checks WHERE document = @1 UNION SELECT report FROM checks WHERE document = @1 ORDER BY 1", r => r.Text(0), document);

    /// <summary>Leaves nothing of a document but its number and when it came and went.</summary>
    public void Remove(long document, DateTimeOffset at)
    {
        database.Execute("DELETE FROM checks WHERE document = @1", document);
        database.Execute("UPDATE documents SET removed = @2, path = '' WHERE id = @1", document, Moments.Write(at));
    }

    /// <summary>All documents by number, those that were removed among them.</summary>
    public IReadOnlyList<HeldDocument> All() => Read("", []);

    /// <summary>A document; null if there never was one of this number.</summary>
    public HeldDocument? Get(long number) => Read("WHERE d.id = @1", [number]) is [var one] ? one : null;

    /// <summary>The quotations that rest on a source, in the newest check of each document.</summary>
    public IReadOnlyList<KeptQuotation> Resting(long source) => Quotations("v.source = @1", source);

    /// <summary>The documents whose newest check has a citation of a source.</summary>
    public IReadOnlyList<long> Citing(long source) =>
        database.Rows(
            $"SELECT DISTINCT c.document FROM citations t JOIN checks c ON c.id = t.checking WHERE t.source = @1 AND {Newest} ORDER BY 1",
            r => r.Number(0),
            source
        );

    /// <summary>The sources that a document cites, in its newest check.</summary>
    public IReadOnlyList<long> Cited(long document) =>
        database.Rows(
            $"SELECT DISTINCT t.source FROM citations t JOIN checks c ON c.id = t.checking WHERE c.document = @1 AND t.source IS NOT NULL AND {Newest} ORDER BY 1",
            r => r.Number(0),
            document
        );

    /// <summary>The quotations of a document, in its newest check.</summary>
    public IReadOnlyList<KeptQuotation> Of(long document) => Quotations("c.document = @1", document);

    /// <summary>The quotations of speakers called so, in the newest check of each document.</summary>
    public IReadOnlyList<KeptQuotation> By(string name) => Quotations("a.name = @1", name);

    /// <summary>The names of all that are quoted, in the newest check of each document.</summary>
    public IReadOnlyList<string> Speakers() =>
        database.Rows(
            $"SELECT DISTINCT a.name FROM agents a JOIN checks c ON c.id = a.checking JOIN quotations q ON q.checking = a.checking AND q.agent = a.id WHERE {Newest} ORDER BY 1",
            r => r.Text(0)
        );

    private List<KeptQuotation> Quotations(string condition, object value) =>
        database.Rows(
            $"""
            SELECT c.document, d.path, c.at, q.id, q.text, q.place, a.name, v.verdict, v.explanation, v.source, v.sha256, v.passage, v.place
            FROM quotations q
            JOIN checks c ON c.id = q.checking
            JOIN documents d ON d.id = c.document
            LEFT JOIN agents a ON a.checking = q.checking AND a.id = q.agent
            LEFT JOIN verdicts v ON v.checking = q.checking AND v.quotation = q.id
            WHERE {condition} AND {Newest}
            ORDER BY c.document, q.start, q.id
            """,
            r => new KeptQuotation
            {
                Document = r.Number(0),
                Path = r.Text(1),
                At = r.Moment(2),
                Id = r.Text(3),
                Text = r.Text(4),
                Place = r.Text(5),
                Speaker = r.TextOrNull(6),
                Verdict = r.TextOrNull(7),
                Explanation = r.TextOrNull(8) ?? "",
                Source = r.NumberOrNull(9),
                Sha256 = r.TextOrNull(10),
                Passage = r.TextOrNull(11),
                PassagePlace = r.TextOrNull(12),
            },
            value
        );

    private List<HeldDocument> Read(string which, object?[] values)
    {
        var verdicts = database
            .Rows(
                $"SELECT v.checking, v.verdict, count(*) FROM verdicts v JOIN checks c ON c.id = v.checking JOIN documents d ON d.id = c.document {which} GROUP BY 1, 2",
                r => (Check: r.Number(0), Verdict: r.Text(1), Count: (int)r.Number(2)),
                values
            )
            .ToLookup(v => v.Check);
        var checks = database
            .Rows(
                $"SELECT c.document, c.id, c.at, c.sha256, c.report, c.title, c.policy FROM checks c JOIN documents d ON d.id = c.document {which} ORDER BY c.id",
                r =>
                    (
                        Document: r.Number(0),
                        Check: new KeptCheck(
                            r.Moment(2),
                            r.Text(3),
                            r.Text(4),
                            r.TextOrNull(5),
                            r.Text(6),
                            verdicts[r.Number(1)].ToDictionary(v => v.Verdict, v => v.Count, StringComparer.Ordinal)
                        )
                    ),
                values
            )
            .ToLookup(c => c.Document, c => c.Check);
        return database.Rows(
            $"SELECT d.id, d.path, d.removed FROM documents d {which} ORDER BY d.id",
            r => new HeldDocument
            {
                Number = r.Number(0),
                Path = r.Text(1),
                Removed = r.MomentOrNull(2),
                Checks = [.. checks[r.Number(0)]],
            },
            values
        );
    }
}
