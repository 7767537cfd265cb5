using Loccit.Documents;
using Loccit.Documents.Tests;
using Loccit.Formats;
using Loccit.Quotations;

namespace Loccit.Archive.Tests;

/// <summary>An archive in a folder of its own, beside files to be added.</summary>
internal sealed class TestArchive : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TestArchive()
    {
        Clock = new TestClock();
        Archive = SourceArchive.Create(Path.Combine(folder.Path, ArchiveFolder.Name), Clock);
    }

    public SourceArchive Archive { get; private set; }

    public TestClock Clock { get; }

    public string Folder => folder.Path;

    /// <summary>Writes a file.</summary>
    public string File(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Adds files and gives what came of each.</summary>
    public List<Addition> Add(params string[] paths)
    {
        var told = new List<Addition>();
        Archive.Add(paths, new AddOptions(), told.Add);
        return told;
    }

    /// <summary>Writes a document, checks it against the first source and keeps the result.</summary>
    public IReadOnlyList<long> Check(string name, string text, Policy? policy = null)
    {
        var path = File(name, text);
        var source = Archive.Source("s1");
        var read = Archive.Read(source);
        var report = new Checker([read], policy is null ? null : new CheckOptions { Policy = policy }).Check([
            QuotationReader.Read(DocumentReader.ReadFile(path).Document!),
        ]);
        return Archive.Keep(
            report,
            p => System.IO.File.ReadAllBytes(p),
            id => id == source.Name ? (source.Number, source.Current.Sha256) : null,
            new Tool("test", "1")
        );
    }

    /// <summary>Closes the archive and opens it again.</summary>
    public void Reopen()
    {
        Archive.Dispose();
        Archive = SourceArchive.Open(Archive.Folder, Clock);
    }

    public void Dispose()
    {
        Archive.Dispose();
        folder.Dispose();
    }
}

/// <summary>A clock that stands until it is set, forwards or backwards.</summary>
internal sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
