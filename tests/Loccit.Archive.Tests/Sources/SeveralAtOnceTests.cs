namespace Loccit.Archive.Tests.Sources;

public sealed class SeveralAtOnceTests : IDisposable
{
    private const int Readers = 24;

    private readonly TestArchive test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Readers_see_whole_sources_while_another_adds()
    {
        for (var i = 0; i < 300; i++)
            test.File($"files/{i:D3}.html", $"<p>The words of file {i}.</p>");
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => Read(done.Token))).ToArray();
        test.Add(Path.Combine(test.Folder, "files")).Count.ShouldBe(300);
        await done.CancelAsync().ConfigureAwait(true);
        (await Task.WhenAll(readers).ConfigureAwait(true)).ShouldAllBe(count => count == 300);
    }

    [Fact]
    public async Task Those_who_write_wait_for_each_other()
    {
        test.Add(test.File("a.txt", "Words.\n"));
        await Task.WhenAll(
                Enumerable
                    .Range(0, 8)
                    .Select(w =>
                        Task.Run(() =>
                        {
                            using var archive = SourceArchive.Open(test.Archive.Folder);
                            for (var i = 0; i < 10; i++)
                                archive.Note(1, $"note {i} of {w}");
                        })
                    )
            )
            .ConfigureAwait(true);
        test.Archive.Source("s1").Notes.Count.ShouldBe(80);
        test.Archive.Log.Read(0).Select(e => e.Number).ShouldBe(Enumerable.Range(1, 82).Select(n => (long)n));
    }

    /// <summary>Reads until it is told that all is there, and once more; gives how many sources there are in the end.</summary>
    private int Read(CancellationToken done)
    {
        using var archive = SourceArchive.Open(test.Archive.Folder);
        var before = 0;
        while (true)
        {
            var isLast = done.IsCancellationRequested;
            var sources = archive.Sources();
            sources.Count.ShouldBeGreaterThanOrEqualTo(before);
            before = sources.Count;
            if (before > 0)
                archive.Read(sources[^1]).Document!.Text.ShouldStartWith("The words of file");
            if (isLast)
                return before;
        }
    }
}
