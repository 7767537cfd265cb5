using Loccit.Archive.Database;

namespace Loccit.Archive.Addresses;

/// <summary>Visits as rows of the database.</summary>
internal sealed class VisitTable(ArchiveDatabase database)
{
    private const string Columns = "at, asked, address, warc, sha256, payload, record, record_at, tag, modified";

    public void Insert(long source, HeldVisit visit) =>
        database.Execute(
            $"INSERT INTO visits (source, {Columns}) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)",
            source,
            Moments.Write(visit.At),
            visit.Asked,
            visit.Address,
            visit.Warc,
            visit.Page.Sha256,
            visit.Page.Payload,
            visit.Page.Record,
            Moments.Write(visit.Page.At),
            visit.Page.Tag,
            visit.Page.Modified
        );

    /// <summary>All visits to a source, in order.</summary>
    public IReadOnlyList<HeldVisit> Of(long source) => database.Rows($"SELECT {Columns} FROM visits WHERE source = @1 ORDER BY id", Visit, source);

    /// <summary>The last visit to an address that brought, or met, a capture; null if there was none.</summary>
    public HeldVisit? Last(string address, string sha256) =>
        database.Rows($"SELECT {Columns} FROM visits WHERE address = @1 AND sha256 = @2 ORDER BY id DESC LIMIT 1", Visit, address, sha256) is [var one]
            ? one
            : null;

    /// <summary>The source that an address led to when it was asked for last; null if it never was.</summary>
    public long? SourceOf(string asked) =>
        database.Rows("SELECT source FROM visits WHERE asked = @1 ORDER BY id DESC LIMIT 1", r => r.Number(0), asked) is [var one] ? one : null;

    private static HeldVisit Visit(Row r) =>
        new(new KnownPage(r.Text(4), r.Text(5), r.Text(6), r.Moment(7), r.TextOrNull(8), r.TextOrNull(9)))
        {
            At = r.Moment(0),
            Asked = r.Text(1),
            Address = r.Text(2),
            Warc = r.Text(3),
        };
}
