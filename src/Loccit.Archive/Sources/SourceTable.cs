using Loccit.Archive.Database;

namespace Loccit.Archive.Sources;

/// <summary>Sources as rows of the database.</summary>
internal sealed class SourceTable(ArchiveDatabase database)
{
    private const string CaptureColumns = "source, sha256, size, taken, path, kind, charset, address, captured, media_type, length, found, unreadable, manner";

    /// <summary>All sources by number, those that were removed among them.</summary>
    public IReadOnlyList<HeldSource> All() => Read("", []);

    /// <summary>A source; null if there never was one of this number.</summary>
    public HeldSource? Get(long number) => Read("= @1", [number]) is [var one] ? one : null;

    /// <summary>Makes a source and gives its number.</summary>
    public long Insert(DateTimeOffset at)
    {
        database.Execute("INSERT INTO sources (added) VALUES (@1)", Moments.Write(at));
        return database.LastId;
    }

    /// <summary>Adds a capture to a source.</summary>
    public void Insert(long source, HeldCapture capture) =>
        database.Execute(
            $"INSERT INTO captures ({CaptureColumns}) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14)",
            source,
            capture.Sha256,
            capture.Size,
            Moments.Write(capture.Taken),
            capture.Path,
            capture.Kind,
            capture.Charset,
            capture.Address,
            Moments.WriteOrNull(capture.Captured),
            capture.MediaType,
            capture.Length,
            JsonLine.Of(capture.Found),
            capture.Unreadable,
            capture.Manner.ToString().ToLowerInvariant()
        );

    /// <summary>The source whose newest capture from a place this is, with that capture's digest: a page from its address, a file from its path.</summary>
    public (long Source, string Sha256)? At(string path, string? address) =>
        Newest(address is null ? "path = @1 AND address IS NULL" : "address = @1", address ?? path);

    /// <summary>The source, from no address, that holds these bytes.</summary>
    public long? Of(string sha256) => Newest("sha256 = @1 AND address IS NULL", sha256)?.Source;

    /// <summary>True if this very capture of a page is held: the same bytes, address and time.</summary>
    public bool Has(HeldCapture page) =>
        database.Number(
            "SELECT count(*) FROM captures WHERE address = @1 AND sha256 = @2 AND captured IS @3",
            page.Address,
            page.Sha256,
            Moments.WriteOrNull(page.Captured)
        ) > 0;

    /// <summary>A capture of these bytes; null if there is none.</summary>
    public HeldCapture? CaptureOf(string sha256) =>
        database.Rows($"SELECT {CaptureColumns} FROM captures WHERE sha256 = @1 ORDER BY id LIMIT 1", Capture, sha256) is [var one] ? one : null;

    /// <summary>The sources of which a capture's digest begins so.</summary>
    public IReadOnlyList<long> OfDigest(string start) =>
        database.Rows("SELECT DISTINCT source FROM captures WHERE sha256 >= @1 AND sha256 < @1 || 'g' ORDER BY source", r => r.Number(0), start);

    /// <summary>The sources with a capture from a path or an address.</summary>
    public IReadOnlyList<long> From(string place) =>
        database.Rows("SELECT DISTINCT source FROM captures WHERE path = @1 OR address = @1 ORDER BY source", r => r.Number(0), place);

    /// <summary>The sources with a capture of which the path ends so: a file name, or a path from some folder on.</summary>
    public IReadOnlyList<long> Called(string name) =>
        database.Rows("SELECT DISTINCT source FROM captures WHERE substr(path, -length(@1) - 1) = '/' || @1 ORDER BY source", r => r.Number(0), name);

    /// <summary>True if a source, a visit or a check rests on these bytes.</summary>
    public bool IsNeeded(string sha256) =>
        database.Number(
            "SELECT EXISTS (SELECT 1 FROM captures WHERE sha256 = @1) OR EXISTS (SELECT 1 FROM checks WHERE sha256 = @1 OR report = @1) OR EXISTS (SELECT 1 FROM visits WHERE warc = @1)",
            sha256
        ) > 0;

    /// <summary>How captures of these bytes were read; null if there are none.</summary>
    public (string Kind, string? Charset, long Size)? Reading(string sha256) =>
        database.Rows("SELECT kind, charset, size FROM captures WHERE sha256 = @1 LIMIT 1", r => (r.Text(0), r.TextOrNull(1), r.Number(2)), sha256) is [var one]
            ? one
            : null;

