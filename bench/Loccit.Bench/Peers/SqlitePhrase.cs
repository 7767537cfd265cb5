using Microsoft.Data.Sqlite;

namespace Loccit.Bench.Peers;

/// <summary>The full text search of SQLite (FTS5): a phrase in the order of its words, in memory.</summary>
internal sealed class SqlitePhrase : Searcher
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private SqliteCommand? find;
    private List<Chunk> chunks = [];

    public override string Name => "SQLite FTS5, phrase";

    public override void Build(IReadOnlyList<string> texts)
    {
        connection.Open();
        using (var create = connection.CreateCommand())
        {
            create.CommandText = "CREATE VIRTUAL TABLE chunk USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2')";
            create.ExecuteNonQuery();
        }
        chunks = [.. Chunk.Of(texts)];
        using (var transaction = connection.BeginTransaction())
        using (var insert = connection.CreateCommand())
        {
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO chunk(rowid, text) VALUES ($id, $text)";
            var id = insert.Parameters.Add("$id", SqliteType.Integer);
            var text = insert.Parameters.Add("$text", SqliteType.Text);
            insert.Prepare();
            for (var i = 0; i < chunks.Count; i++)
            {
                id.Value = i;
                text.Value = chunks[i].Span.In(texts[chunks[i].Source]);
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        using (var optimize = connection.CreateCommand())
        {
            optimize.CommandText = "INSERT INTO chunk(chunk) VALUES ('optimize')";
            optimize.ExecuteNonQuery();
        }
        find = connection.CreateCommand();
        find.CommandText = "SELECT rowid FROM chunk WHERE chunk MATCH $phrase LIMIT 1";
        find.Parameters.Add("$phrase", SqliteType.Text);
        find.Prepare();
    }

    public override Chunk? Find(string quote)
    {
        find!.Parameters[0].Value = $"\"{LongestRun(quote).Replace('"', ' ')}\"";
        return find.ExecuteScalar() is long id ? chunks[(int)id] : null;
    }

    public override void Dispose()
    {
        find?.Dispose();
        connection.Dispose();
    }
}
