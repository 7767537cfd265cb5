using Microsoft.Data.Sqlite;

namespace Loccit.Archive.Database;

/// <summary>A row that was read, by the number of the column.</summary>
internal readonly struct Row(SqliteDataReader reader)
{
    public long Number(int column) => reader.GetInt64(column);

    public long? NumberOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public DateTimeOffset Moment(int column) => Moments.Read(reader.GetString(column));

    public DateTimeOffset? MomentOrNull(int column) => reader.IsDBNull(column) ? null : Moment(column);
}
