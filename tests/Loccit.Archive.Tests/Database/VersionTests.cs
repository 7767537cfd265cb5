using Loccit.Archive.Database;
using Loccit.Documents.Tests;
using Loccit.Tests;
using Microsoft.Data.Sqlite;

namespace Loccit.Archive.Tests.Database;

public class VersionTests
{
    /// <summary>tests/data/archives holds a database of every version there was, each with a source, a tag, a note, an edit and a check.</summary>
    public static TheoryData<int> Versions => [.. Enumerable.Range(1, Migrations.Latest)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_archive_of_every_version_is_brought_up_to_this_one(int version)
    {
        using var folder = new TemporaryFolder();
        File.Copy(Repository.Path($"tests/data/archives/v{version}.db"), Path.Combine(folder.Path, "loccit.db"));
        using var archive = SourceArchive.Open(folder.Path);
        var source = archive.Source("s1");
        source.Metadata.Title.ShouldBe("First Inaugural Address");
        source.Tags.ShouldBe(["speech"]);
        source.Notes.Single().Text.ShouldBe("From the papers.");
        archive.Resting(1).Select(q => q.Verdict).ShouldBe(["permitted"]);
        archive.Log.Read(0).Count.ShouldBeGreaterThan(4);
    }

    /// <summary>Makes the database of this version for those to come: run once, when a migration is released, with the folder of the databases in LOCCIT_FIXTURES.</summary>
    [Fact]
    public void A_database_of_this_version_is_made_when_it_is_asked_for()
    {
        if (Environment.GetEnvironmentVariable("LOCCIT_FIXTURES") is not { Length: > 0 } target)
            return;
        using var test = new TestArchive();
        test.File("inaugural.json", """{"title":"Inaugural Address"}""");
        test.Add(test.File("inaugural.txt", "The only thing we have to fear is fear itself.\n"));
        test.Archive.Tag([1], ["speech"]);
        test.Archive.Note(1, "From the papers.");
        test.Archive.Edit(1, new Metadata { Title = "First Inaugural Address" });
        test.Check("story.md", "“The only thing we have to fear is fear itself,” he said.\n");
        test.Archive.Dispose();
        File.Copy(Path.Combine(test.Archive.Folder, "loccit.db"), Path.Combine(target, $"v{Migrations.Latest}.db"));
    }

    [Fact]
    public void An_archive_of_a_newer_version_is_refused_and_left_alone()
    {
        using var test = new TestArchive();
        test.Archive.Dispose();
        var path = Path.Combine(test.Archive.Folder, "loccit.db");
        Execute(path, "PRAGMA user_version = 99");
        var before = File.ReadAllBytes(path);
        var error = Should.Throw<ArchiveException>(() => SourceArchive.Open(test.Archive.Folder));
        error.Message.ShouldContain("made by a newer version of Loccit (tables of version 99");
        File.ReadAllBytes(path).ShouldBe(before);
    }

    [Theory]
    [InlineData("This is no database, whatever it is called. It is long enough to be taken for one, though.")]
    [InlineData("SQLite format 3\0 and then nothing that makes sense")]
    public void A_file_that_is_no_database_is_told(string content)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "loccit.db");
        File.WriteAllText(path, content);
        Should.Throw<ArchiveException>(() => SourceArchive.Open(folder.Path)).Message.ShouldStartWith(path);
    }

    [Fact]
    public void Events_can_be_neither_changed_nor_deleted()
    {
        using var test = new TestArchive();
        test.Archive.Dispose();
        var path = Path.Combine(test.Archive.Folder, "loccit.db");
        Should.Throw<SqliteException>(() => Execute(path, "DELETE FROM events"));
        Should.Throw<SqliteException>(() => Execute(path, "UPDATE events SET kind = 'x'"));
    }

    [Fact]
    public void An_archive_is_made_only_where_nothing_is()
    {
        using var test = new TestArchive();
        Should.Throw<ArchiveException>(() => SourceArchive.Create(test.Archive.Folder)).Message.ShouldContain("is an archive already");
        test.File("full/a.txt", "Words.");
        Should.Throw<ArchiveException>(() => SourceArchive.Create(Path.Combine(test.Folder, "full"))).Message.ShouldContain("holds other files");
        ArchiveFolder.Find(Path.Combine(test.Folder, "full")).ShouldBe(test.Archive.Folder);
        Should.Throw<ArchiveException>(() => ArchiveFolder.Named(Path.Combine(test.Folder, "full"))).Message.ShouldContain("loccit init");
    }

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
