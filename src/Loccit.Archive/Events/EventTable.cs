using Loccit.Archive.Database;

namespace Loccit.Archive.Events;

/// <summary>Events as rows of the database.</summary>
internal sealed class EventTable(ArchiveDatabase database) : IEventLog
{
    public long Append(DateTimeOffset at, string kind, string subject, string detail)
    {
        var number = database.Number("SELECT coalesce(max(number), 0) + 1 FROM events");
        database.Execute(
            "INSERT INTO events (number, at, kind, subject, detail) VALUES (@1, @2, @3, @4, @5)",
            number,
            Moments.Write(at),
            kind,
            subject,
            detail
        );
        return number;
    }

    public IReadOnlyList<ArchiveEvent> Read(long after) =>
        database.Rows(
            "SELECT number, at, kind, subject, detail FROM events WHERE number > @1 ORDER BY number",
            r => new ArchiveEvent(r.Number(0), r.Moment(1), r.Text(2), r.Text(3), r.Text(4)),
            after
        );
}