    /// <summary>Sets what was decided of a source; null takes it back.</summary>
    public void Decide(long source, string kind, Metadata? value)
    {
        database.Execute("DELETE FROM decisions WHERE source = @1 AND kind = @2", source, kind);
        if (value is not null)
            database.Execute("INSERT INTO decisions (source, kind, value) VALUES (@1, @2, @3)", source, kind, JsonLine.Of(value));
    }

    /// <summary>Puts a tag on; false if it is there.</summary>
    public bool Tag(long source, string tag) => database.Execute("INSERT OR IGNORE INTO tags (source, tag) VALUES (@1, @2)", source, tag) > 0;

    /// <summary>Takes a tag off; false if it is not there.</summary>
    public bool Untag(long source, string tag) => database.Execute("DELETE FROM tags WHERE source = @1 AND tag = @2", source, tag) > 0;

    public void Note(long source, DateTimeOffset at, string text) =>
        database.Execute("INSERT INTO notes (source, at, text) VALUES (@1, @2, @3)", source, Moments.Write(at), text);

    /// <summary>Leaves nothing of a source but its number and when it came and went.</summary>
    public void Remove(long source, DateTimeOffset at)
    {
        foreach (var table in (ReadOnlySpan<string>)["captures", "visits", "decisions", "tags", "notes"])
            database.Execute($"DELETE FROM {table} WHERE source = @1", source);
        database.Execute("UPDATE sources SET removed = @2 WHERE id = @1", source, Moments.Write(at));
    }

    private (long Source, string Sha256)? Newest(string condition, string value) =>
        database.Rows($"SELECT source, sha256 FROM captures WHERE {condition} ORDER BY captured DESC, id DESC LIMIT 1", r => (r.Number(0), r.Text(1)), value)
            is [var one]
            ? one
            : null;

    /// <param name="which">A condition on the number of the source.</param>
    /// <param name="values">Its values.</param>
    private List<HeldSource> Read(string which, object?[] values)
    {
        var ofSource = which.Length == 0 ? "" : $" WHERE source {which}";
        // of the pages of one address the one taken last is the newest, in whatever order they were added
        var captures = database
            .Rows($"SELECT {CaptureColumns} FROM captures{ofSource} ORDER BY source, captured, id", r => (Source: r.Number(0), Capture: Capture(r)), values)
            .ToLookup(c => c.Source, c => c.Capture);
        var decisions = database
            .Rows($"SELECT source, kind, value FROM decisions{ofSource}", r => (Key: (r.Number(0), r.Text(1)), Value: JsonLine.Metadata(r.Text(2))), values)
            .ToDictionary(d => d.Key, d => d.Value);
        var tags = database
            .Rows($"SELECT source, tag FROM tags{ofSource} ORDER BY source, tag", r => (Source: r.Number(0), Tag: r.Text(1)), values)
            .ToLookup(t => t.Source, t => t.Tag);
        var notes = database
            .Rows($"SELECT source, at, text FROM notes{ofSource} ORDER BY id", r => (Source: r.Number(0), Note: new SourceNote(r.Moment(1), r.Text(2))), values)
            .ToLookup(n => n.Source, n => n.Note);
        return database.Rows(
            $"SELECT id, added, removed FROM sources{(which.Length == 0 ? "" : $" WHERE id {which}")} ORDER BY id",
            r => new HeldSource
            {
                Number = r.Number(0),
                Added = r.Moment(1),
                Removed = r.MomentOrNull(2),
                Captures = [.. captures[r.Number(0)]],
                Edited = decisions.GetValueOrDefault((r.Number(0), "edited")),
                Given = decisions.GetValueOrDefault((r.Number(0), "given")),
                Tags = [.. tags[r.Number(0)]],
                Notes = [.. notes[r.Number(0)]],
            },
            values
        );
    }

    private static HeldCapture Capture(Row r) =>
        new()
        {
            Sha256 = r.Text(1),
            Size = r.Number(2),
            Taken = r.Moment(3),
            Path = r.Text(4),
            Kind = r.Text(5),
            Charset = r.TextOrNull(6),
            Address = r.TextOrNull(7),
            Captured = r.MomentOrNull(8),
            MediaType = r.Text(9),
            Length = (int)r.Number(10),
            Found = JsonLine.Metadata(r.Text(11)),
            Unreadable = r.TextOrNull(12),
            Manner = Enum.Parse<CaptureManner>(r.Text(13), ignoreCase: true),
        };
}
