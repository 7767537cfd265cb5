using Loccit.Archive.Passages;
using Loccit.Documents.Tests;

namespace Loccit.Archive.Tests.Passages;

public sealed class SegmentFolderTests : SegmentStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SegmentFolder store;

    public SegmentFolderTests() => store = new SegmentFolder(Path.Combine(folder.Path, "segments"));

    protected override ISegmentStore Store => store;

    [Fact]
    public void A_run_that_fails_leaves_no_file()
    {
        What_fails_leaves_nothing();
        Directory.EnumerateFiles(Path.Combine(folder.Path, "segments")).ShouldBeEmpty();
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
