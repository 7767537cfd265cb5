using Loccit.Archive.Database;

namespace Loccit.Archive.Watch;

/// <summary>When sources are looked at again, and what came of it, as rows of the database.</summary>
internal sealed class WatchTable(ArchiveDatabase database)
{
    /// <summary>How often a source is looked at; null for the default.</summary>
    public TimeSpan? Every(long source) =>
        database.Scalar("SELECT every FROM watches WHERE source = @1", source) is long seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Sets how often; zero for never, null for the default.</summary>
    public void Set(long source, TimeSpan? every)
    {
        database.Execute("DELETE FROM watches WHERE source = @1", source);
        if (every is { } interval)
            database.Execute("INSERT INTO watches (source, every) VALUES (@1, @2)", source, (long)interval.TotalSeconds);
    }

    /// <summary>The newest look at a source; null if there was none.</summary>
    public (DateTimeOffset At, int Failures)? Last(long source) =>
        database.Rows("SELECT at, failures FROM rechecks WHERE source = @1 ORDER BY id DESC LIMIT 1", r => (r.Moment(0), (int)r.Number(1)), source)
            is [var last]
            ? last
            : null;

    /// <summary>Adds a look at a source.</summary>
    public void Insert(long source, DateTimeOffset at, string outcome, string before, string after, int failures) =>
        database.Execute(
            "INSERT INTO rechecks (source, at, outcome, before, after, failures) VALUES (@1, @2, @3, @4, @5, @6)",
            source,
            Moments.Write(at),
            outcome,
            before,
            after,
            failures
        );
}
